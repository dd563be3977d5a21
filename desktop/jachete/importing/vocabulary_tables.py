"""The tables of what enterprises are sorted and found by: categories, places, forms, words."""

from typing import Final

from jachete.catalogue.territories import TerritoryKind
from jachete.importing.columns import Column, Kind, Table, id_column, label_columns

CATEGORIES: Final = Table(
    "categories",
    "Catégories de produits et services, dans l’ordre où elles sont montrées",
    (
        id_column(),
        *label_columns(),
        Column("icon", "Pictogramme", required=True, longest=40),
        Column(
            "hue",
            "Teinte",
            Kind.CHOICE,
            required=True,
            choices=("lac", "epinette", "verge", "brique", "prune", "ardoise"),
        ),
    ),
)

TERRITORIES: Final = Table(
    "territories",
    "Territoires de l’Estrie",
    (
        id_column(),
        Column("name", "Nom", required=True, longest=80),
        Column(
            "kind",
            "MRC ou ville à compétences de MRC",
            Kind.CHOICE,
            required=True,
            choices=tuple(TerritoryKind),
        ),
        Column("seat", "Chef-lieu", required=True, longest=80),
        Column("in_estrie_since", "Date du rattachement à l’Estrie, s’il est récent", Kind.DATE),
    ),
)

MUNICIPALITIES: Final = Table(
    "municipalities",
    "Municipalités",
    (
        id_column(),
        Column("name", "Nom", required=True, longest=80),
        Column("designation", "Désignation", Kind.CHOICE, choices=("v", "ct", "vl", "p", "m")),
        Column("territory", "Territoire", Kind.REFERENCE, required=True, table="territories"),
        Column("boroughs", "Arrondissements", Kind.LIST),
        Column("latitude", "Latitude en degrés, si une source la donne", Kind.DEGREES),
        Column("longitude", "Longitude en degrés, si une source la donne", Kind.DEGREES),
    ),
)

LEGAL_FORMS: Final = Table(
    "legal_forms",
    "Formes juridiques",
    (
        id_column(),
        *label_columns(),
        Column("short_fr", "Libellé court en français", required=True, longest=40),
        Column("short_en", "Libellé court en anglais", required=True, longest=40),
    ),
)

SECTORS: Final = Table(
    "sectors",
    "Secteurs d’activité proposés par le premier relevé régional",
    (id_column(), *label_columns()),
)

SYNONYMS: Final = Table(
    "synonyms",
    "Mots que les acheteurs et les entreprises emploient pour la même chose",
    (
        id_column("Identifiant du groupe"),
        Column("terms", "Termes équivalents", Kind.LIST, required=True, longest=500),
    ),
)
