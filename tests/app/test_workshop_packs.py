"""The printed packs: complete, without a secret of the assessment, and safe against hostile names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest

from readiness.app import agenda, answering, details, packs_print, roster
from readiness.app.engagement import Engagement, create_engagement
from readiness.app.packs_print import pack_document
from readiness.app.register import set_register
from readiness.domain.progress import SILENT
from readiness.domain.questions import QuestionId
from readiness.errors import AnswerError, Cancelled, CannotWrite
from readiness.report.packs import make_html

NOW = datetime(2026, 11, 20, 13, 30, tzinfo=UTC)
HOSTILE = '<script>alert(1)</script>"} body{display:none} {{ 7*7 }}'


@pytest.fixture
def engagement(tmp_path: Path) -> Iterator[Engagement]:
    made = create_engagement(tmp_path / "e.readiness", client=HOSTILE, agent="Agent & Co", now=NOW)
    made.apply(roster.put_person(made, None, "Ann Berg", "build"))
    made.apply(agenda.assign_pre_work(made, QuestionId("OBS-04"), "Ann Berg"))
    made.apply(details.set_profile(made, "P-07", "systems", [{"name": "Ledger"}]))
    made.apply(answering.set_note(made, QuestionId("OBS-04"), "PRIVATE NOTE"))
    yield made
    made.close()


def pages(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        found = []
        for page in document:
            text = page.get_textpage()
            found.append(text.get_text_bounded())
            text.close()
            page.close()
        return found


def test_all_packs_in_one_pdf(engagement: Engagement, tmp_path: Path) -> None:
    target = tmp_path / "packs.pdf"
    packs_print.packs_work(engagement, packs_print.PARTS, target, NOW)(SILENT)
    found = pages(target)
    whole = "\n".join(found)
    for words in ("Agenda", "Intake", "Ann Berg", "nobody named yet", "To bring", "Ring one, fold, hand in", "Ledger"):
        assert words in whole
    cards = [text for text in found if sorted("".join(text.split())) == ["?", "A", "B", "C", "D", "E"]]
    assert len(cards) == 6  # six seats at least
    slips = sum(text.count("Ring one") for text in found)
    votes = sum(q.mode == "vote" for q in engagement.pack.questions)
    assert slips >= 6 * votes
    assert "PRIVATE" not in whole
    assert not list(tmp_path.glob(".*.part"))


def test_names_are_printed_as_text_and_never_as_code(engagement: Engagement) -> None:
    html = make_html(packs_print.pack_document(engagement, packs_print.PARTS, NOW))
    assert "<script>" not in html
    assert "&lt;script&gt;" in html
    assert "{{ 7*7 }}" in html
    style = html[html.index("<style>") : html.index("</style>")]
    assert "display:none" not in style


def test_nothing_printed_tells_how_answers_are_scored(engagement: Engagement) -> None:
    html = make_html(packs_print.pack_document(engagement, packs_print.PARTS, NOW)).lower()
    body = html[html.index("</style>") :]
    for secret in ("weight", " gate", "threshold"):
        assert secret not in body


def test_only_what_is_chosen_is_printed(engagement: Engagement) -> None:
    html = make_html(packs_print.pack_document(engagement, ("artefacts",), NOW))
    body = html[html.index("</style>") :]
    assert "To bring" in body
    assert "Ring one" not in body
    with pytest.raises(AnswerError, match="Nothing is chosen"):
        packs_print.packs_work(engagement, (), Path("x.pdf"), NOW)


def test_a_target_that_cannot_be_written_is_said_before_any_work(engagement: Engagement, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        packs_print.packs_work(engagement, ("agenda",), tmp_path / "missing" / "packs.pdf", NOW)


def test_cancelling_leaves_no_file(engagement: Engagement, tmp_path: Path) -> None:
    class Stop:
        def step(self, done: int, total: int, label: str = "") -> None:
            raise Cancelled

    target = tmp_path / "packs.pdf"
    with pytest.raises(Cancelled):
        packs_print.packs_work(engagement, ("agenda",), target, NOW)(Stop())
    assert list(tmp_path.glob("*.pdf")) == []
    assert list(tmp_path.glob(".*.part")) == []


def test_the_intake_form_asks_for_the_list_of_agents(engagement: Engagement) -> None:
    register = next(q for q in engagement.pack.questions if q.register_ is not None)
    assert register.register_ is not None
    engagement.apply(set_register(engagement, register.id, [{"name": "Invoice agent", "owner": "Ines"}]))
    document = pack_document(engagement, ("intake",), NOW)
    (item,) = [item for item in document.intake if item.id == register.id]
    assert item.fields[0].columns[:2] == ("Name", "Owner")
    assert item.fields[0].rows[0][:2] == ("Invoice agent", "Ines")
    assert "Invoice agent" in make_html(document)
