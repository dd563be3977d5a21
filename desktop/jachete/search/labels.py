"""What the values of facets are called, in the order in which they are shown."""

from collections import Counter
from collections.abc import Mapping

from jachete.catalogue.directory import Directory
from jachete.catalogue.enterprise import CertificationKind
from jachete.catalogue.labels import Label
from jachete.catalogue.words import AWARD_MODES, NATURES
from jachete.search.query import FacetName
from jachete.text.collation import collation_key
from jachete.text.folding import slug


def facet_labels(directory: Directory) -> Mapping[FacetName, Mapping[str, Label]]:
    """Return the label of every value of every facet; municipalities and forms only where someone is."""
    words = directory.vocabulary
    seats = {enterprise.municipality for enterprise in directory.enterprises}
    forms = {enterprise.legal_form for enterprise in directory.enterprises}
    return {
        FacetName.CATEGORY: {c.id: c.label for c in words.categories},
        FacetName.NATURE: {nature.value: label for nature, label in NATURES.items()},
        FacetName.TERRITORY: {t.id: Label(t.name, t.name) for t in words.territories},
        FacetName.MUNICIPALITY: {m.id: Label(m.name, m.name) for m in words.municipalities if m.id in seats},
        FacetName.LEGAL_FORM: {f.id: f.label for f in words.legal_forms if f.id in forms},
        FacetName.CERTIFICATION: _certifications(directory),
        FacetName.AWARD_MODE: {mode.value: label for mode, label in AWARD_MODES.items()},
    }


def _certifications(directory: Directory) -> dict[str, Label]:
    """Return statuses and certifications, the most held first."""
    held = Counter(
        certification.name
        for enterprise in directory.enterprises
        for certification in enterprise.certifications
        if certification.kind is not CertificationKind.AWARD
    )
    names = sorted(held, key=lambda name: (-held[name], collation_key(name)))
    return {slug(name): Label(name, name) for name in names}
