from dataclasses import replace

from jachete.catalogue.enterprise import Contact
from jachete.factsheets.composing import fact_sheet
from jachete.factsheets.contact_text import contact_html, contact_text
from makers import make_enterprise, make_manifest, make_vocabulary

SHEET = fact_sheet(make_enterprise("Traiteur <Exemple> & fils"), make_vocabulary(), make_manifest())


def test_a_contact_is_pasted_as_words() -> None:
    assert contact_text(SHEET).splitlines() == [
        "Traiteur <Exemple> & fils",
        "819 555-0142",
        "commandes@tablee.example",
        "https://tablee.example",
        "100, rue Modèle, Sherbrooke, J1H 1K1",
    ]


def test_a_contact_is_pasted_with_its_links() -> None:
    assert contact_html(SHEET) == (
        "<p><b>Traiteur &lt;Exemple&gt; &amp; fils</b>"
        '<br><a href="tel:+18195550142">819 555-0142</a>'
        '<br><a href="mailto:commandes@tablee.example">commandes@tablee.example</a>'
        '<br><a href="https://tablee.example">https://tablee.example</a>'
        "<br>100, rue Modèle, Sherbrooke, J1H 1K1</p>"
    )


def test_there_is_nothing_to_paste_of_an_unknown_contact() -> None:
    unknown = fact_sheet(make_enterprise(contact=Contact()), make_vocabulary(), make_manifest())
    for sheet in (unknown, replace(SHEET, sections=())):
        assert contact_text(sheet) == ""
        assert contact_html(sheet) == ""
