"""The tables of the enterprises: who they are, what they sell, what they did, who says it."""

from enum import StrEnum
from typing import Final

from jachete.catalogue.enterprise import AwardMode, CertificationKind, ContractOrigin, Nature
from jachete.importing.columns import Column, Kind, Table, enterprise_column, id_column, source_column


class Publication(StrEnum):
    """Whether an enterprise goes into the edition."""

    PUBLISHED = "published"
    CANDIDATE = "candidate"
    WITHDRAWN = "withdrawn"


ENTERPRISES: Final = Table(
    "enterprises",
    "Entreprises d’économie sociale, publiées ou candidates",
    (
        id_column(),
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
        id_column("Identifiant stable : celui de l’entreprise, un trait d’union, un numéro"),
        enterprise_column(),
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
        id_column(),
        enterprise_column(),
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
        source_column(),
    ),
)

IMPACTS: Final = Table(
    "impacts",
    "Valeur ajoutée déclarée",
    (
        id_column(),
        enterprise_column(),
        Column("statement", "Énoncé, tel que la source le permet", required=True, longest=500),
        Column("figure", "Nombre seul, s’il se lit sans l’énoncé", longest=20),
        Column("unit", "Ce que le nombre compte", longest=80),
        Column("year", "Année", Kind.YEAR),
        source_column(),
    ),
)

CERTIFICATIONS: Final = Table(
    "certifications",
    "Certifications et reconnaissances",
    (
        id_column(),
        enterprise_column(),
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
        id_column(),
        Column(
            "enterprise", "Entreprise dont la fiche montre cette source", Kind.REFERENCE, table="enterprises"
        ),
        Column("url", "Adresse", Kind.WEB, longest=600),
        Column("citation", "Référence, quand l’adresse manque ou ne suffit pas", longest=500),
    ),
)
