"""Every table of a package: this one description drives the checks and `datapackage.json`."""

from typing import Final

from jachete.importing.edition_tables import BUYERS, EDITION, INDICATORS, MILESTONES, PARTNERS
from jachete.importing.enterprise_tables import (
    CERTIFICATIONS,
    CONTRACTS,
    ENTERPRISES,
    IMPACTS,
    OFFERS,
    SOURCES,
)
from jachete.importing.vocabulary_tables import (
    CATEGORIES,
    LEGAL_FORMS,
    MUNICIPALITIES,
    SECTORS,
    SYNONYMS,
    TERRITORIES,
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
