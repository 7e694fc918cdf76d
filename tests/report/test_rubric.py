"""The rubric of a report that can be handed over, over three samples: full, minimal, stress."""

from __future__ import annotations

import itertools
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from readiness.domain.snapshot import Snapshot
from readiness.report.context import Report, make_report
from readiness.report.html import make_html
from readiness.report.rendering import Outcome
from tests.report.reading import bookmarks_of, sheets_of, tags_of, text_of

Rendered = tuple[Path, Outcome]
Render = Callable[..., Rendered]
VERBS = frozenset(
    [
        "are",
        "is",
        "was",
        "were",
        "be",
        "has",
        "have",
        "had",
        "carries",
        "keep",
        "keeps",
        "may",
        "reach",
        "reaches",
        "need",
        "needs",
        "needs.",
        "lies",
        "lie",
        "stands",
        "stand",
        "rests",
        "pass",
        "passes",
        "fails",
        "fail",
        "says",
        "say",
        "supports",
        "support",
        "leave",
        "leaves",
        "takes",
        "take",
        "comes",
        "come",
        "costs",
        "cost",
        "close",
        "closes",
        "give",
        "gives",
        "holds",
        "hold",
        "answer",
        "answered",
        "shown",
        "measured",
        "do",
        "does",
        "did",
        "moves",
        "moved",
        "rose",
        "fell",
        "ask",
        "asks",
        "commit",
        "commits",
        "follow",
        "follows",
        "sets",
        "set",
        "ends",
        "end",
        "contradict",
        "contradicts",
        "confirm",
        "confirms",
        "could",
        "count",
        "counts",
        "report",
        "reports",
        "scored",
        "found",
        "go",
        "ready",
        "misses",
        "miss",
        "reads",
        "read",
        "cannot",
        "succeed",
        "succeeds",
        "help",
        "helps",
        "stay",
        "stays",
        "change",
        "changed",
        "put",
        "lists",
        "listed",
    ]
)
PLACEHOLDERS = ("Contoso", "TODO", "lorem", "Undefined", "nan", "{{", "}}", "None")


@pytest.fixture(params=["a", "b", "c"])
def sample(request: pytest.FixtureRequest) -> Snapshot:
    found: Snapshot = request.getfixturevalue(f"snapshot_{request.param}")
    return found


@pytest.fixture
def path(sample: Snapshot, pdf_of: Render) -> Path:
    return pdf_of(sample)[0]


def paragraphs_of(report: Report) -> str:
    html = make_html(report, {exhibit.key: "<svg/>" for exhibit in report.exhibits})
    return re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)


# --- structure ------------------------------------------------------------------------------------------------


def test_every_page_can_be_drawn_and_the_syntax_is_sound(path: Path) -> None:  # 3
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    try:
        for page in document:
            assert page.render(scale=0.2).to_pil().convert("L").getextrema()[0] < 200  # ink on paper
    finally:
        document.close()
    if shutil.which("qpdf"):
        subprocess.run(["qpdf", "--check", str(path)], check=True, capture_output=True)


def test_no_placeholder_and_no_name_of_the_program_is_printed(path: Path, sample: Snapshot) -> None:  # 5
    import pikepdf

    text = "\n".join(text_of(path))
    for word in PLACEHOLDERS:
        found = re.findall(rf".{{0,40}}(?<![\w.“]){re.escape(word)}(?!\w)(?! was named).{{0,40}}", text)
        assert found == []
    with pikepdf.open(path) as pdf:
        about = " ".join(str(value) for _, value in pdf.docinfo.items()) + pdf.Root.Metadata.read_bytes().decode()
    assert not re.search(r"\bReadiness [\d.]+|[Mm]ade with|[Gg]enerated by|[Pp]owered by", text + about)
    assert sample.product_version not in about


