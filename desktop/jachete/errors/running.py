"""What keeps the application itself from running."""

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
