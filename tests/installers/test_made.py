"""What is tried was made of the sources as they are, or is made again."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import made
import pytest


@dataclass(frozen=True)
class Checkout:
    """A small one, whose maker copies a source."""

    root: Path

    def make(self, during: Callable[[], object] = lambda: None) -> list[Path]:
        @made.recorded("paquet", self.root / "build", self.root)
        def maker() -> Iterator[Path]:
            package = self.root / "paquet.deb"
            package.write_bytes(self.source.read_bytes())
            during()
            yield package

        return list(maker())

    @property
    def source(self) -> Path:
        return self.root / "desktop" / "exemple.py"

    def is_current(self) -> bool:
        return made.is_current("paquet", self.root / "build", self.root)


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    found = Checkout(tmp_path)
    found.source.parent.mkdir()
    found.source.write_text("x = 1\n")
    return found


def test_what_was_never_made_is_to_make(checkout: Checkout) -> None:
    assert not checkout.is_current()
    assert [path.name for path in checkout.make()] == ["paquet.deb"]
    assert checkout.is_current()


def test_a_changed_source_makes_it_old_and_the_same_content_current_again(checkout: Checkout) -> None:
    checkout.make()
    checkout.source.write_text("x = 2\n")
    assert not checkout.is_current()
    checkout.source.write_text("x = 1\n")
    (checkout.source.parent / "exemple.pyc").touch()
    assert checkout.is_current()


def test_what_is_gone_is_to_make_again(checkout: Checkout) -> None:
    (path,) = checkout.make()
    path.unlink()
    assert not checkout.is_current()


def test_a_source_changed_meanwhile_leaves_it_old(checkout: Checkout) -> None:
    checkout.make(during=lambda: checkout.source.write_text("x = 2\n"))
    assert not checkout.is_current()


def test_a_making_that_fails_leaves_nothing_current(checkout: Checkout) -> None:
    checkout.make()
    with pytest.raises(ZeroDivisionError):
        checkout.make(during=lambda: 1 / 0)
    assert not checkout.is_current()
