"""A Windows under Wine, packages of the real application, and small ones that stand for another version."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from package import NOTHING_SKIPPED
from windows_packages import build, msi, nsis, toolchain, wine
from windows_packages.freezing_under_wine import FOLDER as FROZEN
from windows_packages.mingw import made_with
from windows_packages.payload import Payload
from windows_packages.product import MUTEX, Release
from windows_packages.wine import Wine

from artefacts import windows_packages

#: Where tests run side by side, each process has a Windows of its own.
FOLDER = build.WORK / "test-wine" / os.environ.get("PYTEST_XDIST_WORKER", "alone")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest."""
    items.sort(key=lambda item: item.path.name != "test_windows_again.py")


@dataclass(frozen=True)
class Desk:
    """A Windows where packages are tried; what is written in `written` has been put by nobody else."""

    wine: Wine
    programs: Path = field(init=False)
    own: Path = field(init=False)

    def __post_init__(self) -> None:
        (user,) = (each for each in (self.wine.drive / "users").iterdir() if each.name != "Public")
        object.__setattr__(self, "programs", user / "AppData/Local/Programs/jachete")
        object.__setattr__(self, "own", user / "AppData/Local/jachete")

    def values(self, key: str) -> dict[str, str]:
        """Return the texts of a key of the registry by their names, "" for the key's own; none without it."""
        out = self.wine.drive / "exported.reg"
        out.unlink(missing_ok=True)
        self.wine.run("reg", "export", key, "C:\\exported.reg", "/y")
        if not out.exists():
            return {}
        own = out.read_text("utf-16").split("\n\n")[1]
        found = re.findall(r'^(?:@|"(.*?)")="(.*)"$', own, re.MULTILINE)
        return {name: re.sub(r"\\(.)", r"\1", text) for name, text in found}

    def value(self, key: str, name: str = "") -> str | None:
        """Return a text of the registry, None when it is not there."""
        return self.values(key).get(name)

    def has_key(self, key: str) -> bool:
        return self.wine.run("reg", "query", key).status == 0

    def failed(self, folder: Path) -> str:
        """Run the self-test of an application in a folder; return what it wrote, nothing if all is well."""
        ended = self.wine.run(folder / "jachete-cli.exe", "self-test")
        return "" if ended.status == 0 and "✓" in ended.output else ended.output or "silence"

    def settle(self) -> None:
        """Wait until every program has ended, those too that remove themselves from a copy."""
        subprocess.run([wine.server(), "--wait"], env=self.wine._environment, check=True, timeout=60)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Have what was not tried count as failed where all must be: for a release."""
    report = yield
    if report.skipped and item.get_closest_marker("packages") and os.environ.get(NOTHING_SKIPPED):
        report.outcome = "failed"
    return report


def lacking() -> str:
    missing = build.missing_tools()
    return f"needs {', '.join(missing)}" if missing else ""


def of_another_python() -> str:
    wanted = ".".join(map(str, toolchain.VERSION))
    return (
        "" if sys.version_info[:3] == toolchain.VERSION else f"Windows is packaged by Python {wanted} alone"
    )


@pytest.fixture(scope="session")
def desk() -> Iterator[Desk]:
    if lacking():
        pytest.skip(lacking())
    shutil.rmtree(FOLDER, ignore_errors=True)  # what a former run left would count as installed
    with wine.windows(FOLDER) as windows:
        yield Desk(windows)


@pytest.fixture(autouse=True)
def nothing_stays(request: pytest.FixtureRequest) -> Iterator[None]:
    """Take away the installation for one person that a failed test left."""
    yield
    if "desk" in request.fixturenames:
        desk: Desk = request.getfixturevalue("desk")
        former = desk.value(r"HKCU\Software\jachete", "InstallDir")
        if former is not None:
            desk.wine.run(rf"{former}\uninstall.exe", "/S", f"_?={former}")


@pytest.fixture(scope="session")
def release() -> Release:
    return build.current_release()


@pytest.fixture(scope="session")
def packages() -> Path:
    """Return the folder of the packages of the real application, made when they are missing or old."""
    if reason := lacking() or of_another_python():
        pytest.skip(reason)
    return windows_packages()


@pytest.fixture(scope="session")
def packaged(packages: Path, release: Release) -> Callable[[str], Path]:
    """Return the packages by how their names end."""
    return lambda ending: packages / release.name(ending)


@pytest.fixture(scope="session")
def frozen(packages: Path) -> Payload:
    """Return the real application's folder, of which they are made."""
    return Payload.of(FROZEN / "jachete")


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a Windows program that does nothing, signed by nobody."""
    if lacking():
        pytest.skip(lacking())
    source = tmp_path_factory.mktemp("program") / "nothing.c"
    source.write_text("int main(void) { return 0; }\n")
    made_with("gcc", "-s", "-Wl,--no-insert-timestamp", str(source), "-o", str(source.with_suffix(".exe")))
    return source.with_suffix(".exe")


@pytest.fixture(scope="session")
def is_running(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Callable[[], bool]:
    """Return what tells whether the application is running, asked as the installer asks."""
    source = tmp_path_factory.mktemp("probe") / "probe.c"
    mutex = MUTEX.replace("\\", "\\\\")
    asked = f'OpenMutexA(SYNCHRONIZE, 0, "{mutex}")'
    source.write_text(f"#include <windows.h>\nint main(void) {{ return {asked} == 0; }}\n")
    made_with("gcc", "-s", str(source), "-o", str(source.with_suffix(".exe")))
    return lambda: desk.wine.run(source.with_suffix(".exe")).status == 0


@pytest.fixture
def window(desk: Desk, frozen: Payload, is_running: Callable[[], bool]) -> Iterator[None]:
    """Start the application and wait until it says that it runs; end it afterwards."""
    process = desk.wine.start(frozen.root / "jachete.exe")
    try:
        assert any(is_running() for _ in range(100))
        yield
    finally:
        desk.wine.run("taskkill", "/F", "/IM", "jachete.exe")
        process.wait(timeout=60)


@pytest.fixture(scope="session")
def stub(program: Path, tmp_path_factory: pytest.TempPathFactory) -> Payload:
    """Return a folder of the same form as the application's, with a file that it no longer brings."""
    root = tmp_path_factory.mktemp("stub") / "jachete"
    (root / "_internal" / "ancien").mkdir(parents=True)
    shutil.copy(program, root / "jachete.exe")
    (root / "_internal" / "ancien" / "retiré.txt").write_text("exemple", encoding="utf-8")
    return Payload.of(root)


@pytest.fixture(scope="session")
def icon(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from PIL import Image  # noqa: PLC0415 - these tests alone

    path = tmp_path_factory.mktemp("icon") / "jachete.ico"
    Image.new("RGB", (32, 32)).save(path)
    return path


@pytest.fixture(scope="session")
def other_version(
    stub: Payload, icon: Path, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str, str], Path]:
    """Return the maker of a small package of another version: `exe` or `msi`."""

    def make(kind: str, version: str) -> Path:
        folder = tmp_path_factory.mktemp("other")
        release = Release(version, 1_764_200_000, icon)
        if kind == "msi":
            return msi.make(stub, release, folder, folder / "work")
        return nsis.make(stub, release, folder, folder / "work", signed=False)

    return make
