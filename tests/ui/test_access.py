"""What a screen reader and the keyboard meet: names through Qt's accessibility tree, Tab in reading order, focus kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui import pages
from ui.main_window import MainWindow
from ui.widgets.hint_bar import HintBar
from ui.widgets.nav_sidebar import NavSidebar
from ui.widgets.top_bar import TopBar

OpenWindow = Callable[..., MainWindow]
BUILT = [entry.name for entry in (*pages.ENTRIES, *pages.BESIDE) if pages.exists(entry.name)]
LIMIT = 120


def _walk(window: MainWindow) -> list[QWidget]:
    """What Tab visits, from the navigation until it comes round."""
    nav = window.findChild(NavSidebar)
    assert nav is not None
    first = next(
        w
        for w in nav.findChildren(QWidget)
        if w.focusPolicy().value & Qt.FocusPolicy.TabFocus.value and w.isVisibleTo(window)
    )
    first.setFocus(Qt.FocusReason.TabFocusReason)
    visited: list[QWidget] = []
    for _ in range(LIMIT):
        now = QApplication.focusWidget()
        assert now is not None, f"the focus was lost after {[w.accessibleName()[:40] for w in visited]}"
        if now in visited:
            return visited
        visited.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    pytest.fail(f"Tab never came round in {LIMIT} steps")


def _is_stop(widget: QWidget, page: QWidget) -> bool:
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value) and widget.isVisibleTo(page)


def _region(window: MainWindow, widget: QWidget) -> str:
    for name, kind in (("navigation", NavSidebar), ("bar", TopBar), ("hints", HintBar)):
        area = window.findChild(kind)
        if isinstance(area, QWidget) and area.isAncestorOf(widget):
            return name
    return "page"


@pytest.mark.parametrize("name", BUILT)
def test_tab_goes_from_navigation_over_the_bar_to_the_page_and_comes_round(
    name: str, open_window: OpenWindow, sample: Path, settle: Callable[[], None], qtbot: QtBot
) -> None:
    window = open_window(path=sample)
    window.go(name)
    qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=20_000)
    settle()
    with qtbot.waitActive(window):  # without a screen a window may lose its place while it waits
        window.activateWindow()
    regions = [_region(window, widget) for widget in _walk(window)]
    order = list(dict.fromkeys(regions))
    assert order == [part for part in ("navigation", "bar", "page") if part in order]
    assert regions == sorted(regions, key=order.index)
    assert regions.count("navigation") == 1
    assert "page" in regions


@pytest.mark.parametrize("name", BUILT)
def test_a_page_opens_with_the_focus_on_itself(name: str, open_window: OpenWindow, sample: Path) -> None:
    window = open_window(path=sample)
    window.go("start" if name != "start" else "profile")
    window.go(name)
    focused = QApplication.focusWidget()
    assert focused is not None
    if focused.objectName() == f"nav-{name}":  # a page that is still computing has nothing to focus
        assert not [w for w in window.page.findChildren(QWidget) if _is_stop(w, window.page)]
    else:
        assert window.page.isAncestorOf(focused)


@pytest.mark.parametrize("name", BUILT)
def test_every_tab_stop_has_a_name_in_the_accessibility_tree(
    name: str, open_window: OpenWindow, sample: Path, settle: Callable[[], None], qtbot: QtBot
) -> None:
    window = open_window(path=sample)
    window.go(name)
    qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=20_000)
    settle()
    with qtbot.waitActive(window):  # without a screen a window may lose its place while it waits
        window.activateWindow()
    silent = []
    for widget in _walk(window):
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface is not None
        said = interface.text(QAccessible.Text.Name) or interface.text(QAccessible.Text.Value)
        if not said.strip():
            parent = widget.parentWidget()
            silent.append(f"{widget.metaObject().className()} {widget.objectName()} in {parent}")
    assert not silent


def test_the_focus_stays_where_it_was_when_the_look_changes(open_window: OpenWindow, sample: Path) -> None:
    window = open_window(path=sample)
    nav = window.findChild(QObject, "nav-workshop")
    assert isinstance(nav, QWidget)
    window.go("workshop")
    again = window.findChild(QWidget, "nav-workshop")
    assert isinstance(again, QWidget)
    again.setFocus()
    window.appearance.next_theme()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "nav-workshop"


def test_the_focus_is_not_lost_when_a_page_deletes_what_had_it(
    open_window: OpenWindow, sample: Path, settle: Callable[[], None], qtbot: QtBot
) -> None:
    window = open_window(path=sample)
    window.go("readout")
    focused = QApplication.focusWidget()
    assert focused is not None
    focused.hide()
    focused.deleteLater()
    settle()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert window.isAncestorOf(QApplication.focusWidget() or window)


def test_a_panel_that_opens_over_what_had_the_focus_does_not_send_it_to_the_navigation(
    open_window: OpenWindow, sample: Path, settle: Callable[[], None], qtbot: QtBot
) -> None:
    window = open_window(path=sample)
    window.go("readout")
    qtbot.waitUntil(lambda: window.page_name == "readout", timeout=30_000)
    settle()
    qtbot.wait(10)
    for key in (Qt.Key.Key_M, Qt.Key.Key_D, Qt.Key.Key_G):
        QTest.keyClick(QApplication.focusWidget() or window, key)
        settle()
        qtbot.waitUntil(lambda: window.page.isAncestorOf(QApplication.focusWidget() or window), timeout=5000)
