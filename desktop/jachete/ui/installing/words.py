"""What is said of an edition that was received."""

from collections.abc import Collection

from jachete.catalogue.directory import Manifest
from jachete.editions.incoming import Incoming, Standing
from jachete.i18n import _, language, ngettext
from jachete.text.formats import date_text, number
from jachete.ui.about.facts import grouped
from jachete.ui.widgets.fact_panel import Fact


def standing_said(incoming: Incoming, current: Manifest) -> str:
    """Return how an edition stands to the one in service, and what installing it would do."""
    label = current.notice.label
    return {
        Standing.NEWER: _("Elle est plus récente que celle en service ({label})."),
        Standing.OLDER: _(
            "Elle est plus ancienne que celle en service ({label})\u00a0: l’installer ramène en arrière."
        ),
        Standing.SAME: _("C’est la même que celle en service ({label})\u00a0: l’installer ne change rien."),
        Standing.OTHER: _("Elle est du même jour que celle en service ({label}), avec un autre contenu."),
    }[incoming.standing].format(label=label)


def incoming_facts(incoming: Incoming, current: Manifest, mine: Collection[str]) -> list[Fact]:
    """Return what one compares before installing; `mine` are the ids of one's own shortlists."""
    return [
        (_("Fichier"), str(incoming.path)),
        (_("Cette édition"), edition_said(incoming.manifest)),
        (_("En service"), edition_said(current)),
        (_("Changements"), changes_said(incoming, mine)),
        (_("Publication"), incoming.manifest.notice.publisher),
        (_("Empreinte"), grouped(incoming.manifest.digest)),
    ]


def edition_said(manifest: Manifest) -> str:
    """Return the label, date and size of an edition."""
    notice, count = manifest.notice, manifest.enterprises
    counted = ngettext("{count} entreprise", "{count} entreprises", count)
    said = [notice.label, date_text(notice.published_on, language())]
    if notice.fictional:
        said.append(_("fictive"))
    return " · ".join([*said, counted.format(count=number(count, language()))])


def changes_said(incoming: Incoming, mine: Collection[str]) -> str:
    """Return how many enterprises come and go, and how many of those that go are in one's shortlists."""
    added, withdrawn = len(incoming.added), len(incoming.withdrawn)
    if not added and not withdrawn:
        return _("les mêmes entreprises")
    said = [
        ngettext("{count} ajoutée", "{count} ajoutées", added).format(count=added),
        ngettext("{count} retirée", "{count} retirées", withdrawn).format(count=withdrawn),
    ]
    lost = len(set(incoming.withdrawn) & set(mine))
    if lost:
        said.append(
            ngettext("dont {count} dans vos sélections", "dont {count} dans vos sélections", lost).format(
                count=lost
            )
        )
    return ", ".join(said)
