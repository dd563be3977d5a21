"""What the frozen folder keeps, by names alone."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from freezing import trimming

from installers.frozen_folders import SITE

QT = "PySide6/Qt"


@pytest.mark.parametrize(
    "destination",
    [
        "PySide6/QtWidgets.abi3.so",
        f"{QT}/lib/libQt6Core.so.6",
        f"{QT}/lib/libicudata.so.73",
        f"{QT}/plugins/platforms/libqxcb.so",
        f"{QT}/plugins/platforms/libqoffscreen.so",
        f"{QT}/plugins/imageformats/libqsvg.so",
        f"{QT}/plugins/printsupport/libcupsprintersupport.so",
        f"{QT}/translations/qtbase_fr.qm",
        r"PySide6\Qt6Gui.dll",
        r"PySide6\QtGui.pyd",
        r"PySide6\plugins\platforms\qwindows.dll",
        r"PySide6\plugins\styles\qmodernwindowsstyle.dll",
        r"PySide6\translations\qtbase_en.qm",
        "PySide6/MSVCP140.dll",
        "python311.dll",
        "VCRUNTIME140.dll",
        "numpy/_core/_multiarray_umath.cpython-311-x86_64-linux-gnu.so",
        "resources/i18n/en/LC_MESSAGES/jachete.mo",
        "edition.db",
        "numpy-2.4.6.dist-info/METADATA",
    ],
)
def test_what_the_application_uses_is_kept(destination: str) -> None:
    assert trimming.is_kept(destination)


@pytest.mark.parametrize(
    "destination",
    [
        "PySide6/QtQml.abi3.so",
        f"{QT}/lib/libQt6Quick.so.6",
        f"{QT}/lib/libQt6OpenGL.so.6",
        f"{QT}/plugins/tls/libqopensslbackend.so",
        f"{QT}/plugins/networkinformation/libqglib.so",
        f"{QT}/plugins/platformthemes/libqgtk3.so",
        f"{QT}/plugins/platforms/libqeglfs.so",
        f"{QT}/plugins/platforms/libqwayland-egl.so",
        f"{QT}/plugins/imageformats/libqpdf.so",
        f"{QT}/translations/qtbase_de.qm",
        f"{QT}/translations/qt_fr.qm",
        f"{QT}/qml/QtQuick/plugins.qmltypes",
        r"PySide6\Qt6Pdf.dll",
        r"PySide6\opengl32sw.dll",
        r"PySide6\plugins\platforms\qdirect2d.dll",
        r"PySide6\plugins\tls\qschannelbackend.dll",
        "api-ms-win-core-file-l1-1-0.dll",
        "ucrtbase.dll",
        "icuuc.dll",
        "libcrypto-3.dll",
        "numpy-2.4.6.dist-info/RECORD",
        "numpy-2.4.6.dist-info/licenses/LICENSE.txt",
        r"platformdirs-4.14.7.dist-info\sboms\platformdirs.cdx.json",
        "charset_normalizer-3.5.2.dist-info/METADATA",
    ],
)
def test_what_it_does_not_use_stays_out(destination: str) -> None:
    assert not trimming.is_kept(destination)


@pytest.mark.parametrize(
    ("destination", "source", "left"),
    [
        ("libX11.so.6", "/usr/lib/x86_64-linux-gnu/libX11.so.6", True),
        ("libglib-2.0.so.0", "/lib/x86_64-linux-gnu/libglib-2.0.so.0", True),
        ("libreadline.so.8", "/lib/x86_64-linux-gnu/libreadline.so.8", True),
        ("libsqlite3.so.0", "/usr/lib/x86_64-linux-gnu/libsqlite3.so.0", False),
        ("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0", False),
        ("libxcb-cursor.so.0", "/usr/lib/x86_64-linux-gnu/libxcb-cursor.so.0", False),
        ("libxcb-shm.so.0", "/usr/lib/x86_64-linux-gnu/libxcb-shm.so.0", True),
        ("PIL/_imaging.so", "/usr/lib/python3/dist-packages/PIL/_imaging.so", False),
        ("libshiboken6.so", "/home/venv/shiboken6/libshiboken6.so", False),
    ],
)
def test_a_library_of_every_screen_is_left_to_the_system(destination: str, source: str, left: bool) -> None:
    assert trimming.is_of_the_system(destination, source) is left


def test_a_library_stays_only_where_something_kept_leads_to_it() -> None:
    needed = {"window": ["liba.so.1", "libc.so.6"], "src/a": ["/somewhere/libb.so.2"], "src/c": ["liba.so.1"]}
    libraries = {"liba.so.1": "src/a", "x.libs/libb.so.2": "src/b", "libc-alone.so.3": "src/c"}
    alone = trimming.orphans(libraries, ["window"], lambda file: needed.get(file, []))
    assert alone == {"libc-alone.so.3"}


@pytest.mark.skipif(sys.platform != "linux", reason="what Linux's libraries open")
def test_what_a_library_opens_is_told_and_not_what_those_open_in_turn() -> None:
    (tiff,) = (SITE / "pillow.libs").glob("libtiff-*")
    opened = trimming.needed(str(tiff))
    assert any(name.startswith("libzstd-") for name in opened)
    (imaging,) = (SITE / "PIL").glob("_imaging.*.so")
    assert not any(name.startswith("libzstd-") for name in trimming.needed(str(imaging)))


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_the_application_proves_itself_where_no_module_left_out_can_be_loaded(tmp_path: Path) -> None:
    blocked = f"import sys; sys.modules.update(dict.fromkeys({trimming.UNUSED!r}))"
    program = f"{blocked}; from jachete.__main__ import main; sys.exit(main(['self-test', '--offscreen']))"
    environment = {**os.environ, "JACHETE_HOME": str(tmp_path)}
    command = [sys.executable, "-c", program]
    ended = subprocess.run(command, env=environment, capture_output=True, check=False, text=True)
    assert ended.returncode == 0, ended.stdout + ended.stderr


@pytest.mark.parametrize(
    ("destination", "library"),
    [
        ("libz.so.1", True),
        ("pillow.libs/libtiff-20b7e810.so.6.3.0", True),
        (f"{QT}/lib/libQt6Svg.so.6", True),
        ("libpython3.11.so.1.0", False),
        ("pypdfium2_raw/libpdfium.so", False),
        (f"{QT}/plugins/platforms/libqxcb.so", False),
        ("PIL/_imaging.cpython-311-x86_64-linux-gnu.so", False),
    ],
)
def test_what_the_application_opens_itself_is_no_mere_library(destination: str, library: bool) -> None:
    assert trimming.is_library(destination) is library


@pytest.mark.parametrize(
    ("link", "target", "dangling"),
    [
        ("liba.so", "x.libs/liba.so", False),
        ("y/liba.so", "../x.libs/liba.so", False),
        ("b.so", "x.libs/b.so", True),
    ],
)
def test_a_link_to_what_is_gone_is_seen(link: str, target: str, dangling: bool) -> None:
    assert trimming.is_dangling(link, target, {"x.libs/liba.so"}) is dangling


@pytest.mark.parametrize(
    ("destination", "may"),
    [
        ("libpython3.11.so.1.0", True),
        ("sqlalchemy/engine/_result_cy.so", True),
        ("numpy.libs/libscipy_openblas64_.so", False),
        (f"{QT}/lib/libQt6Core.so.6", False),
    ],
)
def test_symbols_stay_where_a_maker_moved_the_parts_of_a_library(destination: str, may: bool) -> None:
    assert trimming.may_be_stripped(destination) is may


def test_what_is_kept_is_whole() -> None:
    binaries = [
        ("PySide6/QtGui.abi3.so", "src/gui", "EXTENSION"),
        (f"{QT}/lib/libQt6Gui.so.6", "src/qt", "BINARY"),
        (f"{QT}/lib/libQt6Quick.so.6", "src/quick", "BINARY"),
        ("libX11.so.6", "/usr/lib/libX11.so.6", "BINARY"),
        ("libonly-quick.so.1", "src/only", "BINARY"),
        ("libonly.so", "libonly-quick.so.1", "SYMLINK"),
        ("libQt6Gui.so", f"{QT}/lib/libQt6Gui.so.6", "SYMLINK"),
    ]
    datas = [("edition.db", "build/edition.db", "DATA"), (f"{QT}/translations/qt_de.qm", "src/de", "DATA")]
    opened = {"src/gui": ["libQt6Gui.so.6"], "src/quick": ["libonly-quick.so.1"]}
    kept, brought = trimming.trimmed(binaries, datas, lambda file: opened.get(file, []), on_linux=True)
    assert [name for name, _source, _kind in kept] == [
        "PySide6/QtGui.abi3.so",
        f"{QT}/lib/libQt6Gui.so.6",
        "libQt6Gui.so",
    ]
    assert [name for name, _source, _kind in brought] == ["edition.db"]


def test_on_other_systems_names_alone_decide() -> None:
    binaries = [("libX11.so.6", "/usr/lib/libX11.so.6", "BINARY"), ("ucrtbase.dll", "x", "BINARY")]
    kept, _brought = trimming.trimmed(binaries, [], lambda _file: [], on_linux=False)
    assert [name for name, _source, _kind in kept] == ["libX11.so.6"]
