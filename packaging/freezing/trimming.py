"""What the frozen folder keeps of all that the analysis finds: rules on names, the same for three systems.

A destination is a path inside the folder, as PyInstaller writes it, with either kind of slash.
"""

import posixpath
import re
import subprocess
from collections.abc import Callable, Iterable, Mapping
from typing import Final

#: Modules that something could import, and that this application never needs.
EXCLUDED: Final = [
    *("PIL.ImageQt", "PIL.ImageTk", "PIL._avif", "PIL._imagingtk"),
    *("_hashlib", "_ssl", "ssl"),  # nothing is fetched; hashes are Python's own
    *("_curses", "_tkinter", "curses", "readline", "tkinter"),  # readline is under GPL-3
    *("doctest", "idlelib", "lib2to3", "pdb", "pip", "pydoc", "setuptools", "test", "turtledemo", "unittest"),
    *("numpy.distutils", "numpy.f2py", "numpy.fft", "numpy.polynomial", "numpy.random", "numpy.testing"),
    *("pypdfium2_cli", "reportlab.graphics.renderPM"),
    *("MySQLdb", "psycopg2", "pysqlite2", "tzdata"),
]

#: Modules of the application's libraries that could serve others.
UNUSED: Final = [
    *(
        "sqlalchemy.dialects.mssql",
        "sqlalchemy.dialects.mysql",
        "sqlalchemy.dialects.oracle",
    ),  # there is SQLite alone
    "numpy._core._multiarray_tests",  # NumPy's own tests
    "charset_normalizer",  # reportlab guesses with it what an XMP file or XML in bytes is written in
    *("ftplib", "http.cookiejar", "http.server", "smtplib", "xmlrpc"),  # opened when used, on a network
]

_QT: Final = re.compile(r"(?:lib)?Qt6?(?P<part>[A-Z]\w*?)(?:\.abi3)?(?:\.so(?:\.\d+)*|\.dll|\.pyd|\.dylib)$")
_QT_PARTS: Final = {
    *("Core", "Gui", "Widgets", "Network", "PrintSupport", "Svg", "Test"),  # what the code imports
    *("DBus", "XcbQpa", "WaylandClient"),  # what those need of Linux's screens
}
_PLUGINS: Final = {
    "iconengines": re.compile(r"qsvgicon"),
    "imageformats": re.compile(r"q(gif|ico|jpeg|svg|webp)"),
    "platforminputcontexts": re.compile(r"(compose|ibus)platforminputcontextplugin"),
    "platforms": re.compile(r"q(cocoa|offscreen|wayland-generic|windows|xcb)"),
    "platformthemes": re.compile(r"qxdgdesktopportal"),
    "printsupport": re.compile(r"\w+"),
    "styles": re.compile(r"\w+"),
    "wayland-decoration-client": re.compile(r"bradient"),
    "wayland-shell-integration": re.compile(r"xdg-shell"),
}
_TRANSLATIONS: Final = re.compile(r"qtbase_(en|fr)\.qm")
#: What a distribution says of itself: « À propos » reads its version; `describe.py` reads the rest elsewhere.
_SAID: Final = re.compile(r"(.*/)?(charset_normalizer-[^/]+\.dist-info/.*|[^/]+\.dist-info/(?!METADATA$).*)")
#: What Windows has of its own, and what only a Windows without a graphics driver would use.
_OF_WINDOWS: Final = re.compile(
    r"(api-ms-win-.*|ucrtbase|icuuc|opengl32sw|d3dcompiler_\d+|libcrypto-.*|libssl-.*)\.dll", re.IGNORECASE
)
#: What the interpreter and Qt's X11 plugin need, and what few systems have at the version wanted.
_OF_LINUX: Final = re.compile(
    r"lib(bz2|crypt|expat|ffi|lzma|mpdec|python3[.\d]*|sqlite3|uuid|z|zstd)[.-]"
    r"|lib(xcb-(cursor|icccm|image|keysyms|render-util|util|xkb)|xkbcommon|xkbcommon-x11)\."
)
_LIBRARY: Final = re.compile(r"lib.*\.so[.\d]*")


#: What PyInstaller says of a file: where it goes in the folder, where it comes from, of which kind.
Entry = tuple[str, str, str]
_LINK: Final = "SYMLINK"


