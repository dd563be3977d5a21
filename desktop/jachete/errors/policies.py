"""What goes wrong with what an organisation has decided, and what it does not allow."""

from collections.abc import Sequence

from jachete.errors.failure import JacheteError
from jachete.errors.opening import OpeningError
from jachete.i18n import _, ngettext


class PoliciesRefusedError(OpeningError):
    """Policies that cannot be understood: `faults` are all of them, in no more than one sentence each."""

    def __init__(self, where: str, faults: Sequence[str]) -> None:
        super().__init__(
            where,
            _("Politiques à corriger"),
            ngettext(
                "Les politiques de votre organisation contiennent {count} erreur\u00a0: {faults}.",
                "Les politiques de votre organisation contiennent {count} erreurs\u00a0: {faults}.",
                len(faults),
            ).format(count=len(faults), faults="; ".join(faults)),
            _("Rien ne s’ouvre, pour ne rien permettre de ce qu’elles interdisent peut-être."),
            _("Demandez à votre équipe informatique de corriger «\u202f{where}\u202f».").format(where=where),
            "\n".join(faults),
        )
        self.faults = tuple(faults)


class FixedByPolicyError(JacheteError):
    """Something that the organisation has decided otherwise; `what` is its name, `fixed` what it decided."""

    def __init__(self, what: str, fixed: str) -> None:
        super().__init__(
            _(
                "{what}\u00a0: votre organisation a fixé «\u202f{fixed}\u202f». Rien n’a été fait. Retirez "
                "ce qui demande autre chose, ou demandez à votre équipe informatique de changer cette "
                "politique."
            ).format(what=what, fixed=fixed)
        )
        self.fixed = fixed
