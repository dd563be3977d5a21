"""Realistic fictional directories of any size: the same seed gives the same enterprises everywhere."""

import datetime
import random
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Final, TypeVar

from benchmarks import vocabulary as words
from jachete.catalogue.directory import Directory, Vocabulary
from jachete.catalogue.enterprise import (
    AwardMode,
    Certification,
    CertificationKind,
    Contact,
    Contract,
    ContractOrigin,
    Enterprise,
    Impact,
    Nature,
    Offer,
    Source,
)
from jachete.importing.package import read_package
from makers import make_notice

PACKAGE: Final = Path(__file__).resolve().parents[2] / "data" / "directory"
_VERIFIED: Final = datetime.date(2026, 11, 3)
Item = TypeVar("Item")


def real_vocabulary() -> Vocabulary:
    """Return the categories, territories, municipalities and forms of the real directory."""
    directory, _report = read_package(PACKAGE)
    if directory is None:
        raise RuntimeError(PACKAGE)
    return directory.vocabulary


def fictional_directory(count: int, seed: int = 2026) -> Directory:
    """Return a directory of `count` fictional enterprises with the real controlled values."""
    known = real_vocabulary()
    return Directory(
        notice=make_notice(label=f"fictive-{count}"),
        vocabulary=known,
        enterprises=tuple(fictional_enterprises(count, known, seed)),
        digest=f"{seed:064d}",
    )


def fictional_enterprises(count: int, known: Vocabulary, seed: int = 2026) -> Iterator[Enterprise]:
    """Yield fictional enterprises one after the other, for directories too large to hold."""
    maker = _Maker(known, seed)
    return (maker.enterprise(number) for number in range(count))


class _Maker:
    """Draws enterprises; frequent words are frequent, as in real directories (Zipf's law)."""

    def __init__(self, known: Vocabulary, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - not a secret
        self._known = known
        self._rare = self._invented(4000)

    def _invented(self, count: int) -> tuple[str, ...]:
        """Return made-up words: names of families, places and products that are nobody's."""
        draw = self._random
        found = {"".join(draw.choices(words.SYLLABLES, k=draw.randint(2, 4))) for _ in range(count)}
        return tuple(sorted(found))

    def _often(self, items: Sequence[Item]) -> Item:
        """Return one of the items, the first ones the most often."""
        weights = list(accumulate(1 / (rank + 2) for rank in range(len(items))))
        return self._random.choices(items, cum_weights=weights)[0]

    def enterprise(self, number: int) -> Enterprise:
        """Return an enterprise; its number makes it unique."""
        draw = self._random
        place = self._often(self._known.municipalities)
        family = draw.choice(self._rare).capitalize()
        name = f"{self._often(words.KINDS)} {family} {draw.choice(words.SIGNS)} {number:05}"
        enterprise_id = f"fictive-{number:07}"
        offers = tuple(self._offer(enterprise_id, rank) for rank in range(draw.randint(2, 9)))
        source = Source(f"{enterprise_id}-s1", f"https://presse.example/{number}")
        return Enterprise(
            id=enterprise_id,
            name=name,
            mission=self._mission(),
            verified_on=_VERIFIED,
            legal_form=self._often(self._known.legal_forms).id,
            neq=f"11{number:08}",
            founded=draw.randint(1950, 2024),
            municipality=place.id,
            territory=place.territory,
            contact=self._contact(number),
            languages=("français", "anglais") if draw.random() < 0.3 else ("français",),
            clienteles=(self._often(words.PEOPLE).capitalize(),),
            offers=offers,
            contracts=tuple(self._contract(source) for _ in range(draw.randint(0, 4))),
            impacts=(Impact(f"{draw.randint(2, 300)} emplois (2025)", year=2025),),
            certifications=self._certifications(),
            sources=(source,),
        )

    def _offer(self, enterprise_id: str, rank: int) -> Offer:
        draw = self._random
        category = self._often(self._known.categories).id
        done, things = words.SERVICES[category]
        label = f"{self._often(done)} de {self._often(things)}"
        if draw.random() < 0.5:
            label = f"{label} {self._often(words.QUALITIES)}"
        if draw.random() < 0.3:
            label = f"{label} ({draw.choice(self._rare)})"
        served = (self._often(self._known.territories).id,) if draw.random() < 0.4 else ()
        return Offer(
            f"{enterprise_id}-{rank + 1}",
            label[0].upper() + label[1:],
            category,
            self._often((Nature.SERVICES, Nature.GOODS, Nature.WORKS)),
            territories=served,
        )

    def _mission(self) -> str:
        draw = self._random
        sentences = [
            f"L’entreprise {draw.choice(words.VERBS)} {self._often(words.AIMS)} "
            f"pour les {self._often(words.PEOPLE)} et {draw.choice(words.VERBS)} {self._often(words.AIMS)} "
            f"à {draw.choice(self._rare).capitalize()}."
            for _ in range(draw.randint(1, 3))
        ]
        return " ".join(sentences)

    def _contact(self, number: int) -> Contact:
        return Contact(
            address=f"{number % 9000 + 1}, rue {self._random.choice(self._rare).capitalize()}",
            phone=f"819 555-01{number % 100:02}",
            email=f"info@fictive-{number}.example",
            website=f"https://fictive-{number}.example",
        )

    def _contract(self, source: Source) -> Contract:
        draw = self._random
        done, things = words.SERVICES[self._often(self._known.categories).id]
        return Contract(
            client=f"{self._often(words.CLIENTS)} {draw.choice(words.SIGNS)} {draw.choice(self._rare)}",
            object=f"{self._often(done)} de {self._often(things)}".capitalize(),
            origin=ContractOrigin.PRESS,
            year=draw.randint(2015, 2026),
            award_mode=self._often((None, *AwardMode)),
            source=source,
        )

    def _certifications(self) -> tuple[Certification, ...]:
        held = {self._often(words.CERTIFICATIONS) for _ in range(self._random.randint(0, 2))}
        return tuple(Certification(name, CertificationKind.STATUS) for name in sorted(held))
