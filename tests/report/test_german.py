"""The German report: every word of it, numbers and dates as German writes them, figures that still verify."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jinja2.meta
import pytest
import yaml

from readiness import language
from readiness.app import languages
from readiness.domain.progress import SILENT
from readiness.domain.snapshot import Snapshot
from readiness.report import formats
from readiness.report.companions.sheets import make_sheets
from readiness.report.companions.workbook import make_workbook
from readiness.report.context import Report, make_report
from readiness.report.html import make_html
from readiness.report.pages.decisions import Decision
from readiness.report.rendering import Outcome
from readiness.report.verification import verify_pdf
from readiness.report.wording import Words, available_languages, make_environment

FOLDER = Path(__file__).resolve().parents[2] / "report_templates"
NOW = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)
WORDS = FOLDER / "executive" / "words"
ENGLISH = frozenset(
    re.findall(
        r"\w+",
        """the and of is are were be been has have had with by from for to that this these those which who what when
        where how if then than at on or not no yes but as it its there their they you we our per each every any some
        all more most less least only would could should may can about under over after before between without within
        today week weeks day days step steps task tasks result results answer answers question questions shown said
        stated evidenced source page exhibit""",
    )
)
"""Words that no German sentence has."""


def flat(node: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in node.items():
        if isinstance(value, dict):
            yield from flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", str(value)


def catalogue(code: str) -> dict[str, str]:
    return dict(flat(yaml.safe_load((WORDS / f"{code}.yaml").read_text("utf-8"))))


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """The shipped sample engagement, frozen in German."""
    from readiness.app.reporting import report_snapshot
    from readiness.app.sample import make_sample

    engagement = make_sample(tmp_path_factory.mktemp("de") / "de.readiness", NOW, SILENT)
    try:
        return report_snapshot(engagement, NOW, "de")
    finally:
        engagement.close()


@pytest.fixture(scope="module")
def whole(german: Snapshot) -> Report:
    """The full report of the sample in German."""
    return spoken(german, profile="full", files=(("snapshot.json", "0"), ("readiness.xlsx", "0")))


@pytest.fixture(scope="module")
def page_texts(whole: Report) -> list[str]:
    """What stands on its pages in its own language."""
    reader = Reader()
    reader.feed(html_of(whole))
    return reader.said


def spoken(snapshot: Snapshot, **options: Any) -> Report:
    with languages.speaking("de"):
        return make_report(snapshot, language="de", **options)


def html_of(report: Report) -> str:
    with languages.speaking("de"):
        return make_html(report, {exhibit.key: "<svg/>" for exhibit in report.exhibits})


class Reader(HTMLParser):
    """The text of a page that is in the language of the report: blocks in another language are left out."""

    EMPTY = frozenset({"meta", "br", "img", "link", "input", "hr"})

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self._open: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self.EMPTY:
            return
        foreign = tag in {"style", "script"} or (tag != "html" and any(name == "lang" for name, _ in attrs))
        self._open.append(foreign)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.EMPTY and self._open:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if not any(self._open):
            self.said.append(" ".join(data.split()))


def texts_in(value: Any) -> Iterator[str]:
    """Every text of a plain structure."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts_in(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from texts_in(item)


@pytest.fixture(scope="module")
def foreign(german: Snapshot) -> list[str]:
    """What the questionnaire says and people typed, longest first."""
    data = german.model_dump(mode="json")
    parts = ("pack", "details", "people", "profile", "responses", "batches", "risks", "parking", "moves")
    own = {" ".join(text.split()) for part in parts for text in texts_in(data[part])}
    own |= {finding.owner for finding in german.roadmap.findings} | {step.name for step in german.projection.steps}
    own |= {finding.title for finding in german.roadmap.findings}
    return sorted((text.casefold() for text in own if len(text) > 3), key=len, reverse=True)


def english_in(text: str, foreign: list[str]) -> set[str]:
    """The English words of a text that stand neither in the questionnaire nor in what people typed."""
    rest = " ".join(text.split()).casefold()
    if not words_of(rest) & ENGLISH:
        return set()
    if any(rest.rstrip("…").rpartition(": ")[2] in piece for piece in foreign):
        rest = rest.rpartition(": ")[0]  # a label that was cut to its room
    for piece in foreign:
        rest = rest.replace(piece, " ")
    return words_of(rest) & ENGLISH


