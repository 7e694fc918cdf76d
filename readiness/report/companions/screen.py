"""The report as one HTML file for a screen: its pages, charts that answer to the pointer, a filter over all answers.

Nothing is loaded from anywhere: script, typeface and data are inside, and the page's own policy forbids every request.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from typing import Any

from readiness.errors import TemplateProblem
from readiness.language import tr
from readiness.report.charts.exhibit import Exhibit
from readiness.report.companions.cells import print_rows
from readiness.report.companions.hover import make_interactive
from readiness.report.companions.markup import Node, read_markup, write_markup
from readiness.report.context import Report
from readiness.report.fonts import font_css, templates_folder
from readiness.report.formats import plain
from readiness.report.html import make_html
from readiness.report.plotly_script import read_plotly_js
from readiness.report.wording import Words, in_language, make_environment

_ADDRESS = "data:image/svg+xml;base64,"


def make_screen(report: Report) -> bytes:
    """The file as UTF-8.

    Raises:
        TemplateProblem: the template asks for something that is not there.
    """
    with in_language(report.dossier.words.language):
        return _fill(report).encode("utf-8")


def _fill(report: Report) -> str:
    import jinja2

    d, brand = report.dossier, report.brand
    folder = templates_folder() / "executive"
    env = make_environment(autoescape=True, loader=jinja2.FileSystemLoader(folder), finalize=_plain_values)
    figures = {exhibit.key: make_interactive(exhibit) for exhibit in report.exhibits}
    sections, imprint = _sections(report)
    try:
        return env.get_template("screen.html").render(
            language=d.words.language,
            say=d.words,
            cover=report.cover,
            brand=brand,
            contents=report.contents,
            imprint=imprint,
            body="\n".join(write_markup(section) for section in sections),
            t=brand.tokens(),
            font=brand.font,
            fonts=font_css() + brand.font_rules(),
            script=read_plotly_js().replace("</script", "<\\/script"),
            figures=script_json(figures),
        )
    except (jinja2.TemplateError, KeyError) as error:
        raise TemplateProblem(tr("The screen template does not fit its data: {error}.", error=error)) from error


def _sections(report: Report) -> tuple[list[Node], str]:
    """The sections of the pages, with a place for every drawing and its numbers below; and the foot of the pages."""
    by_key = {exhibit.key: exhibit for exhibit in report.exhibits}
    body = read_markup(make_html(report, {key: key for key in by_key}))
    sections = [section for section in body.elements if "cover" not in section.classes]
    for section in sections:
        for figure in section.find_all("figure"):
            _open_figure(figure, by_key, report.dossier.words)
        title = section.find("h2")
        if title is not None and title.attributes.get("id") == "answers":
            _add_filter(section, report.dossier.words)
    head = body.find("h1")
    return sections, head.attributes.get("data-imprint", "") if head else ""


def _open_figure(figure: Node, by_key: dict[str, Exhibit], say: Words) -> None:
    for n, child in enumerate(figure.children):
        if isinstance(child, Node) and child.tag == "img":
            source = child.attributes["src"].removeprefix(_ADDRESS)
            exhibit = by_key[base64.b64decode(source).decode("utf-8")]
            place = {"class": "chart", "id": f"chart-{exhibit.key}", "role": "img", "aria-label": plain(exhibit.alt)}
            figure.children[n] = Node("div", place)
            figure.children.append(_numbers(exhibit, say))


def _numbers(exhibit: Exhibit, say: Words) -> Node:
    """The table behind a chart, folded."""

    def row(tag: str, cells: Sequence[str], **attributes: str) -> Node:
        return Node("tr", {}, [Node(tag, attributes, [plain(cell)]) for cell in cells])

    head = Node("thead", {}, [row("th", exhibit.table.columns, scope="col")])
    rows = Node("tbody", {}, [row("td", cells) for cells in print_rows(exhibit.table)])
    summary = Node("summary", {}, [say("screen.numbers", number=exhibit.number)])
    return Node("details", {}, [summary, Node("table", {}, [head, rows])])


def _add_filter(section: Node, say: Words) -> None:
    for n, child in enumerate(section.children):
        if isinstance(child, Node) and child.tag == "table":
            child.attributes["id"] = "rows"
            label = Node("label", {"for": "filter"}, [say("screen.filter")])
            section.children[n:n] = [label, Node("input", {"id": "filter", "type": "search", "autocomplete": "off"})]
            return


def script_json(value: Any) -> str:
    """JSON that cannot end the script it stands in."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=True)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _plain_values(value: Any) -> Any:
    return plain(value) if type(value) is str else value
