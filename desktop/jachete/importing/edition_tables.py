"""The tables of the edition itself and of the initiative that it tells."""

from typing import Final

from jachete.importing.columns import Column, Kind, Table, id_column, sources_column

EDITION: Final = Table(
    "edition",
    "Ce que l’édition dit d’elle-même (une seule ligne)",
    (
        Column("label", "Nom court de l’édition, par exemple 2026-11", required=True, longest=40),
        Column("published_on", "Date de publication", Kind.DATE, required=True),
        Column("region", "Région couverte", required=True),
        Column("publisher", "Qui publie", required=True),
        Column("notice_fr", "Avertissement montré avec les fiches, en français", required=True, longest=1000),
        Column("notice_en", "Avertissement montré avec les fiches, en anglais", required=True, longest=1000),
        Column("licence", "Licence des données", required=True),
        Column("fictional", "Vrai si les données sont inventées", Kind.BOOLEAN, required=True),
    ),
    key=("label",),
)

BUYERS: Final = Table(
    "buyers",
    "Organismes acheteurs qui se sont joints à l’initiative",
    (
        id_column(),
        Column("name", "Nom", required=True),
        Column("joined", "Quand ou comment elle s’est jointe", required=True),
        sources_column(),
    ),
)

PARTNERS: Final = Table(
    "partners",
    "Porteurs et partenaires de l’initiative",
    (
        id_column(),
        Column("name", "Nom", required=True),
        Column("role", "Rôle", required=True),
        Column("period", "Période"),
        sources_column(),
    ),
)

MILESTONES: Final = Table(
    "milestones",
    "Chronologie de l’initiative",
    (
        id_column(),
        Column("when", "Date, aussi précise que la source", required=True),
        Column("statement", "Fait", required=True, longest=600),
        sources_column(),
    ),
)

INDICATORS: Final = Table(
    "indicators",
    "Chiffres publiés sur l’initiative, la région ou une initiative sœur",
    (
        id_column(),
        Column("subject", "Initiative, région ou initiative sœur", required=True, longest=120),
        Column("name", "Indicateur", required=True),
        Column("value", "Valeur, dans les mots de la source", required=True),
        Column("period", "Période"),
        sources_column(),
    ),
)
