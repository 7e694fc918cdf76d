"""The one composition root: environment, settings, state, jobs, window, what happens when something goes wrong."""

from __future__ import annotations

import argparse
import builtins
import contextlib
import ctypes
import faulthandler
import getpass
import logging
import os
import sys
import traceback
from collections.abc import Sequence
from hashlib import sha256
from importlib.resources import files as resource_files
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication

from readiness.app.files import begin_run
from readiness.errors import ReadinessError
from ui.language import SYSTEM, available
from ui.settings import log_path

log = logging.getLogger("readiness.ui")
CONNECT_MS = 300
WARM_UP_MS = 150  # after the first window has been painted
READ_LIMIT = 64 * 1024
LOG_SIZE, LOG_COUNT = 512 * 1024, 3
USERNS_SWITCH = Path("/proc/sys/kernel/apparmor_restrict_unprivileged_userns")
MALLOC_ARENAS = -8  # M_ARENA_MAX in glibc's malloc.h


def prepare_environment() -> None:
    """Set what Qt and its web engine read when they start (platform.md 2); before the application object."""
    os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-gpu")
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if is_root or _is_sandbox_forbidden():
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
        os.environ.setdefault("QSG_RHI_BACKEND", "null")


def _is_sandbox_forbidden() -> bool:
    """Whether the kernel keeps Chromium's sandbox from starting (Ubuntu 24.04); only our own page runs in it."""
    with contextlib.suppress(OSError):
        return USERNS_SWITCH.read_text().strip() == "1"
    return False


def save_memory() -> None:
    """Hold no memory that nothing here uses: without this an idle window takes 45 MB more.

    PySide reads the source of every module that is imported after it, and Python keeps what was read: to find
    `from __feature__ import`, which nothing here uses. And the C library of Linux gives every thread a heap of its own,
    of which most stays empty.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
    if sys.platform.startswith("linux"):
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).mallopt(MALLOC_ARENAS, 1)


def make_application(arguments: Sequence[str]) -> QApplication:
    """The application object with its names and fonts."""
    prepare_environment()
    save_memory()
    # The web engine may then be imported long after the application object exists.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    app = QApplication([arguments[0] if arguments else "readiness"])
    app.setApplicationName("Readiness")
    app.setOrganizationName("Readiness")
    app.setApplicationDisplayName("Readiness")
    app.setDesktopFileName("readiness")
    app.setWindowIcon(QIcon(str(resource_files("ui.theme").joinpath("readiness.svg"))))
    from ui.theme.look import look

    look.load_fonts()
    return app


class FirstWindow(QObject):
    """Lets a second start hand its file to the window that is already open, through a local socket.

    Attributes:
        asked: A second start asks to come to the front; carries its file or "".
    """

    asked = Signal(str)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)

    def hand_over(self, path: str) -> bool:
        """Give a file to the first window; False if there is none."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(CONNECT_MS):
            return False
        socket.write(f"{path}\n".encode())
        socket.waitForBytesWritten(CONNECT_MS)
        socket.disconnectFromServer()
        return True

    def listen(self) -> None:
        """Become the first window."""
        if not self._server.listen(self._name):
            QLocalServer.removeServer(self._name)  # left behind by a crash
            self._server.listen(self._name)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _greet(self) -> None:
        """Read one line from a second start; it writes at once, so there is nothing to wait for but the system."""
        socket = self._server.nextPendingConnection()
        while not socket.canReadLine() and socket.waitForReadyRead(CONNECT_MS):
            if socket.bytesAvailable() > READ_LIMIT:
                break
        line = bytes(socket.readLine(READ_LIMIT).data()).decode("utf-8", "replace")
        socket.close()
        socket.deleteLater()
        if line.endswith("\n"):
            self.asked.emit(line.strip())


def socket_name() -> str:
    """A name of this user's own for the local socket."""
    return f"readiness-{sha256(getpass.getuser().encode()).hexdigest()[:12]}"


def start_log() -> None:
    """Keep warnings and crashes in a small rotating file."""
    path = log_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=LOG_SIZE, backupCount=LOG_COUNT, encoding="utf-8", delay=True)
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger().addHandler(handler)
    logging.getLogger().setLevel(logging.INFO)
    if sys.stderr is not None:
        faulthandler.enable()


class ExceptionHook(QObject):
    """What reaches the top: an expected problem becomes a message, anything else is logged and shown once.

    Attributes:
        problem: An expected problem; carries the `ReadinessError`.
        crashed: A bug; carries its traceback as text.
    """

    problem = Signal(object)
    crashed = Signal(str)

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.exit(130)
        elif isinstance(error, ReadinessError):
            self.problem.emit(error)
        else:
            text = "".join(traceback.format_exception(kind, error, trace))
            log.error("unexpected problem\n%s", text)
            self.crashed.emit(text)


def read_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    """FILE or --sample, and a language."""
    parser = argparse.ArgumentParser(prog="readiness app", description="Open the Readiness window.")
    parser.add_argument("file", nargs="?", help="an engagement (.readiness) or a file with metrics")
    parser.add_argument("--sample", action="store_true", help="open the sample engagement")
    codes = (SYSTEM, *available())
    parser.add_argument("--language", choices=codes, help="speak this language from now on")
    return parser.parse_args(list(arguments))


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window and run until it closes.

    Args:
        arguments: The command line without the program's name.

    Returns:
        The exit code.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    options = read_arguments(given)
    app = make_application(sys.argv[:1])
    first = FirstWindow(socket_name())
    path = str(Path(options.file).resolve()) if options.file else ""
    if first.hand_over(path):
        return 0
    first.listen()
    begin_run()  # not before: a second start finds the first by a socket in the system's own temporary folder
    start_log()
    code = run(app, first, path, open_sample=options.sample, language=options.language)
    first.close()
    return code


def run(app: QApplication, first: FirstWindow, path: str, *, open_sample: bool, language: str | None = None) -> int:
    """Compose the window, show it, and run the event loop."""
    from ui.jobs import Jobs
    from ui.main_window import MainWindow
    from ui.settings import Settings
    from ui.state import State
    from ui.widgets import chart_view
    from ui.widgets.crash import crash_card

    state, jobs, settings = State(), Jobs(), Settings()
    if language is not None:
        settings.language = language
    window = MainWindow(state, jobs, settings)
    hook = ExceptionHook()
    hook.problem.connect(window.show_error)
    hook.crashed.connect(lambda text: window.cards.open(crash_card(text, log_path())))
    sys.excepthook = hook

    def come_forward(asked: str) -> None:
        window.showNormal() if window.isMinimized() else window.show()
        window.raise_()
        window.activateWindow()
        if asked:
            window.desk.open_file(Path(asked))

    first.asked.connect(come_forward)
    window.show()
    if path:
        window.desk.open_file(Path(path))
    elif open_sample:
        window.desk.open_sample()
    QTimer.singleShot(WARM_UP_MS, window, window.desk.warm_up)
    try:
        return app.exec()
    finally:
        sys.excepthook = sys.__excepthook__
        jobs.close()
        state.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        chart_view.end()


if __name__ == "__main__":
    sys.exit(main())
