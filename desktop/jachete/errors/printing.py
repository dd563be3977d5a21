"""What goes wrong with paper."""

from jachete.errors.failure import JacheteError
from jachete.i18n import _, ngettext


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


class DrawingTooLongError(JacheteError):
    """A document that could not be drawn in some seconds: a text of it hangs what draws it."""

    def __init__(self, seconds: int) -> None:
        super().__init__(
            _(
                "Ce document n’était pas prêt après {seconds}\u00a0s\u00a0: un de ses textes bloque la mise "
                "en page. Rien n’a été enregistré. Signalez cette fiche à qui publie le répertoire."
            ).format(seconds=seconds)
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
