"""A plotly figure in the page: one web view, no network, fonts and colours from the look."""

from __future__ import annotations

import base64
import importlib.util
import json
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from ui.theme.look import FONTS, look
from ui.widgets.kit import column

_FACES = (("SourceSans3-Regular.ttf", 400), ("SourceSans3-Semibold.ttf", 600))


def font_css() -> str:
    return "".join(
        f"@font-face{{font-family:'Source Sans 3';font-weight:{w};src:url(data:font/ttf;base64,"
        f"{base64.b64encode((FONTS / name).read_bytes()).decode()})}}"
        for name, w in _FACES
    )


def layout_base() -> dict:
    """The part of every figure's layout that comes from the tokens."""
    c = look.colors
    axis = {
        "gridcolor": c.line,
        "linecolor": c.line_strong,
        "zeroline": False,
        "ticks": "",
        "tickfont": {"size": look.px(14), "color": c.ink_3},
        "title": {"font": {"size": look.px(14), "color": c.ink_3}, "standoff": 12},
        "fixedrange": True,
    }
    return {
        "paper_bgcolor": c.surface,
        "plot_bgcolor": c.surface,
        "showlegend": False,
        "dragmode": False,
        "font": {"family": "'Source Sans 3', sans-serif", "size": look.px(14), "color": c.ink_2},
        "hoverlabel": {"bgcolor": c.ink, "font": {"color": c.surface, "size": look.px(14)}, "bordercolor": c.ink},
        "margin": {"l": look.px(48), "r": 16, "t": 8, "b": look.px(46)},
        "xaxis": dict(axis),
        "yaxis": dict(axis),
    }


class ChartView(QWidget):
    """Shows one figure. The caller gives plain plotly JSON; the words for a screen reader come with it."""

    def __init__(self, figure: dict, alt: str) -> None:
        super().__init__()
        from PySide6.QtWebEngineWidgets import QWebEngineView  # late: 100 ms

        self.setAccessibleName(alt)
        self._figure, self.ready = figure, False
        self._view = QWebEngineView()
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._view.page().setBackgroundColor(QColor(look.colors.surface))  # no white flash in dark
        self._view.loadFinished.connect(self._loaded)
        self._view.setHtml(
            f"<meta charset=utf-8><style>{font_css()[:0]}html,body,#g{{margin:0;height:100%;overflow:hidden;background:{look.colors.surface}}}</style><div id=g></div>"
        )
        self.setLayout(column((self._view, 1)))

    def _loaded(self, _ok: bool) -> None:
        if self._view.focusProxy():  # the view's inner widget would take Tab without a name
            self._view.focusProxy().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        package = Path(importlib.util.find_spec("plotly").submodule_search_locations[0])
        script = (package / "package_data" / "plotly.min.js").read_text("utf-8")
        self._view.page().runJavaScript(script + ";0", lambda _r: self._draw())

    def _draw(self) -> None:
        source = (
            f"var s=document.createElement('style');s.textContent={json.dumps(font_css())};document.head.appendChild(s);window.READY=0;"
            "Promise.all(['400','600'].map(w=>document.fonts.load(w+\" 14px 'Source Sans 3'\"))).then(()=>"
            f"Plotly.newPlot('g',{json.dumps(self._figure['data'])},{json.dumps(self._figure['layout'])},"
            "{displayModeBar:false,responsive:true})).then(()=>{window.READY=1});0"
        )
        self._view.page().runJavaScript(source, lambda _r: self._poll())

    def _poll(self) -> None:
        self._view.page().runJavaScript("window.READY", self._polled)

    def _polled(self, ready) -> None:
        if ready:
            self.ready = True
        else:
            QTimer.singleShot(40, self._poll)

    def wait(self) -> None:
        """For screenshots only."""
        loop = QEventLoop()
        timer = QTimer()
        timer.timeout.connect(lambda: self.ready and loop.quit())
        timer.start(40)
        QTimer.singleShot(12000, loop.quit)
        loop.exec()
        QTimer.singleShot(350, loop.quit)
        loop.exec()
