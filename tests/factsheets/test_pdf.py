import io
import re
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
import zxingcpp

from jachete import i18n
from jachete.catalogue.enterprise import AwardMode, Contact, Enterprise, Nature
from jachete.errors import CannotWriteError
from jachete.factsheets.composing import fact_sheet
from jachete.factsheets.pdf import sheet_bytes, write_sheet
from jachete.factsheets.pdf.chips import chips
from jachete.factsheets.pdf.tagging import Node, Role
from jachete.factsheets.sheet import FactSheet
from makers import (
    make_certification,
    make_contract,
    make_enterprise,
    make_impact,
    make_manifest,
    make_offer,
    make_source,
    make_vocabulary,
)

RICH = make_enterprise(
    neq="1140000017",
    certifications=(make_certification("Entreprise adaptée"),),
    contracts=(
        make_contract(
            "Cégep Exemple", "Buffets de colloque", amount="10\u00a0000\u00a0$ à 25\u00a0000\u00a0$"
        ),
    ),
    impacts=(make_impact(),),
)
HOSTILE = [
    "<b>gras</b> & <i>italique",
    "a < b > c & d",
    '<img src="/etc/passwd"/>',
    "<a href='javascript:alert(1)'>x</a>",
    '<font color="[].__class__">x</font>',
    "x" * 5000,
    "mot " * 1500,
    "😀 emoji 🇨🇦 👩‍👩‍👧",
    "droite \u202e gauche \u2066 a \u2069 \u200f",
    "zalgo e\u0301\u0302\u0303\u0304\u0305\u0306",
    "nul \x00 et \x07 cloche",
    "ligne\nnouvelle\tonglet\r\n",
    "日本語 العربية ᐃᓄᒃᑎᑐᑦ",
    "\ud800 seul",
    "&lt;déjà&gt; &amp; &#60;",
    "",
    "   ",
]


def _sheet(enterprise: Enterprise = RICH) -> FactSheet:
    return fact_sheet(enterprise, make_vocabulary(), make_manifest())


