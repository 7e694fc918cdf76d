"""The report as one HTML file for a screen: charts that can be zoomed, their numbers, a filter over all answers.

Nothing is loaded from anywhere: script, typeface and data are inside, and the page's own policy forbids every request.
"""

from __future__ import annotations

import json
from typing import Any

from readiness.errors import TemplateProblem
from readiness.language import tr
from readiness.report import look
from readiness.report.context import Report
from readiness.report.fonts import font_css, templates_folder
from readiness.report.formats import decimal, plain
from readiness.report.html import language_mark
from readiness.report.plotly_script import read_plotly_js
from readiness.report.wording import in_language, make_environment


def make_screen(report: Report) -> bytes:
    """The file as UTF-8.

    Raises:
        TemplateProblem: the template asks for something that is not there.
    """
    with in_language(report.dossier.words.language):
        return _fill(report).encode("utf-8")


def _fill(report: Report) -> str:
    import jinja2

    d = report.dossier
    folder = templates_folder() / "executive"
    env = make_environment(autoescape=True, loader=jinja2.FileSystemLoader(folder), finalize=_plain_values)
    figures = {exhibit.key: exhibit.figure for exhibit in report.exhibits}
    answers = next((page for page in report.pages if page.key == "answers"), None)
    try:
        return env.get_template("screen.html").render(
            language=d.words.language,
            pack_lang=language_mark(d.pack.language, d.words.language),
            say=d.words,
            cover=report.cover,
            pages=report.pages,
            answers=answers.values["rows"] if answers else [],
            t=look.CSS,
            font=look.FONT,
            fonts=font_css(),
            script=read_plotly_js().replace("</script", "<\\/script"),
            figures=script_json(figures),
            number=print_cell,
        )
    except (jinja2.TemplateError, KeyError) as error:
        raise TemplateProblem(tr("The screen template does not fit its data: {error}.", error=error)) from error


def script_json(value: Any) -> str:
    """JSON that cannot end the script it stands in."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=True)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def print_cell(value: str | float | int | None) -> str:
    """A cell of a chart's table."""
    if value is None:
        return "–"
    if isinstance(value, float):
        return decimal(value, 3 if abs(value) <= 1 else 1)
    return str(value)


def _plain_values(value: Any) -> Any:
    return plain(value) if type(value) is str else value
