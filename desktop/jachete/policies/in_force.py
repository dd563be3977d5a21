"""The policies in force on this computer, for this person."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, cast

from jachete import paths
from jachete.errors import FixedByPolicyError, PoliciesRefusedError
from jachete.exporting.kinds import Kind
from jachete.i18n import _
from jachete.policies.policy import Misunderstood, Policy, understood
from jachete.policies.reading import Written, written


@dataclass(frozen=True, slots=True)
class Policies:
    """What an organisation has decided; None where it decides nothing.

    `sources` says where each decision is written, `passed_over` what was written and means nothing here,
    `refusal` why nothing is allowed as long as what was written cannot be understood.
    """

    edition: Path | None = None
    notebook: Path | None = None
    language: str | None = None
    export_formats: tuple[Kind, ...] | None = None
    remember_records: bool | None = None
    remember_searches: bool | None = None
    sources: Mapping[Policy, str] = field(default_factory=dict)
    passed_over: tuple[str, ...] = ()
    refusal: PoliciesRefusedError | None = None

    def fixes(self, policy: Policy) -> bool:
        """Tell whether a policy decides something."""
        return policy in self.sources

    def said(self, policy: Policy) -> str:
        """Return what a policy decides, in words."""
        value = getattr(self, policy.value)
        if policy is Policy.EXPORT_FORMATS:
            return ", ".join(value) or _("aucun")
        if isinstance(value, bool):
            return _("oui") if value else _("non")
        return str(value)

    def edition_to_open(self, asked: Path | None) -> Path:
        """Return the edition to open: the organisation's, the one asked for, installed, or brought along.

        Raise `FixedByPolicyError` when the one asked for is not the organisation's, or the refusal.
        """
        if self.refusal is not None:
            raise self.refusal
        from jachete.editions.installed import installed  # noqa: PLC0415 - after the first paint

        if self.edition is None:
            return asked or installed() or paths.bundled_edition()
        return self._fixed(Policy.EDITION, self.edition, asked)

    def notebook_to_open(self, asked: Path | None) -> Path:
        """Return the notebook to open, in the same way; raise `FixedByPolicyError`."""
        if self.notebook is None:
            return asked or paths.notebook()
        return self._fixed(Policy.NOTEBOOK, self.notebook, asked)

    def _fixed(self, policy: Policy, decided: Path, asked: Path | None) -> Path:
        if asked is not None and asked.absolute() != decided.absolute():
            raise FixedByPolicyError(policy.called, self.said(policy))
        return decided

    def language_to_speak(self, asked: str | None) -> str | None:
        """Return the language to speak, None when nobody says; raise `FixedByPolicyError`."""
        if self.language is not None and asked not in (None, self.language):
            raise FixedByPolicyError(Policy.LANGUAGE.called, self.language)
        return self.language or asked

    def kinds(self) -> tuple[Kind, ...]:
        """Return the kinds of file that may be exported."""
        return tuple(Kind) if self.export_formats is None else self.export_formats

    def allow(self, kind: Kind) -> None:
        """Raise `FixedByPolicyError` when a kind of file may not be exported."""
        if kind not in self.kinds():
            raise FixedByPolicyError(Policy.EXPORT_FORMATS.called, self.said(Policy.EXPORT_FORMATS))


#: What is in force where no organisation decides anything.
FREE: Final = Policies()


def in_force() -> Policies:
    """Return the policies of this computer and person; raise `PoliciesRefusedError`, with every fault."""
    return decided(written())


def in_force_or_refused() -> Policies:
    """Return the policies in force, or those that allow nothing because they cannot be understood."""
    try:
        return in_force()
    except PoliciesRefusedError as refusal:
        return Policies(refusal=refusal)


def decided(places: Iterable[Written]) -> Policies:
    """Return what places say together: each policy is decided by the first place that names it.

    What no policy is called is passed over: a newer application may know it. Raise `PoliciesRefusedError`
    for everything else that is wrong, all at once.
    """
    values: dict[Policy, object] = {}
    sources: dict[Policy, str] = {}
    passed_over: list[str] = []
    faults: list[str] = []
    faulty: list[str] = []
    for place in places:
        wrong = [place.fault] if place.fault else []
        for name, value in place.values.items():
            if name.lower() not in list(Policy):
                unknown = _("«\u202f{name}\u202f» n’est pas une politique connue ({where})")
                passed_over.append(unknown.format(name=name, where=place.where))
                continue
            policy = Policy(name.lower())
            try:
                meant = understood(policy, value, place.folder)
            except Misunderstood as problem:
                wrong.append(f"«\u202f{policy.value}\u202f»\u00a0: {problem}")
            else:
                values.setdefault(policy, meant)
                sources.setdefault(policy, place.where)
        if wrong:
            faults += wrong
            faulty.append(place.where)
    if faults:
        raise PoliciesRefusedError(", ".join(faulty), faults)
    return _policies(values, sources, passed_over)


def _policies(
    values: Mapping[Policy, object], sources: Mapping[Policy, str], passed_over: Iterable[str]
) -> Policies:
    return Policies(
        edition=cast("Path | None", values.get(Policy.EDITION)),
        notebook=cast("Path | None", values.get(Policy.NOTEBOOK)),
        language=cast("str | None", values.get(Policy.LANGUAGE)),
        export_formats=cast("tuple[Kind, ...] | None", values.get(Policy.EXPORT_FORMATS)),
        remember_records=cast("bool | None", values.get(Policy.REMEMBER_RECORDS)),
        remember_searches=cast("bool | None", values.get(Policy.REMEMBER_SEARCHES)),
        sources=sources,
        passed_over=tuple(passed_over),
    )
