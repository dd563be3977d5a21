"""The section of the notebook: where it lies, its dated copies, going back to one."""

from collections.abc import Callable, Sequence

from shiboken6 import isValid

from jachete.i18n import _, language, pgettext
from jachete.notebook.backups import Backup
from jachete.notebook.copies import Copy, Held
from jachete.text.formats import date_text, moment_text, time_text
from jachete.ui.asking import open_folder
from jachete.ui.keeping.keeper import Keeper
from jachete.ui.keeping.saving import now
from jachete.ui.preferences.copy_words import described, holding
from jachete.ui.preferences.restoring import RestoreDialog
from jachete.ui.preferences.row import Page
from jachete.ui.preferences.sections import Section, section_title
from jachete.ui.services import Keeping
from jachete.ui.shell.focus import holds_focus
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.labels import clear, text_label
from jachete.ui.widgets.text_view import paragraph


class NotebookPage(Page):
    """Where the notebook lies and what it holds, then its copies, each with what brings it back."""

    def __init__(self, theme: Theme, keeper: Keeper) -> None:
        super().__init__(theme, section_title(Section.NOTEBOOK))
        self._keeper = keeper
        self._held: Held | None = None
        promise = _(
            "Le carnet garde vos sélections, vos notes et vos recherches. Il n’est à personne d’autre, et "
            "aucune mise à jour n’y touche."
        )
        self.column.addSpacing(theme.px(6))
        self.column.addWidget(paragraph(theme, promise, "body", "text.secondary"))
        for sentence in (keeper.recovery, keeper.refusal if keeper.is_open else ""):
            if sentence:
                self.column.addSpacing(theme.px(10))
                self.column.addWidget(paragraph(theme, sentence, "body", "text.primary", 500))
        folder = Button(theme, _("Ouvrir le dossier"), "folder-open")
        folder.clicked.connect(lambda: open_folder(keeper.path))
        self.add(_("Où il se trouve"), str(keeper.path), folder)
        self.make = Button(theme, _("Faire une copie maintenant"), "copy")
        self.make.clicked.connect(self._make)
        help_ = _("Une copie se fait aussi d’elle-même à l’ouverture, quand quelque chose a changé.")
        self.add(_("Copies datées"), help_, self.make)
        self.copies = Page(theme, "")
        self.copies.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.copies)
        self.column.addStretch(1)
        self._say(_("Lecture des copies…") if keeper.is_open else keeper.refusal)
        self.make.setEnabled(keeper.is_open and not keeper.refusal)
        keeper.changed.connect(self.read)
        self.read()

    # ------------------------------------------------------------------ showing
    def read(self) -> None:
        """Read what the notebook and its copies hold, off the GUI thread."""

        def ask(keeping: Keeping) -> tuple[Held, tuple[Copy, ...]]:
            return keeping.copies.held(), keeping.copies.all()

        self._keeper.read(ask, self._show)

    def _show(self, found: tuple[Held, Sequence[Copy]]) -> None:
        if not isValid(self):  # another section is shown by now
            return
        self._held, copies = found
        self.make.setEnabled(not self._keeper.refusal)
        if not copies:
            self._say(_("Aucune copie pour le moment."))
            return
        self._empty()
        for each in copies:
            button = Button(self._theme, _("Restaurer…"), "rotate-ccw")
            when = _moment(each.backup)
            button.setAccessibleName(_("Restaurer la copie\u00a0: {when}").format(when=when))
            button.setEnabled(each.held is not None and not self._keeper.refusal)
            button.clicked.connect(lambda _checked=False, each=each: self._ask(each))
            self.copies.add(when, described(each), button)
        self.copies.set_narrow(narrow=self._is_narrow)

    def _say(self, sentence: str) -> None:
        self._empty()
        label = text_label(self._theme, sentence, "body", "text.secondary")
        label.setContentsMargins(0, self._theme.px(18), 0, 0)
        label.setWordWrap(True)
        self.copies.column.addWidget(label)

    def _empty(self) -> None:
        if holds_focus(self.copies):
            self.make.setFocus()
        self.copies.rows.clear()
        clear(self.copies)

    def set_narrow(self, *, narrow: bool) -> None:
        """Let every row stand in one line, or in two."""
        self._is_narrow = narrow
        super().set_narrow(narrow=narrow)
        self.copies.set_narrow(narrow=narrow)

    _is_narrow = False

    # ------------------------------------------------------------------ doing
    def _make(self) -> None:
        def told(made: Backup) -> None:
            sentence = _("Copie faite\u00a0: {when}").format(when=_moment(made))
            self._keeper.told.emit(sentence, "", None)

        self._keeper.do(lambda keeping: keeping.copies.make(now().replace(tzinfo=None)), told)

    def _ask(self, copy: Copy) -> None:
        if self._held is None or copy.held is None:
            return
        dialog = RestoreDialog(
            self._theme, _moment(copy.backup), holding(self._held), holding(copy.held), self.window()
        )
        dialog.accepted.connect(lambda: restore(self._keeper, copy.backup))
        dialog.open()


def restore(keeper: Keeper, backup: Backup) -> None:
    """Go back to a copy; what is replaced is copied first, so that one can go back to it."""
    _replace(keeper, backup, _("Carnet restauré\u00a0: {when}").format(when=_moment(backup)), can_undo=True)


def _replace(keeper: Keeper, backup: Backup, sentence: str, *, can_undo: bool) -> None:
    def told(before: Backup) -> None:
        undo: Callable[[], None] | None = None
        if can_undo:

            def undo() -> None:
                _replace(keeper, before, _("Carnet remis comme avant"), can_undo=False)

        keeper.told.emit(sentence, pgettext("undo", "Annuler") if can_undo else "", undo)

    keeper.do(lambda keeping: keeping.copies.restore(backup, now().replace(tzinfo=None)), told)


def _moment(backup: Backup) -> str:
    """Return when a copy was made, with its hour."""
    day = moment_text(backup.at, now().replace(tzinfo=None), language())
    hour = time_text(backup.at.time(), language())
    if hour in day:
        return day
    return f"{date_text(backup.at.date(), language())}, {hour}"
