"""What goes wrong with the notebook and its shortlists."""

from collections.abc import Sequence
from pathlib import Path

from jachete.errors.failure import JacheteError
from jachete.i18n import _


class NotebookError(JacheteError):
    """A notebook that cannot be used as asked; `path` is its file."""

    def __init__(self, path: Path, sentence: str) -> None:
        super().__init__(sentence)
        self.path = path


class NotebookUnavailableError(NotebookError):
    """A notebook that the system refuses; `reason` is its own words."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            path,
            _(
                "Le carnet « {path} » ne peut pas être ouvert ({reason}). Vos sélections ne peuvent pas "
                "s’afficher; le répertoire, lui, fonctionne. Demandez l’accès à ce dossier, puis réessayez."
            ).format(path=path, reason=reason),
        )


class NotebookTooNewError(NotebookError):
    """A notebook that a newer application made."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            _(
                "Le carnet « {path} » vient d’une version plus récente de l’application. Il n’a pas été "
                "ouvert, et rien n’y a été changé. Mettez l’application à jour."
            ).format(path=path),
        )


class ForeignNotebookError(NotebookError):
    """A database made by another application, in the place of the notebook."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            _(
                "Le fichier « {path} » est la base de données d’une autre application. Il n’a pas été "
                "ouvert. Déplacez-le, puis réessayez."
            ).format(path=path),
        )


class NotebookReadOnlyError(NotebookError):
    """A notebook in a place where nothing can be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            _(
                "Le carnet « {path} » est dans un dossier en lecture seule. Rien n’a été changé. Demandez "
                "l’accès en écriture à ce dossier, puis réessayez."
            ).format(path=path),
        )


class NotebookNotWrittenError(NotebookError):
    """A change that could not be written; `reason` is the system's own words."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            path,
            _(
                "Le changement n’a pas pu être écrit dans le carnet « {path} » ({reason}). Ce qui y était "
                "n’a pas changé. Libérez de l’espace ou fermez l’autre fenêtre, puis réessayez."
            ).format(path=path, reason=reason),
        )


class CopyRefusedError(NotebookError):
    """A copy that cannot take the place of the notebook."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            _(
                "La copie «\u202f{path}\u202f» est endommagée ou n’est plus là. Votre carnet n’a pas changé. "
                "Choisissez une autre copie."
            ).format(path=path),
        )


class UnknownShortlistError(JacheteError):
    """A name that no shortlist has."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(
            _(
                "Aucune sélection ne s’appelle « {name} ». Rien n’a été fait. Sélections connues : {known}."
            ).format(name=name, known=", ".join(known) or "–")
        )


class ShortlistGoneError(JacheteError):
    """A shortlist that is no longer in the notebook."""

    def __init__(self) -> None:
        super().__init__(
            _("Cette sélection n’est plus dans votre carnet. Rien n’a été changé. Choisissez-en une autre.")
        )


class ShortlistRefusedError(JacheteError):
    """A file that is not a shortlist that someone shared; `reason` says where it is wrong."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            _(
                "Le fichier « {path} » n’est pas une sélection que l’application peut lire ({reason}). Rien "
                "n’a été ajouté à votre carnet. Demandez un nouveau fichier à la personne qui l’a envoyé."
            ).format(path=path, reason=reason)
        )
