"""What holds for every test: no screen, no person's own files, the chosen number of examples, nothing left behind."""

from __future__ import annotations

import logging
import multiprocessing
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from readiness import language

# Before anything loads Qt: no screen, no graphics card, and Chromium's sandbox cannot start for root.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QSG_RHI_BACKEND", "null")
if hasattr(os, "geteuid") and os.geteuid() == 0:
    os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")

SOAK = os.environ.get("READINESS_SOAK", "") not in {"", "0"}
TESTS = Path(__file__).resolve().parent
WITH_WINDOWS = (TESTS / "ui", TESTS / "journeys")
OWN_LOGS = ("readiness", "ui", "questionnaires")

settings.register_profile(
    "ci", max_examples=200, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("soak", max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("soak" if SOAK else "ci")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leaves out what is meant for the full counts only, unless they are asked for."""
    for item in items:
        if item.get_closest_marker("soak") and not SOAK:
            item.add_marker(pytest.mark.skip(reason="runs with the full counts only: packaging/dev.py soak"))


def _point_home_to(folder: Path, patch: pytest.MonkeyPatch) -> None:
    names = {"HOME": "", "USERPROFILE": "", "APPDATA": "roaming", "LOCALAPPDATA": "local"}
    names |= {"XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data", "XDG_CACHE_HOME": "cache"}
    names |= {"XDG_STATE_HOME": "state", "XDG_RUNTIME_DIR": "runtime", "XDG_DOCUMENTS_DIR": "documents"}
    for variable, below in names.items():
        place = folder / below
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        patch.setenv(variable, str(place))


def _forget_settings_places(folder: Path) -> None:
    core = sys.modules.get("PySide6.QtCore")
    if core is not None:  # Qt remembers the first place it was told
        for form in (core.QSettings.Format.IniFormat, core.QSettings.Format.NativeFormat):
            core.QSettings.setPath(form, core.QSettings.Scope.UserScope, str(folder / "config"))


@pytest.fixture(scope="session", autouse=True)
def _someone_elses_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes the settings, backups or caches of the person who runs it."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("home")
        _point_home_to(folder, patch)
        _forget_settings_places(folder)
        yield


@pytest.fixture
def fresh_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home folder of this test alone: first start, no settings, no recent files."""
    before = Path(os.environ["HOME"])
    folder = tmp_path / "home"
    _point_home_to(folder, monkeypatch)
    _forget_settings_places(folder)
    yield folder
    _forget_settings_places(before)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The optional folder of shared originals beside the checkout; skips where it does not exist."""
    folder = TESTS.parent.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the shared originals are not beside this checkout")
    return folder


class _Complaints(logging.Handler):
    """Keeps what the program's own code logs as a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _quiet_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test during which our code logged a warning, unless the test reads the log (`caplog`)."""
    complaints = _Complaints()
    loggers = [logging.getLogger(name) for name in OWN_LOGS]
    for logger in loggers:
        logger.addHandler(complaints)
    yield
    for logger in loggers:
        logger.removeHandler(complaints)
    if complaints.lines and "caplog" not in request.fixturenames:
        pytest.fail("unexpected log lines:\n" + "\n".join(complaints.lines), pytrace=False)


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    """Fails a test after which the process speaks another language than before it."""
    yield
    if (left := language.current()) != language.SOURCE_LANGUAGE:
        language.set_default(language.SOURCE_LANGUAGE)
        pytest.fail(f"left behind: the language {left}", pytrace=False)


@pytest.fixture(autouse=True)
def _nothing_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test with windows that leaves a window, a thread or a child process behind."""
    if not any(folder in request.path.parents for folder in WITH_WINDOWS):
        yield
        return
    threads = set(threading.enumerate())
    children = {child.pid for child in multiprocessing.active_children()}
    windows = {id(window) for window in _open_windows()}
    yield
    left = [f"window {_close(window)}" for window in _open_windows() if id(window) not in windows]
    left += [f"thread {thread.name}" for thread in threading.enumerate() if not _ends(thread, threads)]
    left += [f"process {child.name}" for child in multiprocessing.active_children() if child.pid not in children]
    if left:
        pytest.fail("left behind: " + ", ".join(left), pytrace=False)


def _ends(thread: threading.Thread, known: set[threading.Thread]) -> bool:
    if thread in known or isinstance(thread, threading._DummyThread):
        return True
    thread.join(timeout=2)
    return not thread.is_alive()


def _open_windows() -> list[object]:
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    core = sys.modules["PySide6.QtCore"]
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)
    return [window for window in widgets.QApplication.topLevelWidgets() if window.isVisible()]


def _close(window: object) -> str:
    name = type(window).__name__
    window.close()  # type: ignore[attr-defined]  # a QWidget; Qt is not imported here on purpose
    window.deleteLater()  # type: ignore[attr-defined]
    return name
