"""What a shortlist that someone shared holds, and where it is to be kept."""

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtWidgets import QScrollArea, QWidget

from jachete.exporting.withdrawn import few
from jachete.i18n import _, ngettext
from jachete.notebook.shortlist import Shortlist, free_name
from jachete.search.counting import enterprises
from jachete.ui.questioning import QuestionDialog
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.choices import Choices
from jachete.ui.widgets.radio import Radio
from jachete.ui.widgets.text_view import paragraph

_WIDTH: Final = 560
#: How many enterprises are named, and how many characters of the note are shown.
_NAMED: Final = 6
_READ: Final = 400
#: The answer that makes a new shortlist; the others are the ids of those that there are.
_NEW: Final = "0"


class ReceivedDialog(QuestionDialog):
    """Shows a shortlist, of which the edition has the `known` enterprises, and asks where to keep it."""

    def __init__(
        self,
        theme: Theme,
        received: Shortlist,
        known: Collection[str],
        kept: Sequence[Shortlist],
        parent: QWidget,
    ) -> None:
        entries = received.entries
        about = _("«\u202f{name}\u202f» · {count}").format(
            name=received.name, count=enterprises(len(entries))
        )
        super().__init__(theme, _("Sélection reçue"), about, "bookmark", _WIDTH, parent)
        self.choose.setText(_("Garder"))
        if received.note:
            said = received.note if len(received.note) <= _READ else f"{received.note[:_READ].rstrip()}…"
            self.questions.addWidget(paragraph(theme, said, "body", "text.secondary"))
        if entries:
            names = few([each.name for each in entries], _NAMED)
            self.questions.addWidget(paragraph(theme, names))
        absent = [each.name for each in entries if each.enterprise not in known]
        if absent:
            self.questions.addWidget(paragraph(theme, _absent(absent), "body", "warning.text"))
        self.place = Choices(theme, _("La garder"), _places(theme, received, kept))
        self.questions.addWidget(self.place)
        self.lay_out()
        (area,) = self.findChildren(QScrollArea)
        for answer in self.place.answers.values():
            answer.toggled.connect(lambda _taken, answer=answer: area.ensureWidgetVisible(answer))
        self.place.answers[_NEW].setFocus()

    def into(self) -> int:
        """Return the id of the shortlist that takes it; 0 for a new one."""
        return int(self.place.taken())


def _absent(names: Sequence[str]) -> str:
    return ngettext(
        "{count} entreprise n’est pas dans cette édition\u00a0: {names}. Elle sera gardée sous le nom que "
        "donne le fichier.",
        "{count} entreprises ne sont pas dans cette édition\u00a0: {names}. Elles seront gardées sous les "
        "noms que donne le fichier.",
        len(names),
    ).format(count=len(names), names=few(names))


def _places(theme: Theme, received: Shortlist, kept: Sequence[Shortlist]) -> dict[str, Radio]:
    """Return where it can be kept: alone, or with another, those of the same name first."""
    name = free_name(received.name, [each.name for each in kept])
    places = {_NEW: Radio(theme, _("Comme nouvelle sélection"), name)}
    same = received.name.casefold()
    for each in sorted(kept, key=lambda each: each.name.casefold() != same):
        title = _("À la suite de «\u202f{name}\u202f»").format(name=each.name)
        places[str(each.id)] = Radio(theme, title, _more(each, received))
    return places


def _more(kept: Shortlist, received: Shortlist) -> str:
    """Return how many enterprises one shortlist would bring to another."""
    here = {each.enterprise for each in kept.entries}
    count = sum(each.enterprise not in here for each in received.entries)
    if not count:
        return _("rien de plus")
    return ngettext("{count} entreprise de plus", "{count} entreprises de plus", count).format(count=count)
