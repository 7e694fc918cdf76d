"""The one style sheet. Colours, borders and padding only: fonts come from `Look.font`, never from QSS."""

from __future__ import annotations

from collections.abc import Callable

from ui.theme import tokens as t

MESSAGE_TONES = (  # tone, colour of the rule, ground
    ("info", "accent", "accent_soft"),
    ("passed", "passed", "passed_soft"),
    ("claimed", "claimed", "claimed_soft"),
    ("failed", "failed", "failed_soft"),
)


def _message(c: t.Colors, tone: str, mark: str, ground: str) -> str:
    """A message bar; in the dark no large warm area: it keeps the surface and its rule carries the tone."""
    fill = c.surface if c.name == "dark" else getattr(c, ground)
    return (
        f'#message[tone="{tone}"] {{ background: {fill}; border: none; border-bottom: 1px solid {c.line}; '
        f"border-left: 4px solid {getattr(c, mark)}; }}"
    )


def build(c: t.Colors, px: Callable[[float], int], chevron: str) -> str:
    """The application style sheet for one theme.

    Args:
        c: Colours of the theme.
        px: Turns a length that belongs to text into pixels at the zoom in force.
        chevron: Path of the arrow of choice boxes; style sheets take pictures from files only.
    """
    h = px(t.CONTROL)
    unusable = f"dashed {c.off}" if c is t.HIGH_CONTRAST else f"solid {c.line}"  # nothing else sets it apart there
    field = c.focus if c is t.HIGH_CONTRAST else c.accent
    edge = c.line if c is t.LIGHT else c.line_strong  # of a card: the dimmed page sets it apart in the light

    messages = "\n".join(_message(c, *tones) for tones in MESSAGE_TONES)
    return f"""
QWidget {{ color: {c.ink}; }}
QMainWindow, #window {{ background: {c.canvas}; }}
#bar {{ background: {c.surface}; border-bottom: 1px solid {c.line}; }}
#hints {{ background: {c.surface}; border-top: 1px solid {c.line}; }}
#side {{ background: {c.surface}; border-right: 1px solid {c.line}; }}
#panel {{ background: {c.surface}; border-left: 1px solid {c.line}; }}
#foot {{ background: {c.surface}; border-top: 1px solid {c.line}; }}
#card {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: {t.RADIUS_CARD}px; }}
{messages}
#advice {{ background: {c.unknown_soft}; border: none; border-left: 3px solid {c.line_strong}; }}
#dialog {{ background: {c.surface}; border: 1px solid {edge}; border-radius: {t.RADIUS_CARD}px; }}
#well {{ background: {c.sunken}; border-radius: {t.RADIUS_CONTROL}px; }}
#drop {{ background: {c.surface}; border: 2px dashed {c.line_strong}; border-radius: {t.RADIUS_CARD}px; }}
#clear {{ background: transparent; border: none; }}
#rule {{ background: {c.line}; border: none; }}

QLabel {{ background: transparent; }}
QLabel[tone="ink2"] {{ color: {c.ink_2}; }}
QLabel[tone="muted"] {{ color: {c.ink_3}; }}
QLabel[tone="accent"] {{ color: {c.accent}; }}
QLabel[tone="passed"] {{ color: {c.passed}; }}
QLabel[tone="claimed"] {{ color: {c.claimed}; }}
QLabel[tone="failed"] {{ color: {c.failed}; }}
QLabel[tone="unknown"] {{ color: {c.unknown}; }}

QPushButton {{ min-height: {h - 2}px; padding: 0 {t.LG}px; border-radius: {t.RADIUS_CONTROL}px;
  border: 1px solid {c.line_strong}; background: {c.surface}; color: {c.ink}; outline: none; }}
QPushButton:hover {{ background: {c.hover}; }}
QPushButton:pressed {{ background: {c.sunken}; }}
QPushButton:disabled {{ color: {c.off}; border: 1px {unusable}; }}
QPushButton[kind="primary"] {{ background: {c.accent}; border-color: {c.accent}; color: {c.on_accent}; }}
QPushButton[kind="primary"]:hover {{ background: {c.accent_hover}; border-color: {c.accent_hover}; }}
QPushButton[kind="primary"]:pressed {{ background: {c.accent_press}; border-color: {c.accent_press}; }}
QPushButton[kind="primary"]:disabled {{ background: {c.sunken}; border: 1px {unusable}; color: {c.off}; }}
QPushButton[kind="quiet"] {{ background: transparent; border-color: transparent; color: {c.accent};
  padding: 0 {t.MD}px; }}
QPushButton[kind="quiet"][faint="true"] {{ color: {c.ink_3}; }}
QPushButton[kind="quiet"][faint="true"]:hover, QPushButton[kind="quiet"][faint="true"]:focus {{ color: {c.accent}; }}
QPushButton[kind="icon"] {{ background: transparent; border-color: transparent; padding: 0; }}
QPushButton[kind="icon"]:hover {{ background: {c.hover}; }}
QPushButton[kind="quiet"]:hover {{ background: {c.accent_soft}; }}
QPushButton[kind="quiet"]:disabled, QPushButton[kind="icon"]:disabled {{ color: {c.off}; border-color: transparent; }}
QPushButton[ring="true"]:focus {{ border: 2px solid {c.focus}; padding: 0 {t.LG - 1}px; min-height: {h - 4}px; }}
QPushButton[kind="quiet"][ring="true"]:focus {{ padding: 0 {t.MD - 1}px; }}
QPushButton[kind="icon"][ring="true"]:focus {{ padding: 0; }}

QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDateEdit {{ background: {c.surface}; color: {c.ink};
  border: 1px solid {c.line_strong}; border-radius: {t.RADIUS_CONTROL}px; padding: 0 {t.MD - 2}px;
  placeholder-text-color: {c.ink_3}; selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
QLineEdit, QComboBox, QSpinBox, QDateEdit {{ min-height: {h - 2}px; }}
QLineEdit {{ padding: 0 {t.SM}px; }}
QPlainTextEdit {{ padding: {t.XS}px {t.SM - 2}px; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus {{
  border: 2px solid {field}; }}
QLineEdit:focus {{ padding: 0 {t.SM - 1}px; min-height: {h - 4}px; }}
QComboBox:focus, QSpinBox:focus, QDateEdit:focus {{ padding: 0 {t.MD - 3}px; min-height: {h - 4}px; }}
QPlainTextEdit:focus {{ padding: {t.XS - 1}px {t.SM - 3}px; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border-color: {c.failed}; }}
QLineEdit[kind="bare"] {{ border: none; background: transparent; }}
QComboBox[kind="cell"] {{ padding: 0 0 0 {t.SM}px; }}
QComboBox[kind="cell"]:focus {{ padding: 0 0 0 {t.SM - 1}px; }}
QComboBox[kind="cell"]::drop-down {{ border: none; width: {px(20)}px; }}
QComboBox::drop-down {{ border: none; width: {px(28)}px; }}
QComboBox::down-arrow {{ image: url({chevron}); width: {px(16)}px; height: {px(16)}px; }}
QComboBox QAbstractItemView {{ background: {c.surface}; border: 1px solid {c.line_strong}; outline: 0;
  selection-background-color: {c.accent_soft}; selection-color: {c.ink}; padding: {t.XS}px; }}

QLineEdit:read-only, QLineEdit:disabled, QPlainTextEdit:read-only, QPlainTextEdit:disabled, QComboBox:disabled,
QSpinBox:disabled, QDateEdit:disabled {{ background: {c.sunken}; border: 1px {unusable}; color: {c.ink_2}; }}
QLineEdit[kind="bare"]:read-only, QLineEdit[kind="bare"]:disabled {{ border: none; background: transparent; }}

QCheckBox {{ spacing: {t.MD - 2}px; background: transparent; min-height: {px(28)}px; }}

QTableView {{ background: {c.surface}; border: none; gridline-color: transparent; outline: 0;
  selection-background-color: transparent; selection-color: {c.ink}; }}
QHeaderView {{ background: {c.surface}; }}
QHeaderView::section {{ background: {c.surface}; color: {c.ink_3}; border: none; border-bottom: 1px solid {c.line};
  padding: 0 {t.MD}px; min-height: {px(32)}px; }}
QTableCornerButton::section {{ background: {c.surface}; border: none; }}

QScrollArea {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {c.line_strong}; border-radius: 2px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 36px; }}
QScrollBar::handle:horizontal {{ min-width: 36px; }}
QScrollBar::handle:hover {{ background: {c.ink_3}; border-radius: 3px; margin: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}

QToolTip {{ background: {c.ink}; color: {c.surface}; border: none; padding: {t.SM}px; }}
QMenu {{ background: {c.surface}; border: 1px solid {c.line_strong}; border-radius: {t.RADIUS_CONTROL}px;
  padding: {t.XS}px; }}
QMenu::item {{ padding: {t.SM}px {t.LG}px; border-radius: {t.RADIUS_CHIP}px; }}
QMenu::item:selected {{ background: {c.accent_soft}; }}
"""
