"""Every page in every window: no word cut, no page larger than its window, no control without a name.

The matrix is that of look.md 8: sizes and zooms wherever the window is at least 853 x 480 text units. The usual run
takes its corners, the full counts take all of it and every theme.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from ui import pages
from ui.main_window import MainWindow
from ui.settings import RecentFile, Settings
from ui.theme import tokens
from ui.theme.look import look

SIZES = (
    (960, 600),
    (1024, 768),
    (1280, 720),
    (1280, 800),
    (1366, 768),
    (1440, 900),
    (1920, 1080),
    (2560, 1440),
)
ZOOMS = (0.8, 1.0, 1.25, 1.5, 2.0)
EFFECTIVE = (853, 480)
CASES = [(w, h, zoom) for w, h in SIZES for zoom in ZOOMS if w / zoom >= EFFECTIVE[0] and h / zoom >= EFFECTIVE[1]]
CORNERS = [(960, 600, 1.0), (1024, 768, 1.0), (1280, 720, 1.0), (1280, 720, 1.5), (1920, 1080, 1.5), (1920, 1080, 0.8)]
SMALL = [(1024, 768, 2.0), (1280, 720, 2.0)]
"""Windows too small for their text: pages fold and scroll downwards, and nothing is cut or lies beyond an edge."""
SOAK = os.environ.get("READINESS_SOAK", "") not in {"", "0"}
OpenWindow = Callable[..., MainWindow]
Find = Callable[[QWidget], list[str]]
BUILT = [entry.name for entry in (*pages.ENTRIES, *pages.BESIDE) if pages.exists(entry.name)]


def _lay_out(window: MainWindow, settings: Settings, width: int, height: int, zoom: float, qtbot: QtBot) -> None:
    settings.zoom = zoom
    look.zoom = zoom
    window.resize(width, height)
    window.appearance.apply()
    qtbot.waitUntil(lambda: window.page.width() > 100)
    qtbot.wait(1)


def _held_in(page: QWidget) -> QScrollArea | None:
    """What scrolls the whole page, where the window is too small for its text."""
    view = page.parentWidget()
    area = None if view is None else view.parentWidget()
    return area if isinstance(area, QScrollArea) else None


def _faults(window: MainWindow, size: tuple[int, int], cut: Find, nameless: Find) -> list[str]:
    found = [f"cut: {word}" for word in cut(window)]
    found += [f"nameless: {name}" for name in nameless(window)]
    if (window.width(), window.height()) != size:
        found.append(f"wants {window.width()}x{window.height()}")
    page, space = window.page, window.page.space
    least, area = page.minimumSizeHint(), _held_in(page)
    if area is not None and area.horizontalScrollBar().maximum() > 0:
        found.append(f"reaches {area.horizontalScrollBar().maximum()} beyond the right edge")
    if area is None and (least.width() > space.width or least.height() > space.height):
        found.append(f"needs {least.width()}x{least.height()} of {space.width}x{space.height}")
    return found


@pytest.mark.parametrize("name", BUILT)
def test_nothing_is_cut_and_nothing_is_nameless(
    name: str,
    open_window: OpenWindow,
    sample: Path,
    settings: Settings,
    cut_words: Find,
    nameless: Find,
    qtbot: QtBot,
) -> None:
    window = open_window(path=sample)
    window.go(name)
    qtbot.waitUntil(lambda: window.page_name == name, timeout=30_000)
    faults: dict[str, list[str]] = {}
    for width, height, zoom in CASES if SOAK else CORNERS:
        _lay_out(window, settings, width, height, zoom, qtbot)
        found = _faults(window, (width, height), cut_words, nameless)
        if found:
            faults[f"{width}x{height} at {zoom:.0%}"] = found
    assert not faults


@pytest.mark.parametrize("code", ["en", "de"])
@pytest.mark.parametrize("name", BUILT)
def test_large_text_in_a_small_window_folds_and_scrolls_down(
    name: str,
    code: str,
    open_window: OpenWindow,
    sample: Path,
    settings: Settings,
    cut_words: Find,
    nameless: Find,
    qtbot: QtBot,
) -> None:
    settings.language = code
    window = open_window(path=sample)
    window.go(name)
    qtbot.waitUntil(lambda: window.page_name == name, timeout=30_000)
    faults: dict[str, list[str]] = {}
    for width, height, zoom in SMALL:
        _lay_out(window, settings, width, height, zoom, qtbot)
        found = _faults(window, (width, height), cut_words, nameless)
        if found:
            faults[f"{width}x{height} at {zoom:.0%}"] = found
    assert not faults


@pytest.mark.soak
@pytest.mark.parametrize("theme", ["dark", "contrast"])
@pytest.mark.parametrize("name", BUILT)
def test_large_text_in_a_small_window_in_every_theme(
    name: str, theme: str, open_window: OpenWindow, sample: Path, settings: Settings, cut_words: Find, qtbot: QtBot
) -> None:
    window = open_window(path=sample)
    settings.theme = theme  # type: ignore[assignment]  # the names of the themes are those of the settings
    window.go(name)
    qtbot.waitUntil(lambda: window.page_name == name, timeout=30_000)
    for width, height, zoom in SMALL:
        _lay_out(window, settings, width, height, zoom, qtbot)
        assert not cut_words(window)


@pytest.mark.parametrize("name", BUILT)
def test_an_empty_engagement_shows_designed_pages(
    name: str, open_window: OpenWindow, blank: Path, settings: Settings, cut_words: Find, nameless: Find, qtbot: QtBot
) -> None:
    window = open_window(path=blank)
    window.go(name)
    qtbot.waitUntil(lambda: window.page_name == name, timeout=30_000)
    faults: dict[str, list[str]] = {}
    for width, height, zoom in CASES if SOAK else CORNERS[2:4]:
        _lay_out(window, settings, width, height, zoom, qtbot)
        found = _faults(window, (width, height), cut_words, nameless)
        if found:
            faults[f"{width}x{height} at {zoom:.0%}"] = found
    assert not faults


@pytest.mark.parametrize("name", BUILT)
def test_nothing_is_cut_in_german(
    name: str, open_window: OpenWindow, sample: Path, settings: Settings, cut_words: Find, nameless: Find, qtbot: QtBot
) -> None:
    settings.language = "de"
    window = open_window(path=sample)
    window.go(name)
    qtbot.waitUntil(lambda: window.page_name == name, timeout=30_000)
    faults: dict[str, list[str]] = {}
    for width, height, zoom in CASES if SOAK else CORNERS[2:4]:
        _lay_out(window, settings, width, height, zoom, qtbot)
        found = _faults(window, (width, height), cut_words, nameless)
        if found:
            faults[f"{width}x{height} at {zoom:.0%}"] = found
    assert not faults


@pytest.mark.parametrize("name", [name for name in BUILT if name != "report"])
def test_nothing_is_cut_in_german_wherever_a_key_leads(
    name: str, open_window: OpenWindow, sample: Path, settings: Settings, cut_words: Find, nameless: Find, qtbot: QtBot
) -> None:
    settings.language = "de"
    window = open_window(path=sample)
    faults: dict[str, list[str]] = {}
    window.go(name)
    qtbot.waitUntil(lambda: window.page_name == name, timeout=30_000)
    for keys, _word in list(window.page.keys):
        code = getattr(Qt.Key, f"Key_{keys.split()[0][:2].rstrip('–, ')}", None)
        if code is None or keys.startswith("Ctrl"):
            continue
        window.cards.dismiss()
        window.go("start")
        window.go(name)
        qtbot.waitUntil(lambda: not window.jobs.is_busy and window.page_name == name, timeout=30_000)
        QTest.keyClick(QApplication.focusWidget() or window, code)
        qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=30_000)
        qtbot.wait(1)
        found = [f"cut: {word}" for word in cut_words(window)] + [f"nameless: {what}" for what in nameless(window)]
        if found:
            faults[keys] = found
    assert not faults


@pytest.mark.parametrize("code", ["en", "de"])
@pytest.mark.parametrize("key", ["M", "E", "D"])
def test_what_opens_beside_the_gaps_fits(
    code: str,
    key: str,
    open_window: OpenWindow,
    sample: Path,
    settings: Settings,
    cut_words: Find,
    nameless: Find,
    qtbot: QtBot,
) -> None:
    settings.language = code
    window = open_window(path=sample)
    window.go("readout")
    qtbot.waitUntil(lambda: window.page_name == "readout", timeout=30_000)
    QTest.keyClick(window.page, Qt.Key[f"Key_{key}"])
    faults: dict[str, list[str]] = {}
    for width, height, zoom in CASES if SOAK else CORNERS[2:5]:
        _lay_out(window, settings, width, height, zoom, qtbot)
        found = _faults(window, (width, height), cut_words, nameless)
        if found:
            faults[f"{width}x{height} at {zoom:.0%}"] = found
    assert not faults


@pytest.mark.parametrize("code", ["en", "de"])
def test_a_file_waiting_to_be_imported_fits(
    code: str, open_window: OpenWindow, blank: Path, settings: Settings, cut_words: Find, nameless: Find, qtbot: QtBot
) -> None:
    settings.language = code
    window = open_window(path=blank)
    window.go("metrics", Path(str(files("questionnaires") / "sample" / "metrics.xlsx")))
    qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=30_000)
    faults: dict[str, list[str]] = {}
    for width, height, zoom in CASES if SOAK else CORNERS[2:5]:
        _lay_out(window, settings, width, height, zoom, qtbot)
        found = _faults(window, (width, height), cut_words, nameless)
        if found:
            faults[f"{width}x{height} at {zoom:.0%}"] = found
    assert not faults


@pytest.mark.parametrize("recent", [0, 1, 5, 12])
def test_the_start_page_alone_fits(
    recent: int, open_window: OpenWindow, settings: Settings, cut_words: Find, nameless: Find, qtbot: QtBot
) -> None:
    for i in range(recent):
        client = "A client with a rather long name, Incorporated" if i % 2 else "Client"
        settings.remember(RecentFile(f"/{i}.readiness", client, "An agent", "2026-11-02T10:00:00+00:00"))
    window = open_window()
    faults: dict[str, list[str]] = {}
    for width, height, zoom in CASES if SOAK else CORNERS:
        _lay_out(window, settings, width, height, zoom, qtbot)
        found = _faults(window, (width, height), cut_words, nameless)
        if found:
            faults[f"{width}x{height} at {zoom:.0%}"] = found
    assert not faults


@pytest.mark.parametrize("code", ["en", "de"])
@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_cards_over_the_page_fit(
    code: str,
    zoom: float,
    open_window: OpenWindow,
    blank: Path,
    settings: Settings,
    cut_words: Find,
    nameless: Find,
    qtbot: QtBot,
) -> None:
    settings.language = code
    window = open_window(1920, 1080, path=blank)
    _lay_out(window, settings, 1920, 1080, zoom, qtbot)
    cards = window.cards
    for show in (
        cards.show_keys,
        cards.show_commands,
        cards.find_question,
        cards.show_help,
        cards.show_settings,
        window.desk.ask_new,
        window.protection.show,
    ):
        show()
        qtbot.wait(1)
        assert not _faults(window, (1920, 1080), cut_words, nameless)


@pytest.mark.parametrize("theme", tokens.THEMES)
def test_every_theme_and_zoom_parses_and_paints(
    theme: str, open_window: OpenWindow, blank: Path, settings: Settings, qtbot: QtBot
) -> None:
    window = open_window(path=blank)
    settings.theme = theme  # type: ignore[assignment]  # the names of the themes are those of the settings
    for zoom in ZOOMS:
        _lay_out(window, settings, 1280, 720, zoom, qtbot)
        picture = window.grab().toImage()
        ground = picture.pixelColor(2, 2).name().upper()
        assert ground in {look.colors.surface, look.colors.canvas}


@pytest.mark.soak
@pytest.mark.parametrize("theme", ["dark", "contrast"])
@pytest.mark.parametrize("name", BUILT)
def test_every_page_in_every_theme(
    name: str, theme: str, open_window: OpenWindow, sample: Path, settings: Settings, cut_words: Find, qtbot: QtBot
) -> None:
    window = open_window(path=sample)
    settings.theme = theme  # type: ignore[assignment]  # the names of the themes are those of the settings
    window.go(name)
    qtbot.waitUntil(lambda: window.page_name == name, timeout=30_000)
    for width, height, zoom in CORNERS:
        _lay_out(window, settings, width, height, zoom, qtbot)
        assert not cut_words(window)
