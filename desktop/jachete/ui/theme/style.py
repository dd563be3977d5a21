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
QWidget { font-family: 'Inter'; font-size: @13; color: {text.primary}; }
QToolTip { background: {bg.surface}; color: {text.primary}; border: 1px solid {border.default}; }
QWidget#window, QFrame#rail, QFrame#status { background: {bg.rail}; }
QFrame#status { border: 0; border-top: 1px solid {border.subtle}; }
QFrame#work { background: {bg.canvas}; border: 1px solid {border.subtle}; border-right: 0; border-bottom: 0;
  border-top-left-radius: @10; }
QFrame#bar { background: {bg.surface}; border: 0; border-bottom: 1px solid {border.subtle};
  border-top-left-radius: @10; }
QFrame#facets, QFrame#results { background: transparent; border: 0; border-right: 1px solid {border.subtle}; }
QScrollArea, QWidget#record, QWidget#nothing, QWidget#message { background: {bg.surface}; border: 0; }
QListView, QTreeView { background: transparent; border: 0; outline: 0; }
QSplitter::handle { background: transparent; width: 1px; }
QLineEdit { background: {bg.surface}; border: 1px solid {border.control}; border-radius: @6; padding: 0 @9;
  font-size: @14; selection-background-color: {primary.soft}; selection-color: {text.primary}; }
QLineEdit:focus { border: 2px solid {focus.ring}; padding: 0 @8; }
QPushButton { background: {bg.surface}; border: 1px solid {border.default}; border-radius: @6; padding: 0 @11;
  min-height: @30; font-weight: 500; }
QPushButton:hover { background: {bg.hover}; }
QPushButton:pressed { background: {bg.pressed}; }
QPushButton:focus { border: 2px solid {focus.ring}; padding: 0 @10; }
QPushButton:disabled { background: {bg.subtle}; color: {text.disabled}; border-color: {border.subtle}; }
QPushButton[kind="primary"] { background: {primary.base}; border-color: {primary.base}; color: {primary.on}; }
QPushButton[kind="primary"]:hover { background: {primary.hover}; }
QPushButton[kind="primary"]:focus { border: 2px solid {focus.gap}; }
QPushButton[kind="link"] { background: transparent; border: 0; color: {primary.text}; padding: 0 @2;
  min-height: @24; text-align: left; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 2px solid {focus.ring}; }
QPushButton[kind="ghost"] { background: transparent; border: 0; padding: 0; min-width: @28; min-height: @28; }
QPushButton[kind="ghost"]:hover { background: {bg.hover}; }
QPushButton[kind="ghost"]:focus { border: 2px solid {focus.ring}; }
QPushButton[kind="chip"] { background: {primary.soft}; border: 1px solid {primary.softBorder};
  color: {primary.text}; border-radius: @6; padding: 0 @8; min-height: @24; font-size: @12; }
QPushButton[kind="chip"]:focus { border: 2px solid {focus.ring}; padding: 0 @7; }
QPushButton[kind="row"] { background: transparent; border: 0; border-bottom: 1px solid {border.subtle};
  border-radius: 0; text-align: left; min-height: @40; padding: 0 @4; font-weight: 400; }
QPushButton[kind="row"]:focus { border: 2px solid {focus.ring}; }
QLabel[kind="pill"] { border: 1px solid {border.default}; border-radius: @6; padding: @2 @8; font-size: @12;
  font-weight: 500; color: {text.secondary}; background: {bg.surface}; }
QLabel[kind="tag"] { background: {bg.subtle}; border: 1px solid {border.subtle}; border-radius: @6;
  padding: @1 @7; font-size: @12; font-weight: 500; color: {text.secondary}; }
QLabel[kind="key"] { background: {bg.surface}; border: 1px solid {border.default}; border-radius: @4;
  padding: 0 @5; font-size: @11; font-weight: 600; color: {text.secondary};
  max-height: @16; min-height: @16; }
QFrame[kind="rule"] { background: {border.subtle}; border: 0; max-height: 1px; min-height: 1px; }
QFrame[kind="figures"] { background: {bg.subtle}; border: 1px solid {border.subtle}; border-radius: @10; }
QFrame[kind="panel"] { background: {bg.surface}; border: 1px solid {border.default}; border-radius: @10; }
QFrame[kind="hint"] { background: {bg.subtle}; border: 1px solid {border.default}; border-radius: @8; }
QFrame[kind="toast"] { background: {text.primary}; border-radius: @8; }
QFrame[kind="toast"] QLabel { color: {bg.surface}; font-weight: 500; }
QFrame[kind="toast"] QPushButton { background: transparent; border: 0; color: {bg.surface};
  font-weight: 600; }
QScrollBar:vertical { background: transparent; width: @12; margin: @3; }
QScrollBar::handle:vertical { background: {border.control}; border-radius: @3; min-height: @32; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page
  { height: 0; background: transparent; }
"""


def palette(theme: Theme) -> QPalette:
    """Return the palette of a theme, for what style sheets do not reach."""
    result = QPalette()
    for role, key in _ROLES.items():
        result.setColor(role, theme.color(key))
    result.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, theme.color("text.disabled"))
    return result


def style_sheet(theme: Theme) -> str:
    """Return the style sheet of a theme: `{name}` is a colour, `@n` a length at its zoom."""
    sheet = _SHEET
    for key, value in theme.colors.items():
        sheet = sheet.replace("{" + key + "}", value)
    for length in range(60, 0, -1):
        sheet = sheet.replace(f"@{length}", f"{theme.px(length)}px")
    return sheet
