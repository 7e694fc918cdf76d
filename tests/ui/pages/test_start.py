"""The start page: three ways in and the engagements of late on one grid, whatever the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.main_window import MainWindow
from ui.settings import RecentFile, Settings
from ui.widgets.entrance import RecentRow, WayIn

OpenWindow = Callable[..., MainWindow]


def remember(settings: Settings, count: int) -> None:
    for i in range(count):
        settings.remember(RecentFile(f"/none/{i}.readiness", f"Client {i}", "An agent", "2026-11-02T10:00:00+00:00"))


def span(widget: QWidget, window: MainWindow) -> tuple[int, int]:
    left = widget.mapTo(window, QPoint(0, 0)).x()
    return left, left + widget.width()


@pytest.mark.parametrize("recent", [0, 1, 3, 12])
@pytest.mark.parametrize("size", [(960, 600), (1280, 720), (1920, 1080)])
def test_ways_in_and_engagements_share_their_edges(
    recent: int, size: tuple[int, int], open_window: OpenWindow, settings: Settings, settle: Callable[[], None]
) -> None:
    remember(settings, recent)
    window = open_window(*size)
    settle()
    ways = sorted((span(way, window) for way in window.page.findChildren(WayIn)), key=lambda way: way[0])
    tops = {way.mapTo(window, QPoint(0, 0)).y() for way in window.page.findChildren(WayIn)}
    card = next(frame for frame in window.page.findChildren(QWidget, "card") if frame.isVisible())
    assert len(ways) == 3
    assert len(tops) == 1
    assert span(card, window) == (ways[0][0], ways[-1][1])
    assert max(right - left for left, right in ways) - min(right - left for left, right in ways) <= 1


@pytest.mark.parametrize("zoom", [1.0, 1.5])
@pytest.mark.parametrize("size", [(960, 600), (1280, 720), (1366, 768), (1920, 1080)])
def test_the_list_ends_with_a_whole_row(
    size: tuple[int, int], zoom: float, open_window: OpenWindow, settings: Settings, settle: Callable[[], None]
) -> None:
    if size[0] / zoom < 853:
        pytest.skip("smaller than the smallest window in text units")
    remember(settings, 12)
    settings.zoom = zoom
    window = open_window(*size)
    settle()
    listing = next(area for area in window.page.findChildren(QScrollArea) if area.findChildren(RecentRow))
    step = RecentRow.high() + 1
    assert (listing.viewport().height() + 1) % step == 0
    assert listing.height() - listing.viewport().height() < 2


def test_the_open_engagement_is_named_in_the_list(open_window: OpenWindow, blank: Path) -> None:
    window = open_window(path=blank)
    window.go("start")
    assert [", Open" in row.accessibleName() for row in window.page.findChildren(RecentRow)] == [True]


def test_the_open_engagement_goes_on_where_it_stopped(open_window: OpenWindow, sample: Path) -> None:
    window = open_window(path=sample)
    window.go("start")
    ways = {way.objectName(): way for way in window.page.findChildren(WayIn)}
    assert list(ways) == ["way-continue", "way-open", "way-sample"]  # the bar holds the way to a new one
    assert "57 of 61" in ways["way-continue"].text()
    ways["way-continue"].click()
    assert window.page_name == "workshop"


def test_files_of_one_name_are_told_apart_by_their_folder(
    open_window: OpenWindow, settings: Settings, settle: Callable[[], None]
) -> None:
    for folder in ("north", "south"):
        settings.remember(RecentFile(f"/{folder}/Client.readiness", "Client", "An agent", "2026-11-02T10:00:00+00:00"))
    window = open_window()
    settle()
    said = [row.accessibleName() for row in window.page.findChildren(RecentRow)]
    assert len(set(said)) == 2
    assert any("north/Client.readiness" in name for name in said)
