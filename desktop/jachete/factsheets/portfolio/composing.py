"""Enterprises and what their edition says of the initiative → Portfolio."""

from collections.abc import Sequence

from jachete.catalogue.directory import Manifest, Vocabulary
from jachete.catalogue.enterprise import Enterprise
from jachete.factsheets.portfolio.arrangement import Arrangement
from jachete.factsheets.portfolio.book import Cover, Portfolio
from jachete.factsheets.portfolio.chapters import arranged, order_sentence
from jachete.factsheets.portfolio.indexes import indexes
from jachete.factsheets.portfolio.initiative import Initiative, buyers_and_partners, initiative_leaf
from jachete.factsheets.portfolio.legal import legal_notice
from jachete.factsheets.portfolio.reading import how_to_read
from jachete.i18n import _, language, ngettext
from jachete.text.formats import date_text, number


def portfolio(
    enterprises: Sequence[Enterprise],
    vocabulary: Vocabulary,
    manifest: Manifest,
    initiative: Initiative,
    arrangement: Arrangement = Arrangement.CATEGORY,
    scope: str = "",
) -> Portfolio:
    """Return the portfolio of some enterprises in the current language.

    `scope` says which they are: a search, a selection; nothing for the whole directory.
    """
    return Portfolio(
        cover=_cover(manifest, len(enterprises), arrangement, scope),
        before=(initiative_leaf(initiative), how_to_read(arrangement)),
        contents=_("Table des matières"),
        chapters=arranged(enterprises, vocabulary, arrangement),
        indexes=indexes(enterprises, vocabulary, arrangement),
        after=(*buyers_and_partners(initiative), legal_notice(manifest)),
        language=language(),
    )


def _cover(manifest: Manifest, count: int, arrangement: Arrangement, scope: str) -> Cover:
    notice = manifest.notice
    return Cover(
        title=_("L’économie sociale, j’achète!"),
        subtitle=_("Portfolio des produits et services"),
        region=notice.region,
        edition=_("Édition {label}").format(label=notice.label),
        date=notice.published_on,
        published=date_text(notice.published_on, language()),
        scope=scope or _("Tout le répertoire"),
        count=ngettext("{count} entreprise", "{count} entreprises", count).format(
            count=number(count, language())
        ),
        order=order_sentence(arrangement),
        notice=notice.notice.text(language()),
        publisher=notice.publisher,
    )
