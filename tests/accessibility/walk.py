"""A screen reader's walk through the application: each screen by its keys, then the main job.

    xvfb-run dbus-run-session -- python3 -m accessibility.walk COMMAND…

Exit status 1, with a sentence, at the first thing that is unnamed, unreached or unsaid.
"""

import re
import sys
from typing import Final

import pyatspi

from accessibility.reader import GONE, Control, Reader, Unheard

#: The keys of each screen, and how its title begins.
SCREENS: Final = (
    ("ctrl+1", "Accueil"),
    ("ctrl+2", "Répertoire"),
    ("ctrl+comma", "Préférences"),
    ("F1", "Aide"),
)
#: What one operates; each must be reached by Tab.
REACHED: Final = {
    "push button",
    "check box",
    "text",
    "entry",
    "combo box",
    "list",
    "tree",
    "slider",
    "toggle button",
}
#: What may take the keyboard without a name of its own: it is part of something named.
PARTS: Final = {
    "label",
    "list item",
    "table cell",
    "tree item",
    "frame",
    "application",
    "scroll bar",
    "viewport",
}
ITEMS: Final = {"list item", "table cell", "tree item"}
SECTIONS: Final = ("Produits et services", "Contact", "Sources")
MOST_STEPS: Final = 150


def walk(reader: Reader) -> None:
    """Go through everything."""
    reader.wait(lambda: reader.title().startswith("Bienvenue"), "the window never said « Bienvenue »")
    reader.take_focus()
    examine(reader, "Bienvenue")
    reader.press("Escape")
    reader.wait(lambda: reader.title().startswith("Accueil"), "Escape did not lead out of « Bienvenue »")
    for key, title in SCREENS:
        visit(reader, key, title)
    search(reader)
    read(reader)


def visit(reader: Reader, key: str, title: str) -> None:
    """Go to a screen by its key and examine it."""
    reader.press(key)
    reader.wait(lambda: reader.title().startswith(title), f"{key} did not lead to « {title} »")
    examine(reader, title)


def examine(reader: Reader, title: str) -> None:
    """Everything in a screen has a name and is reached by Tab."""
    nameless = [each for each in controls(reader) if not each.name.strip()]
    if nameless:
        raise Unheard(f"« {title} » has controls without a name: {nameless}")
    for each in reader.showing():
        try:
            silent = each.getRoleName() in ITEMS and not each.name.strip()
            where = each.parent.name if silent else ""
        except GONE:
            continue
        if silent:
            raise Unheard(f"« {title} » has an item without words, in « {where} »")
    reached = tabbed(reader)
    # In a group with one stop, the arrows do the rest.
    groups = {each.group for each in reached}
    missed = [
        each
        for each in controls(reader)
        if each.role in REACHED and each not in reached and each.group not in groups
    ]
    if missed:
        raise Unheard(f"« {title} » has controls that Tab does not reach: {missed}")
    print(f"{title}: {len(reached)} controls reached by Tab, all named")


def controls(reader: Reader) -> list[Control]:
    """Return what can take the keyboard in what is shown."""
    found = []
    for each in reader.showing():
        try:
            state = each.getState()
            usable = state.contains(pyatspi.STATE_FOCUSABLE) and state.contains(pyatspi.STATE_ENABLED)
            if usable and each.getRoleName() not in PARTS:
                found.append(Control.of(each))
        except GONE:
            continue
    return found


def tabbed(reader: Reader) -> list[Control]:
    """Press Tab until one is back where one began; return what took the keyboard on the way."""
    reached: list[Control] = []
    for _ in range(MOST_STEPS):
        now = reader.go("Tab", f"Tab leads nowhere after {reached[-1:]}")
        if not now.name.strip():
            raise Unheard(f"Tab leads to a {now.role} without a name, after {reached[-1:]}")
        if now in reached[:1]:
            return reached
        reached.append(now)
    raise Unheard(f"Tab never comes back: {reached[-5:]}")


def search(reader: Reader) -> None:
    """Type a search and hear how many enterprises answer it."""
    reader.press("ctrl+2", "ctrl+f")
    reader.wait(lambda: reader.title().startswith("Répertoire"), "Ctrl+2 did not lead to the directory")
    reader.said.clear()
    reader.type("traiteur")
    reader.wait(
        lambda: any(re.fullmatch(r"\d+ entreprises?", each) for each in reader.said), "no count was announced"
    )
    count = reader.said[-1]
    reader.wait(lambda: f"Résultats, {count}" in reader.names("list"), "the list does not say its count")
    print(f"« traiteur »: {count} announced")


def read(reader: Reader) -> None:
    """Go down to the results, open one by Enter and read the sections of its record."""
    reader.press("Down")
    reader.wait(lambda: reader.focused[-1].role in {"list", "list item"}, "Down did not lead to the results")
    reader.press("Down", "Up")
    reader.wait(lambda: reader.focused[-1].role == "list item", "no result was read")
    result = reader.focused[-1].name
    reader.press("Return")
    reader.wait(
        lambda: (
            reader.focused[-1].role.startswith("document") and reader.focused[-1].name.startswith("Fiche")
        ),
        "Enter did not lead to the record",
    )
    reader.wait(lambda: set(SECTIONS) <= set(reader.names("label")), f"one of {SECTIONS} was not found")
    print(f"read: {result}")


def main(command: list[str]) -> int:
    """Walk through the application that a command starts; return the exit status."""
    reader = Reader(command)
    try:
        walk(reader)
    except Unheard as sentence:
        print(
            f"{sentence}\nlast focus: {reader.focused[-3:]}\nlast said: {reader.said[-3:]}", file=sys.stderr
        )
        return 1
    finally:
        reader.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
