"""What macOS reads of the application before it starts. Never tried on a Mac yet.

Keys: Apple's Information Property List reference.
"""

from typing import Any, Final

from jachete import i18n
from jachete.associations import ASSOCIATIONS

IDENTIFIER: Final = "ca.economiesocialeestrie.jachete"
NAME: Final = "L’économie sociale, j’achète! — Répertoire"
#: The oldest that the locked Qt supports.
OLDEST: Final = "12.0"


def info_plist(version: str) -> dict[str, Any]:
    """Return the keys of Info.plist that PyInstaller does not write, in French."""
    i18n.use("fr")
    return {
        "CFBundleDevelopmentRegion": "fr-CA",
        "CFBundleDisplayName": NAME,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": each.title,
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [kind(each.suffix)],
            }
            for each in ASSOCIATIONS
        ],
        "CFBundleLocalizations": ["fr", "en"],
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "LSApplicationCategoryType": "public.app-category.business",
        "LSMinimumSystemVersion": OLDEST,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "Code sous licence MIT; données sous CC BY 4.0",
        "UTExportedTypeDeclarations": [
            {
                "UTTypeConformsTo": ["public.data"],
                "UTTypeDescription": each.title,
                "UTTypeIdentifier": kind(each.suffix),
                "UTTypeTagSpecification": {
                    "public.filename-extension": [each.suffix.removeprefix(".")],
                    "public.mime-type": [each.mime],
                },
            }
            for each in ASSOCIATIONS
        ],
    }


def kind(suffix: str) -> str:
    """Return the identifier of a kind of file for macOS."""
    return f"{IDENTIFIER}.{suffix.removeprefix('.')}"
