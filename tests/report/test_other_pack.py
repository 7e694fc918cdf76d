"""Another questionnaire than the shipped one goes through the same report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from readiness.domain.snapshot import Snapshot
from readiness.report.context import make_report

PACK = Path(__file__).resolve().parents[1] / "data" / "packs" / "quick-check"


@pytest.fixture(scope="module")
def quick(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    import datetime as dt

    from readiness.app.engagement import create_engagement
    from readiness.app.snapshots import take_snapshot
    from readiness.domain.questions import LadderQuestion

    now = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)
    path = tmp_path_factory.mktemp("quick") / "q.readiness"
    engagement = create_engagement(path, client="Quick Ltd", agent="Mail sorter", now=now, pack=PACK)
    try:
        from readiness.app.answer_file import load_answers

        ladders = [q.id for q in engagement.pack.questions if isinstance(q, LadderQuestion)]
        answers = {str(key): {"value": 2, "evidence": n % 2} for n, key in enumerate(ladders)}
        loaded = load_answers(engagement, {"pack": engagement.pack.id, "profile": {}, "answers": answers}, now)
        engagement.apply(loaded.edit)
        return take_snapshot(engagement, now)
    finally:
        engagement.close()


@pytest.mark.parametrize("profile", ["board", "executive", "full"])
def test_every_page_of_another_pack_has_something_to_say(quick: Snapshot, profile: str) -> None:
    report = make_report(quick, profile=profile)  # type: ignore[arg-type]
    assert report.pages[0].key == "verdict"
    for exhibit in report.exhibits:
        assert exhibit.table.rows
        assert exhibit.figure["layout"]["shapes"] or exhibit.figure["data"]


def test_another_pack_makes_an_accessible_pdf(
    quick: Snapshot, pdf_of: Callable[[Snapshot], tuple[Path, object]]
) -> None:
    import page

    path = pdf_of(quick)[0]
    assert page.validate_pdf(str(path), profile=page.ValidationProfile.PDF_UA_1).is_compliant
