"""A language in which every translated text stands in marks, and eyes for what is shown without them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from readiness import language
from readiness.app.engagement import Engagement
from ui import language as window_language
from ui.language import FOLDER
from ui.main_window import MainWindow
from ui.main_window.desk import sample_path
from ui.theme import paint
from ui.widgets import kit

PARTS = re.compile(r"[;:,.·→\n]|\s-\s|\s–\s")
FIGURE = re.compile(r"[\d%+−-]+(?=\s|$)|\(?\d+[\d.,]*\)?")
LONG = 12
BEGIN, END = "\u27e6", "\u27e7"

NAMES = frozenset(
    {
        "readiness",
        "postgresql://name@server/database",
        "english",
        "deutsch",
        "csv",
        "pdf",
        "xlsx",
        "docx",
        "pptx",
        "json",
        "html",
        "excel",
        "min",
        "beta(1/2, 1/2",
    }
)
"""Proper names, names of languages and of file forms: the same in every language."""


class MarkedWindow(QTranslator):
    """Marks every text that the window's catalogue holds for its context, and knows no other."""

    def __init__(self) -> None:
        super().__init__()
        self._known = {
            (context.findtext("name"), message.findtext("source"), message.findtext("comment", ""))
            for context in ElementTree.parse(FOLDER / "readiness_de.ts").getroot().iter("context")
            for message in context.iter("message")
        }

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, meaning: str | None = None, n: int = -1) -> str | None:
        return f"{BEGIN}{text}{END}" if (context, text, meaning or "") in self._known else None


class MarkedEngine:
    """Marks every text of the engine."""

    def gettext(self, message: str) -> str:
        return f"{BEGIN}{message}{END}" if message else message

    def ngettext(self, one: str, many: str, n: int) -> str:
        return f"{BEGIN}{one if n == 1 else many}{END}"

    def pgettext(self, context: str, message: str) -> str:
        return self.gettext(message)


@pytest.fixture(autouse=True)
def _marked(_plain_look: None, qapp: QApplication) -> Iterator[None]:
    """Everything that is translated comes in marks, also in windows that are opened now."""
    translator = MarkedWindow()
    QCoreApplication.installTranslator(translator)
    language.set_default("en", MarkedEngine())
    real, window_language.use = window_language.use, lambda choice: choice
    try:
        yield
    finally:
        window_language.use = real
        QCoreApplication.removeTranslator(translator)
        window_language.use("en")


