"""The slides of a report: the verdict, its charts, the decisions; titles are the finding sentences of the pages."""

from __future__ import annotations

import copy
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from readiness.report.charts.exhibit import Exhibit
from readiness.report.companions.archive import seal
from readiness.report.companions.markup import Node, read_markup
from readiness.report.companions.properties import app_properties, set_properties
from readiness.report.companions.skin import Skin
from readiness.report.companions.slides.master import EMU_PER_MM, open_blank
from readiness.report.companions.slides.room import Room, find_room
from readiness.report.companions.slides.shapes import (
    Box,
    Grid,
    Words,
    add_picture,
    add_table,
    add_text,
    count_lines,
    fit_size,
    shorten,
    table_height,
)
from readiness.report.companions.slides.template import open_template
from readiness.report.companions.slides.verdict import fill_verdict
from readiness.report.context import Report
from readiness.report.fonts import ruler
from readiness.report.formats import plain
from readiness.report.html import make_html

CHARTS = ("gaps", "questions", "compound", "stock", "effort", "plan", "coverage", "room", "trend", "transfer", "ranks")
"""Which charts come first; the first six that a report has are shown, in its own order."""
MOST_CHARTS = 6
FOOT_SIZE = 9
CAUTION = 0.92
"""Share of a line that is taken to be usable where the typeface is that of a firm's master."""
MOST_IN_TITLE, MOST_IN_TEXT = 180, 1_000
MOST_ROWS, MOST_COLUMNS = 9, 7
PANEL = 0.4
"""Share of the width that words and figures take beside a chart."""


def make_deck(
    report: Report, pictures: Mapping[str, bytes], skin: Skin | None = None, template: Path | None = None
) -> bytes:
    """The slides as a file.

    Args:
        report: pages in order.
        pictures: PNG files of the charts by exhibit key.
        skin: colours and typeface.
        template: a presentation of the firm whose master is used.

    Raises:
        TemplateProblem: the template cannot be used.
    """
    skin = skin or Skin()
    body = read_markup(make_html(report, {key: key for key in pictures}))
    sections = {title.attributes.get("id", ""): section for section in body.elements if (title := section.find("h2"))}
    deck = open_template(template) if template else open_blank(skin)
    maker = _SlideMaker(deck, report, pictures, skin, body)
    shown = {key for key in CHARTS if key in pictures}
    shown = set([key for key in CHARTS if key in shown][:MOST_CHARTS])
    for page in report.pages:
        section = sections.get(page.key)
        if section is None:
            continue
        if page.key == "verdict":
            maker.add_verdict(section, page.exhibits[0])
        elif page.key == "decisions":
            maker.add_table_slide(section)
        else:
            for exhibit in page.exhibits:
                if exhibit.key in shown:
                    maker.add_chart(section, exhibit)
    set_properties(deck.core_properties, report)
    out = io.BytesIO()
    deck.save(out)
    return seal(out.getvalue(), _tidy)


def _tidy(name: str, data: bytes) -> bytes | None:
    if name.startswith("docProps/thumbnail"):
        return None
    return app_properties("PowerPoint") if name == "docProps/app.xml" else data


