"""The legal notice: where the facts come from, what may be done with them, what they do not mean."""

from jachete.catalogue.directory import Manifest
from jachete.factsheets.portfolio.book import Fact, Leaf, Passage
from jachete.i18n import _, language
from jachete.text.formats import date_text


def not_of_the_initiative() -> str:
    """Return the sentence that keeps press and initiative apart."""
    return _(
        "Les contrats et les clients nommés par la presse ou des pages publiques ne sont pas des contrats de "
        "l’initiative."
    )


def legal_notice(manifest: Manifest) -> Leaf:
    """Return the page that ends the book."""
    return Leaf(
        "legal",
        _("Mentions légales"),
        (
            Passage(_("Origine"), (manifest.notice.notice.text(language()), not_of_the_initiative())),
            Passage(_("Portée"), (_market(), _buyer())),
            Passage(_("Licence"), (_licence(manifest),)),
            Passage(_("Édition"), facts=_identity(manifest)),
        ),
    )


def _market() -> str:
    return _(
        "Ce portfolio n’est pas tout le marché\u00a0: d’autres fournisseurs, d’économie sociale ou non, "
        "peuvent répondre au même besoin."
    )


def _buyer() -> str:
    return _(
        "Il ne recommande aucune entreprise et ne remplace ni les règles de l’acheteur ni la vérification "
        "d’une information avant d’acheter."
    )


def _licence(manifest: Manifest) -> str:
    return _(
        "La compilation est offerte sous la licence {licence}. Les faits appartiennent à leurs sources, "
        "citées sur chaque fiche. Les noms et les marques appartiennent à leurs titulaires."
    ).format(licence=manifest.notice.licence)


def _identity(manifest: Manifest) -> tuple[Fact, ...]:
    notice = manifest.notice
    return (
        Fact(f"{notice.label} · {notice.region}", _("Édition"), quoted=True),
        Fact(date_text(notice.published_on, language()), _("Publication")),
        Fact(notice.publisher, _("Qui publie"), quoted=True),
        Fact(manifest.digest, _("Empreinte (SHA-256)")),
    )
