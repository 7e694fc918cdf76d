"""A picture shown as evidence: small in the panel, large on demand, parts of it hidden for good."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QMimeData,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QKeyEvent, QMouseEvent, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness.app.attachments import LONGEST_SIDE
from ui.theme import paint
from ui.theme.look import look
from ui.widgets.kit import Items, Text, button, column, frame, row
from ui.widgets.overlay import Overlay, dialog

ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif", ".tif", ".tiff")
MARKS = {b"\x89PNG\r\n\x1a\n": b"png", b"\xff\xd8\xff": b"jpeg"}
STEP = 0.02
Box = tuple[float, float, float, float]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Picture", text)


def pixmap(body: bytes) -> QPixmap:
    """A stored picture; empty if it is not one that this program writes (the file may come from elsewhere)."""
    form = next((name for mark, name in MARKS.items() if body.startswith(mark)), None)
    if form is None:
        return QPixmap()
    buffer = QBuffer()
    buffer.setData(QByteArray(body))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(form))
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > LONGEST_SIDE:
        return QPixmap()
    return QPixmap.fromImage(reader.read())


def picture_in(data: QMimeData) -> tuple[bytes, str] | None:
    """The picture of a clipboard or a drop: its content (or the file's path in `name` with empty content)."""
    urls = data.urls()
    if len(urls) == 1 and urls[0].isLocalFile() and urls[0].fileName().lower().endswith(ENDINGS):
        return b"", urls[0].toLocalFile()
    if data.hasImage():
        image = data.imageData()
        if isinstance(image, QImage) and not image.isNull():
            buffer = QBuffer()
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            QImageWriter(buffer, QByteArray(b"PNG")).write(image)
            return bytes(buffer.data().data()), ""
    return None


class Thumbnail(QWidget):
    """A picture made small, whole and in its own colours."""

    def __init__(self, body: bytes, name: str, width: int = 96, height: int = 72) -> None:
        super().__init__()
        self._picture = pixmap(body)
        self.setFixedSize(look.px(width), look.px(height))
        self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        p, r = paint.begin(self), QRectF(self.rect())
        paint.box(p, r, 6, look.color("sunken"), look.color("line_strong"))
        if not self._picture.isNull():
            scaled = self._picture.scaled(
                (r.size().toSize() - QSize(4, 4)) * self.devicePixelRatioF(),
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            scaled.setDevicePixelRatio(self.devicePixelRatioF())
            size = scaled.deviceIndependentSize()
            p.drawPixmap(QPointF((r.width() - size.width()) / 2, (r.height() - size.height()) / 2), scaled)


class PictureView(QWidget):
    """The picture as large as the card allows; a part of it can be marked, by pointer or by keys.

    Attributes:
        marked: A part was marked; carries left, top, right, bottom as shares 0-1.
    """

    marked = Signal(object)

    def __init__(self, body: bytes, name: str) -> None:
        super().__init__()
        self._picture = pixmap(body)
        self._box: Box | None = None
        self._from: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        hint = _tr("Arrows move the marked part, Shift and arrows change its size")
        self.setAccessibleDescription(hint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def box(self) -> Box | None:
        """The marked part."""
        return self._box

    def sizeHint(self) -> QSize:
        return QSize(look.px(720), look.px(400))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 140)

    def _area(self) -> QRectF:
        size = self._picture.size().toSizeF()
        size.scale(self.width() - 4, self.height() - 4, Qt.AspectRatioMode.KeepAspectRatio)
        return QRectF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2, *size.toTuple())

    def _mark(self, box: Box) -> None:
        left, right = sorted((max(0.0, min(1.0, box[0])), max(0.0, min(1.0, box[2]))))
        top, bottom = sorted((max(0.0, min(1.0, box[1])), max(0.0, min(1.0, box[3]))))
        self._box = (left, top, right, bottom)
        self.marked.emit(self._box)
        self.update()

    def _share(self, at: QPointF) -> tuple[float, float]:
        area = self._area()
        return (at.x() - area.x()) / max(1.0, area.width()), (at.y() - area.y()) / max(1.0, area.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self._mark((*self._share(self._from), *self._share(event.position())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (-STEP, 0.0),
            Qt.Key.Key_Right: (STEP, 0.0),
            Qt.Key.Key_Up: (0.0, -STEP),
            Qt.Key.Key_Down: (0.0, STEP),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        left, top, right, bottom = self._box or (0.4, 0.4, 0.6, 0.5)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._mark((left, top, max(left + STEP, right + step[0]), max(top + STEP, bottom + step[1])))
        else:
            self._mark((left + step[0], top + step[1], right + step[0], bottom + step[1]))

    def paintEvent(self, event: QPaintEvent) -> None:
        p, area = paint.begin(self), self._area()
        p.drawPixmap(area, self._picture, QRectF(self._picture.rect()))
        if self._box is not None:
            left, top, right, bottom = self._box
            w, h = area.width(), area.height()
            marked = QRectF(area.x() + left * w, area.y() + top * h, (right - left) * w, (bottom - top) * h)
            paint.hatch(p, marked, "#12161D", 5)
            paint.ring(p, marked, 0, look.color("accent"), 2)
        if self.hasFocus():
            paint.focus_ring(p, QRectF(self.rect()), 4)


def show_picture(body: bytes, name: str, size: str, hide: Callable[[Box], object] | None) -> Overlay:
    """The large view; `hide` paints the marked part over for good (None: nothing can be changed)."""
    view = PictureView(body, name)
    close = button(_tr("Close"))
    foot: list[Items] = [None, close]
    cover = button(_tr("Hide this part for good"))
    cover.setEnabled(False)
    if hide is not None:
        view.marked.connect(lambda _box: cover.setEnabled(True))
        foot = [Text(_tr("Mark a part: it is taken out of the stored picture."), "small", "muted"), None, cover, close]

    box = dialog(name, [Text(size, "small", "muted"), 6, (view, 1)], foot, width=880, top=0.3, first=view)
    view.setMinimumHeight(look.px(300))
    close.clicked.connect(box.dismiss)

    def take() -> None:
        marked = view.box
        if marked is not None and hide is not None:
            box.dismiss()
            hide(marked)

    cover.clicked.connect(take)
    return box


def attached(body: bytes, name: str, size: str, *, on_open: Callable[[], object]) -> QWidget:
    """Thumbnail, name, where it is kept, and the way to the large view."""
    look_at = button(_tr("Open"), "quiet")
    look_at.setAccessibleName(_tr("Open the picture {name}").format(name=name))
    look_at.clicked.connect(lambda _checked=False: on_open())
    kept = Text(_tr("{size}, in this file only").format(size=size), "micro", "muted", wrap=True)
    words = column(Text(name, "label", wrap=True), kept, row(look_at, None, margins=(-12, 0, 0, 0)), spacing=0)
    return frame("clear", row(column(Thumbnail(body, name), None), (words, 1), spacing=12))
