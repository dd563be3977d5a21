"""What the system opens with the application, and what a file is."""

from pathlib import Path

from jachete import i18n
from jachete.associations import ASSOCIATIONS, EDITION, SHORTLIST, association
from jachete.editions.build import write
from jachete.notebook.sharing import write_shared
from makers import make_directory
from notebooks import make_shortlist


def test_a_file_is_what_its_content_says_whatever_its_name(tmp_path: Path) -> None:
    write_shared(make_shortlist("Traiteurs"), tmp_path / "traiteurs.db")
    write(make_directory(), tmp_path / "novembre.jachete-selection")
    assert association(tmp_path / "traiteurs.db") is SHORTLIST
    assert association(tmp_path / "novembre.jachete-selection") is EDITION


def test_a_file_that_says_nothing_is_what_its_name_says(tmp_path: Path) -> None:
    path = tmp_path / "Été.JACHETE-SELECTION"
    path.write_bytes(b"")
    assert association(path) is SHORTLIST
    assert association(tmp_path / "absente.jachete-selection") is SHORTLIST


def test_anything_else_is_taken_for_an_edition_which_is_then_refused(tmp_path: Path) -> None:
    path = tmp_path / "lettre.docx"
    path.write_bytes(b"JACH" + b"\0" * 400 + b'"jachete-shortlist"')
    assert association(path) is EDITION


def test_each_kind_of_file_has_names_of_its_own_in_both_languages() -> None:
    kinds = [(each.suffix, each.mime, each.prog_id, each.mark, each.title) for each in ASSOCIATIONS]
    for names in zip(*kinds, strict=True):
        assert len(set(names)) == len(ASSOCIATIONS)
    i18n.use("en")
    assert not {kind[-1] for kind in kinds} & {each.title for each in ASSOCIATIONS}
