"""The one description of the directory's tables: it drives the checks and `datapackage.json`."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from jachete.catalogue.enterprise import AwardMode, CertificationKind, ContractOrigin, Nature
from jachete.catalogue.territories import TerritoryKind

#: What separates the values of a LIST or REFERENCES cell.
LIST_SEPARATOR: Final = " | "


class Kind(StrEnum):
    """What a cell holds."""

    ID = "id"
    TEXT = "text"
    LIST = "list"
    YEAR = "year"
    DATE = "date"
    BOOLEAN = "boolean"
    CHOICE = "choice"
    REFERENCE = "reference"
    REFERENCES = "references"
    NEQ = "neq"
    PHONE = "phone"
    POSTAL_CODE = "postal_code"
    EMAIL = "email"
    WEB = "web"
    UNSPSC = "unspsc"
    DEGREES = "degrees"


class Publication(StrEnum):
    """Whether an enterprise goes into the edition."""

    PUBLISHED = "published"
    CANDIDATE = "candidate"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in files, what it holds, in French for those who fill it.

    `table` is the one a reference points to; `longest` the greatest number of characters. `added` is for a
    column that packages written before it do not have, and may do without.
    """

    name: str
    about: str
    kind: Kind = Kind.TEXT
    required: bool = False
    choices: tuple[str, ...] = ()
    table: str = ""
    longest: int = 300
    added: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: one CSV file; `key` are the columns that no two rows share."""

    name: str
    about: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ("id",)

    @property
    def file(self) -> str:
        """Return the name of its file."""
        return f"{self.name}.csv"

    @property
    def header(self) -> tuple[str, ...]:
        """Return the names of its columns, in order."""
        return tuple(column.name for column in self.columns)


def _id(about: str = "Identifiant stable : minuscules sans accent, chiffres et traits d’union") -> Column:
    return Column("id", about, Kind.ID, required=True, longest=80)


def _enterprise() -> Column:
    return Column("enterprise", "Entreprise", Kind.REFERENCE, required=True, table="enterprises")


def _source() -> Column:
    return Column("source", "Source du fait", Kind.REFERENCE, table="sources")


def _sources() -> Column:
    return Column("sources", "Sources du fait", Kind.REFERENCES, table="sources")


def _labels() -> tuple[Column, Column]:
    return (
        Column("label_fr", "Libellé en français", required=True, longest=80),
        Column("label_en", "Libellé en anglais", required=True, longest=80),
    )


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

ENTERPRISES: Final = Table(
    "enterprises",
    "Entreprises d’économie sociale, publiées ou candidates",
    (
        _id(),
        Column("name", "Nom", required=True, longest=200),
        Column("other_names", "Autres noms", Kind.LIST, longest=500),
        Column("legal_form", "Forme juridique, si une source la dit", Kind.REFERENCE, table="legal_forms"),
        Column("neq", "Numéro d’entreprise du Québec (10 chiffres)", Kind.NEQ),
        Column("founded", "Année de constitution", Kind.YEAR),
        Column("founded_basis", "Ce que l’année désigne, quand ce n’est pas la constitution"),
        Column("mission", "Mission, en une ou deux phrases", required=True, longest=2000),
        Column("municipality", "Municipalité du siège", Kind.REFERENCE, table="municipalities"),
        Column("territory", "Territoire du siège", Kind.REFERENCE, table="territories"),
        Column("address", "Adresse"),
        Column("postal_code", "Code postal", Kind.POSTAL_CODE),
        Column("phone", "Téléphone", Kind.PHONE),
        Column("email", "Courriel général", Kind.EMAIL),
        Column("website", "Site web", Kind.WEB),
        Column("languages", "Langues de service", Kind.LIST),
        Column("clienteles", "Clientèles", Kind.LIST, longest=1000),
        Column("sectors", "Secteurs d’activité", Kind.REFERENCES, table="sectors"),
        Column("initiative_role", "Rôle prouvé dans l’initiative"),
        Column("pilot", "Vrai si une source la dit parmi les dix pilotes", Kind.BOOLEAN, required=True),
        Column("part_of", "Entreprise dont celle-ci est une division", Kind.REFERENCE, table="enterprises"),
        Column("social_economy", "Vrai si une source la dit d’économie sociale", Kind.BOOLEAN, required=True),
        Column("to_verify", "Ce qui doit être vérifié avant de publier"),
        Column("publication", "État de publication", Kind.CHOICE, required=True, choices=tuple(Publication)),
        Column("publication_reason", "Pourquoi elle n’est pas publiée"),
        Column("verified_on", "Date de la dernière vérification", Kind.DATE, required=True),
        Column("note", "Note montrée sur la fiche : réserves, précisions", longest=2000),
        Column("research_note", "Note du relevé, jamais montrée : doutes, pistes", longest=2000),
        Column(
            "logo",
            "Nom du fichier de son logo dans le dossier logos : PNG, JPEG, GIF, WebP ou SVG",
            longest=120,
            added=True,
        ),
    ),
)

OFFERS: Final = Table(
    "offers",
    "Produits et services",
    (
        _id("Identifiant stable : celui de l’entreprise, un trait d’union, un numéro"),
        _enterprise(),
        Column("label", "Produit ou service", required=True),
        Column("category", "Catégorie", Kind.REFERENCE, required=True, table="categories"),
        Column("nature", "Nature", Kind.CHOICE, required=True, choices=tuple(Nature)),
        Column("served_area", "Territoire desservi, dans les mots de la source"),
        Column("territories", "Territoires desservis", Kind.REFERENCES, table="territories"),
        Column("unspsc", "Code UNSPSC (8 chiffres), facultatif", Kind.UNSPSC, longest=8),
    ),
)

CONTRACTS: Final = Table(
    "contracts",
    "Contrats réalisés",
    (
        _id(),
        _enterprise(),
        Column("client", "Client", required=True),
        Column("object", "Objet", required=True),
        Column("year", "Année", Kind.YEAR),
        Column("award_mode", "Mode d’adjudication, s’il est connu", Kind.CHOICE, choices=tuple(AwardMode)),
        Column("amount", "Tranche de montant, si elle est publiable"),
        Column(
            "origin",
            "Qui le dit : presse ou page publique, entreprise, initiative",
            Kind.CHOICE,
            required=True,
            choices=tuple(ContractOrigin),
        ),
        _source(),
    ),
)

IMPACTS: Final = Table(
    "impacts",
    "Valeur ajoutée déclarée",
    (
        _id(),
        _enterprise(),
        Column("statement", "Énoncé, tel que la source le permet", required=True, longest=500),
        Column("figure", "Nombre seul, s’il se lit sans l’énoncé", longest=20),
        Column("unit", "Ce que le nombre compte", longest=80),
        Column("year", "Année", Kind.YEAR),
        _source(),
    ),
)

CERTIFICATIONS: Final = Table(
    "certifications",
    "Certifications et reconnaissances",
    (
        _id(),
        _enterprise(),
        Column("name", "Nom", required=True),
        Column("kind", "Sorte", Kind.CHOICE, required=True, choices=tuple(CertificationKind)),
        Column("issuer", "Qui la délivre"),
        Column("year", "Année d’obtention", Kind.YEAR),
        Column("expires_on", "Échéance", Kind.DATE),
    ),
)

SOURCES: Final = Table(
    "sources",
    "Sources des faits",
    (
        _id(),
        Column(
            "enterprise", "Entreprise dont la fiche montre cette source", Kind.REFERENCE, table="enterprises"
        ),
        Column("url", "Adresse", Kind.WEB, longest=600),
        Column("citation", "Référence, quand l’adresse manque ou ne suffit pas", longest=500),
    ),
)

CATEGORIES: Final = Table(
    "categories",
    "Catégories de produits et services, dans l’ordre où elles sont montrées",
    (
        _id(),
        *_labels(),
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
        _id(),
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
        _id(),
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
        _id(),
        *_labels(),
        Column("short_fr", "Libellé court en français", required=True, longest=40),
        Column("short_en", "Libellé court en anglais", required=True, longest=40),
    ),
)

SECTORS: Final = Table(
    "sectors",
    "Secteurs d’activité proposés par le premier relevé régional",
    (_id(), *_labels()),
)

SYNONYMS: Final = Table(
    "synonyms",
    "Mots que les acheteurs et les entreprises emploient pour la même chose",
    (
        _id("Identifiant du groupe"),
        Column("terms", "Termes équivalents", Kind.LIST, required=True, longest=500),
    ),
)

BUYERS: Final = Table(
    "buyers",
    "Organismes acheteurs qui se sont joints à l’initiative",
    (
        _id(),
        Column("name", "Nom", required=True),
        Column("joined", "Quand ou comment elle s’est jointe", required=True),
        _sources(),
    ),
)

PARTNERS: Final = Table(
    "partners",
    "Porteurs et partenaires de l’initiative",
    (
        _id(),
        Column("name", "Nom", required=True),
        Column("role", "Rôle", required=True),
        Column("period", "Période"),
        _sources(),
    ),
)

MILESTONES: Final = Table(
    "milestones",
    "Chronologie de l’initiative",
    (
        _id(),
        Column("when", "Date, aussi précise que la source", required=True),
        Column("statement", "Fait", required=True, longest=600),
        _sources(),
    ),
)

INDICATORS: Final = Table(
    "indicators",
    "Chiffres publiés sur l’initiative, la région ou une initiative sœur",
    (
        _id(),
        Column("subject", "Initiative, région ou initiative sœur", required=True, longest=120),
        Column("name", "Indicateur", required=True),
        Column("value", "Valeur, dans les mots de la source", required=True),
        Column("period", "Période"),
        _sources(),
    ),
)

#: Every table of a package, a table after those it refers to except `sources` ⇄ `enterprises`.
TABLES: Final = (
    EDITION,
    TERRITORIES,
    MUNICIPALITIES,
    CATEGORIES,
    LEGAL_FORMS,
    SECTORS,
    SYNONYMS,
    ENTERPRISES,
    SOURCES,
    OFFERS,
    CONTRACTS,
    IMPACTS,
    CERTIFICATIONS,
    BUYERS,
    PARTNERS,
    MILESTONES,
    INDICATORS,
)
