"""How to read a sheet: the page that says what each part means, and what its silence means."""

from jachete.factsheets.portfolio.arrangement import Arrangement
from jachete.factsheets.portfolio.book import Fact, Leaf, Passage
from jachete.i18n import _


def how_to_read(arrangement: Arrangement) -> Leaf:
    """Return the page that explains the sheets and the order in which they stand."""
    return Leaf(
        "reading",
        _("Comment lire une fiche"),
        (
            Passage(paragraphs=(_one_order(),)),
            Passage(_("De haut en bas"), facts=_parts()),
            Passage(_("Ce qu’une fiche ne dit pas"), (_silence(), _figures())),
            Passage(_("L’ordre des fiches"), (_order(arrangement), _links())),
        ),
    )


def _one_order() -> str:
    return _("Toutes les fiches suivent le même ordre. Une rubrique qui n’a rien à dire n’y est pas.")


def _parts() -> tuple[Fact, ...]:
    """Return what each part of a sheet says, in its order: the page, then the panel, then the foot."""
    return (
        Fact(
            _("nom, catégorie de la plupart des offres, reconnaissances; forme juridique, siège, année."),
            _("Bandeau"),
        ),
        Fact(
            _("ce que l’entreprise vend, par catégorie; biens, services ou travaux."),
            _("Produits et services"),
        ),
        Fact(_("effets sociaux ou environnementaux déclarés ou rapportés."), _("Valeur ajoutée")),
        Fact(
            _("client, nature, année et mode d’adjudication, quand une source les donne."),
            _("Contrats réalisés"),
        ),
        Fact(_("coordonnées publiques; le code se lit avec un téléphone."), _("Contact")),
        Fact(_("siège, et territoires que l’entreprise dit desservir."), _("Territoire")),
        Fact(
            _("statuts, certifications, prix, avec l’organisme qui les donne."),
            _("Certifications et reconnaissances"),
        ),
        Fact(_("autres noms, langues, clientèles, rôle dans l’initiative."), _("Identification")),
        Fact(_("d’où vient chaque fait, et la date où il a été lu."), _("Sources")),
    )


def _silence() -> str:
    return _(
        "Une information absente est une information qu’aucune source n’a donnée\u00a0: ce n’est pas un "
        "défaut de l’entreprise."
    )


def _figures() -> str:
    return _(
        "Les chiffres portent l’année de leur source. Ils ne se comparent pas d’une entreprise à "
        "l’autre\u00a0: les méthodes diffèrent."
    )


def _order(arrangement: Arrangement) -> str:
    if arrangement is Arrangement.CATEGORY:
        return _(
            "Les fiches sont rangées par catégorie, puis par ordre alphabétique. Une entreprise paraît une "
            "fois, dans la catégorie de la plupart de ses produits et services; l’index donne les autres. "
            "Aucun ordre n’est un classement."
        )
    return _("Les fiches sont rangées par ordre alphabétique. Aucun ordre n’est un classement.")


def _links() -> str:
    return _("À l’écran, chaque ligne de la table des matières et des index mène à sa fiche.")
