"""What desktops read: the entry of the menu, the sheet of software centres, the kinds of files."""

from collections.abc import Iterable
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from linux_packages.history import Release

from jachete import i18n
from jachete.associations import ASSOCIATIONS, Association

NAME: Final = "L’économie sociale, j’achète! — Répertoire"
COMPONENT: Final = "ca.economiesocialeestrie.jachete"
SUMMARY: Final = {
    "fr": "Répertoire hors ligne des entreprises d’économie sociale de l’Estrie",
    "en": "Offline directory of social economy enterprises in Estrie",
}
_GENERIC: Final = {"fr": "Répertoire d’entreprises", "en": "Directory of enterprises"}
_TOLD: Final = {
    "fr": "On tape un mot, on choisit une entreprise, on lit sa fiche, on la garde, on la compare,"
    " on l’imprime."
    " Rien ne sort du poste : ni réseau, ni télémétrie.",
    "en": "Type a word, choose an enterprise, read its record, keep it, compare it, print it. "
    "Nothing leaves the computer: no network, no telemetry.",
}
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_MIME: Final = "http://www.freedesktop.org/standards/shared-mime-info"


def desktop_entry() -> str:
    """Return the entry of the menu."""
    lines = [
        "[Desktop Entry]",
        "Type=Application",
        "Version=1.4",
        f"Name={NAME}",
        f"GenericName={_GENERIC['fr']}",
        f"GenericName[en]={_GENERIC['en']}",
        f"Comment={SUMMARY['fr']}",
        f"Comment[en]={SUMMARY['en']}",
        "Exec=jachete %f",
        "TryExec=jachete",
        "Icon=jachete",
        "Terminal=false",
        "Categories=Office;Database;",
        "Keywords=achat;approvisionnement;fournisseur;économie sociale;Estrie;",
        "Keywords[en]=purchasing;procurement;supplier;social economy;Estrie;",
        "StartupWMClass=jachete",
        "MimeType=" + "".join(f"{each.mime};" for each in ASSOCIATIONS),
    ]
    return "\n".join(lines) + "\n"


def metainfo(told: Iterable[Release]) -> str:
    """Return the sheet of software centres."""
    root = Element("component", type="desktop-application")
    _add(root, "id", COMPONENT)
    _add(root, "metadata_license", "CC0-1.0")
    _add(root, "project_license", "MIT")
    _add(root, "name", NAME)
    _add(root, "summary", SUMMARY["en"])
    _add(root, "summary", SUMMARY["fr"], "fr")
    description = SubElement(root, "description")
    _add(description, "p", _TOLD["en"])
    _add(description, "p", _TOLD["fr"], "fr")
    SubElement(root, "launchable", type="desktop-id").text = "jachete.desktop"
    SubElement(root, "url", type="homepage").text = "https://economiesocialeestrie.ca/jachete"
    _add(root, "developer_name", "L’économie sociale, j’achète! — Répertoire")
    provided = SubElement(root, "provides")
    _add(provided, "binary", "jachete")
    for each in ASSOCIATIONS:
        _add(provided, "mediatype", each.mime)
    SubElement(root, "content_rating", type="oars-1.1")
    versions = SubElement(root, "releases")
    for release in told:
        SubElement(versions, "release", version=release.version, date=release.day.isoformat())
    return _written(root)


def kinds_of_files() -> str:
    """Return the kinds of files that the application opens, for shared-mime-info."""
    root = Element("mime-info", xmlns=_MIME)
    for each in ASSOCIATIONS:
        kind = SubElement(root, "mime-type", type=each.mime)
        for language in i18n.LANGUAGES:
            i18n.use(language)
            _add(kind, "comment", each.title, None if language == "en" else language)
        i18n.use("fr")
        SubElement(kind, "icon", name="jachete")
        SubElement(SubElement(kind, "magic", priority="60"), "match", _match(each))
        SubElement(kind, "glob", pattern=f"*{each.suffix}")
    return _written(root)


def _match(each: Association) -> dict[str, str]:
    last = each.last - len(each.mark)
    offset = str(each.first) if last == each.first else f"{each.first}:{last}"
    return {"type": "string", "value": each.mark.decode("ascii"), "offset": offset}


def _add(parent: Element, tag: str, text: str, language: str | None = None) -> None:
    SubElement(parent, tag, {_LANGUAGE: language} if language else {}).text = text


def _written(root: Element) -> str:
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"