def test_bookmarks_are_the_sections_at_the_pages_that_the_contents_print(path: Path, sample: Snapshot) -> None:  # 6
    pages = make_report(sample, files=(("one", ""), ("two", ""))).pages
    marks = bookmarks_of(path)
    assert [title for title, _ in marks] == [" ".join(page.title.split()) for page in pages]
    contents = text_of(path)[2].splitlines()
    for (_, number), page in zip(marks, pages, strict=True):
        line = next(row for row in contents if row.startswith(page.contents[:24]))
        assert line.split()[-1] == str(number), line


def test_headings_begin_at_the_top_and_skip_no_level(path: Path) -> None:  # 7
    levels = [int(tag[1]) for tag in tags_of(path) if re.fullmatch(r"H[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


# --- layout ---------------------------------------------------------------------------------------------------


def test_letters_have_six_sizes_and_the_text_is_large_enough_to_read(path: Path) -> None:  # 13
    sizes: Counter[float] = Counter()
    for sheet in sheets_of(path):
        for word in sheet.words:
            sizes[round(word.size * 4) / 4] += len(word.text)
    assert min(sizes) >= 7.5
    assert sum(count for _, count in sizes.most_common(6)) >= 0.95 * sizes.total()
    assert any(9.5 <= size <= 11 for size, _ in sizes.most_common(4))


def test_no_heading_stands_alone_at_the_foot_and_no_page_is_nearly_empty(path: Path, sample: Snapshot) -> None:  # 15
    html = paragraphs_of(make_report(sample))
    heads = {" ".join(re.sub(r"<[^>]+>", "", h).split()) for h in re.findall(r"<(?:h[23]|caption)[^>]*>(.*?)</", html)}
    starts = {number for _, number in bookmarks_of(path)}
    sheets = sheets_of(path)
    for sheet in sheets[1:]:
        assert sheet.last_line not in heads, (sheet.number, sheet.last_line)
        is_last_of_section = sheet.number + 1 in starts or sheet.number == len(sheets)
        assert sheet.fill >= 0.25 or (is_last_of_section and sheet.number not in starts), (sheet.number, sheet.fill)


def test_a_figure_and_its_caption_share_a_page_and_table_heads_repeat(path: Path, sample: Snapshot) -> None:  # 15
    texts = [" ".join(text.split()) for text in text_of(path)]
    for exhibit in make_report(sample).exhibits:
        name = " ".join(f"Exhibit {exhibit.number} {exhibit.name}".split())[:48]
        (at,) = [k for k, text in enumerate(texts) if name in text]
        assert " ".join(exhibit.n.split())[:30] in texts[at], name
    first = dict(bookmarks_of(path))
    answers = next(page.title for page in make_report(sample).pages if page.key == "answers")
    start = first[answers]
    after = next(k for k in range(start, len(texts) + 1) if "Intake: facts that set the scope" in texts[k - 1])
    assert after > start
    assert all("Id Question Answer Votes" in texts[k - 1] for k in range(start, after))


# --- content --------------------------------------------------------------------------------------------------


def test_titles_of_exhibits_are_sentences(sample: Snapshot) -> None:  # 17
    for page in make_report(sample, profile="full").pages:
        if page.exhibits:
            words = {word.strip(".,:;“”").lower() for word in page.title.split()}
            assert words & VERBS, page.title


def test_captions_say_count_source_and_date_and_a_conclusion_follows(sample: Snapshot) -> None:  # 18
    html = paragraphs_of(make_report(sample, profile="full"))
    captions = re.findall(r"<figcaption>(.*?)</figcaption>", html, flags=re.DOTALL)
    assert captions
    for caption in captions:
        assert "n = " in caption
        assert "Source: " in caption
        assert re.search(r"\d{1,2}\xa0[A-Z][a-z]+\xa0\d{4}", caption)
    for exhibit in make_report(sample, profile="full").exhibits:
        sentences = re.split(r"(?<=[.!?])\s+(?=[A-Z“0-9])", exhibit.so_what.strip())
        assert 1 <= len(sentences) <= 3, exhibit.so_what
        assert exhibit.so_what.rstrip().endswith((".", "!", "?"))


def test_bands_of_the_continuation_are_drawn_nested_from_what_was_computed() -> None:  # 20
    from datetime import date, timedelta

    from readiness.report.charts.trend import Ahead, Observed, draw_trend

    start = date(2026, 9, 1)
    seen = [
        Observed(start + timedelta(days=7 * k), 100, 0.95 - 0.01 * k, 0.9 - 0.01 * k, 0.97 - 0.01 * k) for k in range(6)
    ]
    ahead = [
        Ahead(start + timedelta(days=42 + k), 0.9, 0.89 - k / 900, 0.91 + k / 900, 0.87 - k / 400, 0.93 + k / 400)
        for k in range(20)
    ]
    words = dict.fromkeys(("middle", "to", "axis", "cut", "target"), "x")
    figure = draw_trend(seen, ahead, 0.95, words)
    outer, inner = [trace for trace in figure["data"] if trace.get("fill") == "toself"]  # the wider tint lies below
    for band, low, high in ((outer, "low90", "high90"), (inner, "low50", "high50")):
        assert band["y"][: len(ahead)] == pytest.approx([100 * getattr(point, high) for point in ahead])
        assert band["y"][len(ahead) :][::-1] == pytest.approx([100 * getattr(point, low) for point in ahead])


def test_findings_and_moves_cite_one_another(snapshot_a: Snapshot) -> None:  # 21
    roadmap = snapshot_a.roadmap
    planned = {item.id for item in roadmap.plan}
    known = {finding.id for finding in roadmap.findings}
    assert roadmap.findings
    for finding in roadmap.findings:
        assert finding.initiatives, finding.id
        assert finding.rating
        assert finding.confidence
        if set(finding.initiatives) & planned:
            assert finding.owner, finding.id
            assert finding.due_week is not None or finding.due is not None, finding.id
    assert all(set(item.findings) <= known for item in roadmap.plan)
    uncited = [item.id for item in roadmap.plan if not item.findings]
    assert not uncited, uncited


# --- what can be seen -----------------------------------------------------------------------------------------


def contrast_of_words(path: Path, numbers: list[int]) -> list[tuple[int, str, float]]:
    """Contrast of every word to what it stands on, measured in the rendered page."""
    import pypdfium2

    from readiness.report.brand.colour import contrast

    scale, out = 4.0, []
    document = pypdfium2.PdfDocument(path)
    try:
        for sheet in (s for s in sheets_of(path) if s.number in numbers):
            picture = document[sheet.number - 1].render(scale=scale).to_pil().convert("RGB")
            for word in sheet.words:
                if len(word.text) < 2 or not word.text.isascii():
                    continue
                box = picture.crop(tuple(round(scale * v) for v in (word.x0, word.top, word.x1, word.bottom)))
                colours = sorted(box.getcolors(box.width * box.height) or (), reverse=True)
                ground = "#{:02X}{:02X}{:02X}".format(*colours[0][1])
                best = max(contrast("#{:02X}{:02X}{:02X}".format(*colour), ground) for _, colour in colours)
                need = 3.0 if word.size >= 18 else 4.5
                if best < need:
                    out.append((sheet.number, word.text, round(best, 2)))
    finally:
        document.close()
    return out


def test_words_of_the_first_pages_stand_out_from_what_is_behind_them(
    snapshot_a: Snapshot, pdf_of: Render
) -> None:  # 23
    assert contrast_of_words(pdf_of(snapshot_a)[0], [1, 2, 4, 5]) == []


@pytest.mark.soak
def test_all_words_stand_out_from_what_is_behind_them(path: Path) -> None:  # 23
    assert contrast_of_words(path, [sheet.number for sheet in sheets_of(path)]) == []