def _texts(content: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(content)
    texts = [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]
    document.close()
    return texts


def _fonts(content: bytes) -> dict[str, bool]:
    """Return each font of a file, with whether it is embedded."""
    fonts: dict[str, bool] = {}
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for page in pdf.pages:
            resources: Any = page.resources
            for font in resources.get("/Font", {}).values():
                descriptor = font.get("/FontDescriptor")
                fonts[str(font["/BaseFont"])] = descriptor is not None and "/FontFile2" in descriptor
    return fonts


def test_a_sheet_says_everything_in_the_order_of_the_record() -> None:
    text = " ".join(_texts(sheet_bytes(_sheet())))
    expected = [
        "Traiteur La Tablée Exemple",
        "Alimentation et traiteur",
        "Entreprise adaptée",
        "Forme juridique Coopérative de solidarité",
        "Siège Sherbrooke",
        "NEQ 11 4000 0017",
        "24 emplois (2025)",
        "Mission",
        "Cuisine de production",
        "Produits et services",
        "Alimentation et traiteur · Services",
        "Boîtes à lunch",
        "Valeur ajoutée",
        "environ 24 emplois (2025)",
        "Contrats réalisés",
        "Client Contrat Année Source",
        "Cégep Exemple",
        "Buffets de colloque · 10 000 $ à 25 000 $",
        "2025 1",
        "Contact",
        "819 555-0142",
        "Numériser",
        "Territoire",
        "Siège : Sherbrooke",
        "Certifications et reconnaissances",
        "Entreprise adaptée (Statut)",
        "Sources",
        "https://presse.example/article",
    ]
    flat = " ".join(text.replace("\u00a0", " ").split())
    at = 0
    for piece in expected:
        assert piece in flat[at:], piece
        at = flat.index(piece, at) + len(piece)


def test_every_page_says_edition_date_and_number() -> None:
    offers = tuple(make_offer(f"Produit exemple numéro {number}") for number in range(90))
    texts = _texts(sheet_bytes(_sheet(replace(RICH, offers=offers))))
    assert len(texts) > 1
    for number, text in enumerate(texts, start=1):
        assert "Édition 2026-11 · Estrie" in text
        assert "Fiche vérifiée le 3" in text
        assert f"Page {number} de {len(texts)}" in text
        assert "Traiteur La Tablée Exemple" in text


def test_a_file_knows_its_title_its_language_and_its_fonts() -> None:
    content = sheet_bytes(_sheet())
    with pikepdf.open(io.BytesIO(content)) as pdf:
        root: Any = pdf.Root
        assert str(pdf.docinfo["/Title"]) == "Fiche — Traiteur La Tablée Exemple"
        assert str(pdf.docinfo["/Author"]) == "Réseau Exemple"
        assert str(root["/Lang"]) == "fr-CA"
        assert bool(root["/ViewerPreferences"]["/DisplayDocTitle"])
        assert [float(side) for side in pdf.pages[0].mediabox] == [0, 0, 612, 792]
    fonts = _fonts(content)
    assert fonts
    assert all(fonts.values()), fonts


def test_an_english_sheet_says_so_to_readers() -> None:
    with pikepdf.open(io.BytesIO(sheet_bytes(replace(_sheet(), language="en")))) as pdf:
        root: Any = pdf.Root
        assert str(root["/Lang"]) == "en-CA"


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert sheet_bytes(_sheet()) == sheet_bytes(_sheet())


def test_links_lead_to_the_web_to_mail_and_to_the_phone_only() -> None:
    with pikepdf.open(io.BytesIO(sheet_bytes(_sheet()))) as pdf:
        links: list[Any] = [note for page in pdf.pages for note in page.get("/Annots", [])]
        targets = {str(note["/A"]["/URI"]) for note in links}
    assert targets == {
        "tel:+18195550142",
        "mailto:commandes@tablee.example",
        "https://tablee.example",
        "https://presse.example/article",
    }


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_a_sheet_or_is_read_as_markup(text: str) -> None:
    enterprise = make_enterprise(
        "Exemple",
        mission=text or "x",
        offers=(make_offer("Exemple", served_area=text),),
        contracts=(make_contract(text, text, amount=text),),
        impacts=(make_impact(text, figure=text, unit=text),),
        certifications=(make_certification(text, issuer=text),),
        contact=Contact(text, text, text, text, text),
        note=text,
    )
    texts = _texts(sheet_bytes(replace(_sheet(enterprise), title=text, subtitle=text, notice=text)))
    assert 1 <= len(texts) <= 60
    if "<b>" in text:
        assert "<b>gras</b> & <i>italique" in " ".join(texts)


@pytest.mark.parametrize("offers", [0, 1, 40])
@pytest.mark.parametrize("contracts", [0, 30])
def test_few_or_many_facts_make_a_sheet(offers: int, contracts: int) -> None:
    enterprise = make_enterprise(
        "Une coopérative de solidarité exemple au nom " + "vraiment très " * 12 + "long",
        offers=tuple(make_offer(f"Offre {number}") for number in range(offers)),
        contracts=tuple(make_contract(object=f"Contrat {number}") for number in range(contracts)),
        contact=Contact(),
        certifications=(),
    )
    text = " ".join(_texts(sheet_bytes(_sheet(enterprise))))
    assert "Aucune coordonnée publique" in text
    assert ("Contrat 29" in text) == (contracts == 30)
    assert ("Offre 39" in text) == (offers == 40)


def test_a_section_too_high_to_stand_beside_another_flows_down_the_page() -> None:
    text = " ".join(_texts(sheet_bytes(_sheet(make_enterprise(note="Une longue note. " * 300)))))
    assert " ".join(text.split()).count("Une longue note.") >= 290


def test_what_the_panel_has_no_room_for_flows_below() -> None:
    contact = Contact(address="Une très longue adresse exemple " * 150, phone="819 555-0142")
    (first, *others) = _texts(sheet_bytes(_sheet(make_enterprise(contact=contact))))
    assert "819 555-0142" not in first.partition("Contrats")[0]
    whole = " ".join(" ".join([first, *others]).split())
    assert whole.count("Une très longue adresse") >= 148
    assert re.search("Contrats réalisés.*819 555-0142.*Numériser.*Territoire.*Sources", whole)


def test_the_code_of_a_sheet_is_read_as_the_card_of_its_enterprise() -> None:
    """By a real reader, on the page as it is printed."""
    document = pypdfium2.PdfDocument(sheet_bytes(_sheet()))
    image = document[0].render(scale=150 / 72).to_numpy()
    document.close()
    (code,) = zxingcpp.read_barcodes(image)
    assert code.format == zxingcpp.BarcodeFormat.QRCode
    lines = code.text.split("\r\n")
    assert (lines[0], lines[-2], lines[-1]) == ("BEGIN:VCARD", "END:VCARD", "")
    properties = {
        head.partition(";")[0]: value for head, _, value in (line.partition(":") for line in lines[:-1])
    }
    assert properties == {
        "BEGIN": "VCARD",
        "VERSION": "4.0",
        "FN": "Traiteur La Tablée Exemple",
        "ORG": "Traiteur La Tablée Exemple",
        "TEL": "tel:+18195550142",
        "EMAIL": "commandes@tablee.example",
        "URL": "https://tablee.example",
        "END": "VCARD",
    }


def test_an_address_alone_makes_no_code() -> None:
    contact = Contact(address="100, rue Modèle")
    text = " ".join(_texts(sheet_bytes(_sheet(make_enterprise(contact=contact)))))
    assert "100, rue Modèle" in text
    assert "Numériser" not in text


def test_a_territory_that_is_on_no_map_is_said_without_one() -> None:
    offers = (make_offer(served_area="Tout le Québec"),)
    enterprise = make_enterprise(offers=offers, municipality="", territory="")
    content = sheet_bytes(_sheet(enterprise))
    assert "Territoire desservi : Tout le Québec" in " ".join(_texts(content)).replace("\u00a0", " ")
    assert b"Carte sch" not in content


def test_a_long_row_of_chips_goes_on_where_there_is_room() -> None:
    chips_ = chips([f"Produit exemple {number}" for number in range(30)], Node(Role.LIST))
    width, height = chips_.wrap(300, 1000)
    first, rest = chips_.split(width, height / 2)
    assert first.wrap(width, 1000)[1] + rest.wrap(width, 1000)[1] == pytest.approx(height, abs=6)
    assert chips_.split(width, 5) == []
    assert len(chips_.split(width, height)) == 1


def test_writing_leaves_one_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "fiche exemple é.pdf"
    write_sheet(_sheet(), path)
    assert path.read_bytes() == sheet_bytes(_sheet())
    assert list(tmp_path.iterdir()) == [path]


def test_a_refused_folder_is_said_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(CannotWriteError):
        write_sheet(_sheet(), tmp_path / "absent" / "fiche.pdf")
    folder = tmp_path / "fiche.pdf"
    folder.mkdir()
    with pytest.raises(CannotWriteError):
        write_sheet(_sheet(), folder)
    assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.parametrize("title", ["Exemple 😀", "Exemple \U0001f512 fin", "Exemple ❤ □", "ᐃᓄᒃᑎᑐᑦ ♻"])
def test_no_glyph_is_missing_wherever_a_name_is_drawn(title: str) -> None:
    """A missing glyph is the font's first, which a reader cannot name."""
    offers = tuple(make_offer(f"Offre exemple {number}") for number in range(90))
    sheet = replace(_sheet(replace(RICH, offers=offers)), title=title, subtitle=title, edition=title)
    shown = title.replace("😀", "[…]")
    for text in _texts(sheet_bytes(sheet)):
        assert shown in " ".join(text.split())
        assert not {"\ufffe", "\uffff", "\x00"} & set(text)


def test_an_english_sheet_speaks_english() -> None:
    i18n.use("en")
    text = " ".join(" ".join(_texts(sheet_bytes(_sheet()))).split())
    for words in ("Products and services", "Legal form Solidarity cooperative", "Head office: Sherbrooke"):
        assert words in text
    assert "Page 1 of 1" in text
    assert not re.search(r"\w\s:\s", text)


@pytest.mark.parametrize(
    ("offers", "note", "sources", "pages"),
    [
        (1, "", 1, 1),
        (8, "Une longue note exemple. " * 12, 9, 1),
        (120, "", 1, 2),
        (0, "", 0, 1),
    ],
    ids=["few facts", "tall side column", "many offers", "nothing sold"],
)
def test_a_sheet_takes_one_page_when_it_can(offers: int, note: str, sources: int, pages: int) -> None:
    enterprise = make_enterprise(
        offers=tuple(make_offer(f"Offre exemple {number}") for number in range(offers)),
        contracts=(),
        impacts=(),
        note=note,
        sources=tuple(make_source(f"s{n}", url=f"https://presse.example/{n}") for n in range(sources)),
    )
    texts = _texts(sheet_bytes(_sheet(enterprise)))
    assert len(texts) == pages
    whole = " ".join(" ".join(texts).split())
    assert whole.count("Une longue note exemple.") == note.count("Une longue note exemple.")
    wanted = [f"https://presse.example/{number}" for number in range(sources)]
    assert [address for address in wanted if address not in whole] == []


def test_offers_are_gathered_by_category_nature_and_served_area() -> None:
    offers = (
        make_offer("Repas exemple"),
        make_offer(
            "Table exemple", "mobilier-ebenisterie", nature=Nature.GOODS, served_area="Toute l’Estrie"
        ),
        make_offer("Buffet exemple"),
    )
    (text,) = _texts(sheet_bytes(_sheet(make_enterprise(offers=offers, contracts=(), impacts=()))))
    lines = [line.strip() for line in text.splitlines()]
    start = lines.index("Alimentation et traiteur · Services")
    assert lines[start : start + 4] == [
        "Alimentation et traiteur · Services",
        "Repas exemple Buffet exemple",
        "Mobilier et ébénisterie · Biens · Toute l’Estrie",
        "Table exemple",
    ]


def test_a_contract_shows_how_it_was_awarded() -> None:
    contract = make_contract("Cégep Exemple", "Buffets", award_mode=AwardMode.INVITATION)
    text = " ".join(_texts(sheet_bytes(_sheet(make_enterprise(contracts=(contract,))))))
    assert "Client Contrat Année Attribution Source" in text
    assert re.search(r"Cégep Exemple\s+Buffets\s+2025\s+Sur invitation\s+1", text)


def test_certifications_are_seen_beside_the_category() -> None:
    held = tuple(make_certification(f"Reconnaissance exemple numéro {number}") for number in range(12))
    (text, *_) = _texts(sheet_bytes(_sheet(make_enterprise(certifications=held))))
    head = text[: text.index("Cuisine de production")]
    assert re.findall(r"Reconnaissance exemple numéro (\d+)", head) == ["0", "1", "2", "3", "4"]
    bare = replace(_sheet(), category_label="", pills=(), subtitle="")
    assert "Alimentation et traiteur\n" not in _texts(sheet_bytes(bare))[0].partition("Cuisine")[0]


def test_a_hostile_sheet_is_drawn_in_reasonable_time() -> None:
    word = "日" * 5000
    enterprise = make_enterprise(
        mission=word,
        offers=tuple(make_offer(f"Exemple {number}", served_area=word) for number in range(3)),
        contracts=(make_contract(word, word, amount=word),),
        note=word,
    )
    sheet = replace(_sheet(enterprise), title=word, subtitle=word, notice=word)
    start = time.process_time()
    sheet_bytes(sheet)
    assert time.process_time() - start < 5