class Painted:
    """Remembers what was painted."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.words: set[str] = set()
        for name in ("write", "write_wrapped"):
            self._watch(monkeypatch, name)

    def _watch(self, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
        real = getattr(paint, name)

        def write(p: Any, rect: Any, text: str, *rest: Any, **more: Any) -> None:
            self.words.add(text)
            real(p, rect, text, *rest, **more)

        monkeypatch.setattr(paint, name, write)


def said_by(window: QWidget) -> set[str]:
    """Every text of the visible widgets: shown, named to a screen reader, or told by a tip."""
    found = {window.windowTitle()}
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisibleTo(window):
            found |= {widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()}
            found |= set(_words(widget))
    return found - {""}


def _words(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, kit.Cut | QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    elif isinstance(widget, QTableView):
        yield from _cells(widget.model())


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    columns = range(model.columnCount(QModelIndex()))
    yield from (str(model.headerData(at, Qt.Orientation.Horizontal) or "") for at in columns)
    for row in range(min(60, model.rowCount(QModelIndex()))):
        yield from (str(model.data(model.index(row, at)) or "") for at in columns)


def bare(words: Iterable[str], data: set[str]) -> list[str]:
    """What of the words is neither marked nor data: the pack's, the client's, a figure, a key."""
    return sorted({word for word in words if _left(word, data)})


def _left(text: str, data: set[str]) -> str:
    """What remains of a text without its marked parts and without data."""
    if text.count(BEGIN) > text.count(END):
        text += END  # cut to its room
    while BEGIN in text and text != (text := re.sub(f"{BEGIN}[^{BEGIN}{END}]*{END}", " ", text)):
        pass
    rest = _without(_plain(text), data)
    parts = [_plain(part) for part in PARTS.split(rest) if _plain(part) not in data]
    parts = [_plain(FIGURE.sub(" ", part)) for part in parts]
    return " ".join(part for part in parts if part not in data and re.search(r"[^\W\d_]{2}", part))


def _without(text: str, data: set[str]) -> str:
    """The text without the data inside it, longest first; single short words are too likely to be ours as well."""
    if text.endswith("…"):
        last = _plain(PARTS.split(text[:-1])[-1])
        beginnings = {last, _plain(FIGURE.sub(" ", last))} - {""}
        if any(word.startswith(begin) for begin in beginnings for word in data):
            text = text[: text.rindex(last)]
    inside = sorted(
        (word for word in data if (len(word) > LONG or " " in word) and word in text), key=len, reverse=True
    )
    for word in inside:
        text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", " ", text)
    return re.sub(r"\b[a-z]{3}-\d+\b|\b[eu]\d\b|\b[0-9a-f]{16}\b|\b[a-e]\b", " ", text)


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(" .,:;()\"'“”").casefold()


def data_of(engagement: Engagement) -> set[str]:
    """Every text that people typed, that a file brought or that the pack says, also its sentences one by one."""
    sources = (
        engagement.pack,
        engagement.details,
        engagement.profile,
        engagement.responses,
        engagement.batches,
        engagement.people,
        list(getattr(engagement, "_documents", {}).values()),
    )
    sample = sample_path()
    places = (engagement.path.name, str(engagement.path), engagement.path.stem, str(sample), sample.name, sample.stem)
    return texts_of((sources, places))


def texts_of(value: object) -> set[str]:
    """Every text inside something, whole and sentence by sentence."""
    whole = set(_texts(value))
    parts = {_plain(part) for text in whole for part in re.split(r"[;:,.·→\n{}]|\s-\s|\s–\s", text)}
    return ({_plain(text) for text in whole} | parts) - {""}


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from (*_texts(key), *_texts(inner))
    elif isinstance(value, list | tuple | set | frozenset):
        for inner in value:
            yield from _texts(inner)
    elif hasattr(value, "model_dump"):
        yield from _texts(value.model_dump())
    elif isinstance(value, Path):
        yield str(value)
    elif hasattr(value, "__dict__"):
        yield from _texts(vars(value))


class Tour:
    """Looks at a window again and again, and remembers what was bare and where."""

    def __init__(self, window: MainWindow, painted: Painted, qtbot: QtBot) -> None:
        self.window, self._painted, self._qtbot = window, painted, qtbot
        self.data: set[str] = set(NAMES) | (data_of(window.state.engagement) if window.state.is_open else set())
        self.found: dict[str, list[str]] = {}

    def look(self, where: str) -> None:
        self._qtbot.wait(1)
        self._qtbot.waitUntil(lambda: not self.window.jobs.is_busy, timeout=30_000)
        self._painted.words.clear()
        self.window.grab()
        planned = getattr(self.window.page, "planned", None)
        if planned is not None:  # findings are worded in the language of the pack
            self.data |= texts_of((planned.shown.findings, planned.shown.hidden_findings))
        words = bare(self._painted.words | said_by(self.window), self.data)
        if words:
            self.found[where] = words

    def learn(self, value: object) -> None:
        """Take everything inside for data."""
        self.data |= texts_of(value)

    def bare(self, words: Iterable[str]) -> list[str]:
        return bare(words, self.data)

    def back(self, name: str) -> None:
        self.window.cards.dismiss()
        self.window.show_message(None)
        self.window.go("start")
        self.window.go(name)
        self._qtbot.wait(1)


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> Painted:
    return Painted(monkeypatch)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Titles and filters of the system's file dialogs, which are closed without a choice."""
    heard: list[str] = []

    def ask(parent: object, title: str = "", place: str = "", filters: str = "", *rest: object) -> tuple[str, str]:
        heard.extend((title, filters))
        return "", ""

    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, ask)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *given: ask(*given)[0])
    return heard


@pytest.fixture
def take_tour(painted: Painted, qtbot: QtBot) -> Callable[[MainWindow], Tour]:
    """Looks at a window again and again."""
    return lambda window: Tour(window, painted, qtbot)
