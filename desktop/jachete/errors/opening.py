"""What keeps the directory from being shown."""

from pathlib import Path

from jachete.errors.failure import JacheteError
from jachete.i18n import _


class OpeningError(JacheteError):
    """What keeps the directory from being shown; `where` is the file or the key, `details` is for support.

    Its sentence is told in parts where there is room: `title` in a few words, `happened`, `effect`, `remedy`.
    """

    def __init__(
        self, where: str, title: str, happened: str, effect: str, remedy: str, details: str = ""
    ) -> None:
        super().__init__(f"{happened} {effect} {remedy}")
        self.where = where
        self.title = title
        self.happened = happened
        self.effect = effect
        self.remedy = remedy
        self.details = details


class EditionError(OpeningError):
    """An edition that cannot be opened; `path` is the file asked for."""

    def __init__(
        self, path: Path, title: str, happened: str, effect: str, remedy: str, details: str = ""
    ) -> None:
        super().__init__(str(path), title, happened, effect, remedy, details)
        self.path = path


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


class LogoDamagedError(JacheteError):
    """A logo of an edition that cannot be shown: all the rest of the record can."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Le logo que garde l’édition est endommagé. La fiche est sans logo. Recopiez l’édition "
                "depuis sa source."
            )
        )
