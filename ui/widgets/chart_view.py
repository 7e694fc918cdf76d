"""A plotly figure in the page: no network, fonts and colours from the look, web views kept alive between pages.

The web engine is imported when the first chart is shown. Where it cannot start, the same figure is said in words and
in a table, so that nobody loses a number.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QChildEvent, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from ui.theme.look import look
from ui.widgets.cells import Cell, Number, Words
from ui.widgets.kit import Items, Text, column, frame, row, scroll
from ui.widgets.ledger import Column, Ledger
from ui.widgets.marks import Icon

if TYPE_CHECKING:
    from PySide6.QtWebEngineWidgets import QWebEngineView

log = logging.getLogger(__name__)
Figure = Mapping[str, Any]
Table = tuple[Sequence[str], Sequence[Sequence[str]]]
POLL_MS = 30
PATIENCE_MS = 300
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


def layout_base() -> dict[str, Any]:
    """The part of every figure's layout that comes from the look: grounds, fonts, axes, margins."""
    c = look.colors
    small = {"size": look.px(14), "color": c.ink_3}
    axis: dict[str, Any] = {
        "gridcolor": c.line,
        "linecolor": c.line_strong,
        "zeroline": False,
        "ticks": "",
        "tickfont": small,
        "title": {"font": small, "standoff": 12},
        "fixedrange": True,
    }
    return {
        "paper_bgcolor": c.surface,
        "plot_bgcolor": c.surface,
        "showlegend": False,
        "dragmode": False,
        "font": {"family": "'Source Sans 3', sans-serif", "size": look.px(14), "color": c.ink_2},
        "hoverlabel": {
            "bgcolor": c.ink,
            "font": {"color": c.surface, "size": look.px(14)},
            "bordercolor": c.ink,
        },
        "margin": {"l": look.px(48), "r": 16, "t": 8, "b": look.px(46)},
        "xaxis": dict(axis),
        "yaxis": dict(axis),
    }


class _Engine(QObject):
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
        """Delete the view now: the profile must outlive its pages. Scripts under way still call back."""
        self._is_over = True
        if shiboken6.isValid(self.view):
            self.view.removeEventFilter(self)
            shiboken6.delete(self.view)

    def _run(self, script: str, then: Callable[[object], None]) -> None:
        if self._is_over or not shiboken6.isValid(self.view):
            return
        self.view.page().runJavaScript(script, 0, then)


def _script_json(value: object) -> str:
    """JSON that cannot end a script element or break a line of JavaScript."""
    text = json.dumps(value, ensure_ascii=True)
    return text.replace("</", "<\\/")


class _Pool:
    """Web views that no chart uses now, waiting hidden in the window."""

    def __init__(self) -> None:
        self.free: list[_Engine] = []
        self.used: dict[_Engine, ChartView] = {}
        self.is_broken = False
        self._profile: object = None

    def take(self, chart: ChartView) -> _Engine | None:
        """A web view for a chart; None where the web engine cannot start."""
        if self.is_broken:
            return None
        engine = self.free.pop() if self.free else self._make()
        if engine is not None:
            self.used[engine] = chart
        return engine

    def give_back(self, engine: _Engine, keeper: QWidget | None) -> None:
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

    def clear(self) -> None:
        """Let everything go: the window closes."""
        for engine, chart in list(self.used.items()):
            chart.release()
            self.free.append(engine)
        for engine in self.free:
            engine.end()
        self.used.clear()
        self.free.clear()
        self._profile = None

    def _make(self) -> _Engine | None:
        try:
            from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
            from PySide6.QtWebEngineWidgets import QWebEngineView
        except ImportError as error:
            log.warning("charts are shown as tables: %s", error)
            self.is_broken = True
            return None
        if self._profile is None:
            self._profile = _closed_profile(QWebEngineProfile)
        view = QWebEngineView()
        view.setPage(QWebEnginePage(self._profile, view))  # type: ignore[call-overload]
        return _Engine(view)


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


_pool = _Pool()