class _SlideMaker:
    """Adds slides to a deck."""

    def __init__(self, deck: Any, report: Report, pictures: Mapping[str, bytes], skin: Skin, body: Node) -> None:
        self._deck, self._report, self._pictures, self._skin = deck, report, pictures, skin
        self._room: Room = find_room(deck)
        head = body.find("h1")
        self._imprint = " · ".join(
            text for text in (report.cover.client, head.attributes.get("data-imprint", "") if head else "") if text
        )
        self._say = report.dossier.words

    def _begin(self, title: str) -> Any:
        """A slide with its title, its foot and its number."""
        slide = self._deck.slides.add_slide(self._room.layout)
        for placeholder in list(slide.placeholders):
            if placeholder != slide.shapes.title:
                placeholder._element.getparent().remove(placeholder._element)  # noqa: SLF001
        if slide.shapes.title is not None:
            self._entitle(slide.shapes.title, shorten(plain(title), MOST_IN_TITLE))
        else:
            add_text(slide, self._room.title, [[Words(shorten(title, MOST_IN_TITLE), 26, bold=True)]], self._skin)
        for shape in self._room.feet:
            element = copy.deepcopy(shape._element)  # noqa: SLF001
            slide.shapes._spTree.append(element)  # noqa: SLF001
        for shape in slide.placeholders:
            if "FOOTER" in str(shape.placeholder_format.type):
                self._sign(shape)
        return slide

    def _entitle(self, shape: Any, text: str) -> None:
        """The title in the size of the master, smaller only where it would not stay in its place."""
        from pptx.util import Pt

        shape.text = text
        place = self._room.title
        inside = Box(place.left, place.top, (place.width - 5) * CAUTION, place.height)
        size = fit_size(text, inside, self._room.title_size)
        if size < self._room.title_size:
            for run in shape.text_frame.paragraphs[0].runs:
                run.font.size = Pt(size)

    def _sign(self, shape: Any) -> None:
        """As much of the imprint as fits in one line at the foot."""
        from pptx.util import Pt

        width = (shape.width / EMU_PER_MM - 5) * CAUTION
        parts = plain(self._imprint).split("·")
        lines = ["·".join(parts[n:]).strip() for n in range(len(parts))]
        text = next((line for line in lines if count_lines(line, FOOT_SIZE, width) == 1), "")
        shape.text_frame.text = shorten(text, 200)
        for run in shape.text_frame.paragraphs[0].runs:
            run.font.size, run.font.name = Pt(FOOT_SIZE), "+mn-lt"

    def _caption(self, exhibit: Exhibit) -> str:
        return self._say(
            "document.caption",
            n=exhibit.n,
            source=exhibit.source,
            as_of=exhibit.as_of,
            interval=exhibit.interval,
            note=exhibit.note,
        )

    def _note(self, slide: Any, exhibit: Exhibit) -> None:
        lines = [exhibit.title, f"{self._say('document.so_what')}: {exhibit.so_what}", self._caption(exhibit)]
        lines.append(exhibit.alt)
        slide.notes_slide.notes_text_frame.text = plain("\n".join(lines))

    def add_verdict(self, section: Node, exhibit: Exhibit) -> None:
        """The verdict in words, gates, reasons and first moves, all as native text and tables."""
        slide = self._begin(exhibit.title)
        left = fill_verdict(slide, section, self._room.content, self._skin)
        if left is not None:
            add_picture(slide, left, self._pictures[exhibit.key], exhibit.alt, exhibit.name)
        self._note(slide, exhibit)

    def add_chart(self, section: Node, exhibit: Exhibit) -> None:
        """The chart at the left; what follows from it and its figures at the right; its source below."""
        skin, content = self._skin, self._room.content
        slide = self._begin(exhibit.title)
        gap = 8.0
        panel = content.width * PANEL - gap
        left = Box(content.left, content.top, content.width - panel - gap, content.height)
        name = [Words(f"{self._say('document.exhibit')} {exhibit.number}  ", 11, bold=True, colour=skin.accent)]
        name.append(Words(exhibit.name, 11, bold=True))
        if exhibit.unit:
            name.append(Words(f" {exhibit.unit}", 11, colour=skin.ink2))
        add_text(slide, Box(left.left, left.top, left.width, 6), [name], skin)
        caption = self._caption(exhibit)
        foot = 4.2 * min(3, count_lines(caption, 9, content.width)) + 1
        place = Box(left.left, left.top + 8, left.width, content.height - 10 - foot)
        add_picture(slide, place, self._pictures[exhibit.key], exhibit.alt, exhibit.name)
        add_text(
            slide,
            Box(content.left, content.bottom - foot, content.width, foot),
            [[Words(shorten(caption, 600), 9, colour=skin.ink2)]],
            skin,
        )
        beside = Box(left.left + left.width + gap, content.top, panel, content.height - foot)
        self._add_panel(slide, beside, section, exhibit)
        self._note(slide, exhibit)

    def _add_panel(self, slide: Any, box: Box, section: Node, exhibit: Exhibit) -> None:
        skin = self._skin
        text = shorten(exhibit.so_what, 330)
        words = [
            [Words(self._say("document.so_what"), 12, bold=True, colour=skin.brand)],
            [Words(text, 16)],
        ]
        height = 7 + count_lines(text, 16, box.width) * 7.0 + 5
        add_text(slide, Box(box.left, box.top, box.width, height), words, skin)
        found = next((table for table in section.find_all("table") if _is_small(table)), None)
        if found is not None:
            caption = found.find("caption")
            place = Box(box.left, box.top + height, box.width, box.height - height)
            alt = caption.text if caption else exhibit.name
            head = 2 + 4.5 * count_lines(caption.text, 10, place.width) if caption else 0.0
            table = Box(place.left, place.top + head, place.width, place.height - head)
            grid = _grid(found, 9, table.width)
            if table_height(grid, table.width) > table.height:
                return  # a table that runs off the slide helps nobody: it is on its page
            if caption:
                add_text(slide, place, [[Words(caption.text, 10, bold=True)]], skin)
            add_table(slide, table, grid, skin, alt)

    def add_table_slide(self, section: Node) -> None:
        """A page that is a table: the decisions."""
        title, table = section.find("h2"), section.find("table")
        slide = self._begin(title.text if title else "")
        if table is not None:
            caption = table.find("caption")
            add_table(
                slide,
                self._room.content,
                _grid(table, 12, self._room.content.width),
                self._skin,
                caption.text if caption else "",
            )
        words = [node.text for node in section.find_all("p") if "kicker" not in node.classes]
        lines = [shorten(line, MOST_IN_TEXT) for line in (title.text if title else "", *words)]
        slide.notes_slide.notes_text_frame.text = plain("\n".join(lines))


