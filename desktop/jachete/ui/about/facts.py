"""What is said of the edition and of the application, on screen and to those who help."""

import platform
import sys

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QLibraryInfo, QSysInfo, qVersion

import jachete
from jachete import paths
from jachete.catalogue.directory import Manifest
from jachete.holding import holding_said, nothing_kept
from jachete.i18n import _, language
from jachete.policies.in_force import FREE, Policies
from jachete.policies.policy import Policy
from jachete.text.formats import date_text, labelled, number
from jachete.ui.about.components import components
from jachete.ui.settings import Settings
from jachete.ui.widgets.fact_panel import Fact


def edition_facts(manifest: Manifest) -> list[Fact]:
    """Return what an edition says of itself."""
    notice = manifest.notice
    spoken = language()
    return [
        (_("Édition"), f"{notice.label} · {date_text(notice.published_on, spoken)}"),
        (_("Région"), notice.region),
        (_("Publication"), notice.publisher),
        (_("Entreprises"), number(manifest.enterprises, spoken)),
        (_("Produits et services"), number(manifest.offers, spoken)),
        (_("Contrats nommés"), number(manifest.contracts, spoken)),
        (_("Candidates, non montrées"), number(manifest.candidates, spoken)),
        (_("Licence des données"), notice.licence),
        (_("Empreinte"), grouped(manifest.digest)),
        (_("À savoir"), notice.notice.text(spoken)),
    ]


def grouped(digest: str) -> str:
    """Return a digest in groups of four, as it is read aloud: « 7233 F420… »."""
    upper = digest.upper()
    return " ".join(upper[at : at + 4] for at in range(0, len(upper), 4))


def version_facts() -> list[Fact]:
    """Return the versions of the application and of what runs it."""
    from jachete.store.edition import SQLITE  # noqa: PLC0415 - SQLAlchemy is loaded with the edition

    return [
        (_("Application"), f"jachete {jachete.__version__}"),
        ("Python", platform.python_version()),
        ("Qt, PySide6", f"{qVersion()}, {pyside_version}"),
        ("SQLite", SQLITE),
        (_("Système"), f"{QSysInfo.prettyProductName()} · {QSysInfo.currentCpuArchitecture()}"),
    ]


def place_facts(policies: Policies) -> list[Fact]:
    """Return where the person's own files lie, whether any can be kept, and what the organisation decided."""
    own = [(_("Vos fichiers"), f"{paths.own()} · {holding_said()}")]
    if nothing_kept():
        own.append((_("À savoir"), nothing_kept()))
    decided = [
        (
            each.called,
            _("{value} · fixé par votre organisation ({source})").format(
                value=policies.said(each), source=policies.sources[each]
            ),
        )
        for each in filter(policies.fixes, Policy)
    ]
    return [
        *own,
        *(decided or [(_("Politiques"), _("aucune sur ce poste"))]),
        *((_("Sans effet"), each) for each in policies.passed_over),
    ]


def component_facts() -> list[Fact]:
    """Return each component with its version and licence."""
    return [
        (each.name, " · ".join(part for part in (each.version, each.licence) if part))
        for each in components()
    ]


def support_text(manifest: Manifest, settings: Settings, policies: Policies = FREE) -> str:
    """Return what helps those who help: edition, versions, places and settings; nothing personal else."""
    said = [
        *edition_facts(manifest)[:9],
        *version_facts(),
        *place_facts(policies),
        (_("Affichage"), f"{settings.appearance.value}, {round(settings.zoom * 100)}\u00a0%"),
        (_("Langue"), settings.language),
        (_("Préférences"), str(paths.preferences())),
        ("Qt", str(QLibraryInfo.build())),
        ("sys.platform", sys.platform),
    ]
    return "\n".join(labelled(name, value, language()) for name, value in said)
