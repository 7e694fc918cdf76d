"""The page of wrong results at volume says which success it rests on, and nothing twice."""

from __future__ import annotations

from typing import Any

from readiness.domain.reliability.result import WaterfallBar
from readiness.domain.snapshot import Snapshot
from readiness.report.dossier import Dossier
from readiness.report.pages.page import Page
from readiness.report.pages.volume import make_volume
from readiness.report.wording import Words


def page_of(snapshot: Snapshot) -> Page:
    page = make_volume(Dossier(snapshot, Words("en")))
    assert page is not None
    return page


def in_production(snapshot: Snapshot, **changed: Any) -> Snapshot:
    projection = snapshot.projection
    production = projection.production.model_copy(update=changed)
    return snapshot.model_copy(update={"projection": projection.model_copy(update={"production": production})})


def test_projected_success_is_not_called_todays(snapshot_a: Snapshot) -> None:
    page = page_of(snapshot_a)
    split = page.exhibits[0]
    assert "today’s success" not in split.unit + page.values["head"]
    for told in ("91.6%", "93.0% measured", "less 1.4 points", "systems not exercised in the pilot", "(assumed)"):
        assert told in split.so_what
    assert "87.6% to 93.0%" in split.note


def test_without_a_step_the_measured_success_is_todays(snapshot_a: Snapshot) -> None:
    page = page_of(in_production(snapshot_a, waterfall=(), band_low=None, band_high=None))
    split = page.exhibits[0]
    assert "today’s success" in split.unit
    assert "today’s success" in page.values["head"]
    assert "measured" not in split.so_what
    assert split.note == ""


def test_a_factor_of_the_band_alone_is_no_step(snapshot_a: Snapshot) -> None:
    point = snapshot_a.projection.production.point
    assert point is not None
    band_only = WaterfallBar(factor="architecture", label="More agents", before=point, after=point - 0.2)
    bars = (*snapshot_a.projection.production.waterfall, band_only)
    assert "More agents" not in page_of(in_production(snapshot_a, waterfall=bars)).exhibits[0].so_what


def test_wrong_results_stand_beside_the_limit_that_was_given(snapshot_a: Snapshot) -> None:
    assert "at most 40 were named" in page_of(snapshot_a).exhibits[1].so_what
    for limit, told in ((500, "within the 500 named"), (None, "")):
        profile = snapshot_a.profile | {"P-11": snapshot_a.profile["P-11"] | {"wrong_per_day": limit}}
        so_what = page_of(snapshot_a.model_copy(update={"profile": profile})).exhibits[1].so_what
        assert told in so_what
        assert ("named as good enough" in so_what) == bool(told)


def test_no_count_is_printed_twice(snapshot_a: Snapshot) -> None:
    counts = [row[1:] for row in page_of(snapshot_a).values["rows"] if "USD" not in row[1]]
    assert counts
    assert len(set(counts)) == len(counts)