def park(keeper: QWidget) -> None:
    """Take the web views out of a page that goes, and keep them hidden in the window."""
    for engine, chart in list(_pool.used.items()):
        chart.release()
        _pool.give_back(engine, keeper)


def close() -> None:
    """Let the web views go with the window."""
    _pool.clear()


class ChartView(QWidget):
    """Shows one figure; the words for a screen reader, and for a laptop without web engine, come with it.

    Attributes:
        ready: The figure stands, or its words do.
    """

    ready = Signal()

    def __init__(self, figure: Figure, alt: str, table: Table | None = None) -> None:
        """Prepare a chart; it is drawn when it is first shown.

        Args:
            figure: A plotly figure as plain JSON: data and layout.
            alt: What the figure says, in one or two sentences.
            table: The figure's numbers: heads, and rows of texts.
        """
        super().__init__()
        self._figure, self._table = figure, table
        self._engine: _Engine | None = None
        self._is_drawn = False
        self.setAccessibleName(alt)
        self.setMinimumSize(200, 120)
        self._layout = column(spacing=0)
        self.setLayout(self._layout)
        self._wait = Text(self.tr("Drawing the chart"), "small", "muted")
        self._wait.setParent(self)
        self._wait.hide()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._say_wait)

    @property
    def is_drawn(self) -> bool:
        """Whether the present figure stands."""
        return self._is_drawn

    def set_figure(self, figure: Figure, alt: str = "", table: Table | None = None) -> None:
        """Show another figure in the same place, without a flash."""
        self._figure, self._is_drawn = figure, False
        self._table = table or self._table
        if alt:
            self.setAccessibleName(alt)
        if self._engine is not None:
            self._engine.draw(figure)
        elif self.isVisible():
            self._begin()

    def release(self) -> None:
        """Let the web view go; called by `park`."""
        if self._engine is not None:
            self._layout.removeWidget(self._engine.view)
            self._engine = None

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and self._engine is None and not self._is_drawn:
            QTimer.singleShot(0, self, self._begin)
        return super().event(event)

    def _begin(self) -> None:
        if self._engine is not None or self._is_drawn or not self.isVisible():
            return
        self._engine = _pool.take(self)
        if self._engine is None:
            self._say()
            return
        self._patience.start()
        engine = self._engine
        engine.drawn.connect(self._drawn)
        engine.broken.connect(self._broken)
        engine.view.setParent(self)
        self._layout.addWidget(engine.view, 1)
        engine.view.show()
        engine.leave_tab()
        engine.draw(self._figure)

    def _say_wait(self) -> None:
        """The first chart starts the web engine: a moment in which an empty card would look broken."""
        self._wait.adjustSize()
        self._wait.move((self.width() - self._wait.width()) // 2, (self.height() - self._wait.height()) // 2)
        self._wait.show()
        self._wait.raise_()

    def _drawn(self) -> None:
        self._patience.stop()
        self._wait.hide()
        self._is_drawn = True
        self.ready.emit()

    def _broken(self, why: str) -> None:
        log.warning("a chart is shown as a table: %s", why)
        engine, window = self._engine, self.window()
        if engine is not None:
            self.release()
            _pool.give_back(engine, window)
        self._say()

    def _say(self) -> None:
        """The figure in words and numbers."""
        words = row(
            Icon("info", "ink_3", 18),
            (Text(self.tr("The chart cannot be drawn on this laptop; these are its numbers."), "small", "muted"), 1),
        )
        parts: list[Items] = [words, Text(self.accessibleName(), "body", wrap=True)]
        if self._table is not None:
            heads, rows = self._table
            columns = [Column(head, -2 if i == 0 else -1) for i, head in enumerate(heads)]
            cells: list[list[Cell]] = [[Words(entry[0]), *map(Number, entry[1:])] for entry in rows]
            parts.append(Ledger(columns, cells, self.tr("Numbers of the chart"), row=28))
        box = frame("clear", column(*parts, None, spacing=8))
        self._layout.addWidget(scroll(box, self.tr("Numbers of the chart")), 1)
        self._drawn()
