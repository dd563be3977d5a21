"""A theme → the application's palette and style sheet."""

from typing import Final

from PySide6.QtGui import QPalette

from jachete.ui.theme.tokens import Theme

_ROLES: Final = {
    QPalette.ColorRole.Window: "bg.canvas",
    QPalette.ColorRole.WindowText: "text.primary",
    QPalette.ColorRole.Base: "bg.surface",
    QPalette.ColorRole.AlternateBase: "bg.subtle",
    QPalette.ColorRole.Text: "text.primary",
    QPalette.ColorRole.PlaceholderText: "text.tertiary",
    QPalette.ColorRole.Button: "bg.surface",
    QPalette.ColorRole.ButtonText: "text.primary",
    QPalette.ColorRole.Highlight: "primary.soft",
    QPalette.ColorRole.HighlightedText: "text.primary",
    QPalette.ColorRole.Link: "primary.text",
    QPalette.ColorRole.ToolTipBase: "bg.surface",
    QPalette.ColorRole.ToolTipText: "text.primary",
}

_SHEET: Final = """
QToolTip { background: {bg.surface}; color: {text.primary}; border: 1px solid {border.default}; }
QWidget#window, QFrame#rail, QFrame#status { background: {bg.rail}; }
QFrame#status { border: 0; border-top: 1px solid {border.subtle}; }
QFrame#work { background: {bg.canvas}; border: 1px solid {border.subtle}; border-right: 0; border-bottom: 0;
  border-top-left-radius: @10; }
QFrame#bar { background: {bg.surface}; border: 0; border-bottom: 1px solid {border.subtle};
  border-top-left-radius: @10; }
QFrame#recordbar, QFrame#recordhead { background: {bg.surface}; border: 0; border-top-left-radius: @10; }
QFrame#recordhead { border-bottom: 1px solid {border.subtle}; border-radius: 0; }
QWidget#recordpage { background: {bg.canvas}; }
QFrame#facets { background: {bg.canvas}; border: 0; border-right: 1px solid {border.subtle}; }
QFrame#sections { background: {bg.canvas}; border: 0; border-right: 1px solid {border.subtle};
  border-top-left-radius: @10; }
QWidget#welcome, QFrame#welcomefoot { background: {bg.canvas}; border: 0; }
QFrame#results { background: transparent; border: 0; border-right: 1px solid {border.subtle}; }
QFrame#shelf { background: {bg.canvas}; border: 0; border-right: 1px solid {border.subtle};
  border-top-left-radius: @10; }
QFrame#content { background: {bg.surface}; border: 0; }
QPlainTextEdit#note { background: {bg.surface}; color: {text.primary}; border: 1px solid {border.control};
  border-radius: @6; padding: @4 @5; font-size: @13; selection-background-color: {primary.softBorder};
  selection-color: {text.primary}; }
QPlainTextEdit#note:focus { border: 2px solid {focus.ring}; padding: @3 @4; }
QWidget#scrim { background: {bg.scrim}; }
QFrame#sheet, QTextBrowser#page { background: {bg.surface}; border: 0; }
QTextBrowser#page { selection-background-color: {primary.softBorder}; selection-color: {text.primary}; }
QScrollArea, QWidget#record, QWidget#nothing { background: {bg.surface}; border: 0; }
QScrollArea#refused, QWidget#refused { background: {bg.canvas}; border: 0; }
QListView, QTreeView { background: transparent; border: 0; outline: 0; }
QListView#suggestions { background: {bg.surface}; border: 1px solid {border.control}; border-radius: @8;
  padding: @4; }
QWidget#page { background: transparent; }
QScrollArea#home { background: transparent; }
QLineEdit#large { font-size: @16; border-radius: @8; }
QFrame#hero { background: {bg.surface}; border: 0; border-top-left-radius: @9; }
QSplitter::handle { background: transparent; }
QLineEdit { background: {bg.surface}; color: {text.primary}; border: 1px solid {border.control};
  border-radius: @6; padding: 0 @9; font-size: @14; selection-background-color: {primary.softBorder};
  selection-color: {text.primary}; }
QLineEdit:focus { border: 2px solid {focus.ring}; padding: 0 @8; }
QLineEdit#palette, QLineEdit#palette:focus { background: transparent; border: 0; padding: 0; font-size: @16; }
QFrame[kind="palette"] { background: {bg.surface}; border: 1px solid {border.default}; border-radius: @12; }
QFrame#palettefoot { background: {bg.subtle}; border: 0; border-top: 1px solid {border.subtle};
  border-bottom-left-radius: @11; border-bottom-right-radius: @11; }
QFrame#foot { background: {bg.surface}; border: 0; }
QFrame#foot { border-top: 1px solid {border.subtle}; }
QFrame#sizes { background: {bg.surface}; border: 0; border-bottom: 1px solid {border.subtle}; }
QDialog { background: {bg.canvas}; }
QDialog QPushButton { background: {bg.surface}; color: {text.primary}; border: 1px solid {border.default};
  border-radius: @6; padding: 0 @11; min-height: @30; font-weight: 500; }
QDialog QPushButton:hover { background: {bg.hover}; }
QDialog QPushButton:focus { border: 2px solid {focus.ring}; padding: 0 @10; }
QDialog QListView { background: {bg.surface}; color: {text.primary}; border: 1px solid {border.default};
  border-radius: @6; padding: @3; }
QDialog QFrame#facets QListView { background: transparent; border: 0; padding: 0; }
QDialog QListView::item { padding: 0 @8; border-radius: @4; color: {text.primary}; }
QDialog QListView::item:hover { background: {bg.hover}; }
QDialog QListView::item:selected { background: {primary.soft}; color: {primary.text}; }
QMenu { background: {bg.surface}; color: {text.primary}; border: 1px solid {border.default}; padding: @4;
  icon-size: @16; font-size: @13; }
QMenu::item { padding: @6 @16 @6 @12; border-radius: @4; }
QMenu::icon { padding-left: @8; }
QMenu::right-arrow { image: none; width: @9; }
QMenu::indicator { image: none; width: @14; padding-left: @8; }
QPlainTextEdit { background: {bg.surface}; color: {text.primary}; border: 1px solid {border.default};
  border-radius: @6; padding: @6; }
QPlainTextEdit:focus { border-color: {focus.ring}; }
QMenu::item:selected { background: {bg.hover}; }
QMenu::separator { background: {border.subtle}; height: 1px; margin: @4 @8; }
QMenu::item:disabled { color: {text.disabled}; }
QFrame[kind="rule"] { background: {border.subtle}; border: 0; max-height: 1px; min-height: 1px; }
QFrame[kind="figures"] { background: {bg.subtle}; border: 1px solid {border.subtle}; border-radius: @10; }
QFrame[kind="panel"] { background: {bg.surface}; border: 1px solid {border.subtle}; border-radius: @10; }
QFrame[kind="hint"] { background: {bg.subtle}; border: 1px solid {border.default}; border-radius: @8; }
QFrame[kind="alarm"] { background: {danger.soft}; border: 0; border-radius: @10; }
QFrame[kind="sign"] { background: {primary.soft}; border: 0; border-radius: @10; }
QFrame[kind="toast"] { background: {text.primary}; border: 0; border-radius: @8; }
QTableView#comparison { background: {bg.surface}; border: 0; }
QTableView#comparison::corner, QAbstractScrollArea::corner { background: transparent; border: 0; }
QTableView#comparison QHeaderView { background: {bg.surface}; border: 0; }
QScrollBar:vertical { background: transparent; width: @12; margin: @3; }
QScrollBar::handle:vertical { background: {border.control}; border-radius: @3; min-height: @32; }
QScrollBar:horizontal { background: transparent; height: @12; margin: @3; }
QScrollBar::handle:horizontal { background: {border.control}; border-radius: @3; min-width: @32; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page
  { height: 0; width: 0; background: transparent; }
"""


#: Qt's own movements, where nothing is to move.
_STILL: Final = "* { widget-animation-duration: 0; }\n"


def palette(theme: Theme) -> QPalette:
    """Return the palette of a theme, for what style sheets do not reach."""
    result = QPalette()
    for role, key in _ROLES.items():
        result.setColor(role, theme.color(key))
    disabled = QPalette.ColorGroup.Disabled
    result.setColor(disabled, QPalette.ColorRole.ButtonText, theme.color("text.disabled"))
    return result


def style_sheet(theme: Theme) -> str:
    """Return the style sheet of a theme: `{name}` is a colour, `@n` a length at its zoom."""
    sheet = _SHEET + _STILL * theme.still
    for key, value in theme.colors.items():
        sheet = sheet.replace("{" + key + "}", value)
    for length in range(60, 0, -1):
        sheet = sheet.replace(f"@{length}", f"{theme.px(length)}px")
    return sheet.replace("1px solid", f"{theme.outline}px solid")
