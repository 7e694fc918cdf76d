"""The one Qt adapter: plotly figures become SVG through QtWebEngine, without a window and without a network.

The renderer must live on the main thread of its process; the report's child process is made for that.
"""

from __future__ import annotations

import json
import os
import sys
import zlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from readiness.errors import ReportError
from readiness.language import tr
from readiness.report.charts.canvas import Figure
from readiness.report.fonts import FAMILY, font_css, templates_folder
from readiness.report.plotly_script import read_plotly_js
from readiness.report.svg_clean import clean_svg

_TIMEOUT_MS = 20_000
_DOTS_PER_METRE = round(200 / 0.0254)  # pictures for Word and PowerPoint: 200 dots per inch
_FLAGS = "--disable-gpu --force-device-scale-factor=1 --font-render-hinting=none --disable-features=Vulkan"
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data: blob:"
_USERNS = Path("/proc/sys/kernel/apparmor_restrict_unprivileged_userns")


def prepare_environment() -> None:
    """Environment of the rendering child; call before any Qt object exists.

    Chromium's own sandbox cannot start as root or where unprivileged user namespaces are restricted; only our own page
    runs in it, and every request is blocked.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    os.environ.setdefault("QSG_RHI_BACKEND", "null")
    flags = _FLAGS
    os.environ["FONTCONFIG_FILE"] = str(templates_folder() / "fonts.conf")
    if sys.platform.startswith("linux") and (os.geteuid() == 0 or _restricts_namespaces()):
        os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
        flags += " --no-zygote"  # two processes of 50 MB each that only the sandbox needs
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = flags


def _restricts_namespaces() -> bool:
    try:
        return _USERNS.read_text("ascii").strip() == "1"
    except OSError:
        return False


class Renderer:
    """A blank page with plotly.js and the report's typeface. Use as a context manager."""

    def __init__(self) -> None:
        from PySide6 import QtWebEngineCore
        from PySide6.QtCore import QEventLoop, Qt, QTimer
        from PySide6.QtGui import QGuiApplication

        self._loop_type, self._timer_type = QEventLoop, QTimer
        if QGuiApplication.instance() is None:
            QGuiApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
            self._application: Any = QGuiApplication([""])
        self._answer: Any = None
        self._profile = QtWebEngineCore.QWebEngineProfile()  # off the record: nothing on disk
        self._blocker = _make_blocker(QtWebEngineCore)
        self._profile.setUrlRequestInterceptor(self._blocker)
        self._page = _make_page(QtWebEngineCore, self._profile, self._receive)
        self._loop: Any = None

    def __enter__(self) -> Renderer:
        html = (
            f'<!doctype html><meta charset=utf-8><meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
            f"<body><p style=\"font-family:'{FAMILY}'\">a<i>c</i><span style='font-weight:600'>d</span></p>"
        )
        self._wait(lambda done: self._page.loadFinished.connect(lambda _ok: done()), lambda: self._page.setHtml(html))
        self._run_script(read_plotly_js() + ";0")
        load = (
            f"var s=document.createElement('style');s.textContent={json.dumps(font_css())};"
            "document.head.appendChild(s);Promise.all(['400','600','italic 400'].map("
            f"w=>document.fonts.load(w+\" 13px '{FAMILY}'\"))).then(()=>REPLY('ready'),e=>REPLY({{error:String(e)}}))"
        )
        self._call(load)
        return self

    def __exit__(self, *_: object) -> None:
        """The page must die before its profile."""
        from PySide6.QtCore import QCoreApplication, QEvent

        self._page.deleteLater()
        self._page = None
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def render(self, figure: Figure) -> str:
        """One figure as clean SVG; the same figure gives the same bytes.

        Raises:
            ReportError: the chart could not be drawn.
        """
        text = json.dumps(figure, sort_keys=True)
        size = figure["layout"]
        script = (
            f"const f={text};let s={zlib.crc32(text.encode())};"
            "Math.random=()=>{s=(s*1664525+1013904223)>>>0;return s/4294967296};f.config={staticPlot:true};"
            f"Plotly.toImage(f,{{format:'svg',width:{size['width']},height:{size['height']},imageDataOnly:true}})"
            ".then(REPLY,e=>REPLY({error:String(e)}))"
        )
        answer = self._call(script)
        if isinstance(answer, dict):
            raise ReportError(
                tr("A chart could not be drawn: {answer}.", answer=answer.get("error", tr("unknown reason")))
            )
        return clean_svg(str(answer))

    def _receive(self, message: str) -> None:
        if message.startswith("@@R "):
            self._answer = json.loads(message[4:])
            if self._loop is not None:
                self._loop.quit()

    def _wait(self, connect: Callable[[Callable[[], None]], object], start: Callable[[], object]) -> None:
        loop, timer, seen = self._loop_type(), self._timer_type(), []

        def finish() -> None:
            seen.append(True)
            loop.quit()

        connect(finish)
        timer.setSingleShot(True)
        timer.timeout.connect(loop.quit)
        timer.start(_TIMEOUT_MS)
        start()
        if not seen:
            loop.exec()
        if not seen:
            raise ReportError(
                tr("The chart renderer does not answer."), hint=tr("Run `readiness self-test` to find out why.")
            )

    def _run_script(self, source: str) -> None:
        holder: list[Callable[[], None]] = []
        self._wait(holder.append, lambda: self._page.runJavaScript(source, lambda _result: holder[0]()))

    def _call(self, source: str) -> Any:
        self._answer = None

        def start() -> None:
            reply = "const REPLY=v=>console.log('@@R '+JSON.stringify(v));"
            self._page.runJavaScript(f"(()=>{{{reply}try{{{source}}}catch(e){{REPLY({{error:String(e)}})}}}})()")

        self._loop = self._loop_type()
        timer = self._timer_type()
        timer.setSingleShot(True)
        timer.timeout.connect(self._loop.quit)
        timer.start(_TIMEOUT_MS)
        start()
        self._loop.exec()
        timer.stop()
        if self._answer is None:
            raise ReportError(
                tr("A chart took too long to draw."), hint=tr("Try again; run `readiness self-test` if it recurs.")
            )
        return self._answer


