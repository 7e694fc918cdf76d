"""The firm's look on the report: logos, two colours, typeface, footer, classification, cover."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QWidget

from ui.theme import paint
from ui.theme.look import look
from ui.widgets.forms import edit, field
from ui.widgets.kit import Cut, Items, Text, button, column, flush, row
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from readiness.app.branding import Brand, LogoPlace

LOGO_HEIGHT, LOGO_WIDTH, SWATCH = 40, 150, 28
COVERS = ("filled", "plain")
SHIPPED = "#0A3D7C"  # the blue of the report's own look


class Swatch(QWidget):
    """A colour as it will be printed."""

    def __init__(self, colour: str, name: str) -> None:
        super().__init__()
        self._colour = colour
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(look.px(SWATCH), look.px(SWATCH))

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.begin(self)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        paint.box(p, box, 6, self._colour or SHIPPED, look.color("line_strong"), 1)


class Picture(QWidget):
    """A logo on white paper."""

    def __init__(self, content: bytes, name: str) -> None:
        super().__init__()
        self._pixels = QPixmap()
        self._pixels.loadFromData(content)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        height = look.px(LOGO_HEIGHT)
        ratio = self._pixels.width() / max(1, self._pixels.height())
        return QSize(round(min(look.px(LOGO_WIDTH), height * ratio)) + 12, height + 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        p, r = paint.begin(self), QRectF(self.rect())
        paint.box(p, r, 4, "#FFFFFF", look.color("line"), 1)
        inner = r.adjusted(6, 6, -6, -6)
        size = QSizeF(self._pixels.size()).scaled(inner.size(), Qt.AspectRatioMode.KeepAspectRatio)
        where = QRectF(inner.center().x() - size.width() / 2, inner.center().y() - size.height() / 2, 0, 0)
        where.setSize(size)
        p.setRenderHint(p.RenderHint.SmoothPixmapTransform)
        p.drawPixmap(where, self._pixels, QRectF(self._pixels.rect()))


class LookForm(QFrame):
    """Everything about the look; files are asked for by the page.

    Attributes:
        logo_asked: Choose a logo; carries its place.
        logo_dropped: Take a logo away; carries its place.
        colour_typed: Another colour; carries its place and what was typed.
        line_typed: Another footer or classification; carries its place and the words.
        font_asked, font_dropped: Choose a typeface, or go back to the shipped one.
        cover_chosen: Another cover; carries its style.
        folder_asked, cleared: Take a whole brand folder, or go back to the shipped look.
    """

    logo_asked = Signal(str)
    logo_dropped = Signal(str)
    colour_typed = Signal(str, str)
    line_typed = Signal(str, str)
    font_asked = Signal()
    font_dropped = Signal()
    cover_chosen = Signal(str)
    folder_asked = Signal()
    cleared = Signal()

    def __init__(self, brand: Brand, *, can_change: bool = True) -> None:
        super().__init__()
        self.setObjectName("clear")
        self._brand = brand
        take = button(self.tr("Take a brand folder…"), "plain", "file")
        take.setObjectName("brand-folder")
        take.clicked.connect(lambda _on=False: self.folder_asked.emit())
        parts: list[Items] = [row(take, None), 14]
        parts += self._logo("firm_logo", self.tr("Logo of the firm"))
        parts += self._logo("client_logo", self.tr("Logo of the client"))
        parts += self._colour("primary", self.tr("First colour"), self.tr("Titles, cover and verdict"))
        parts += self._colour("secondary", self.tr("Second colour"), self.tr("Numbers of exhibits and lists"))
        parts += self._font()
        for place, label, value in (
            ("footer", self.tr("Footer"), brand.footer),
            ("classification", self.tr("Classification where none was chosen"), brand.classification),
        ):
            line = edit(value, label)
            line.setObjectName(f"look-{place}")
            line.editingFinished.connect(lambda line=line, place=place: self._typed(place, line, self.line_typed.emit))
            parts += [field(label, line), 10]
        cover = Segmented([self.tr("Field of colour"), self.tr("White")], COVERS.index(brand.cover), self.tr("Cover"))
        cover.setObjectName("look-cover")
        cover.chosen.connect(lambda at: self.cover_chosen.emit(COVERS[at]))
        parts += [Text(self.tr("Cover"), "label", "muted"), 4, cover, 14]
        if not brand.is_plain:
            back = button(self.tr("Back to the shipped look"), "quiet")
            back.setObjectName("look-clear")
            back.clicked.connect(lambda _on=False: self.cleared.emit())
            parts.append(row(flush(back, "left"), None))
        self.setLayout(column(*parts, spacing=0))
        self.setEnabled(can_change)

    def _logo(self, place: LogoPlace, label: str) -> list[Items]:
        logo = self._brand.firm_logo if place == "firm_logo" else self._brand.client_logo
        choose = button(self.tr("Choose…"))
        choose.setObjectName(f"look-{place}")
        choose.setAccessibleName(self.tr("{label}: choose a file").format(label=label))
        choose.clicked.connect(lambda _on=False: self.logo_asked.emit(place))
        line: list[Items] = []
        if logo is not None:
            drop = button(self.tr("Remove"), "quiet")
            drop.setAccessibleName(self.tr("{label}: remove").format(label=label))
            drop.clicked.connect(lambda _on=False: self.logo_dropped.emit(place))
            line += [Picture(logo.content, label), None, drop]
        else:
            line += [Text(self.tr("none"), "small", "muted"), None]
        return [Text(label, "label", "muted"), 4, row(*line, choose), 10]

    def _colour(self, place: str, label: str, use: str) -> list[Items]:
        value = getattr(self._brand, place)
        line = edit(value, label, hint=self.tr("{colour}, default").format(colour=SHIPPED))
        line.setObjectName(f"look-{place}")
        line.setMaxLength(9)
        line.editingFinished.connect(lambda: self._typed(place, line, self.colour_typed.emit))
        swatch = Swatch(value, value or self.tr("shipped colour"))
        beside = column(look.px(26), swatch, None)
        return [row((field(label, line, use), 1), beside), 10]

    def _font(self) -> list[Items]:
        known = self._brand.typeface
        choose = button(self.tr("Choose…"))
        choose.setObjectName("look-font")
        choose.setAccessibleName(self.tr("Choose the files of a typeface"))
        choose.clicked.connect(lambda _on=False: self.font_asked.emit())
        line: list[Items] = [(Cut(known.family if known else self.tr("Source Sans 3, shipped"), "body"), 1)]
        if known is not None:
            drop = button(self.tr("Shipped"), "quiet")
            drop.clicked.connect(lambda _on=False: self.font_dropped.emit())
            line.append(drop)
        note = Text(
            self.tr("Regular and semibold as TTF or OTF; charts keep the shipped face."), "small", "muted", wrap=True
        )
        return [Text(self.tr("Typeface"), "label", "muted"), 4, row(*line, choose), 2, note, 12]

    @staticmethod
    def _typed(place: str, line: QLineEdit, tell: Callable[[str, str], object]) -> None:
        if line.isModified():
            line.setModified(False)
            tell(place, line.text())
