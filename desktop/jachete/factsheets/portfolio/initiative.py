"""The initiative in our own words, and the organisations that its sources name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jachete.catalogue.enterprise import Source
from jachete.catalogue.initiative import Buyer, Milestone, Partner
from jachete.factsheets.portfolio.book import Fact, Leaf, Passage
from jachete.i18n import _
from jachete.text.collation import collation_key

_SITE = "https://www.economiesocialeestrie.ca/jachete"


@dataclass(frozen=True, slots=True)
class Initiative:
    """What an edition says of the initiative."""

    buyers: tuple[Buyer, ...] = ()
    partners: tuple[Partner, ...] = ()
    milestones: tuple[Milestone, ...] = ()

    @property
    def sources(self) -> tuple[Source, ...]:
        """Return the sources, each once, in the order in which they are first cited."""
        parts: Iterable[Buyer | Partner | Milestone] = (*self.milestones, *self.buyers, *self.partners)
        return tuple(dict.fromkeys(source for part in parts for source in part.sources))


def initiative_leaf(initiative: Initiative) -> Leaf:
    """Return the page that tells the initiative: what it is for, what it asks, what happened."""
    passages = [
        Passage(paragraphs=(_purpose(), _ambassadors())),
        Passage(_("Sans passe-droit"), (_rules(),)),
        Passage(_("Ce qu’elle fait"), (_activities(), _commitment())),
        Passage(
            _("Jalons"),
            facts=tuple(
                Fact(
                    each.statement,
                    each.when,
                    _numbers(initiative, each.sources),
                    quoted=True,
                    named=True,
                )
                for each in initiative.milestones
            ),
        ),
        Passage(facts=(Fact(_origin(), link=_SITE),)),
    ]
    kept = tuple(passage for passage in passages if passage.paragraphs or passage.facts)
    return Leaf("initiative", _("L’initiative"), kept)


def buyers_and_partners(initiative: Initiative) -> tuple[Leaf, ...]:
    """Return the page of the organisations named by the sources, and these; nothing when there is none."""
    passages = (
        Passage(_("Organismes acheteurs"), facts=_buyers(initiative)),
        Passage(_("Partenaires"), facts=_partners(initiative)),
        Passage(_("Sources sur l’initiative"), facts=_sources(initiative), numbered=True),
    )
    kept = tuple(passage for passage in passages if passage.facts)
    return (Leaf("partners", _("Acheteurs et partenaires"), kept),) if kept else ()


def _purpose() -> str:
    return _(
        "L’économie sociale, j’achète! veut multiplier les relations d’affaires entre les entreprises "
        "d’économie sociale et les grands acheteurs, publics ou privés. Ce portfolio en montre "
        "l’offre\u00a0: ce que chaque entreprise vend, pour qui elle l’a déjà fait, "
        "ce qu’elle apporte à la collectivité."
    )


def _ambassadors() -> str:
    return _("Les entreprises qui y participent en sont les ambassadrices.")


def _rules() -> str:
    return _(
        "L’initiative ne demande aucun traitement de faveur. Chaque acheteur garde ses règles. Un "
        "contrat se donne de gré à gré, par appel d’offres sur invitation ou par appel d’offres public. Le "
        "répertoire informe; la décision revient à l’acheteur."
    )


def _activities() -> str:
    return _(
        "Elle forme et accompagne les entreprises, sensibilise les décideurs et le personnel acheteur, et "
        "favorise les rencontres\u00a0: maillage, conférences, visites d’entreprises, campagne de promotion."
    )


def _commitment() -> str:
    return _(
        "Des acheteurs signent une déclaration d’engagement à l’achat auprès des entreprises collectives."
    )


def _origin() -> str:
    return _("But, règles et activités\u00a0: d’après les pages publiques de l’initiative ({site}).").format(
        site=_SITE.removeprefix("https://")
    )


def _numbers(initiative: Initiative, cited: Sequence[Source]) -> tuple[int, ...]:
    return tuple(sorted(initiative.sources.index(source) + 1 for source in cited))


def _buyers(initiative: Initiative) -> tuple[Fact, ...]:
    ordered = sorted(initiative.buyers, key=lambda each: (collation_key(each.name), each.id))
    return tuple(
        Fact(each.joined, each.name, _numbers(initiative, each.sources), quoted=True, named=True)
        for each in ordered
    )


def _partners(initiative: Initiative) -> tuple[Fact, ...]:
    ordered = sorted(initiative.partners, key=lambda each: (collation_key(each.name), each.id))
    return tuple(
        Fact(
            f"{each.role} ({each.period})" if each.period else each.role,
            each.name,
            _numbers(initiative, each.sources),
            quoted=True,
            named=True,
        )
        for each in ordered
    )


def _sources(initiative: Initiative) -> tuple[Fact, ...]:
    return tuple(
        Fact(
            " · ".join(part for part in (each.citation, each.url) if part),
            str(number),
            link=each.url,
            quoted=True,
        )
        for number, each in enumerate(initiative.sources, start=1)
    )
