"""What is asked and cannot be given, read or written."""

from collections.abc import Sequence
from pathlib import Path

from jachete.errors.failure import JacheteError
from jachete.i18n import _, ngettext


class PackageRefusedError(JacheteError):
    """A data package with faults: `faults` are all of them, one sentence each, errors first."""

    def __init__(self, errors: int, faults: Sequence[str]) -> None:
        super().__init__(
            ngettext(
                "Le jeu de données contient {count} erreur. Aucune édition n’a été écrite. "
                "Corrigez-la, puis recommencez.",
                "Le jeu de données contient {count} erreurs. Aucune édition n’a été écrite. "
                "Corrigez-les, puis recommencez.",
                errors,
            ).format(count=errors)
        )
        self.faults = tuple(faults)


class EnterpriseNotFoundError(JacheteError):
    """No enterprise with this id in the edition."""

    def __init__(self, enterprise_id: str) -> None:
        super().__init__(
            _(
                "L’entreprise « {id} » n’est pas dans cette édition. Rien n’a été affiché. "
                "Cherchez-la par son nom avec « jachete search »."
            ).format(id=enterprise_id)
        )
        self.enterprise_id = enterprise_id


class UnknownValueError(JacheteError):
    """A filter value that the edition does not know."""

    def __init__(self, facet: str, value: str, known: list[str]) -> None:
        super().__init__(
            _(
                "La valeur « {value} » n’existe pas pour le filtre « {facet} ». La recherche n’a pas "
                "été faite. Valeurs connues : {known}."
            ).format(facet=facet, value=value, known=", ".join(known))
        )


class UnknownColumnError(JacheteError):
    """A column that no export has."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(
            _("La colonne « {name} » n’existe pas. Rien n’a été exporté. Colonnes connues : {known}.").format(
                name=name, known=", ".join(known)
            )
        )


class CannotWriteError(JacheteError):
    """A file that could not be written; `reason` is the system's own words."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            _(
                "Le fichier « {path} » n’a pas pu être écrit ({reason}). Rien n’a été enregistré. "
                "Choisissez un autre dossier ou fermez le fichier s’il est ouvert, puis réessayez."
            ).format(path=path, reason=reason)
        )
        self.path = path