def _is_small(table: Node) -> bool:
    rows = table.find_all("tr")
    return bool(rows) and len(rows) <= MOST_ROWS + 1 and len(rows[0].elements) <= MOST_COLUMNS


def _words_of(cell: Node) -> str:
    """The words of a cell; what stands on a line of its own follows a comma."""
    parts: list[str] = [""]
    for child in cell.children:
        if isinstance(child, Node) and child.tag == "br":
            parts.append("")
        else:
            parts[-1] += child if isinstance(child, str) else child.text + (" " if child.tag == "a" else "")
    return ", ".join(text for part in parts if (text := " ".join(part.split())))


def _grid(table: Node, size: float, width: float) -> Grid:
    """A table of a page for a slide; columns are as wide as their words ask for."""
    rows = [[_words_of(cell) for cell in row.elements] for row in table.find_all("tr")]
    columns = max(len(row) for row in rows)
    rows = [row + [""] * (columns - len(row)) for row in rows]
    head = table.find_all("tr")[0]
    figures = frozenset(n for n, cell in enumerate(head.elements) if "num" in cell.classes)
    wants = [_wanted([row[n] for row in rows], size) for n in range(columns)]
    return Grid(rows, _share(wants, width), figures, size, has_head=table.find("thead") is not None)


def _wanted(texts: list[str], size: float) -> tuple[float, float]:
    """Millimetres that the longest word and the longest text of a column take."""
    measure = ruler()
    word = max(measure.width(part, size) for text in texts for part in [*text.split()[:40], ""])
    whole = max(measure.width(shorten(text, 90), size) for text in texts)
    return word * 25.4 / 72 + 3, whole * 25.4 / 72 + 3


def _share(wants: list[tuple[float, float]], width: float) -> list[float]:
    """Widths in mm: every column holds its longest word where that is possible, the rest goes by need."""
    least = [low for low, _ in wants]
    if sum(least) >= width:
        return [low * width / sum(least) for low in least]
    need = [max(0.0, high - low) for low, high in wants]
    spare = width - sum(least)
    if sum(need) <= spare:
        return [low + more + (spare - sum(need)) / len(wants) for low, more in zip(least, need, strict=True)]
    return [low + more * spare / sum(need) for low, more in zip(least, need, strict=True)]
