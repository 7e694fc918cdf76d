"""One window per person, and what happens when something reaches the top."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from readiness.errors import DiskProblem
from ui.application import ExceptionHook, FirstWindow, read_arguments, socket_name, start_log
from ui.settings import log_path
from ui.widgets.crash import crash_card
from ui.widgets.kit import Button


def test_a_second_start_hands_its_file_to_the_first_window(qtbot: QtBot, tmp_path: Path) -> None:
    name = f"{socket_name()}-{tmp_path.name}"
    first, second = FirstWindow(name), FirstWindow(name)
    assert not first.hand_over("/nobody.readiness")
    first.listen()
    with qtbot.waitSignal(first.asked) as asked:
        assert second.hand_over("/größe & co/x y.readiness")
    assert asked.args == ["/größe & co/x y.readiness"]
    with qtbot.waitSignal(first.asked) as asked:
        assert second.hand_over("")
    assert asked.args == [""]
    first.close()
    assert not second.hand_over("/x")


def test_a_socket_left_by_a_crash_does_not_keep_the_window_from_listening(qtbot: QtBot, tmp_path: Path) -> None:
    name = f"{socket_name()}-{tmp_path.name}-2"
    crashed, again, second = FirstWindow(name), FirstWindow(name), FirstWindow(name)
    crashed.listen()
    again.listen()
    with qtbot.waitSignal(again.asked):
        assert second.hand_over("/x.readiness")
    again.close()
    crashed.close()


def test_an_expected_problem_becomes_a_message_and_a_bug_a_card(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    hook = ExceptionHook()
    problem = DiskProblem("The disk is full.")
    with qtbot.waitSignal(hook.problem) as told:
        hook(DiskProblem, problem, None)
    assert told.args == [problem]
    assert caplog.records == []
    with qtbot.waitSignal(hook.crashed) as crashed:
        hook(ZeroDivisionError, ZeroDivisionError("division by zero"), None)
    assert "ZeroDivisionError" in str(crashed.args[0])
    assert "unexpected problem" in caplog.text


def test_the_crash_card_says_that_the_work_is_saved_and_hides_details_first(qtbot: QtBot) -> None:
    from ui.widgets.kit import Text, column, frame

    window = frame("window", column(spacing=0))
    window.resize(800, 600)
    window.show()
    card = crash_card("Traceback: ZeroDivisionError", Path("/home/someone/log.txt"))
    card.open_over(window)
    said = " ".join(label.text() for label in card.findChildren(Text))
    assert "is in the file" in said
    assert "log.txt" in said
    details = card.findChildren(QPlainTextEdit)[0]
    assert not details.isVisible()
    buttons = {b.text(): b for b in card.findChildren(Button)}
    buttons["Show details"].click()
    assert details.isVisible()
    buttons["Copy details"].click()
    assert QGuiApplication.clipboard().text() == "Traceback: ZeroDivisionError"
    with qtbot.waitSignal(card.closed):
        buttons["Go on"].click()
    window.close()


def test_the_command_line_takes_a_file_or_the_sample() -> None:
    assert read_arguments([]).file is None
    assert read_arguments(["x.readiness"]).file == "x.readiness"
    assert read_arguments(["--sample"]).sample
    assert read_arguments(["--language", "de"]).language == "de"
    for wrong in (["--nonsense"], ["--language", "tlh"]):
        with pytest.raises(SystemExit):
            read_arguments(wrong)


def test_the_log_lies_in_the_persons_own_folder(fresh_home: Path) -> None:
    import logging

    start_log()
    logger = logging.getLogger()
    handler = logger.handlers[-1]
    logging.getLogger("elsewhere").warning("something worth keeping")
    handler.close()
    logger.removeHandler(handler)
    assert str(log_path()).startswith(str(fresh_home))
    assert "something worth keeping" in log_path().read_text(encoding="utf-8")
