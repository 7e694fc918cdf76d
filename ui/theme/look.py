"""The look in force: theme, zoom, fonts, palette. Widgets ask it when they paint; `changed` says repaint."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from ui.theme import icons
from ui.theme import stylesheet
from ui.theme import tokens

FONTS = Path(__file__).resolve().parent.parent / "fonts"


class Look(QObject):
    """Theme and text zoom, applied to the whole application."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.colors = tokens.LIGHT
        self.zoom = 1.0

    def load_fonts(self) -> None:
        for path in sorted(FONTS.glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(path))

    def apply(self, theme: str, zoom: float = 1.0) -> None:
        self.colors, self.zoom = tokens.THEMES[theme], zoom
        app = QApplication.instance()
        app.setStyle("Fusion")
        app.setPalette(self._palette())
        app.setFont(self.font("body"))
        app.setStyleSheet(stylesheet.build(self.colors, self.px, self._chevron()))
        self.changed.emit()

    def _chevron(self) -> str:
        """QSS takes images from files only: one small SVG per theme in the temporary folder."""
        path = Path(tempfile.gettempdir()) / f"readiness-chevron-{self.colors.ink_2[1:]}.svg"
        path.write_bytes(bytes(icons.svg("chevron_down", self.colors.ink_2, 2)))
        return path.as_posix()

    def px(self, value: float) -> int:
        """A length that belongs to text: it follows the zoom."""
        return round(value * self.zoom)

    def font(self, role: str) -> QFont:
        spec = tokens.TYPE[role]
        zoom = 1.0 if role.startswith("projector") else self.zoom  # the projector has its own, larger scale
        font = QFont(tokens.FAMILY)
        font.setPixelSize(max(9, round(spec.px * zoom)))
        font.setWeight(QFont.Weight(spec.weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setFeature(QFont.Tag("tnum"), 1)
        if spec.tracking:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spec.tracking * zoom)
        return font

    def color(self, name: str) -> QColor:
        return QColor(getattr(self.colors, name))

    @staticmethod
    def color_of(value: str) -> QColor:
        return QColor(value)

    def _palette(self) -> QPalette:
        c, p, r = self.colors, QPalette(), QPalette.ColorRole
        pairs = {
            r.Window: c.canvas,
            r.WindowText: c.ink,
            r.Base: c.surface,
            r.AlternateBase: c.sunken,
            r.Text: c.ink,
            r.Button: c.surface,
            r.ButtonText: c.ink,
            r.BrightText: c.ink,
            r.Highlight: c.accent,
            r.HighlightedText: c.on_accent,
            r.Link: c.accent,
            r.LinkVisited: c.accent,
            r.ToolTipBase: c.ink,
            r.ToolTipText: c.surface,
            r.PlaceholderText: c.ink_3,
            r.Accent: c.accent,
            r.Light: c.surface,
            r.Midlight: c.line,
            r.Mid: c.line,
            r.Dark: c.line_strong,
            r.Shadow: c.line,
        }
        for role, value in pairs.items():
            p.setColor(role, QColor(value))
        for role in (r.Text, r.ButtonText, r.WindowText):
            p.setColor(QPalette.ColorGroup.Disabled, role, QColor(c.ink_3))
        return p


look = Look()
