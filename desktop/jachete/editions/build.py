"""A data package, or a directory already read → one edition file."""

from dataclasses import replace
from pathlib import Path

from jachete.catalogue.directory import Directory, Manifest
from jachete.errors import PackageRefusedError
from jachete.importing.package import read_package
from jachete.search import storing
from jachete.store import writer
from jachete.store.edition import creating
from jachete.text.collation import collation_key


def build(source: Path, out: Path) -> tuple[Manifest, list[str]]:
    """Check a package, write its edition, return its manifest and the warnings, one sentence each.

    Raise `PackageRefusedError`, with every fault, when there is an error: nothing is then written.
    """
    directory, report = read_package(source)
    faults = [str(fault) for fault in report.in_order()]
    if directory is None:
        raise PackageRefusedError(report.errors, faults)
    return write(directory, out), faults


def write(directory: Directory, out: Path) -> Manifest:
    """Write the edition of a directory, at once or not at all; the same directory gives the same bytes."""
    enterprises = sorted(directory.enterprises, key=lambda e: (collation_key(e.name), e.id))
    directory = replace(directory, enterprises=tuple(enterprises))
    manifest = Manifest(
        notice=directory.notice,
        digest=directory.digest,
        enterprises=len(enterprises),
        offers=sum(len(enterprise.offers) for enterprise in enterprises),
        contracts=sum(len(enterprise.contracts) for enterprise in enterprises),
        candidates=directory.candidates,
    )
    with creating(out) as connection:
        writer.write(connection, directory, manifest)
        storing.write_index(connection, directory)
    return manifest
