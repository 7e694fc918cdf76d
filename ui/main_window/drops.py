"""Files dropped on the window: opened, or, where one is a copy of the open engagement, merged if the person says so."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from readiness.domain.progress import Progress
from readiness.errors import PassphraseNeeded, ReadinessError
from ui.main_window.desk import is_engagement, is_metrics
from ui.theme import icons, paint
from ui.theme.look import look
from ui.widgets.action import Action
from ui.widgets.messages import Message

if TYPE_CHECKING:
    from ui.main_window.window import MainWindow


def dropped(data: QMimeData) -> list[Path]:
    """One engagement, or any number of files with metrics; empty if the window takes nothing of it."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    metrics = [path for path in paths if is_metrics(path)]
    return metrics or (paths if len(paths) == 1 and is_engagement(paths[0]) else [])


class DropSign(QWidget):
    """While a file is held over the window: a dashed edge, and what letting go would do. Nothing is dimmed."""

    EDGE, HIGH = 8, 44

    def __init__(self, window: QWidget, words: str) -> None:
        super().__init__(window)
        self._words = words
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(words)
        self.setGeometry(window.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        p, r = paint.begin(self), QRectF(self.rect()).adjusted(self.EDGE, self.EDGE, -self.EDGE, -self.EDGE)
        edge = QPainterPath()
        edge.addRoundedRect(r, 12, 12)
        p.strokePath(edge, QPen(look.color("accent"), 3, Qt.PenStyle.DashLine))
        side, high = look.px(24), look.px(self.HIGH)
        wide = min(r.width() - 32, paint.width("heading", self._words) + side + 56)
        pill = QRectF(r.center().x() - wide / 2, r.bottom() - high - 24, wide, high)
        paint.box(p, pill, 12, look.color("accent"))
        mark = QRectF(pill.x() + 20, pill.center().y() - side / 2, side, side)
        icons.paint(p, "upload", mark, look.color("on_accent"), 2)
        words = pill.adjusted(20 + side + 12, 0, -16, 0)
        shown = paint.metrics("heading").elidedText(self._words, Qt.TextElideMode.ElideMiddle, words.width())
        paint.write(p, words, shown, "heading", look.color("on_accent"), elide=False)


class Drops(QObject):
    """What becomes of dropped files."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._sign: DropSign | None = None

    def show_sign(self, paths: Sequence[Path]) -> None:
        """Say what letting go would do."""
        self.hide_sign()
        words = self.tr("Let go to open {name}").format(name=paths[0].name)
        if not is_engagement(paths[0]):
            words = self.tr("Let go to read the metrics of %n file(s)", None, len(paths))
        self._sign = DropSign(self._window, words)

    def hide_sign(self) -> None:
        """The file is held over the window no longer."""
        if self._sign is not None:
            self._sign.hide()
            self._sign.deleteLater()
            self._sign = None

    def take(self, paths: Sequence[Path]) -> None:
        """Open them; a copy of what is open is first asked about."""
        state = self._window.state
        is_other = is_engagement(paths[0]) and state.is_open and not state.holds(paths[0])
        if is_other and not state.is_read_only:
            self._look_into(paths[0])
        else:
            self._window.desk.open_files(paths)

    def _look_into(self, path: Path) -> None:
        """Whether it is a copy stands in the file: read in a job, for it may lie on a slow drive."""
        window, open_id = self._window, self._window.state.engagement.id

        def work(_progress: Progress) -> bool:
            from readiness.app.merging_copy import is_copy

            return is_copy(path, open_id)

        def decide(copy: bool) -> None:
            if copy and window.state.is_open and window.state.engagement.id == open_id:
                self._ask(path)
            else:
                window.desk.open_file(path)

        def refuse(error: ReadinessError) -> None:
            if isinstance(error, PassphraseNeeded):
                window.desk.ask_passphrase(path, lambda: self.take([path]))
            else:
                window.desk.open_file(path)  # which says what is wrong with it

        window.jobs.start(work, kind="drop", done=decide, failed=refuse, owner=self, waits=True)

    def _ask(self, path: Path) -> None:
        window = self._window
        window.show_message(
            Message(
                self.tr("{name} is a copy of this engagement").format(name=path.name),
                self.tr("Merging takes over what only that file has, and you choose where both differ."),
                action=Action(self.tr("Merge it into this one"), lambda: window.go("merge", path), "people"),
                second=Action(self.tr("Open it instead"), lambda: window.desk.open_file(path), "folder"),
            )
        )
