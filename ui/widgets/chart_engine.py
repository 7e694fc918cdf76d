"""The web views behind the charts: plotly loaded once, every request refused, moved from chart to chart."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol

import shiboken6
from PySide6.QtCore import QChildEvent, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWebEngineWidgets import QWebEngineView

log = logging.getLogger(__name__)
Figure = Mapping[str, Any]
POLL_MS = 30
POLL_LIMIT = 400  # 12 s, then the words take over
PAGE = (
    "<!doctype html><meta charset=utf-8>"
    "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval';"
    " style-src 'unsafe-inline'; img-src data: blob:; font-src data:\">"
    "<style>html,body,#g{margin:0;height:100%;overflow:hidden;background:transparent}</style><div id=g></div>"
)
DRAW = """
window.DRAWN = 0;
if (!window.FONTS) {
  var s = document.createElement('style'); s.textContent = %(css)s; document.head.appendChild(s); window.FONTS = 1;
}
Promise.all(['400', '600'].map(w => document.fonts.load(w + " 14px 'Source Sans 3'")))
  .then(() => Plotly.react('g', %(data)s, %(layout)s, {displayModeBar: false, responsive: true}))
  .then(() => { window.DRAWN = %(serial)d; }, e => { window.DRAWN = -1; });
0
"""


class Owner(Protocol):
    """A chart that shows a web view for a while."""

    def release(self) -> None:
        """Let the web view go."""
        ...


class ChartEngine(QObject):
    """One web view with plotly loaded; moved from chart to chart.

    Attributes:
        drawn: The figure of the last `draw` stands.
        broken: It cannot be drawn; carries why.
    """

    drawn = Signal()
    broken = Signal(str)

    def __init__(self, view: QWebEngineView) -> None:
        super().__init__()
        self.view = view
        self._is_loaded, self._is_over = False, False
        self._serial, self._polls = 0, 0
        self._waiting: Figure | None = None
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.page().setBackgroundColor(QColor(Qt.GlobalColor.transparent))  # no white flash in the dark
        view.loadFinished.connect(self._loaded)
        view.installEventFilter(self)
        view.setHtml(PAGE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The engine's inner widget comes and goes, and would take Tab without a name."""
        if isinstance(event, QChildEvent) and not event.removed():
            self.leave_tab()
            QTimer.singleShot(0, self, self.leave_tab)
        return False

    def leave_tab(self) -> None:
        """Take every inner widget out of the Tab order."""
        for inner in self.view.findChildren(QWidget):
            inner.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def draw(self, figure: Figure) -> None:
        """Draw a figure, now or as soon as plotly is loaded."""
        self._waiting = figure
        if self._is_loaded:
            self._draw()

    def wipe(self) -> None:
        """Leave nothing behind that the next chart would show for a moment."""
        if self._is_loaded:
            self._run("Plotly.purge('g'); 0", lambda _result: None)

    def _loaded(self, _ok: bool) -> None:
        from readiness.app.charts import plotly_js

        self._run(plotly_js() + ";0", self._ready)

    def _ready(self, _result: object) -> None:
        self._is_loaded = True
        if self._waiting is not None:
            self._draw()

    def _draw(self) -> None:
        from readiness.app.charts import font_css

        figure, self._waiting = self._waiting or {}, None
        self._serial += 1
        self._polls = 0
        values = {
            "css": json.dumps(font_css()),
            "data": _script_json(figure.get("data", [])),
            "layout": _script_json({k: v for k, v in figure.get("layout", {}).items() if k != "template"}),
            "serial": self._serial,
        }
        self._run(DRAW % values, lambda _result: self._poll())

    def _poll(self) -> None:
        self._run("window.DRAWN", self._polled)

    def _polled(self, result: object) -> None:
        self._polls += 1
        if result == self._serial:
            self.drawn.emit()
        elif result == -1 or self._polls > POLL_LIMIT:
            self.broken.emit("plotly refused the figure" if result == -1 else "plotly did not answer")
        else:
            QTimer.singleShot(POLL_MS, self, self._poll)

    def end(self) -> None:
        """Let the view go; scripts under way still call back, and find nothing to do."""
        self._is_over = True
        if shiboken6.isValid(self.view):
            self.view.removeEventFilter(self)
            self.view.hide()
            self.view.deleteLater()

    def _run(self, script: str, then: Callable[[object], None]) -> None:
        if self._is_over or not shiboken6.isValid(self.view):
            return
        self.view.page().runJavaScript(script, 0, then)


