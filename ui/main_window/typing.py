"""What is typed into a field is kept at every key until it is recorded or given up: after a crash it stands there.

Fields of pages and of the cards that pages open are kept by the place where they stand. A field says by its property
`drafts` that it keeps its "own", or "never" any: search fields and passphrases are never kept.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from zlib import crc32

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from ui.widgets.forms import Entry, Note
from ui.widgets.overlay import Overlay

if TYPE_CHECKING:
    from ui.main_window.window import MainWindow

TextField = QLineEdit | QPlainTextEdit
SEPARATOR = "|"
IN_A_CARD, ON_A_PAGE, WATCHED = "card", "page", "watched"


class Typing(QObject):
    """Watches the field that has the focus. A draft is written once the keys that have arrived are dealt with."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._field: TextField | None = None
        self._key = ""
        self._is_recorded_later = False
        self._is_kept_in_cards = False
        self._restored: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._write)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        window.state.engagement_opened.connect(self._restored.clear)

    def restore(self) -> None:
        """Put back on the page what a crash left unrecorded; once for every place, and never over what stands there."""
        state, page = self._window.state, self._window.page
        if not state.is_open or state.is_read_only or not len(state.drafts):
            return
        place = self._place(ON_A_PAGE)
        if place not in self._restored:
            self._restored.add(place)
            self._put_back(page, place)

    def watch(self, box: Overlay) -> None:
        """Keep what is typed into a card until it is closed; put back what a crash left in one like it."""
        state = self._window.state
        if not state.is_open or state.is_read_only:
            return
        place = self._place(IN_A_CARD, box.accessibleName(), _fingerprint(box))
        box.setProperty(WATCHED, place)
        self._put_back(box, place)
        box.closed.connect(partial(self._forget, place))

    def finish(self) -> None:
        """Let the field of the page record what is being typed, as if it had been left: the file is about to go."""
        field, key = self._field, self._key
        if field is None or self._is_recorded_later or not self._window.state.is_open:
            return
        if isinstance(field, Entry | Note):
            field.commit()
        elif isinstance(field, QLineEdit):
            field.editingFinished.emit()
        self._leave()
        if isinstance(field, Entry) and field.isModified():  # it was refused: it stands there again
            self._window.state.drafts.put(key, field.text())

    def close_cards(self) -> None:
        """The file is about to go: what stands in its card is not given up, it comes back with the card."""
        if self._field is not None and self._is_recorded_later:
            self._write()
            self._leave()
        self._is_kept_in_cards = True
        try:
            self._window.cards.dismiss()
        finally:
            self._is_kept_in_cards = False

    def _forget(self, place: str) -> None:
        if self._window.state.is_open and not self._is_kept_in_cards:
            drafts = self._window.state.drafts
            for key in drafts.below(place):
                drafts.drop(key)

    def _put_back(self, area: QWidget, place: str) -> None:
        drafts = self._window.state.drafts
        for field in _fields(area):
            text = drafts.get(place + _name(field))
            if not isinstance(text, str) or text == _text(field):
                continue
            if isinstance(field, QLineEdit):
                field.setText(text)
                field.setModified(True)
            else:
                field.setPlainText(text)
                field.moveCursor(QTextCursor.MoveOperation.End)

    def _place(self, kind: str, *more: str) -> str:
        page = self._window.page
        return SEPARATOR.join((kind, self._window.page_name, page.place, *(more or ("",)), ""))

    # --- the field with the focus -------------------------------------------------------------------------------

    def _focus_moved(self) -> None:
        """Takes no widget: the signal may hand over one that is just being destroyed, and Python crashes on it."""
        QTimer.singleShot(0, self, self._follow)

    def _follow(self) -> None:
        now = QApplication.focusWidget()
        if now is self._field:
            return
        self._leave()
        state = self._window.state
        if isinstance(now, TextField) and _is_kept(now) and state.is_open and not state.is_read_only:
            self._enter(now)

    def _enter(self, field: TextField) -> None:
        card = _card_of(field)
        place = self._place(ON_A_PAGE) if card is None else card.property(WATCHED)
        if not place or not self._window.isAncestorOf(field):
            return
        self._field, self._key, self._is_recorded_later = field, f"{place}{_name(field)}", card is not None
        field.textChanged.connect(self._timer.start)
        field.destroyed.connect(self._lost)

    def _leave(self) -> None:
        """A field of a page records itself when it is left or thrown away; one of a card waits for the card."""
        self._timer.stop()
        field, self._field = self._field, None
        if field is None:
            return
        field.textChanged.disconnect(self._timer.start)
        field.destroyed.disconnect(self._lost)
        self._recorded()

    def _lost(self) -> None:
        self._timer.stop()
        self._field = None
        self._recorded()

    def _recorded(self) -> None:
        if not self._is_recorded_later and self._window.state.is_open:
            self._window.state.drafts.drop(self._key)

    def _write(self) -> None:
        if self._field is not None and self._window.state.is_open:
            self._window.state.drafts.put(self._key, _text(self._field))


def _fields(area: QWidget) -> list[TextField]:
    found: list[TextField] = [*area.findChildren(QLineEdit), *area.findChildren(QPlainTextEdit)]
    return [field for field in found if _is_kept(field)]


def _fingerprint(box: Overlay) -> str:
    """What a card began with: a draft for a new person never comes back over one who is there already."""
    return f"{crc32(SEPARATOR.join(_text(field) for field in _fields(box)).encode()):08x}"


def _is_kept(field: TextField) -> bool:
    """Not a search field, nothing secret, nothing that cannot be changed, and not what keeps its own drafts."""
    if field.isReadOnly() or field.property("kind") == "bare" or field.property("drafts") in {"own", "never"}:
        return False
    return not isinstance(field, QLineEdit) or field.echoMode() == QLineEdit.EchoMode.Normal


def _card_of(field: QWidget) -> Overlay | None:
    parent = field.parentWidget()
    while parent is not None and not isinstance(parent, Overlay):
        parent = parent.parentWidget()
    return parent


def _name(field: QWidget) -> str:
    return field.objectName() or field.accessibleName()


def _text(field: TextField) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()
