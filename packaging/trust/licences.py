"""Which licences what we ship may have, decided once, and read as SPDX expressions."""

from typing import Final

from license_expression import AND, OR, ExpressionError, get_spdx_licensing
from trust.component import Component

#: Licences whose duties are met by giving their texts and, for the LGPL, by `THIRD_PARTY_NOTICES.md`.
ALLOWED: Final = frozenset(
    {
        "0BSD",
        "Apache-2.0",
        "Apache-2.0 WITH LLVM-exception",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "BSD-3-Clause-Open-MPI",
        "CC0-1.0",
        "FTL",
        "GPL-2.0-or-later WITH Bootloader-exception",  # what it starts stays under its own licence
        "GPL-3.0-or-later WITH GCC-exception-3.1",  # as above, for what it compiled
        "ICU",
        "IJG",
        "ISC",
        "LGPL-2.1-or-later",
        "LGPL-3.0-only",
        "LicenseRef-Microsoft-Visual-C++-Runtime",  # given with what needs it
        "LicenseRef-public-domain",
        "MIT",
        "MIT-CMU",
        "OFL-1.1",
        "PSF-2.0",
        "Unicode-3.0",
        "X11",
        "Zlib",
        "blessing",
        "bzip2-1.0.6",
        "libpng-2.0",
        "libtiff",
    }
)
_SPDX: Final = get_spdx_licensing()


def is_allowed(expression: str) -> bool:
    """Tell whether a licence is one of ours; an unknown one is not."""
    try:
        parsed = _SPDX.parse(expression)
    except ExpressionError:
        return False
    return parsed is not None and _is_allowed(parsed)


def _is_allowed(parsed: object) -> bool:
    if isinstance(parsed, OR):
        return any(_is_allowed(each) for each in parsed.args)
    if isinstance(parsed, AND):
        return all(_is_allowed(each) for each in parsed.args)
    return str(parsed) in ALLOWED


def problems(components: tuple[Component, ...]) -> list[str]:
    """Return a sentence for each component that cannot be shipped as it is."""
    wrong = []
    for each in components:
        if not is_allowed(each.licence):
            wrong.append(f"{each.name}\u00a0: licence inconnue ou exclue ({each.licence or 'aucune'})")
        if not each.texts:
            wrong.append(f"{each.name}\u00a0: aucun texte de licence")
        wrong += [
            f"{each.name}\u00a0: texte introuvable ({text.name})" for text in each.texts if not text.is_file()
        ]
    return wrong
