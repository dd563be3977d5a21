"""What can go wrong, one class per failure, its sentence inside.

    JacheteError
    ├── EditionError
    │   ├── EditionMissingError
    │   ├── EditionUnreadableError
    │   ├── NotAnEditionError
    │   ├── ForeignDatabaseError
    │   ├── EditionDamagedError
    │   └── EditionTooNewError
    ├── PackageRefusedError
    ├── EnterpriseNotFoundError
    ├── UnknownValueError
    ├── CannotWriteError
    ├── NothingToPrintError
    ├── PrintingRefusedError
    ├── PrintingFailedError
    ├── PrintingTooLongError
    ├── NoDisplayError
    └── TourFailedError

Every sentence says what happened, its effect and what to do.
"""

from collections.abc import Sequence
from pathlib import Path

from jachete.i18n import _, ngettext


class JacheteError(Exception):
    """A failure that is told to the user in one sentence."""

    @property
    def sentence(self) -> str:
        """What happened, its effect, what to do."""
        return str(self)


class EditionError(JacheteError):
    """An edition that cannot be opened; `path` is the file asked for, `details` is for support.

    Its sentence is told in parts where there is room: `title` in a few words, `happened`, `effect`, `remedy`.
    """

    def __init__(
        self, path: Path, title: str, happened: str, effect: str, remedy: str, details: str = ""
    ) -> None:
        super().__init__(f"{happened} {effect} {remedy}")
        self.path = path
        self.title = title
        self.happened = happened
        self.effect = effect
        self.remedy = remedy
        self.details = details


def _nothing_shown() -> str:
    return _("Le répertoire ne peut pas s’afficher.")


class EditionMissingError(EditionError):
    """No file at the place where the edition should be."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            _("Édition introuvable"),
            _("L’édition «\u202f{path}\u202f» est introuvable.").format(path=path),
            _nothing_shown(),
            _("Vérifiez l’emplacement du fichier ou choisissez une autre édition."),
        )


class EditionUnreadableError(EditionError):
    """A file that the system refuses to read; `reason` is its own words."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            path,
            _("Édition illisible"),
            _("L’édition «\u202f{path}\u202f» ne peut pas être lue ({reason}).").format(
                path=path, reason=reason
            ),
            _nothing_shown(),
            _("Demandez l’accès au fichier ou choisissez une autre édition."),
            reason,
        )


class NotAnEditionError(EditionError):
    """A file that is not an SQLite database."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            _("Ce fichier n’est pas une édition"),
            _("Le fichier «\u202f{path}\u202f» n’est pas une édition du répertoire.").format(path=path),
            _("Il n’a pas été ouvert."),
            _("Choisissez un fichier d’édition."),
        )


class ForeignDatabaseError(EditionError):
    """A database made by another application."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            _("Ce fichier vient d’une autre application"),
            _("Le fichier «\u202f{path}\u202f» est la base de données d’une autre application.").format(
                path=path
            ),
            _("Il n’a pas été ouvert."),
            _("Choisissez un fichier d’édition."),
        )


class EditionDamagedError(EditionError):
    """An edition whose content cannot be read."""

    def __init__(self, path: Path, details: str) -> None:
        super().__init__(
            path,
            _("Édition endommagée"),
            _("L’édition «\u202f{path}\u202f» est endommagée.").format(path=path),
            _nothing_shown(),
            _("Recopiez le fichier depuis la source, puis réessayez."),
            details,
        )


class EditionTooNewError(EditionError):
    """An edition whose format is newer than this application."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(
            path,
            _("Édition trop récente pour cette application"),
            _(
                "L’édition «\u202f{path}\u202f» est d’un format plus récent ({found}) que celui de cette "
                "application ({known})."
            ).format(path=path, found=found, known=known),
            _("Elle n’a pas été ouverte."),
            _("Mettez l’application à jour."),
            f"{found} > {known}",
        )
        self.found = found
        self.known = known


class PackageRefusedError(JacheteError):
    """A data package with faults: `faults` are all of them, one sentence each, errors first."""

    def __init__(self, errors: int, faults: Sequence[str]) -> None:
        super().__init__(
            ngettext(
                "Le jeu de données contient {count} erreur. Aucune édition n’a été écrite. "
                "Corrigez-la, puis recommencez.",
                "Le jeu de données contient {count} erreurs. Aucune édition n’a été écrite. "
                "Corrigez-les, puis recommencez.",
                errors,
            ).format(count=errors)
        )
        self.faults = tuple(faults)


class EnterpriseNotFoundError(JacheteError):
    """No enterprise with this id in the edition."""

    def __init__(self, enterprise_id: str) -> None:
        super().__init__(
            _(
                "L’entreprise « {id} » n’est pas dans cette édition. Rien n’a été affiché. "
                "Cherchez-la par son nom avec « jachete search »."
            ).format(id=enterprise_id)
        )
        self.enterprise_id = enterprise_id


class UnknownValueError(JacheteError):
    """A filter value that the edition does not know."""

    def __init__(self, facet: str, value: str, known: list[str]) -> None:
        super().__init__(
            _(
                "La valeur « {value} » n’existe pas pour le filtre « {facet} ». La recherche n’a pas "
                "été faite. Valeurs connues : {known}."
            ).format(facet=facet, value=value, known=", ".join(known))
        )


class CannotWriteError(JacheteError):
    """A file that could not be written; `reason` is the system's own words."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            _(
                "Le fichier « {path} » n’a pas pu être écrit ({reason}). Rien n’a été enregistré. "
                "Choisissez un autre dossier ou fermez le fichier s’il est ouvert, puis réessayez."
            ).format(path=path, reason=reason)
        )
        self.path = path


class NothingToPrintError(JacheteError):
    """A portfolio of no enterprise."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Aucune entreprise ne correspond. Le portfolio n’a pas été écrit. Essayez moins de mots, ou "
                "un autre mot pour la même chose."
            )
        )


class PrintingRefusedError(JacheteError):
    """A failure that another process met; `sentence` is the one it told."""


class PrintingFailedError(JacheteError):
    """Paper work that ended before its time; `reason` is for support."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            _(
                "Le travail s’est interrompu ({reason}). Ce qui n’était pas fini n’a pas été enregistré. "
                "Recommencez, ou lancez «\u202fjachete self-test\u202f» pour savoir pourquoi."
            ).format(reason=reason)
        )


class PrintingTooLongError(JacheteError):
    """Paper work that said nothing for too long, and was ended; `done` sheets were made."""

    def __init__(self, done: int) -> None:
        super().__init__(
            ngettext(
                "Le travail n’avançait plus après {count} fiche. Il a été arrêté et rien de plus n’a été "
                "enregistré. Recommencez avec une recherche plus étroite, pour trouver la fiche en cause.",
                "Le travail n’avançait plus après {count} fiches. Il a été arrêté et rien de plus n’a été "
                "enregistré. Recommencez avec une recherche plus étroite, pour trouver la fiche en cause.",
                done,
            ).format(count=done)
        )


class NoDisplayError(JacheteError):
    """No screen to open a window on."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Aucun écran n’est accessible. La fenêtre ne peut pas s’ouvrir. Lancez l’application dans "
                "une session graphique, ou jouez la visite avec « jachete tour --out DOSSIER »."
            )
        )


class TourFailedError(JacheteError):
    """A step of the tour that did not happen."""

    def __init__(self, step: str) -> None:
        super().__init__(
            _(
                "La visite s’est arrêtée : impossible de {step}. Les captures déjà faites sont gardées. "
                "Lancez « jachete self-test » pour savoir pourquoi."
            ).format(step=step)
        )
