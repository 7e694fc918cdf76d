"""A snapshot becomes pages: which ones have something honest to say, in which order, with exhibits numbered through."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Literal

from readiness.domain.snapshot import EngagementDetails, Snapshot
from readiness.report.brand.model import Brand
from readiness.report.charts.exhibit import Exhibit
from readiness.report.dossier import Dossier
from readiness.report.formats import plain
from readiness.report.pages.appendix import make_answers, make_log
from readiness.report.pages.changes import make_changes
from readiness.report.pages.cover import Cover, make_cover
from readiness.report.pages.decisions import make_decisions
from readiness.report.pages.derivation import make_derivation, make_full_derivation
from readiness.report.pages.facts import make_context, make_contexts, make_sources
from readiness.report.pages.findings import make_findings, make_register
from readiness.report.pages.gaps import make_gaps
from readiness.report.pages.heat import make_heat
from readiness.report.pages.method import make_method
from readiness.report.pages.moves import make_moves
from readiness.report.pages.page import Page
from readiness.report.pages.practices import make_practices
from readiness.report.pages.reading import make_reading
from readiness.report.pages.reliability import make_reliability
from readiness.report.pages.roadmap import make_roadmap
from readiness.report.pages.room import make_room
from readiness.report.pages.scenarios import make_scenarios
from readiness.report.pages.transfer import make_transfer
from readiness.report.pages.trend import make_trend
from readiness.report.pages.verdict import make_verdict
from readiness.report.pages.volume import make_volume
from readiness.report.wording import Words, in_language

Profile = Literal["board", "executive", "full"]
EDITIONS: tuple[Profile, ...] = ("board", "executive", "full")
Maker = Callable[[Dossier], Page | list[Page] | None]

PARTS = ("stands", "brings", "do", "how")
MAKERS: tuple[tuple[str, Maker], ...] = (
    ("verdict", make_verdict),
    ("reading", make_reading),
    ("gaps", make_gaps),
    ("heat", make_heat),
    ("practices", make_practices),
    ("room", make_room),
    ("changes", make_changes),
    ("findings", make_findings),
    ("reliability", make_reliability),
    ("volume", make_volume),
    ("trend", make_trend),
    ("transfer", make_transfer),
    ("context", make_contexts),
    ("moves", make_moves),
    ("roadmap", make_roadmap),
    ("scenarios", make_scenarios),
    ("decisions", make_decisions),
    ("method", make_method),
    ("sources", make_sources),
    ("answers", make_answers),
    ("register", make_register),
    ("derivation", make_full_derivation),
)
BOARD = ("verdict", "gaps", "reliability", "roadmap", "decisions")
EXECUTIVE_LEAVES_OUT = frozenset({"transfer"})
MANDATORY = frozenset({"verdict", "method", "log"})
"""Sections that cannot be switched off: a verdict never goes without how it came about and what it rests on."""
TEXTS = "texts"
"""Among the sections left out of a profile: the added words are left out of it."""


@dataclass(frozen=True)
class Report:
    """Everything the templates need: cover, pages in order, contents by part."""

    dossier: Dossier
    cover: Cover
    pages: tuple[Page, ...]
    contents: tuple[tuple[str, tuple[Page, ...]], ...]
    has_cover: bool = True
    brand: Brand = field(default_factory=Brand)

    @property
    def exhibits(self) -> tuple[Exhibit, ...]:
        """All exhibits in reading order."""
        return tuple(exhibit for page in self.pages for exhibit in page.exhibits)


def sections_of(profile: Profile) -> tuple[str, ...]:
    """Keys of all sections that a profile can have, in reading order."""
    keys = tuple(key for key, _ in _wanted(profile))
    return keys if profile == "board" else (*keys, "log")


def _wanted(profile: Profile) -> tuple[tuple[str, Maker], ...]:
    if profile == "board":
        return tuple((key, maker) for key, maker in MAKERS if key in BOARD)
    if profile == "executive":
        short: dict[str, Maker] = {"derivation": make_derivation, "context": make_context}
        return tuple((key, short.get(key, maker)) for key, maker in MAKERS if key not in EXECUTIVE_LEAVES_OUT)
    return MAKERS


def with_files(report: Report, files: tuple[tuple[str, str], ...]) -> Report:
    """The same report with the names and hashes of the embedded files in its log."""
    with in_language(report.dossier.words.language):
        log = make_log(report.dossier, files)
    pages = tuple(
        replace(log, kicker=page.kicker, contents=page.contents, added=page.added) if page.key == "log" else page
        for page in report.pages
    )
    contents = tuple((part, tuple(p for p in pages if p.part == part)) for part, _ in report.contents)
    return replace(report, pages=pages, contents=contents)


def make_report(
    snapshot: Snapshot,
    *,
    profile: Profile = "executive",
    language: str = "",
    files: tuple[tuple[str, str], ...] = (),
    brand: Brand | None = None,
    only: frozenset[str] = frozenset(),
) -> Report:
    """Puts the report together. Pages without honest content are left out, and numbering follows.

    Args:
        snapshot: what the report is made from, and nothing else.
        profile: `board` has at most five pages and no cover, `full` everything.
        language: of the report's own words; without one that of the snapshot.
        files: name and SHA-256 of what will be embedded, printed in the appendix.
        brand: the firm's look; without one the report's own.
        only: keys of sections, for a quick look at a few pages; empty for the whole report.
    """
    brand = brand or Brand()
    if brand.classification and snapshot.details.classification in {"", _CLASSIFICATION}:
        details = snapshot.details.model_copy(update={"classification": brand.classification})
        snapshot = snapshot.model_copy(update={"details": details})
    words = Words(language or snapshot.language)
    with in_language(words.language):
        return replace(_assemble(Dossier(snapshot, words), profile, files, only), brand=brand)


_CLASSIFICATION = str(EngagementDetails.model_fields["classification"].default)
"""What stands in an engagement where nobody chose a classification."""


def _collect(
    dossier: Dossier, profile: Profile, files: tuple[tuple[str, str], ...], only: frozenset[str]
) -> list[Page]:
    """The sections that are wanted and have something to say, each with the words added to it."""
    outline = dossier.snapshot.outline
    left_out = frozenset(outline.left_out.get(profile, ())) - MANDATORY
    texts = {} if TEXTS in left_out else outline.texts
    makers = [*_wanted(profile)]
    if profile != "board":
        makers.append(("log", lambda d: make_log(d, files)))
    pages: list[Page] = []
    for key, maker in makers:
        made = None if key in left_out or (only and key not in only) else maker(dossier)
        found = made if isinstance(made, list) else [made] if made else []
        if found and texts.get(key, "").strip():
            found = [replace(found[0], added=paragraphs(texts[key])), *found[1:]]
        pages += found
    return pages


def paragraphs(text: str) -> tuple[str, ...]:
    """What a person typed, line by line, without control characters; empty lines only set it apart."""
    return tuple(line.strip() for line in plain(text).splitlines() if line.strip())


def _assemble(dossier: Dossier, profile: Profile, files: tuple[tuple[str, str], ...], only: frozenset[str]) -> Report:
    pages = _collect(dossier, profile, files, only)
    numbered: list[Page] = []
    number, letters = 0, iter("ABCDEFGH")
    for page in pages:
        exhibits = []
        for exhibit in page.exhibits:
            number += 1
            exhibits.append(replace(exhibit, number=number))
        kicker = dossier.words("appendix", letter=next(letters)) if page.wide else page.kicker
        contents_line = f"{kicker}: {page.contents}" if page.wide else page.contents
        numbered.append(replace(page, exhibits=tuple(exhibits), kicker=kicker, contents=contents_line))
    contents = tuple((part, tuple(p for p in numbered if p.part == part)) for part in PARTS)
    kept = tuple((part, ps) for part, ps in contents if ps)
    return Report(dossier, make_cover(dossier), tuple(numbered), kept, has_cover=profile != "board")
