"""The look in force: theme, zoom, fonts, palette. Widgets ask it when they are built and when they paint."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from readiness.app.files import make_temporary
from readiness.app.resources import font_files
from ui.theme import icons, stylesheet, tokens

SMALLEST_FONT = 9


class Look(QObject):
    """Theme and text zoom, applied to the whole application.

    Attributes:
        changed: The look was applied anew; the window builds its page again.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.theme = "light"
        self.colors = tokens.LIGHT
        self.zoom = 1.0
        self.is_moving = True
        self._fonts: list[int] = []
        self._folder: Path | None = None

    @property
    def is_high_contrast(self) -> bool:
        """Whether soft grounds need a border to be seen."""
        return self.colors is tokens.HIGH_CONTRAST

    def load_fonts(self) -> None:
        """Register the shipped fonts; once per process."""
        if not self._fonts:
            self._fonts = [QFontDatabase.addApplicationFont(str(path)) for path in font_files()]

    def apply(self, theme: str, zoom: float = 1.0) -> None:
        """Put a theme and a zoom in force.

        Args:
            theme: A name in `tokens.THEMES`.
            zoom: 1.0 is 100 %.
        """
        self.theme, self.colors, self.zoom = theme, tokens.THEMES[theme], zoom
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setStyle("Fusion")
            app.setPalette(self._palette())
            app.setFont(self.font("body"))
            app.setStyleSheet(stylesheet.build(self.colors, self.px, self._chevron()))
        self.changed.emit()

    def px(self, value: float) -> int:
        """A length that belongs to text: it follows the zoom."""
        return round(value * self.zoom)

    def font(self, role: str) -> QFont:
        """The font of a role in `tokens.TYPE`: shipped family, tabular figures, no hinting."""
        spec = tokens.TYPE[role]
        zoom = 1.0 if role.startswith("projector") else self.zoom  # the projector has its own, larger scale
        font = QFont([tokens.FAMILY, tokens.FALLBACK])
        font.setPixelSize(max(SMALLEST_FONT, round(spec.px * zoom)))
        font.setWeight(QFont.Weight(spec.weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setFeature(QFont.Tag("tnum"), 1)
        if spec.tracking:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spec.tracking * zoom)
        return font

    def color(self, name: str) -> QColor:
        """A colour of the theme in force, by the name of its token."""
        return QColor(getattr(self.colors, name))

    def motion(self, kind: str) -> int:
        """Duration of a movement in ms (`tokens.MOTION`); 0 where the system asks for less motion."""
        if not self.is_moving or not QApplication.isEffectEnabled(Qt.UIEffect.UI_General):
            return 0
        return tokens.MOTION[kind]

    def _chevron(self) -> str:
        """QSS takes images from files only: one small SVG per theme in a private temporary folder."""
        if self._folder is None or not self._folder.is_dir():
            self._folder = make_temporary("look")
        path = self._folder / f"chevron-{self.theme}.svg"
        if not path.exists():
            path.write_bytes(icons.svg("chevron_down", self.colors.ink_2, 2))
        return path.as_posix()

    def _palette(self) -> QPalette:
        c, result, role = self.colors, QPalette(), QPalette.ColorRole
        pairs = {
            role.Window: c.canvas,
            role.WindowText: c.ink,
            role.Base: c.surface,
            role.AlternateBase: c.sunken,
            role.Text: c.ink,
            role.Button: c.surface,
            role.ButtonText: c.ink,
            role.BrightText: c.ink,
            role.Highlight: c.accent,
            role.HighlightedText: c.on_accent,
            role.Link: c.accent,
            role.LinkVisited: c.accent,
            role.ToolTipBase: c.ink,
            role.ToolTipText: c.surface,
            role.PlaceholderText: c.ink_3,
            role.Accent: c.accent,
            role.Light: c.surface,
            role.Midlight: c.line,
            role.Mid: c.line,
            role.Dark: c.line_strong,
            role.Shadow: c.line,
        }
        for key, value in pairs.items():
            result.setColor(key, QColor(value))
        for key in (role.Text, role.ButtonText, role.WindowText):
            result.setColor(QPalette.ColorGroup.Disabled, key, QColor(c.off))
        return result


def system_theme() -> str:
    """The theme the desktop asks for, as a name in `tokens.THEMES`."""
    hints = QGuiApplication.styleHints()
    accessibility = getattr(hints, "accessibility", None)
    if accessibility is not None:
        preference = accessibility().contrastPreference()
        if preference == Qt.ContrastPreference.HighContrast:
            return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


look = Look()
