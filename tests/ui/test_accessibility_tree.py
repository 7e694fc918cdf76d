"""The tree that Qt hands to screen readers, for every page: what can be acted on has a name, a role and the focus."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui import pages
from ui.main_window import MainWindow

OpenWindow = Callable[..., MainWindow]
BUILT = [entry.name for entry in (*pages.ENTRIES, *pages.BESIDE) if pages.exists(entry.name)]
ROLE = QAccessible.Role
ACTED_ON = {
    ROLE.Button,
    ROLE.PushButton,
    ROLE.CheckBox,
    ROLE.RadioButton,
    ROLE.EditableText,
    ROLE.ComboBox,
    ROLE.Slider,
    ROLE.SpinBox,
    ROLE.Link,
    ROLE.PageTab,
}
BARE = {ROLE.NoRole, ROLE.Client}
"""What a widget says that says nothing of itself; a painted control that takes the focus must at least have a name."""
DEPTH = 40


def descend(interface: QAccessibleInterface, depth: int = 0) -> Iterator[QAccessibleInterface]:
    """Every element that is shown, the invisible left out with all below them."""
    if depth > DEPTH or interface.state().invisible:
        return
    yield interface
    for at in range(interface.childCount()):
        child = interface.child(at)
        if child.isValid():
            yield from descend(child, depth + 1)


def name_of(interface: QAccessibleInterface) -> str:
    said = interface.text(QAccessible.Text.Name) or interface.text(QAccessible.Text.Value)
    return said.strip()


def who(interface: QAccessibleInterface) -> str:
    widget = interface.object()
    return f"{widget.metaObject().className()} {widget.objectName()} {interface.role().name}"


@pytest.fixture
def tree(open_window: OpenWindow, sample: Path, qtbot: QtBot) -> Callable[[str], list[QAccessibleInterface]]:
    window = open_window(path=sample)

    def of(name: str) -> list[QAccessibleInterface]:
        window.go(name)
        qtbot.waitUntil(lambda: window.page_name == name and not window.jobs.is_busy, timeout=30_000)
        qtbot.waitUntil(lambda: window.page.isVisible() and QApplication.focusWidget() is not None)
        top = QAccessible.queryAccessibleInterface(window)
        assert top is not None
        return list(descend(top))

    return of


@pytest.mark.parametrize("name", BUILT)
def test_what_can_be_acted_on_has_a_name_and_takes_the_focus(
    name: str, tree: Callable[[str], list[QAccessibleInterface]]
) -> None:
    elements = tree(name)
    acted_on = [e for e in elements if e.role() in ACTED_ON]
    assert acted_on
    assert not [who(e) for e in acted_on if not name_of(e)]
    unreachable = [
        f"{who(e)} {name_of(e)[:40]}"
        for e in acted_on
        if not e.state().disabled and not e.state().focusable and isinstance(e.object(), QWidget)
    ]
    assert not unreachable


@pytest.mark.parametrize("name", BUILT)
def test_what_takes_the_focus_says_what_it_is(name: str, tree: Callable[[str], list[QAccessibleInterface]]) -> None:
    silent = [
        who(e)
        for e in tree(name)
        if e.state().focusable and not e.state().disabled and e.role() in BARE and not name_of(e)
    ]
    assert not silent


def test_the_window_and_its_page_are_named_and_the_focus_is_told(
    tree: Callable[[str], list[QAccessibleInterface]],
) -> None:
    elements = tree("workshop")
    assert "Halden" in name_of(elements[0])
    focused = [e for e in elements if e.state().focused]
    assert len(focused) == 1
    assert name_of(focused[0])
    checked = [e for e in elements if e.role() in {ROLE.CheckBox, ROLE.RadioButton, ROLE.Button} and e.state().checked]
    assert checked
