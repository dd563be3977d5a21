"""The bill of materials of a frozen folder, in CycloneDX 1.6."""

import datetime
import hashlib
import uuid
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component as Part
from cyclonedx.model.component import ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from trust.component import Component

#: What the serial numbers of these bills are drawn from.
_SERIES: Final = uuid.UUID("5f0c7a8e-4f0e-5c0b-9d58-8a4b0f3b6d11")
_PRODUCT: Final = "jachete"


def bill(components: Iterable[Component], folder: Path, version: str, made: datetime.datetime) -> str:
    """Return the bill as JSON, the same bytes for the same folder and date.

    Each component carries its files and, from the lock, its archives, with their SHA-256.
    """
    bom = Bom()
    own = Part(
        name=_PRODUCT,
        version=version,
        type=ComponentType.APPLICATION,
        bom_ref=f"{_PRODUCT}@{version}",
        licenses=[LicenseFactory().make_from_string("MIT")],
        purl=PackageURL("generic", name=_PRODUCT, version=version),
    )
    bom.metadata.component = own
    bom.metadata.timestamp = made
    parts = [_part(each, folder) for each in components]
    bom.components.update(parts)
    bom.register_dependency(own, parts)
    bom.serial_number = _SERIES
    content = JsonV1Dot6(bom).output_as_string(indent=1)
    return content.replace(str(_SERIES), str(uuid.uuid5(_SERIES, content))) + "\n"


def _part(component: Component, folder: Path) -> Part:
    return Part(
        name=component.name,
        version=component.version or None,
        type=ComponentType(component.kind),
        bom_ref=component.purl,
        purl=PackageURL.from_string(component.purl),
        cpe=f"cpe:2.3:a:{component.cpe}:{component.version}:*:*:*:*:*:*:*" if component.cpe else None,
        licenses=[LicenseFactory().make_from_string(component.licence)],
        external_references=_archives(component),
        components=[_file(path, folder / path) for path in component.files],
    )


def _archives(component: Component) -> list[ExternalReference]:
    if not component.hashes:
        return []
    hashes = [HashType(alg=HashAlgorithm.SHA_256, content=each) for each in component.hashes]
    return [
        ExternalReference(type=ExternalReferenceType.DISTRIBUTION, url=XsUri(component.purl), hashes=hashes)
    ]


def _file(path: str, file: Path) -> Part:
    content = hashlib.sha256(file.read_bytes()).hexdigest()
    return Part(
        name=path,
        type=ComponentType.FILE,
        bom_ref=f"file:{path}",
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=content)],
    )
