"""Windows without a screen: the application object, a window on fresh settings, and eyes for what is cut or nameless."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui import language
from ui.application import prepare_environment
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.state import State
from ui.theme import paint
from ui.theme.look import look
from ui.widgets import chart_view
from ui.widgets.kit import Cut

prepare_environment()
QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)

OpenWindow = Callable[..., MainWindow]
NO_GRAPHICS_CARD = ("Unable to detect GPU vendor", "GPUInfo not initialized")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The web engine remarks that there is no graphics card; here there never is one."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore(*NO_GRAPHICS_CARD, extend=True))


@pytest.fixture(autouse=True)
def _plain_look(qapp: QApplication) -> Iterator[None]:
    """Every test begins in English, in the light, at 100 %, without motion."""
    language.use("en")
    look.load_fonts()
    look.is_moving = False
    look.apply("light", 1.0)
    paint.elided.clear()
    yield
    look.is_moving = True
    language.use("en")


@pytest.fixture(autouse=True)
def _nothing_starts_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """A preview takes seconds: a test that wants one asks for it."""
    for name in ("PREVIEW_AFTER_MS", "REFRESH_AFTER_MS"):
        monkeypatch.setattr(f"ui.pages.report.{name}", 3_600_000)


@pytest.fixture(scope="session", autouse=True)
def _end_of_the_web_engine(qapp: QApplication) -> Iterator[None]:
    """The engine's profile goes after all views and before the application."""
    yield
    settle()
    chart_view.end()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of a first start."""
    chosen = Settings(tmp_path / "settings.ini")
    chosen.theme, chosen.language = "light", "en"
    return chosen


@pytest.fixture
def open_window(qtbot: QtBot, settings: Settings) -> Iterator[OpenWindow]:
    """Opens windows, and closes them after the test."""
    opened: list[MainWindow] = []

    def make(width: int = 1280, height: int = 720, path: Path | None = None) -> MainWindow:
        window = MainWindow(State(), Jobs(), settings)
        opened.append(window)
        window.resize(width, height)
        window.show()
        with qtbot.waitActive(window):
            window.activateWindow()
        if path is not None:
            window.state.open(path)
        settle()
        return window

    yield make
    for window in opened:
        window.close()
        window.deleteLater()
    settle()


@pytest.fixture(scope="session")
def sample_original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample engagement, made once."""
    from readiness.app.sample import make_sample

    path = tmp_path_factory.mktemp("sample") / "sample.readiness"
    make_sample(path, datetime.now(UTC)).close()
    return path


@pytest.fixture
def sample(sample_original: Path, tmp_path: Path) -> Path:
    """A copy of the sample engagement for one test."""
    path = tmp_path / "sample.readiness"
    shutil.copyfile(sample_original, path)
    return path


@pytest.fixture
def blank(tmp_path: Path) -> Path:
    """A new engagement in which nothing is answered."""
    from readiness.app.engagement import create_engagement

    path = tmp_path / "blank.readiness"
    create_engagement(path, client="Northwind", agent="Invoice agent", now=datetime.now(UTC)).close()
    return path


def settle() -> None:
    """Deliver what is posted, also deletions and zero timers."""
    for _ in range(4):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(name="settle")
def _settle() -> Callable[[], None]:
    return settle


@pytest.fixture
def cut_words() -> Callable[[QWidget], list[str]]:
    """Finds words that do not fit where they stand: painted ones that were cut, labels that are too small."""

    def find(widget: QWidget) -> list[str]:
        paint.elided.clear()
        widget.grab()
        found = sorted(set(paint.elided))
        for label in widget.findChildren(QLabel):
            if isinstance(label, Cut) or not label.isVisibleTo(widget) or _is_scrolled(label):
                continue
            need = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            wide = 0 if label.wordWrap() else label.sizeHint().width()
            if need > label.height() + 2 or wide > label.width() + 1:
                found.append(f"{label.text()!r} in {label.width()}x{label.height()}")
        return found + [word for table in widget.findChildren(QTableView) for word in _cut_heads(table, widget)]

    return find


def _cut_heads(table: QTableView, widget: QWidget) -> list[str]:
    head = table.horizontalHeader()
    model: QAbstractItemModel | None = table.model()
    if model is None or not table.isVisibleTo(widget):
        return []
    words = [str(model.headerData(at, Qt.Orientation.Horizontal) or "") for at in range(model.columnCount())]
    room = [head.sectionSize(at) - 12 for at in range(len(words))]
    return [f"head {word!r}" for word, width in zip(words, room, strict=True) if paint.width("label", word) > width]


def _is_scrolled(label: QLabel) -> bool:
    parent = label.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            return not label.wordWrap() and label.sizeHint().width() <= label.width() + 1
        parent = parent.parentWidget()
    return False


@pytest.fixture
def nameless() -> Callable[[QWidget], list[str]]:
    """Finds controls that Tab reaches and that say nothing to a screen reader."""

    def find(widget: QWidget) -> list[str]:
        found = []
        for control in widget.findChildren(QWidget):
            stop = control.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
            if not stop or not control.isVisibleTo(widget) or control.accessibleName():
                continue
            says = isinstance(control, QAbstractButton) and bool(control.text())
            if not says:
                found.append(f"{type(control).__name__} {control.objectName()}".strip())
        return found

    return find


@pytest.fixture
def type_into() -> Callable[[QLineEdit | QPlainTextEdit, str], None]:
    """Puts words into a field as a person would leave them."""

    def put(field: QLineEdit | QPlainTextEdit, words: str) -> None:
        if isinstance(field, QLineEdit):
            field.setText(words)
        else:
            field.setPlainText(words)

    return put
