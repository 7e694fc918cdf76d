"""The report page: options that are kept, a preview that can be searched and enlarged, files written together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from readiness.app import redactions
from ui import language
from ui.main_window import MainWindow
from ui.pages.report import ReportPage
from ui.pages.report_acts import Preview
from ui.settings import Settings
from ui.theme.look import look
from ui.widgets.kit import Button
from ui.widgets.passphrase import PassphraseCard
from ui.widgets.pdf_pages import PdfPages
from ui.widgets.pdf_preview import PdfPreview
from ui.widgets.tick_box import TickBox

OpenWindow = Callable[..., MainWindow]
LONG = 120_000


@pytest.fixture
def small_pdf(qapp: QApplication, tmp_path: Path) -> Path:
    """Three pages of words."""
    target = tmp_path / "small.pdf"
    writer = QPdfWriter(str(target))
    painter = QPainter(writer)
    painter.setFont(look.font("title"))
    for at, words in enumerate(("First gate and a second Gate", "Nothing here", "The last gate")):
        if at:
            writer.newPage()
        painter.drawText(600, 900, words)
    painter.end()
    return target


@pytest.fixture
def page(open_window: OpenWindow, sample: Path) -> ReportPage:
    """The page of the sample engagement."""
    window = open_window(1440, 900, path=sample)
    window.go("report")
    assert isinstance(window.page, ReportPage)
    return window.page


def shown(window: QWidget) -> ReportPage:
    top = window.window()
    assert isinstance(top, MainWindow)
    assert isinstance(top.page, ReportPage)
    return top.page


def tick(page: ReportPage, name: str) -> None:
    box = page.findChild(TickBox, name)
    assert box is not None, name
    box.click()


def test_words_are_found_on_all_pages_and_pages_can_be_enlarged(small_pdf: Path, qtbot: QtBot) -> None:
    preview = PdfPreview(small_pdf)
    qtbot.addWidget(preview)
    preview.resize(700, 500)
    preview.show()
    preview.search.setText("GATE")
    qtbot.waitUntil(lambda: len(preview.hits) == 3)
    assert [hit.page for hit in preview.hits] == [0, 0, 2]
    assert all(0 <= box.x() <= 1 and 0 <= box.bottom() <= 1 for hit in preview.hits for box in hit.boxes)
    preview.step_hit(2)
    assert preview.thumbs.current == 2
    preview.set_zoom(2.0)
    assert preview.zoom == 2.0
    preview.set_zoom(99)
    assert preview.zoom == 3.0
    preview.close_file()


def test_the_page_in_sight_is_the_current_one(small_pdf: Path, qtbot: QtBot) -> None:
    preview = PdfPreview(small_pdf)
    qtbot.addWidget(preview)
    preview.resize(700, 500)
    preview.show()
    qtbot.waitUntil(lambda: preview.count == 3)
    place = preview.findChild(QLabel, "page-place")
    assert isinstance(place, QLabel)
    assert place.text() == "1 / 3"
    bar = preview._area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert (preview.current, place.text()) == (2, "3 / 3")
    preview.turn(-1)
    assert (preview.current, place.text()) == (1, "2 / 3")
    preview.set_zoom(2.0)
    preview.resize(500, 420)
    assert preview.current == 1
    preview.close_file()


def test_arrows_of_the_search_are_there_while_words_are_looked_for(small_pdf: Path, qtbot: QtBot) -> None:
    preview = PdfPreview(small_pdf)
    qtbot.addWidget(preview)
    preview.show()

    def arrows() -> list[bool]:
        names = ("Find previous", "Find next")
        return [tool.isVisible() for tool in preview.findChildren(Button) if tool.accessibleName() in names]

    assert arrows() == [False, False]
    preview.search.setText("gate")
    assert arrows() == [True, True]
    preview.close_file()


def test_a_picture_on_show_is_not_let_go_for_another_on_show(
    qtbot: QtBot, small_pdf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.widgets.pdf_pages.MOST_BYTES", 5_000_000)
    pages = PdfPages()
    assert pages.open(small_pdf)
    pages.in_sight = {0, 1}
    for page in (0, 1, 2):
        with qtbot.waitSignal(pages.drawn):
            pages.picture(page, 1000, 1414)
    assert [pages.picture(page, 1000, 1414).isNull() for page in (0, 1, 2)] == [False, False, True]
    pages.close()


def test_the_first_preview_makes_itself_and_keys_follow_it(
    open_window: OpenWindow, sample: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.pages.report.PREVIEW_AFTER_MS", 0)
    window = open_window(1440, 900, path=sample)
    window.go("report")
    page = window.page
    assert isinstance(page, ReportPage)
    assert [key for key, _ in page.keys] == ["Ctrl Enter"]
    qtbot.waitUntil(lambda: shown(page).busy, timeout=LONG)
    assert page.primary is not None
    assert page.primary.is_possible
    qtbot.waitUntil(lambda: shown(page).has_preview, timeout=LONG)
    assert [key for key, _ in shown(page).keys] == ["PgUp PgDn", "Ctrl F", "Ctrl Enter"]
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "find"
    before = shown(page)._preview
    monkeypatch.setattr("ui.pages.report.REFRESH_AFTER_MS", 0)
    shown(page).take_choices(replace(shown(page).choices, profile="board"))
    qtbot.waitUntil(lambda: shown(page).busy)
    assert shown(page).has_preview
    qtbot.waitUntil(lambda: not shown(page).busy, timeout=LONG)
    after = shown(page)._preview
    assert before is not None
    assert after is not None
    assert (before.choices.profile, after.choices.profile) == ("executive", "board")
    assert not before.path.exists()


def test_nothing_makes_itself_of_an_engagement_without_answers(
    open_window: OpenWindow, blank: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.pages.report.PREVIEW_AFTER_MS", 0)
    window = open_window(1440, 900, path=blank)
    window.go("report")
    page = window.page
    assert isinstance(page, ReportPage)
    page._begin()
    assert not page.busy


def test_a_page_is_drawn_without_holding_the_window(qtbot: QtBot, small_pdf: Path) -> None:
    pages = PdfPages()
    assert pages.open(small_pdf)
    with qtbot.waitSignal(pages.drawn) as ready:
        assert pages.picture(1, 1200, 1697).isNull()
    assert ready.args == [1]
    assert pages.picture(1, 1200, 1697).width() == 1200
    assert pages.picture(1, 2400, 3394).width() == 1200
    pages.close()
    assert pages.picture(1, 1200, 1697).isNull()


def test_a_file_that_is_no_pdf_is_not_shown(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(b"no pdf")
    pages = PdfPages()
    assert not pages.open(path)
    assert pages.count == 0
    assert pages.find(0, "x") == []


def test_choices_are_remembered_for_the_next_time(page: ReportPage, settings: Settings) -> None:
    for name in ("companion-xlsx", "redact-names", "redact-hosts"):
        tick(page, name)
    page.take_choices(page.choices)
    kept = settings.choices("report")
    assert kept["companions"] == [".xlsx"]
    assert kept["redact"] == ["names", "hosts"]
    assert page.tasks.remembered() == page.choices
    assert "password" not in kept


def test_a_section_is_switched_off_and_back_by_undo(page: ReportPage) -> None:
    window = page.window()
    assert isinstance(window, MainWindow)
    page.side.show_part("sections")
    tick(page, "section-trend")
    engagement = page.state.engagement
    assert engagement.outline.left_out == {"executive": ("trend",)}
    page.state.undo()
    assert engagement.outline.left_out.get("executive", ()) == ()
    verdict = page.findChild(TickBox, "section-verdict")
    assert verdict is not None
    assert not verdict.isEnabled()


@pytest.mark.parametrize("part", ["files", "sections", "look", "cover"])
def test_no_name_of_an_option_is_cut_in_german(
    part: str,
    open_window: OpenWindow,
    sample: Path,
    cut_words: Callable[[QWidget], list[str]],
    settle: Callable[[], None],
) -> None:
    language.use("de")
    window = open_window(1280, 720, path=sample)
    window.go("report")
    page = window.page
    assert isinstance(page, ReportPage)
    page.side.show_part(part)
    settle()
    form = page.side._form.widget()
    assert form is not None
    assert cut_words(form) == []


def test_a_pale_colour_is_darkened_and_a_word_is_refused(page: ReportPage) -> None:
    page.side.show_part("look")
    page.busy = True  # the quick look is not the business of this test
    page.tasks.type_colour("primary", "#FFD400")
    assert page.state.engagement.brand.primary not in {"", "#FFD400"}
    page.tasks.type_colour("primary", "mauve")
    (line,) = [line for line in page.findChildren(QLineEdit, "look-primary") if not line.isHidden()][-1:]
    assert line.text() == page.state.engagement.brand.primary


def test_the_file_name_is_safe_and_does_not_betray_a_redacted_client(
    page: ReportPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    from readiness.app import details

    page.state.apply(details.change_details(page.state.engagement, client="A/B: <C>"))
    asked: list[str] = []

    def answer(_parent: object, _title: str, proposed: str, _filter: str) -> tuple[str, str]:
        asked.append(Path(proposed).name)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    assert page.tasks.ask_target() is None
    tick(page, "redact-names")
    page.tasks.ask_target()
    assert asked == ["A B C readiness.pdf", "Redacted readiness report.pdf"]


def test_a_redacted_export_keeps_its_list_in_the_engagement_and_the_preview_fresh(
    page: ReportPage, tmp_path: Path, qtbot: QtBot
) -> None:
    from readiness.app.outlines import set_section_text

    state = page.state
    state.apply(set_section_text(state.engagement, "gaps", "Words of the authors"))
    for name in ("companion-json", "redact-names", "redact-texts"):
        tick(page, name)
    state.apply(set_section_text(state.engagement, "verdict", "More words"))
    target = tmp_path / "out.pdf"
    page.write_to(target)
    qtbot.waitUntil(lambda: not shown(page).busy, timeout=LONG)
    assert sorted(path.name for path in tmp_path.iterdir() if path.stem == "out") == ["out.json", "out.pdf"]
    record = state.engagement.redactions[-1]
    assert record.files == ("out.pdf", "out.json")
    assert {item.text for item in record.items} >= {"Words of the authors", state.engagement.details.client}
    data = target.with_suffix(".json").read_text("utf-8")
    assert "Words of the authors" not in data
    assert state.engagement.details.client not in data
    from ui.pages.report_parts import is_stale

    now = shown(page)
    assert isinstance(now._preview, Preview)
    assert not is_stale(now, now._preview)
    now.tasks.show_list()
    table = now.window().findChild(QTableWidget, "redacted")
    assert table is not None
    assert table.rowCount() == len(record.items)
    state.apply(set_section_text(state.engagement, "gaps", ""))
    assert is_stale(now, now._preview)


def test_a_stopped_export_leaves_no_file(page: ReportPage, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "r.pdf").write_bytes(b"an older report")
    page.write_to(folder / "r.pdf")
    qtbot.waitUntil(lambda: any(folder.glob(".*.part/*")), timeout=LONG)
    page.jobs.cancel("report")
    qtbot.waitUntil(lambda: not shown(page).busy, timeout=LONG)
    assert [path.name for path in folder.iterdir()] == ["r.pdf"]
    assert (folder / "r.pdf").read_bytes() == b"an older report"


def test_a_password_is_typed_twice_and_protects_the_written_file_only(
    page: ReportPage, settings: Settings, tmp_path: Path, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    settle()
    tick(page, "password")
    card = page.window().findChild(PassphraseCard)
    assert isinstance(card, PassphraseCard)
    for line, words in zip(card.lines, ("open sesame", "open sesam"), strict=True):
        line.setText(words)
    card.accepted.emit()
    assert not page.choices.password
    card.lines[1].setText("open sesame")
    card.accepted.emit()
    assert len(page.choices.password) == len("open sesame")
    assert "open sesame" not in repr(page.choices)
    assert "open sesame" not in str(settings.choices("report"))
    target = tmp_path / "locked.pdf"
    page.write_to(target)
    qtbot.waitUntil(lambda: not shown(page).busy, timeout=LONG)
    preview = shown(page)._pdf
    assert preview is not None
    qtbot.waitUntil(lambda: preview.count > 1, timeout=LONG)
    assert not PdfPages().open(target)
    assert PdfPages().open(target, "open sesame")
    tick(shown(page), "password")
    assert not shown(page).choices.password


def test_a_redacted_edition_leaves_everything_out_until_a_category_is_kept(
    page: ReportPage, settle: Callable[[], None]
) -> None:
    settle()
    tick(page, "redacted-edition")
    assert page.choices.redact == redactions.categories()
    tick(page, "redact-quotes")
    assert "quotes" not in page.choices.redact
    assert len(page.choices.redact) == len(redactions.categories()) - 1
    tick(page, "redacted-edition")
    assert page.choices.redact == ()


def redacting(page: ReportPage) -> None:
    for name in ("companion-json", "redact-names"):
        tick(page, name)


def is_idle(window: MainWindow) -> bool:
    return not window.jobs.is_running("report") and not window.jobs.is_busy


@pytest.mark.parametrize("is_closed", [False, True])
def test_a_report_is_announced_and_recorded_wherever_the_person_went(
    is_closed: bool, page: ReportPage, tmp_path: Path, qtbot: QtBot, sample: Path, settle: Callable[[], None]
) -> None:
    from readiness.app.engagement import open_engagement

    window = page.window()
    assert isinstance(window, MainWindow)
    redacting(page)
    target = tmp_path / "out.pdf"
    page.write_to(target)
    settle()
    if is_closed:  # its figures are there; what is closed before that is not written at all
        qtbot.waitUntil(lambda: window.jobs.is_running("report"), timeout=LONG)
        window.desk.close()
    else:
        window.go("readout")
    settle()
    qtbot.waitUntil(lambda: is_idle(window), timeout=LONG)
    assert target.exists()
    message = window._message
    assert message is not None
    assert str(target) in message.title
    assert message.tone == "passed"
    assert message.action is not None
    assert message.second is not None
    if is_closed:
        again = open_engagement(sample, now=window.state.now())
        assert again.redactions[-1].files == ("out.pdf", "out.json")
        again.close()
    else:
        assert window.state.engagement.redactions[-1].files == ("out.pdf", "out.json")
        assert window.page_name == "readout"


def test_coming_back_does_not_stop_what_is_being_written(
    page: ReportPage, tmp_path: Path, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    window = page.window()
    assert isinstance(window, MainWindow)
    target = tmp_path / "out.pdf"
    page.write_to(target)
    settle()
    window.go("readout")
    window.go("report")
    settle()
    again = window.page
    assert isinstance(again, ReportPage)
    qtbot.waitUntil(lambda: window.jobs.is_running("report") or target.exists(), timeout=LONG)
    again.make_preview()
    qtbot.waitUntil(lambda: is_idle(window) and not again.busy, timeout=LONG)
    assert target.exists()
    assert again.primary is not None
    assert again.primary.is_possible


def test_something_is_changed_while_the_report_is_written(
    page: ReportPage, tmp_path: Path, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    window = page.window()
    assert isinstance(window, MainWindow)
    page.make_preview()
    qtbot.waitUntil(lambda: shown(window).has_preview and not shown(window).busy, timeout=LONG)
    now = shown(window)
    now.write_to(tmp_path / "out.pdf")
    settle()
    now.side.show_part("cover")
    firm = now.findChild(QLineEdit, "cover-firm")
    assert firm is not None
    firm.setFocus()
    QTest.keyClicks(firm, "X")
    QTest.keyClick(firm, Qt.Key.Key_Tab)
    settle()
    qtbot.wait(1)
    assert window.state.engagement.details.firm.endswith("X")
    qtbot.waitUntil(lambda: is_idle(window) and not shown(window).busy, timeout=LONG)
    assert (tmp_path / "out.pdf").exists()
    assert shown(window).has_preview
