"""What keeps the application itself from running."""

from pathlib import Path

from jachete.errors.failure import JacheteError
from jachete.i18n import _


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


class NothingKeptError(JacheteError):
    """A folder of a person's own files in which nothing can be written."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            _(
                "Le dossier «\u202f{folder}\u202f» est en lecture seule. Le répertoire fonctionne, mais rien "
                "n’est retenu\u00a0: ni sélections, ni préférences. Pour en garder, copiez l’application "
                "dans un dossier où vous pouvez écrire."
            ).format(folder=folder)
        )
