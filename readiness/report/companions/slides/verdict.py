"""The verdict slide: what page two says, as native text and tables."""

from __future__ import annotations

from typing import Any

from readiness.report.companions.markup import Node
from readiness.report.companions.skin import Skin
from readiness.report.companions.slides.shapes import (
    Box,
    Grid,
    Words,
    add_table,
    add_text,
    count_lines,
    fill_box,
    fit_size,
    set_words,
    shorten,
)
from readiness.report.companions.word.runs import MARKS

GATES_PER_ROW = 3
MOST_POINTS = 5
WIDE = 300.0
"""Millimetres: on a narrower slide words are set smaller."""
CHART_HEIGHT = 17.0
"""Millimetres: with less the chart is left to its own page."""


def fill_verdict(slide: Any, section: Node, room: Box, skin: Skin) -> Box | None:
    """Fills the room of a slide: band, gates, reasons beside moves, the decision asked.

    Returns:
        What is left for the chart, or nothing.
    """
    band = next((node for node in section.walk() if "band" in node.classes), None)
    top = room.top
    if band is not None:
        _band(slide, band, Box(room.left, top, room.width, 30), skin)
        top += 34
    half = (room.width - 10) / 2
    lists = [node for node in section.walk() if "gates" in node.classes]
    left = top
    for gates in lists:
        left += _gates(slide, section, gates, Box(room.left, left, half, room.bottom - left), skin)
    right = room.left + half + 10
    y = top
    for part in (node for node in section.walk() if "rule-h" in node.classes and node.find("ol")):
        y += _points(slide, part, Box(right, y, half, room.bottom - 15 - y), skin)
    ask = next((node for node in section.walk() if "ask" in node.classes), None)
    if ask is not None:
        text = shorten(ask.text, 260)
        shape = fill_box(slide, Box(room.left, room.bottom - 13, room.width, 13), skin.brand_wash)
        set_words(
            shape.text_frame.paragraphs[0],
            [Words(text, fit_size(text, Box(0, 0, room.width - 8, 10), 13, 9), bold=True)],
            skin,
        )
    rest = room.bottom - 17 - left
    return Box(room.left, left + 2, half, rest) if rest >= CHART_HEIGHT else None


def _band(slide: Any, band: Node, box: Box, skin: Skin) -> None:
    blocks = band.elements
    first = box.width * (0.4 if len(blocks) > 1 else 1)
    rest = (box.width - first) / max(1, len(blocks) - 1)
    x, scale = box.left, _scale(Box(box.left, box.top, box.width / 2, box.height))
    for n, block in enumerate(blocks):
        width = first if n == 0 else rest
        fill, line, ink = (skin.brand, "", "FFFFFF") if n == 0 else ("FFFFFF", skin.rule, skin.ink)
        frame = fill_box(slide, Box(x, box.top, width, box.height), fill, line).text_frame
        for k, part in enumerate(block.elements):
            paragraph = frame.paragraphs[0] if k == 0 else frame.add_paragraph()
            size, bold = (
                (round(30 * scale), True)
                if "big" in part.classes
                else (round(18 * scale), True)
                if "mid" in part.classes
                else (11 * scale, False)
            )
            set_words(paragraph, [Words(shorten(part.text, 160), size, bold, ink)], skin)
        x += width


def _gates(slide: Any, section: Node, gates: Node, box: Box, skin: Skin) -> float:
    """Heading and gates, three in a row; gives the height used."""
    headings = [node for node in section.walk() if node.tag == "h3" or node is gates]
    place = next((n for n, node in enumerate(headings) if node is gates), 0)
    heading = headings[place - 1].text if place else ""
    size, width = 12 * _scale(box), box.width
    head = 2 + 5.2 * count_lines(shorten(heading, 120), size, width * 0.93)
    add_text(slide, Box(box.left, box.top, width, head), [[Words(shorten(heading, 120), size, bold=True)]], skin)
    texts = []
    for item in gates.find_all("li"):
        mark = next((MARKS[key] for key in MARKS if key in item.classes), "")
        texts.append(f"{mark} {shorten(item.text, 60)}".strip())
    texts += [""] * (-len(texts) % GATES_PER_ROW)
    rows = [texts[n : n + GATES_PER_ROW] for n in range(0, len(texts), GATES_PER_ROW)]
    grid = Grid(rows, (1, 1, 1), size=10 * _scale(box), has_head=False)
    return head + add_table(slide, Box(box.left, box.top + head, width, box.height), grid, skin, heading) + 4


def _scale(box: Box) -> float:
    """How much smaller words are on a narrow slide; `box` is half of it."""
    return min(1.0, max(0.75, 2 * box.width / WIDE))


def _points(slide: Any, part: Node, box: Box, skin: Skin) -> float:
    """A heading and its numbered points; gives the height used."""
    heading, points = part.find("h3"), part.find_all("li")[:MOST_POINTS]
    scale = _scale(box)
    size = 11 * scale
    lines = [[Words(heading.text if heading else "", 12 * scale, bold=True)]]
    height = 7.0 * scale
    for n, point in enumerate(points, start=1):
        strong = point.find("b")
        claim = strong.text if strong else ""
        rest = point.text.removeprefix(claim).strip()
        text = [Words(f"{n}  ", size, bold=True, colour=skin.accent), Words(shorten(claim, 110), size, bold=True)]
        text.append(Words(" " + shorten(rest, 150), size))
        more = 1.2 + size * 0.43 * count_lines("".join(words.text for words in text), size, box.width)
        if height + more > box.height:
            break
        height += more
        lines.append(text)
    add_text(slide, Box(box.left, box.top, box.width, height), lines, skin, gap=3)
    return height + 3
