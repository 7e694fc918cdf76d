"""Pages become one HTML document. Autoescape is on, nothing undefined passes, charts come in as data."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from readiness.errors import TemplateProblem
from readiness.language import tr
from readiness.report.context import Report
from readiness.report.fonts import templates_folder
from readiness.report.formats import decimal, percent, plain, significant
from readiness.report.pages.appendix import AnswerRow
from readiness.report.wording import in_language, make_environment

if TYPE_CHECKING:
    from markupsafe import Markup


HYPHENATED = frozenset({"de"})
"""Languages whose words are long enough that lines are broken within them."""


_ENDLESS = re.compile(r"\S{1000,}")
"""Words that no person types: breaking one of 100,000 letters into lines takes a minute, its pieces a second."""
_PIECE = 60
ZERO_WIDTH_SPACE = "\u200b"


def print_value(value: float | str | None, unit: str = "") -> str:
    """A value of an assumption: shares as percent, the rest with its unit."""
    if value is None:
        return "–"
    if isinstance(value, str):
        return plain(value)
    if unit in {"", "share"} and 0 <= value <= 1:
        return percent(value, 0 if abs(100 * value - round(100 * value)) < 1e-9 else 1)
    number = decimal(value, 0 if float(value).is_integer() else 1) if abs(value) >= 1 else significant(value)
    if number == "1" and unit.endswith("s"):
        unit = unit[:-1]
    return f"{number} {unit}".strip()


def _plain_values(value: Any) -> Any:
    """Strips control characters wherever a template prints text, and lets endless words break."""
    return _ENDLESS.sub(_breakable, plain(value)) if type(value) is str else value


def _breakable(found: re.Match[str]) -> str:
    word = found[0]
    return ZERO_WIDTH_SPACE.join(word[at : at + _PIECE] for at in range(0, len(word), _PIECE))


def make_html(report: Report, pictures: Mapping[str, str]) -> str:
    """The document; `pictures` are SVG texts by exhibit key.

    Raises:
        TemplateProblem: a template asks for something that is not there.
    """
    with in_language(report.dossier.words.language):
        return _fill(report, pictures)


def _fill(report: Report, pictures: Mapping[str, str]) -> str:
    import jinja2

    d = report.dossier
    say, details, brand = d.words, d.snapshot.details, report.brand
    folder = templates_folder() / "executive"
    env = make_environment(autoescape=True, loader=jinja2.FileSystemLoader(folder), finalize=_plain_values)

    def picture(key: str) -> str:
        return "data:image/svg+xml;base64," + base64.b64encode(pictures[key].encode("utf-8")).decode("ascii")

    css_env = make_environment(autoescape=False, loader=jinja2.FileSystemLoader(folder))
    try:
        css = css_env.get_template("report.css").render(
            t=brand.tokens(),
            font=brand.font,
            faces=brand.font_rules(),
            page_word=say("document.page"),
            of_word=say("document.of"),
            hyphens="auto" if say.language in HYPHENATED else "manual",
        )
        return env.get_template("base.html").render(
            language=say.language,
            pack_lang=language_mark(d.pack.language, say.language),
            say=say,
            css=css,
            cover=report.cover,
            brand=brand,
            pages=report.pages,
            lead=""
            if report.has_cover
            else say("document.lead", question=report.cover.question, client=report.cover.client, date=d.report_date),
            contents=report.contents,
            anchors=_anchors(report),
            picture=picture,
            print_value=print_value,
            snapshot=d.snapshot,
            projection=d.projection,
            created=d.snapshot.taken_at.date().isoformat(),
            running=say("document.running", client=report.cover.client),
            imprint=say(
                "document.imprint",
                firm=plain(brand.footer) or report.cover.firm,
                classification=d.classification,
                version=plain(details.version),
                date=d.report_date,
            ),
            description=say(
                "document.description", agent=plain(details.agent), verdict=d.band(d.card.verdict.certified)
            ),
        )
    except (jinja2.TemplateError, KeyError) as error:
        raise TemplateProblem(tr("A report template does not fit its data: {error}.", error=error)) from error


def language_mark(pack: str, own: str) -> Markup:
    """The attribute for blocks of the questionnaire's own text where its language is not that of the document."""
    from markupsafe import Markup

    if pack == own:
        return Markup("")
    return Markup(' lang="{}"').format(pack)


def _anchors(report: Report) -> frozenset[str]:
    """Ids that a link can reach: only answers that are printed."""
    keys = {page.key for page in report.pages}
    rows: list[AnswerRow] = next((page.values["rows"] for page in report.pages if page.key == "answers"), [])
    return frozenset(keys | {row.id for row in rows})
