"""What the values of facets are called, in the order in which they are shown."""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from jachete.catalogue.directory import Directory
from jachete.catalogue.enterprise import AwardMode, CertificationKind, Nature
from jachete.catalogue.labels import Label
from jachete.search.query import FacetName
from jachete.text.collation import collation_key
from jachete.text.folding import slug

_NATURES: Final = {
    Nature.GOODS.value: Label("Biens", "Goods"),
    Nature.SERVICES.value: Label("Services", "Services"),
    Nature.WORKS.value: Label("Travaux", "Works"),
}
_AWARD_MODES: Final = {
    AwardMode.DIRECT.value: Label("Gré à gré", "Mutual agreement"),
    AwardMode.INVITATION.value: Label("Sur invitation", "By invitation"),
    AwardMode.PUBLIC.value: Label("Appel public", "Public call"),
}


def facet_labels(directory: Directory) -> Mapping[FacetName, Mapping[str, Label]]:
    """Return the label of every value of every facet; municipalities and forms only where someone is."""
    words = directory.vocabulary
    seats = {enterprise.municipality for enterprise in directory.enterprises}
    forms = {enterprise.legal_form for enterprise in directory.enterprises}
    return {
        FacetName.CATEGORY: {c.id: c.label for c in words.categories},
        FacetName.NATURE: _NATURES,
        FacetName.TERRITORY: {t.id: Label(t.name, t.name) for t in words.territories},
        FacetName.MUNICIPALITY: {m.id: Label(m.name, m.name) for m in words.municipalities if m.id in seats},
        FacetName.LEGAL_FORM: {f.id: f.label for f in words.legal_forms if f.id in forms},
        FacetName.CERTIFICATION: _certifications(directory),
        FacetName.AWARD_MODE: _AWARD_MODES,
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
