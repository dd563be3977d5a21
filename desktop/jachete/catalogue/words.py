"""What the controlled values of offers, contracts and certifications are called."""

from collections.abc import Mapping
from typing import Final

from jachete.catalogue.enterprise import AwardMode, CertificationKind, Nature
from jachete.catalogue.labels import Label

NATURES: Final[Mapping[Nature, Label]] = {
    Nature.GOODS: Label("Biens", "Goods"),
    Nature.SERVICES: Label("Services", "Services"),
    Nature.WORKS: Label("Travaux", "Works"),
}
AWARD_MODES: Final[Mapping[AwardMode, Label]] = {
    AwardMode.DIRECT: Label("Gré à gré", "Mutual agreement"),
    AwardMode.INVITATION: Label("Sur invitation", "By invitation"),
    AwardMode.PUBLIC: Label("Appel public", "Public call"),
}
CERTIFICATION_KINDS: Final[Mapping[CertificationKind, Label]] = {
    CertificationKind.STATUS: Label("Statut", "Status"),
    CertificationKind.CERTIFICATION: Label("Certification", "Certification"),
    CertificationKind.AWARD: Label("Prix", "Award"),
}