def words_of(text: str) -> set[str]:
    return set(re.findall(r"[a-zäöüß]+", text))


def test_both_catalogues_have_the_same_texts_with_the_same_values() -> None:
    english, german = catalogue("en"), catalogue("de")
    assert set(english) == set(german)
    env = make_environment(autoescape=False)
    for key, text in english.items():
        wanted = jinja2.meta.find_undeclared_variables(env.parse(text)) - {"plural"}
        found = jinja2.meta.find_undeclared_variables(env.parse(german[key])) - {"plural"}
        assert found == wanted, key


def test_every_text_that_a_template_asks_for_exists() -> None:
    words = Words("de")
    for path in FOLDER.rglob("*.html"):
        for key in re.findall(r"say\('([\w.]+)'[,)]", path.read_text("utf-8")):
            assert key in words, f"{path.name}: {key}"


def test_heads_of_sheets_have_as_many_columns_in_both_languages() -> None:
    english, german = catalogue("en"), catalogue("de")
    heads = [key for key in english if key.startswith("sheet.") and key.endswith(".head")]
    assert heads
    for key in heads:
        assert english[key].count(" | ") == german[key].count(" | "), key


def test_languages_are_those_with_a_catalogue() -> None:
    assert available_languages() == ("en", "de")


@pytest.mark.parametrize(
    ("print_it", "text"),
    [
        (lambda: formats.integer(1234567.4), "1.234.567"),
        (lambda: formats.integer(-3.2), "−3"),
        (lambda: formats.decimal(0.25, 2), "0,25"),
        (lambda: formats.percent(0.865, 1), "86,5\u202f%"),
        (lambda: formats.percent(0.9996), "99,9\u202f%"),
        (lambda: formats.significant(9.84), "9,8"),
        (lambda: formats.significant(0.5), "0,5"),
        (lambda: formats.shortest(0.5), "0,5"),
        (lambda: formats.day(NOW.date()), "20.\u00a0November\u00a02026"),
        (lambda: formats.day_short(NOW.date()), "20.\u00a0Nov."),
        (lambda: formats.join(["a", "b", "c"]), "a, b und c"),
        (lambda: formats.count_word(3), "drei"),
    ],
)
def test_numbers_and_dates_are_written_as_german_writes_them(print_it: Callable[[], str], text: str) -> None:
    with language.speaking("de"):
        assert print_it() == text


@pytest.mark.parametrize("name", ["a", "b", "c"])
def test_titles_are_sentences_with_a_figure_that_fit_two_lines(name: str, request: pytest.FixtureRequest) -> None:
    snapshot: Snapshot = request.getfixturevalue(f"snapshot_{name}")
    titles = [page.title for page in spoken(snapshot, profile="full").pages if page.exhibits]
    assert len(set(titles)) == len(titles)
    for title in titles:
        assert re.search(r"\d", title), title
        assert 40 <= len(title) <= (110 if name == "a" else 130), title


@pytest.mark.parametrize(("name", "profile"), [("a", "full"), ("b", "board"), ("b", "full"), ("c", "executive")])
def test_every_text_can_be_filled(name: str, profile: str, request: pytest.FixtureRequest) -> None:
    snapshot: Snapshot = request.getfixturevalue(f"snapshot_{name}")
    html = html_of(spoken(snapshot, profile=profile))
    assert '<html lang="de">' in html
    for leftover in ("{{", "{%", "None ", "nan "):
        assert leftover not in re.sub(r"<style>.*?</style>", "", html, flags=re.S)


def test_the_pages_speak_german_but_for_the_questionnaire_and_what_was_typed(
    page_texts: list[str], foreign: list[str]
) -> None:
    assert sum(map(len, page_texts)) > 10_000
    assert not {text for text in page_texts if english_in(text, foreign)}


