"""What Debian's own judges say of the packages."""

import subprocess
from pathlib import Path

import pytest

from artefacts import debian_package, needs_root

pytestmark = [pytest.mark.packages, pytest.mark.timeout(300), needs_root]


@pytest.fixture(scope="module")
def package() -> Path:
    return debian_package()


@pytest.fixture(scope="module")
def share(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return what the package puts where desktops read."""
    root = tmp_path_factory.mktemp("root")
    subprocess.run(["/usr/bin/dpkg-deb", "--extract", str(package), str(root)], check=True)
    return root / "usr" / "share"


@pytest.mark.parametrize(
    "judge",
    [
        ["/usr/bin/lintian", "--allow-root", "--fail-on", "error,warning"],
        ["/usr/bin/dpkg-deb", "--contents"],
    ],
    ids=lambda judge: Path(judge[0]).name,
)
def test_the_package_is_accepted(package: Path, judge: list[str]) -> None:
    finished = subprocess.run([*judge, str(package)], capture_output=True, text=True, check=False)
    assert finished.returncode == 0, finished.stdout + finished.stderr


@pytest.mark.parametrize(
    ("judge", "name"),
    [
        (["/usr/bin/desktop-file-validate"], "applications/jachete.desktop"),
        (
            ["/usr/bin/appstreamcli", "validate", "--no-net"],
            "metainfo/ca.economiesocialeestrie.jachete.metainfo.xml",
        ),
        (["/usr/bin/man", "--local-file", "--warnings", "--encoding=UTF-8"], "man/man1/jachete.1.gz"),
        (["/usr/bin/man", "--local-file", "--warnings", "--encoding=UTF-8"], "man/fr/man1/jachete.1.gz"),
    ],
    ids=lambda value: Path(value[0]).name if isinstance(value, list) else Path(value).name,
)
def test_what_desktops_read_is_accepted(share: Path, judge: list[str], name: str) -> None:
    finished = subprocess.run([*judge, str(share / name)], capture_output=True, text=True, check=False)
    assert (finished.returncode, finished.stderr) == (0, "")
