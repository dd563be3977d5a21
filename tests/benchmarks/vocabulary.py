"""The words of fictional directories: services, things, qualities, as French buyers know them."""

from typing import Final

#: Services by category: what is done, then what it is done to.
SERVICES: Final[dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "alimentation-traiteur": (
        ("traiteur", "service de traiteur", "préparation", "livraison", "gestion", "vente", "transformation"),
        (
            "boîtes à lunch",
            "buffets froids",
            "repas congelés",
            "pauses-café",
            "plats cuisinés",
            "cafétérias",
            "légumes biologiques",
            "pains et pâtisseries",
            "collations scolaires",
            "paniers de légumes",
        ),
    ),
    "entretien-menager": (
        ("entretien ménager", "nettoyage", "lavage", "désinfection", "conciergerie", "décapage"),
        (
            "bureaux",
            "immeubles municipaux",
            "vitres",
            "écoles",
            "tapis",
            "planchers",
            "salles de bain",
            "logements",
        ),
    ),
    "sous-traitance": (
        (
            "assemblage",
            "emballage",
            "ensachage",
            "étiquetage",
            "filage",
            "sciage",
            "soudure",
            "découpe",
            "pliage",
        ),
        (
            "câblage électrique",
            "pièces de plastique",
            "composants",
            "boîtes de carton",
            "échantillons",
            "palettes",
            "panneaux",
            "circuits",
            "envois postaux",
        ),
    ),
    "mobilier-ebenisterie": (
        ("ébénisterie", "fabrication", "restauration", "rembourrage", "finition", "installation"),
        (
            "mobilier de bureau",
            "armoires",
            "comptoirs",
            "chaises",
            "bibliothèques",
            "tables de réunion",
            "meubles sur mesure",
            "œuvres de bois",
        ),
    ),
    "impression-fournitures": (
        ("impression", "reprographie", "sérigraphie", "reliure", "vente", "infographie"),
        (
            "affiches",
            "dépliants",
            "cartes professionnelles",
            "fournitures de bureau",
            "papeterie",
            "bannières",
            "articles promotionnels",
            "livres",
        ),
    ),
    "amenagement-foret": (
        ("aménagement", "plantation", "tonte", "émondage", "déneigement", "récolte", "entretien"),
        (
            "terrains",
            "parcs",
            "boisés",
            "sentiers",
            "stationnements",
            "plates-bandes",
            "arbres",
            "haies",
            "jardins",
        ),
    ),
    "environnement": (
        ("restauration", "expertise-conseil", "caractérisation", "contrôle", "gestion", "protection"),
        ("milieux humides", "cours d’eau", "érosion", "eaux de pluie", "bandes riveraines", "lacs"),
    ),
    "reemploi-recyclage": (
        ("récupération", "collecte", "tri", "démantèlement", "réemploi", "vente", "réparation"),
        (
            "matériaux",
            "encombrants",
            "vêtements usagés",
            "appareils électroniques",
            "meubles",
            "métaux",
            "textiles",
            "vélos",
            "électroménagers",
        ),
    ),
    "transport": (
        ("transport adapté", "transport collectif", "livraison", "déménagement", "navettes", "messagerie"),
        ("personnes", "bureaux", "colis", "documents", "mobilier", "groupes", "festivals"),
    ),
    "salles-evenements": (
        ("location", "organisation", "accueil", "animation", "sonorisation"),
        (
            "salles de réunion",
            "congrès",
            "colloques",
            "banquets",
            "chapiteaux",
            "hébergement de groupes",
            "galas",
        ),
    ),
    "formation-conseil": (
        ("formation", "accompagnement", "planification", "diagnostic", "animation", "évaluation"),
        (
            "développement durable",
            "gestion de projet",
            "gouvernance",
            "écoresponsabilité",
            "mobilisation",
            "consultations publiques",
            "plans d’action",
        ),
    ),
    "communications-numerique": (
        (
            "conception",
            "hébergement",
            "graphisme",
            "rédaction",
            "traduction",
            "captation vidéo",
            "programmation",
        ),
        (
            "sites web",
            "campagnes publicitaires",
            "infolettres",
            "balados",
            "logiciels",
            "réseaux",
            "applications",
        ),
    ),
    "culture-loisirs": (
        ("visites guidées", "spectacles", "expositions", "ateliers", "camps de jour", "randonnées"),
        ("patrimoine", "musique", "arts visuels", "plein air", "sciences", "théâtre", "astronomie"),
    ),
    "sante-personnes": (
        ("aide à domicile", "répit", "accompagnement", "soins", "physiothérapie", "popote roulante"),
        (
            "aînés",
            "proches aidants",
            "familles",
            "personnes en perte d’autonomie",
            "enfants",
            "nouveaux arrivants",
        ),
    ),
    "habitation-funeraire": (
        ("logement", "gestion", "entretien", "services funéraires", "location"),
        ("coopératives d’habitation", "logements abordables", "familles", "immeubles", "salles de réception"),
    ),
}
#: Words of any service, the commonest first.
QUALITIES: Final = (
    *("professionnels", "écologiques", "sur mesure", "à domicile", "locaux", "adaptés", "clés en main"),
    *("saisonniers", "pour organismes publics", "d’urgence", "biologiques", "équitables", "hebdomadaires"),
)
VERBS: Final = (
    "favorise",
    "offre",
    "soutient",
    "développe",
    "accompagne",
    "crée",
    "améliore",
    "valorise",
    "prépare",
)
AIMS: Final = (
    *(
        "l’insertion en emploi",
        "l’autonomie",
        "l’économie locale",
        "le réemploi",
        "la solidarité",
        "l’entraide",
    ),
    *(
        "l’accès à des services de qualité",
        "la santé",
        "la culture",
        "l’environnement",
        "le développement durable",
    ),
    *("la main-d’œuvre", "les savoir-faire", "la participation citoyenne", "la réduction des déchets"),
)
PEOPLE: Final = (
    *("personnes éloignées du marché du travail", "jeunes", "aînés", "familles", "personnes handicapées"),
    *("producteurs de la région", "artistes", "nouveaux arrivants", "municipalités", "organismes publics"),
)
KINDS: Final = (
    "Coopérative",
    "Atelier",
    "Les Services",
    "Groupe",
    "Centre",
    "Les Entreprises",
    "Maison",
    "Le Relais",
)
SIGNS: Final = ("Exemple", "Spécimen", "Témoin", "Modèle", "Échantillon")
CLIENTS: Final = (
    "Ville",
    "MRC",
    "Cégep",
    "Centre de services scolaire",
    "Hôpital",
    "Université",
    "Office d’habitation",
)
CERTIFICATIONS: Final = (
    "Entreprise d’insertion",
    "Entreprise adaptée",
    "ICI on recycle +",
    "Aliments du Québec",
    "ISO 9001",
)
#: Syllables of family and place names that are nobody's.
SYLLABLES: Final = (
    *(
        "bel",
        "mon",
        "val",
        "clair",
        "haut",
        "beau",
        "grand",
        "pré",
        "fon",
        "ri",
        "ché",
        "lo",
        "ma",
        "né",
        "ro",
    ),
    *("ta", "vi", "sau", "dor", "gai", "lan", "mer", "noi", "per", "que", "sol", "tour", "ber", "cou", "dé"),
)