def test_the_search_for_english_words_finds_them(foreign: list[str]) -> None:
    assert english_in("Der Agent is ready for production", foreign) == {"is", "for"}


def test_charts_speak_german(whole: Report, foreign: list[str]) -> None:
    for exhibit in whole.exhibits:
        for note in exhibit.figure["layout"]["annotations"]:
            text = re.sub(r"<[^>]+>", " ", note["text"])
            assert not english_in(text, foreign), (exhibit.key, note["text"])
            assert not re.search(r"\b\d+\.\d\b", text), (exhibit.key, note["text"])
        assert exhibit.figure["layout"]["separators"] == ",."


def test_no_english_figure_stands_on_a_german_page(page_texts: list[str], foreign: list[str]) -> None:
    months = r"(january|february|march|may|june|july|october|december)"
    for text in page_texts:
        found = re.search(rf"\d%|\b\d{{1,2}} {months}\b", text.casefold())
        assert not found or any(found.group() in piece for piece in foreign), text


def test_text_of_the_questionnaire_is_marked_as_english(german: Snapshot, whole: Report) -> None:
    html = html_of(whole)
    asked = next(q for q in german.pack.questions if q.id == "INT-02")
    assert f'<td lang="en">{asked.question}</td>' in html.replace("&#39;", "'")
    assert 'lang="en"' not in make_html_in_english(german)


def make_html_in_english(snapshot: Snapshot) -> str:
    report = make_report(snapshot, profile="board", language="en")
    return make_html(report, {e.key: "<svg/>" for e in report.exhibits}).replace('<html lang="en">', "")


@pytest.mark.parametrize(
    ("rose", "fell", "same", "words"),
    [
        (1, 0, 5, "Ein Abschnitt ist gestiegen, keiner gefallen, fünf haben sich nicht bewegt."),
        (0, 2, 1, "Kein Abschnitt ist gestiegen, zwei gefallen, einer hat sich nicht bewegt."),
        (3, 1, 0, "Drei Abschnitte sind gestiegen, einer gefallen."),
    ],
)
def test_counts_agree_with_their_nouns(rose: int, fell: int, same: int, words: str) -> None:
    said = Words("de")("changes.so_what", rose=rose, fell=fell, same=same, unconfirmed=1, common=2)
    assert said.startswith(words)


def test_decisions_of_the_report_are_in_its_own_language(german: Snapshot) -> None:
    page = next(page for page in spoken(german).pages if page.key == "decisions")
    first: Decision = page.values["decisions"][0]
    assert first.what.startswith("Das Volumen halten")
    assert not first.is_pack
    assert all(decision.is_pack for decision in page.values["decisions"][1:])


def test_the_workbook_is_german_and_the_same_every_time(german: Snapshot, whole: Report) -> None:
    with languages.speaking("de"):
        names = [sheet.title for sheet in make_sheets(whole)]
        assert names[:2] == ["Überblick", "Antworten"]
        assert make_workbook(whole) == make_workbook(spoken(german, profile="full", files=(("snapshot.json", "0"),)))


def test_a_german_pdf_says_so_verifies_and_is_archivable(
    german: Snapshot, pdf_of: Callable[..., tuple[Path, Outcome]]
) -> None:
    import page
    import pikepdf

    target, outcome = pdf_of(german, profile="board", catalogues=str(languages.FOLDER))
    assert outcome.warnings == []
    with pikepdf.open(target) as pdf:
        assert str(pdf.Root.Lang) == "de"
        assert len(pdf.pages) <= 5
    found = verify_pdf(target, languages.speaking)
    assert found.differences == ()
    assert found.checked > 100
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A):
        assert page.validate_pdf(str(target), profile=profile).is_compliant


def test_a_language_without_reports_is_refused_by_name(tmp_path: Path) -> None:
    from readiness.app.engagement import create_engagement
    from readiness.app.reporting import report_snapshot
    from readiness.errors import ReportError

    engagement = create_engagement(tmp_path / "x.readiness", client="Client", agent="Agent", now=NOW)
    try:
        with pytest.raises(ReportError, match="xx"):
            report_snapshot(engagement, NOW, "xx")
    finally:
        engagement.close()
