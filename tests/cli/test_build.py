"""`jachete build`: one edition, or one report of all that is wrong."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from packages import Written, make_candidate, make_row, write_package, write_table

Run = Callable[..., Any]


def test_a_right_package_is_built(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "édition.db"
    ran = run("build", write_package(tmp_path / "jeu de données"), "--out", out)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == f"Édition 2026-11 écrite dans {out} : 1 entreprise publiée.\n"
    assert run("--edition", out, "search", "boites a lunch").status == 0


def test_warnings_do_not_stop_it(run: Run, tmp_path: Path) -> None:
    ran = run("build", write_package(tmp_path / "package", offers=[]), "--out", tmp_path / "edition.db")
    assert ran.status == 0
    assert ran.err.startswith("Avertissement : enterprises, ligne 2")
    assert (tmp_path / "edition.db").exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "n’est pas une image"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "contient « script »"),
        (b"", "n’est pas une image"),
    ],
)
def test_a_bad_logo_is_said_and_the_edition_is_built_without_it(
    run: Run, tmp_path: Path, content: bytes, said: str
) -> None:
    package, out = tmp_path / "package", tmp_path / "edition.db"
    write_package(package, enterprises=[make_row("enterprises", logo="logo.png")])
    (package / "logos").mkdir()
    (package / "logos" / "logo.png").write_bytes(content)
    ran = run("build", package, "--out", out)
    assert ran.status == 0
    assert ran.err.startswith("Avertissement : enterprises, ligne 2, colonne « logo »")
    assert said in ran.err
    assert "; la fiche sera sans logo; " in ran.err
    assert run("--edition", out, "sheet", "traiteur-exemple", "--out", tmp_path / "sheets").status == 0


def test_an_unwritable_place_is_said(run: Run, tmp_path: Path) -> None:
    ran = run("build", write_package(tmp_path / "package"), "--out", tmp_path / "nowhere" / "edition.db")
    assert (ran.status, ran.out) == (1, "")
    assert "n’a pas pu être écrit (" in ran.err
    assert ran.err.endswith("puis réessayez.\n")


def hostile(folder: Path) -> Path:
    """Write a package that holds one fault of every kind."""
    write_package(
        folder,
        edition=[make_row("edition"), make_row("edition", label="2026-12", fictional="peut-être")],
        municipalities=[
            make_row("municipalities"),
            make_row("municipalities", id="ville-exemple", territory="lune", latitude="nord"),
        ],
        legal_forms=[make_row("legal_forms"), make_row("legal_forms")],
        enterprises=[
            make_row("enterprises"),
            make_row("enterprises", id="b", neq="12", phone="555", email="info", postal_code="90210"),
            make_row(
                "enterprises", id="c", website="www.exemple.ca", verified_on="hier", founded="vers 2016"
            ),
            make_row(
                "enterprises", id="d", pilot="peut-être", name='=HYPERLINK("http://a")', note="@SUM(A1)"
            ),
            make_row("enterprises", id="e", mission="é" * 300_000, address="+1", other_names="a | -b"),
            make_row("enterprises", id="f", note="a\x00b", founded_basis="l\x92année", mission=""),
            make_row("enterprises", id="g", social_economy="false", to_verify="le statut"),
            make_row("enterprises", id="h", territory="granit", part_of="h", legal_form="autre"),
            make_row("enterprises", id="I"),
            make_candidate(publication_reason=""),
            make_candidate(id="ferme-temoin", publication="maybe"),
        ],
        sources=[
            *(make_row("sources", id=f"s-{id}", enterprise=id) for id in "bcdefgh"),
            make_row("sources"),
            make_row("sources", id="vide", url="", citation=""),
        ],
        offers=[
            make_row("offers", category="lune"),
            make_row("offers", id="o-2", enterprise="lune", nature="autre", unspsc="12"),
        ],
        impacts=[make_row("impacts", year="16")],
        certifications=[make_row("certifications", kind="autre", expires_on="2026-02-30")],
        buyers=[make_row("buyers", sources="exemple-source-1 | lune")],
    )
    (folder / "partners.csv").unlink()
    (folder / "milestones.csv").write_bytes("id;when;statement;sources\na;été;b;\n".encode("cp1252"))
    (folder / "indicators.csv").write_bytes(b"id;subject;subject;value;period;couleur\n")
    (folder / "synonyms.csv").write_bytes(b"id;terms\nun;a\ndeux\ntrois;a;b\n")
    write_table(folder, "contracts", make_row("contracts", source=""), written=Written(","))
    return folder


#: Every fault of it: the table, the row, the column, and words of the sentence.
FAULTS = """
edition · · une seule ligne; elle en a 2
edition 3 fictional n’est ni true ni false
municipalities 3 latitude n’est pas un angle
municipalities 3 territory n’existe pas dans la table territories
legal_forms 3 id est déjà à la ligne 2
synonyms 3 · la ligne a 1 cellules au lieu de 2
synonyms 4 · la ligne a 3 cellules au lieu de 2
enterprises 3 email info@exemple.ca
enterprises 3 neq 1140 000 017
enterprises 3 phone 819 555-0142
enterprises 3 postal_code J1H 1K1
enterprises 4 founded n’est pas une année
enterprises 4 verified_on n’est pas une date
enterprises 4 website https://exemple.ca
enterprises 5 name prend pour une formule
enterprises 5 note prend pour une formule
enterprises 5 pilot n’est ni true ni false
enterprises 6 address prend pour une formule
enterprises 6 mission le texte a 300000 caractères; le maximum est 2000
enterprises 6 other_names prend pour une formule
enterprises 7 founded_basis caractère de commande invisible
enterprises 7 mission obligatoire
enterprises 7 note caractère de commande invisible
enterprises 8 publication aucune source ne confirme
enterprises 8 publication elle est à vérifier (le statut)
enterprises 9 legal_form n’existe pas dans la table legal_forms
enterprises 9 part_of n’est pas une division d’elle-même
enterprises 9 territory n’existe pas dans la table territories
enterprises 9 territory est du territoire « memphremagog »
enterprises 10 id n’est pas un identifiant
enterprises 11 publication_reason dites pourquoi
enterprises 12 publication n’est pas un choix possible
sources 10 url ni adresse ni référence
offers 2 category n’existe pas dans la table categories
offers 3 enterprise n’existe pas dans la table enterprises
offers 3 nature n’est pas un choix possible
offers 3 unspsc 90101600
contracts 2 source doit avoir sa source
impacts 2 year n’est pas une année
certifications 2 expires_on n’est pas une date
certifications 2 kind n’est pas un choix possible
buyers 2 sources « lune » n’existe pas dans la table sources
partners · · le fichier partners.csv manque
milestones 2 · n’est pas en UTF-8 (octet 0xE9)
indicators 1 couleur est inconnue
indicators 1 name manque à l’en-tête
indicators 1 sources manque à l’en-tête
indicators 1 subject est répétée
"""


def test_every_fault_of_a_hostile_package_is_in_one_report(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "edition.db"
    out.write_bytes(b"former")
    ran = run("build", hostile(tmp_path / "package"), "--out", out)
    *faults, last = ran.err.splitlines()
    expected = [line.split(" ", 3) for line in FAULTS.strip().splitlines()]
    errors = [fault for fault in faults if fault.startswith("Erreur : ")]
    missed = [
        line
        for line in expected
        if not any(place_of(fault) == tuple(line[:3]) and line[3] in fault for fault in errors)
    ]
    unexpected = [
        fault for fault in errors if not any(place_of(fault) == tuple(line[:3]) for line in expected)
    ]
    assert (missed, unexpected, len(errors)) == ([], [], len(expected))
    assert last.startswith(
        f"Le jeu de données contient {len(errors)} erreurs. Aucune édition n’a été écrite."
    )
    assert (ran.status, ran.out) == (1, "")
    assert max(map(len, faults)) < 400
    assert out.read_bytes() == b"former"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["edition.db", "package"]


def place_of(fault: str) -> tuple[str, str, str]:
    """Return the table, the row and the column that a fault names."""
    match = re.match(r"Erreur : (\w+)(?:, ligne (\d+))?(?:, colonne « (\w+) »)? : \S.*\.$", fault)
    assert match, fault
    return match[1], match[2] or "·", match[3] or "·"