def _make_blocker(core: Any) -> Any:
    class Blocker(core.QWebEngineUrlRequestInterceptor):  # type: ignore[misc]
        def interceptRequest(self, info: Any) -> None:
            """Blocks whatever is not inside the page."""
            if info.requestUrl().scheme() not in {"data", "about", "blob"}:
                info.block(True)

    return Blocker()


def _make_page(core: Any, profile: Any, receive: Callable[[str], None]) -> Any:
    class Page(core.QWebEnginePage):  # type: ignore[misc]
        def javaScriptConsoleMessage(self, _level: Any, message: str, _line: int, _source: str) -> None:
            """The way back from the page."""
            receive(message)

    return Page(profile)


def render_figures(
    figures: Mapping[str, Figure], on_done: Callable[[int], None] = lambda _count: None
) -> dict[str, str]:
    """SVG texts by key; equal figures are drawn once. `on_done` is told how many are ready."""
    with Renderer() as renderer:
        return render_with(renderer, figures, on_done)


def render_with(
    renderer: Renderer, figures: Mapping[str, Figure], on_done: Callable[[int], None] = lambda _count: None
) -> dict[str, str]:
    """The same with an engine that runs already."""
    texts = {key: json.dumps(figure, sort_keys=True) for key, figure in figures.items()}
    drawn: dict[str, str] = {}
    for count, key in enumerate(figures, start=1):
        if texts[key] not in drawn:
            drawn[texts[key]] = renderer.render(figures[key])
        on_done(count)
    return {key: drawn[text] for key, text in texts.items()}


def rasterise_pages(content: bytes, sizes: Sequence[tuple[int, int]]) -> list[bytes]:
    """The pages of a PDF of ours as PNG files of these sizes in pixels, on white.

    Raises:
        ReportError: the pages cannot be read or do not fit the sizes.
    """
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtPdf import QPdfDocument

    source = QBuffer()
    source.setData(QByteArray(content))
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(source)
    if document.status() != QPdfDocument.Status.Ready or document.pageCount() != len(sizes):
        raise ReportError(tr("The charts could not be made into pictures."), hint=tr("Try again."))
    made = []
    for number, (width, height) in enumerate(sizes):
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFFFF)
        painter = QPainter(image)
        painter.drawImage(0, 0, document.render(number, QSize(width, height)))
        painter.end()
        image.setDotsPerMeterX(_DOTS_PER_METRE)
        image.setDotsPerMeterY(_DOTS_PER_METRE)
        sink = QBuffer()
        sink.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(sink, "PNG")  # type: ignore[call-overload]
        made.append(bytes(sink.data().data()))
    document.close()
    return made
