"""Every failure says what happened, its effect and what to do."""

import inspect
import re
from pathlib import Path

import pytest

from jachete import errors, i18n
from jachete.errors import (
    CannotWriteError,
    CopyRefusedError,
    DrawingTooLongError,
    EditionDamagedError,
    EditionMissingError,
    EditionTooNewError,
    EditionUnreadableError,
    EnterpriseNotFoundError,
    FixedByPolicyError,
    ForeignDatabaseError,
    ForeignNotebookError,
    JacheteError,
    LogoDamagedError,
    NoDisplayError,
    NotAnEditionError,
    NotebookNotWrittenError,
    NotebookReadOnlyError,
    NotebookTooNewError,
    NotebookUnavailableError,
    NothingKeptError,
    NothingToPrintError,
    PackageRefusedError,
    PoliciesRefusedError,
    PrintingFailedError,
    PrintingRefusedError,
    PrintingTooLongError,
    ShortlistGoneError,
    ShortlistRefusedError,
    TourFailedError,
    UnknownColumnError,
    UnknownShortlistError,
    UnknownValueError,
)

PATH = Path("Éditions d’Exemple") / "édition 2026.db"
#: Each failure that is told, and what it is made of.
FAILURES: tuple[tuple[type[JacheteError], tuple[object, ...]], ...] = (
    (EditionMissingError, (PATH,)),
    (EditionUnreadableError, (PATH, "accès refusé")),
    (NotAnEditionError, (PATH,)),
    (ForeignDatabaseError, (PATH,)),
    (EditionDamagedError, (PATH, "database disk image is malformed")),
    (EditionTooNewError, (PATH, 9, 1)),
    (PoliciesRefusedError, ("policies.toml", ["« langue » n’est pas connue", "« fr » attendu"])),
    (FixedByPolicyError, ("Langue", "fr")),
    (LogoDamagedError, ()),
    (PackageRefusedError, (3, ["un", "deux", "trois"])),
    (EnterpriseNotFoundError, ("traiteur-exemple",)),
    (UnknownValueError, ("territory", "lune", ["sherbrooke", "memphremagog"])),
    (CannotWriteError, (PATH, "disque plein")),
    (UnknownColumnError, ("adresse", ["name", "phone"])),
    (NotebookUnavailableError, (PATH, "accès refusé")),
    (NotebookTooNewError, (PATH,)),
    (ForeignNotebookError, (PATH,)),
    (NotebookReadOnlyError, (PATH,)),
    (NotebookNotWrittenError, (PATH, "disque plein")),
    (CopyRefusedError, (PATH,)),
    (UnknownShortlistError, ("Traiteurs", ["Mobilier"])),
    (ShortlistGoneError, ()),
    (ShortlistRefusedError, (PATH, "il est trop gros")),
    (NothingToPrintError, ()),
    (PrintingRefusedError, ("Un exemple est arrivé. Rien n’a été fait. Recommencez.",)),
    (PrintingFailedError, ("EOFError",)),
    (PrintingTooLongError, (12,)),
    (DrawingTooLongError, (20,)),
    (NoDisplayError, ()),
    (NothingKeptError, (PATH,)),
    (TourFailedError, ("ouvrir la fiche",)),
)


def drawn() -> dict[str, str]:
    """Return each class of the tree drawn at the head of the module, with the one above it."""
    above: dict[str, str] = {}
    branch: list[str] = []
    for line in (errors.__doc__ or "").splitlines():
        match = re.fullmatch(r" {4}([│├└─ ]*)(\w+Error)", line)
        if match:
            depth = len(match[1]) // 4
            branch = [*branch[:depth], match[2]]
            above[match[2]] = branch[depth - 1] if depth else "Exception"
    return above


def test_the_tree_drawn_is_the_tree_of_classes() -> None:
    real = {
        name: kind.__mro__[1].__name__
        for name, kind in inspect.getmembers(errors, inspect.isclass)
        if kind.__module__.startswith(errors.__name__)
    }
    assert drawn() == real


def test_every_failure_is_tried_here() -> None:
    assert {kind.__name__ for kind, _made_of in FAILURES} == set(drawn()) - set(drawn().values())


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize(("kind", "made_of"), FAILURES, ids=lambda each: getattr(each, "__name__", ""))
def test_a_failure_says_what_happened_its_effect_and_what_to_do(
    kind: type[JacheteError], made_of: tuple[object, ...], language: str
) -> None:
    i18n.use(language)
    sentence = kind(*made_of).sentence
    assert len(re.findall(r"\S[.!](?= [A-ZÉ]|$)", sentence)) == 3
    assert sentence.endswith(".")
    assert [word for word in made_of if isinstance(word, Path | int) and str(word) not in sentence] == []
    assert "{" not in sentence


@pytest.mark.parametrize(("errors_found", "words"), [(1, "1 erreur. "), (2, "2 erreurs. ")])
def test_a_refusal_counts_its_errors_and_keeps_every_fault(errors_found: int, words: str) -> None:
    refusal = PackageRefusedError(errors_found, ["un", "deux", "trois"])
    assert words in refusal.sentence
    assert refusal.faults == ("un", "deux", "trois")


def test_a_failure_of_an_edition_keeps_its_file_and_its_details() -> None:
    assert EditionDamagedError(PATH, "malformed").path == PATH
    assert EditionDamagedError(PATH, "malformed").details == "malformed"
    assert (EditionTooNewError(PATH, 9, 1).found, EditionTooNewError(PATH, 9, 1).known) == (9, 1)
