import pytest
from hypothesis import given
from hypothesis import strategies as st

from jachete.notebook.shortlist import LONGEST_NAME, LONGEST_NOTE, free_name
from notebooks import NOW, make_entry, make_shortlist

A, B, C = (make_entry(name) for name in ("A Exemple", "B Exemple", "C Exemple"))


def test_an_enterprise_is_in_a_shortlist_once_as_it_was_first_added() -> None:
    again = make_entry("A Exemple", note="ajoutée de nouveau")
    assert make_shortlist("Traiteurs", A, B).with_entries([again, C, C]).entries == (A, B, C)


def test_enterprises_are_taken_out_whatever_is_asked() -> None:
    assert make_shortlist("Traiteurs", A, B, C).without({B.enterprise, "absente"}).entries == (A, C)


@pytest.mark.parametrize(("to", "order"), [(0, "CAB"), (1, "ACB"), (2, "ABC"), (9, "ABC"), (-3, "CAB")])
def test_an_enterprise_moves_to_another_place(to: int, order: str) -> None:
    moved = make_shortlist("Traiteurs", A, B, C).moved(C.enterprise, to)
    assert "".join(each.name[0] for each in moved.entries) == order


def test_moving_an_enterprise_that_is_not_there_changes_nothing() -> None:
    kept = make_shortlist("Traiteurs", A)
    assert kept.moved("absente", 0) == kept
    assert kept.entry("absente") is None


def test_a_note_is_on_one_enterprise() -> None:
    noted = make_shortlist("Traiteurs", A, B).with_entry_note(B.enterprise, "rappeler mardi")
    assert [each.note for each in noted.entries] == ["", "rappeler mardi"]


def test_merging_keeps_every_enterprise_and_every_note_once() -> None:
    first = make_shortlist("Un", make_entry("A Exemple", note="un"), B, note="note une")
    second = make_shortlist(
        "Deux", C, make_entry("A Exemple", note="deux"), make_entry("B Exemple", note="b"), note="note deux"
    )
    merged = first.merged(second)
    assert [(each.name, each.note) for each in merged.entries] == [
        ("A Exemple", "un\ndeux"),
        ("B Exemple", "b"),
        ("C Exemple", ""),
    ]
    assert merged.note == "note une\nnote deux"
    assert merged.merged(second) == merged
    assert merged.name == "Un"


def test_a_copy_is_another_shortlist() -> None:
    copy = make_shortlist("Traiteurs", A, note="note", id=7).copied("Copie", NOW)
    assert (copy.id, copy.name, copy.note, copy.entries) == (0, "Copie", "note", (A,))


@given(st.text(), st.text())
def test_names_and_notes_are_never_too_long_nor_empty_by_accident(name: str, note: str) -> None:
    changed = make_shortlist("Traiteurs").renamed(name * 50).noted(note * 5000)
    assert 0 < len(changed.name) <= LONGEST_NAME
    assert len(changed.note) <= LONGEST_NOTE


@pytest.mark.parametrize(
    ("wanted", "taken", "name"),
    [
        ("Traiteurs", [], "Traiteurs"),
        ("Traiteurs", ["traiteurs"], "Traiteurs (2)"),
        ("Traiteurs", ["Traiteurs", "TRAITEURS (2)"], "Traiteurs (3)"),
    ],
)
def test_a_name_already_taken_gets_a_number(wanted: str, taken: list[str], name: str) -> None:
    assert free_name(wanted, taken) == name