def _script_json(value: object) -> str:
    """JSON that cannot end a script element or break a line of JavaScript."""
    text = json.dumps(value, ensure_ascii=True)
    return text.replace("</", "<\\/")


class EnginePool:
    """Web views that no chart uses now, waiting hidden in the window."""

    def __init__(self) -> None:
        self.free: list[ChartEngine] = []
        self.used: dict[ChartEngine, Owner] = {}
        self.is_broken = False
        self._profile: object = None

    def take(self, chart: Owner) -> ChartEngine | None:
        """A web view for a chart; None where the web engine cannot start."""
        while not self.prepare():
            pass
        if self.is_broken:
            return None
        engine = self.free.pop() if self.free else self._make()
        self.used[engine] = chart
        return engine

    def give_back(self, engine: ChartEngine, keeper: QWidget | None) -> None:
        """Keep a web view for the next chart."""
        if self.used.pop(engine, None) is None:
            return
        engine.drawn.disconnect()
        engine.broken.disconnect()
        engine.wipe()
        engine.view.hide()
        engine.view.setParent(keeper)
        if keeper is not None:
            self.free.append(engine)

    def clear(self, window: QWidget) -> None:
        """Let the views of a window go: it closes."""
        for engine, chart in list(self.used.items()):
            if _is_in(engine, window):
                chart.release()
                del self.used[engine]
                engine.end()
        for engine in [entry for entry in self.free if _is_in(entry, window)]:
            self.free.remove(engine)
            engine.end()

    def end(self) -> None:
        """Delete the profile; all views must be gone, and the application must still be there."""
        if isinstance(self._profile, QObject) and shiboken6.isValid(self._profile):
            shiboken6.delete(self._profile)
        self._profile = None

    def prepare(self) -> bool:
        """Do the next step of starting the web engine; True when nothing is left to do.

        Each step takes up to a tenth of a second: one per turn of the event loop keeps the window alive.
        """
        if self.is_broken or self._profile is not None:
            return True
        if "PySide6.QtWebEngineWidgets" not in sys.modules:
            try:
                import_module("PySide6.QtWebEngineWidgets")
            except ImportError as error:
                log.warning("charts are shown as tables: %s", error)
                self.is_broken = True
            return self.is_broken
        from PySide6.QtWebEngineCore import QWebEngineProfile

        self._profile = _closed_profile(QWebEngineProfile)
        return False

    def _make(self) -> ChartEngine:
        from PySide6.QtWebEngineCore import QWebEnginePage
        from PySide6.QtWebEngineWidgets import QWebEngineView

        view = QWebEngineView()
        view.setPage(QWebEnginePage(self._profile, view))  # type: ignore[call-overload]
        return ChartEngine(view)


def _is_in(engine: ChartEngine, window: QWidget) -> bool:
    return not shiboken6.isValid(engine.view) or engine.view.window() is window


def _closed_profile(make: Callable[[], Any]) -> object:
    """A profile without memory whose every request but data:, about: and blob: is refused."""
    from PySide6.QtWebEngineCore import QWebEngineUrlRequestInfo, QWebEngineUrlRequestInterceptor

    class Wall(QWebEngineUrlRequestInterceptor):
        """Nothing leaves this laptop."""

        def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
            info.block(info.requestUrl().scheme() not in {"data", "about", "blob"})

    profile = make()
    wall = Wall(profile)
    profile.setUrlRequestInterceptor(wall)
    return profile