def trimmed(
    binaries: Iterable[Entry],
    datas: Iterable[Entry],
    needs: Callable[[str], Iterable[str]],
    *,
    on_linux: bool,
) -> tuple[list[Entry], list[Entry]]:
    """Return the entries to keep; `needs` tells the names of the libraries that a file opens."""
    kept = [entry for entry in binaries if is_kept(entry[0])]
    if on_linux:
        kept = [entry for entry in kept if not is_of_the_system(entry[0], entry[1] or "")]
        files = [(name, source) for name, source, kind in kept if kind != _LINK]
        libraries = {name: source for name, source in files if is_library(name)}
        others = [source for name, source in files if name not in libraries]
        alone = orphans(libraries, others, needs)
        kept = [entry for entry in kept if entry[0] not in alone]
    brought = [entry for entry in datas if is_kept(entry[0])]
    names = {name for name, _source, kind in (*kept, *brought) if kind != _LINK}
    return _without_dangling(kept, names), _without_dangling(brought, names)


def _without_dangling(entries: Iterable[Entry], names: set[str]) -> list[Entry]:
    return [entry for entry in entries if entry[2] != _LINK or not is_dangling(entry[0], entry[1], names)]


def is_kept(destination: str) -> bool:
    """Tell whether the application uses a file."""
    path = destination.replace("\\", "/")
    *folders, name = path.split("/")
    if "PySide6" in folders:
        return _is_kept_of_qt(folders, name)
    return _OF_WINDOWS.fullmatch(name) is None and _SAID.fullmatch(path) is None


def _is_kept_of_qt(folders: list[str], name: str) -> bool:
    if "translations" in folders:
        return _TRANSLATIONS.fullmatch(name) is not None
    if "plugins" in folders:
        kind = folders[folders.index("plugins") + 1]
        stem = name.removeprefix("lib").split(".")[0]
        return kind in _PLUGINS and _PLUGINS[kind].fullmatch(stem) is not None
    if {"qml", "resources", "libexec"} & set(folders) or _OF_WINDOWS.fullmatch(name):
        return False
    part = _QT.fullmatch(name)
    return part is None or part["part"] in _QT_PARTS


def is_of_the_system(destination: str, source: str) -> bool:
    """Tell whether a library is one that every Linux with a screen has: it is left to the system."""
    from_system = source.startswith(("/lib", "/usr/lib"))
    return from_system and "/" not in destination and _OF_LINUX.match(destination) is None


def orphans(
    libraries: Mapping[str, str], others: Iterable[str], needs: Callable[[str], Iterable[str]]
) -> set[str]:
    """Return the libraries, among destinations with their sources, that nothing kept needs.

    `others` are the sources of what is kept anyway; `needs` tells the names of the libraries a file opens.
    """
    by_name: dict[str, list[str]] = {}
    for destination, source in libraries.items():
        by_name.setdefault(posixpath.basename(destination), []).append(source)
    waiting, needed = list(others), set[str]()
    while waiting:
        for name in {posixpath.basename(each) for each in needs(waiting.pop())} - needed:
            needed.add(name)
            waiting += by_name.get(name, [])
    return {each for each in libraries if posixpath.basename(each) not in needed}


def needed(file: str) -> list[str]:
    """Return the names of the libraries that a file of Linux itself opens, not what those open in turn."""
    told = subprocess.run(["objdump", "-p", file], capture_output=True, check=True, text=True).stdout
    return re.findall(r"^ +NEEDED +(\S+)$", told, re.MULTILINE)


def is_library(destination: str) -> bool:
    """Tell whether a file is a shared library of Linux that only other files of the folder open."""
    folder, name = posixpath.split(destination)
    shared = not folder or folder == "PySide6/Qt/lib" or folder.endswith(".libs")
    opened_by_the_executable = name.startswith("libpython")
    return shared and _LIBRARY.fullmatch(name) is not None and not opened_by_the_executable


def is_dangling(link: str, target: str, kept: set[str]) -> bool:
    """Tell whether a symbolic link leads to a file that is not kept."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(link), target)) not in kept


def may_be_stripped(destination: str) -> bool:
    """Tell whether symbols can be taken off a file: not where its maker rearranged it, or did so already."""
    folder = destination.split("/", 1)[0]
    return not folder.endswith(".libs") and folder not in {"PySide6", "shiboken6"}
