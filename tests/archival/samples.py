"""Sheets that try the paper: poor, rich, very long, hostile, in both languages."""

import datetime
from dataclasses import replace
from typing import Final

from jachete import i18n
from jachete.catalogue.enterprise import AwardMode, Contact, Enterprise, Nature
from jachete.factsheets.composing import fact_sheet
from jachete.factsheets.sheet import FactSheet
from makers import (
    make_bare_enterprise,
    make_certification,
    make_contract,
    make_enterprise,
    make_impact,
    make_manifest,
    make_offer,
    make_source,
    make_vocabulary,
)

HOSTILE: Final = (
    "<b>gras</b> & <i>italique",
    '<img src="/etc/passwd"/><a href="javascript:alert(1)">x</a>',
    "x" * 5000,
    "mot " * 1500,
    "😀 emoji 🇨🇦 👩‍👩‍👧 \U0001f512",
    "droite \u202e gauche \u2066 a \u2069 \u200f",
    "zalgo e\u0301\u0302\u0303\u0304\u0305\u0306",
    "nul \x00 et \x07 cloche\r\nligne\ttabulation",
    "日本語 العربية ᐃᓄᒃᑎᑐᑦ",
    "\ud800 seul \uffff \ufffe \ue000",
    "«\u202ffine\u202f» 10\u00a0000\u00a0$ trait\u2011d’union cou\u00adpé",
)


def poor() -> Enterprise:
    """Return an enterprise of which nearly nothing is known."""
    return make_bare_enterprise(
        "Exemple", legal_form="", municipality="", territory="", sources=(), offers=()
    )


def rich() -> Enterprise:
    """Return an enterprise of which everything is known."""
    offers = (
        make_offer("Boîtes à lunch froides", territories=("memphremagog", "sherbrooke")),
        make_offer("Buffets", served_area="Toute l’Estrie"),
        make_offer("Tables", "mobilier-ebenisterie", nature=Nature.GOODS),
    )
    modes = (AwardMode.DIRECT, AwardMode.INVITATION, AwardMode.PUBLIC, None)
    return make_enterprise(
        neq="1140000017",
        founded=1998,
        other_names=("La Tablée",),
        languages=("français", "anglais"),
        clienteles=("Municipalités", "Écoles"),
        note="Fiche d’exemple.",
        offers=offers,
        certifications=(make_certification(), make_certification("ISO Exemple", issuer="Bureau Exemple")),
        contracts=tuple(
            make_contract(f"Ville Exemple {number}", amount="10\u00a0000\u00a0$", award_mode=mode)
            for number, mode in enumerate(modes)
        ),
        impacts=(
            make_impact(),
            make_impact("78\u00a0% d’achats locaux", figure="78\u00a0%", unit="d’achats locaux"),
            make_impact("4,6 tonnes valorisées", figure="4,6\u00a0t", unit="de surplus valorisés"),
        ),
        sources=tuple(
            make_source(f"s{number}", url=f"https://presse.example/{number}") for number in range(4)
        ),
    )


def very_long() -> Enterprise:
    """Return an enterprise whose sheet takes many pages."""
    return replace(
        rich(),
        name="Coopérative de solidarité exemple en aménagement forestier des hauts plateaux du Témoin",
        mission="Une mission exemple. " * 80,
        offers=tuple(
            make_offer(f"Produit exemple numéro {number} " + "long " * (number % 40)) for number in range(90)
        ),
        contracts=tuple(make_contract(f"Client {number}", "Objet exemple " * 9) for number in range(80)),
        impacts=tuple(make_impact(f"Effet exemple {number} " * 12) for number in range(30)),
        certifications=tuple(make_certification(f"Certification exemple {number}") for number in range(30)),
        sources=tuple(
            make_source(f"s{n}", url=f"https://presse.example/{n}/" + "a" * 200) for n in range(60)
        ),
        note="Une longue note exemple. " * 120,
    )


def hostile(text: str) -> Enterprise:
    """Return an enterprise of which every field is that text."""
    return make_enterprise(
        text,
        mission=text,
        founded_basis=text,
        founded=2000,
        other_names=(text,),
        languages=(text,),
        note=text,
        offers=(make_offer("Exemple", served_area=text), make_offer(text)),
        contracts=(make_contract(text, text, amount=text),),
        impacts=(make_impact(text, figure=text, unit=text),),
        certifications=(make_certification(text, issuer=text),),
        contact=Contact(text, text, text, text, text),
        sources=(make_source(citation=text, url=text),),
        verified_on=datetime.date(2026, 11, 3),
    )


def sheet(enterprise: Enterprise, language: str = "fr") -> FactSheet:
    """Return the sheet of an enterprise."""
    i18n.use(language)
    return fact_sheet(enterprise, make_vocabulary(), make_manifest())


def sheets() -> dict[str, FactSheet]:
    """Return a sheet of each kind, by what it tries."""
    return {
        "poor": sheet(poor()),
        "rich": sheet(rich()),
        "very long": sheet(very_long()),
        **{f"hostile {number}": sheet(hostile(text)) for number, text in enumerate(HOSTILE)},
    }
