"""Fills templates of the pack, and says values of questions as people say them. Templates are data from outside."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from itertools import pairwise

from readiness.domain.questions import LadderQuestion, MultiQuestion, NumberQuestion, Question, option_values
from readiness.domain.response import Response
from readiness.domain.roadmap.consistency import TOP_LEVEL
from readiness.domain.visibility import anchor_text
from readiness.language import tr, written

_FIELD = re.compile(r"\{([A-Za-z_]+)\}")
_EMPTY_QUOTE = re.compile(r":? “”")
_EQUAL = 1e-9


def fill(template: str, words: Mapping[str, str]) -> str:
    """Replace `{name}` by a word and `{Name}` by the same word with a capital; nothing else is interpreted.

    An unknown name stays as it is, so that a mistake in a pack is seen.
    """

    def word(found: re.Match[str]) -> str:
        name = found[1]
        if name in words:
            return words[name]
        low = name[0].lower() + name[1:]
        return capital(words[low]) if low in words else found[0]

    return _EMPTY_QUOTE.sub("", _FIELD.sub(word, template)).strip()


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def stated_words(question: Question, response: Response | None, value: float | None) -> str:
    """What was answered, short: level 1, 40 examples, "informal view"."""
    if isinstance(question, LadderQuestion):
        return tr("level {level}", level=_level(value))
    given = response.value if response is not None else None
    if isinstance(question, NumberQuestion) and isinstance(given, int | float) and not isinstance(given, bool):
        return with_unit(given, question)
    if isinstance(question, MultiQuestion):
        count = len(given) if isinstance(given, tuple) else int(given is not None)
        return tr("{part:,} of {all:,}", part=count, all=len(question.options))
    label = _option_label(question, given)
    return tr("“{label}”", label=label) if label else points_words(value)


def stated_text(question: Question, response: Response | None, value: float | None) -> str:
    """What was answered, in the question's own words; empty where the short form says it all."""
    if isinstance(question, LadderQuestion):
        return anchor_text(question, _level(value), "numbers")
    given = response.value if response is not None else None
    key = {True: "yes", False: "no"}.get(given, given) if isinstance(given, bool) else given
    return next((o.hint for o in getattr(question, "options", ()) if o.key == key), "")


def needed_words(question: Question, value: float) -> str:
    """What a value asks for, short: level 2, 150 examples, "written classification"."""
    if isinstance(question, LadderQuestion):
        return tr("level {level}", level=math.ceil(value * TOP_LEVEL - _EQUAL))
    if isinstance(question, NumberQuestion):
        return with_unit(number_for(question, value), question)
    option = _least_option(question, value)
    return tr("“{label}”", label=option[0]) if option else points_words(value)


def needed_text(question: Question, value: float) -> str:
    """What a value asks for, in the question's own words; empty where the short form says it all."""
    if isinstance(question, LadderQuestion):
        return anchor_text(question, min(TOP_LEVEL, math.ceil(value * TOP_LEVEL - _EQUAL)), "numbers")
    option = _least_option(question, value)
    return option[1] if option else ""


def supported_words(question: Question, value: float) -> str:
    """What evidence or data supports: the whole level reached, or points."""
    if isinstance(question, LadderQuestion):
        return tr("level {level}", level=math.floor(value * TOP_LEVEL + _EQUAL))
    return points_words(value)


def points_words(value: float | None) -> str:
    """A value 0-1 as points."""
    return tr("{points} of 100 points", points=math.floor(100 * (value or 0.0) + 0.5))


def with_unit(number: float, question: NumberQuestion) -> str:
    """A number with its unit."""
    if question.unit.startswith(("percent", "%")):
        return written(f"{number:g}%") + question.unit.removeprefix("percent").removeprefix("%")
    unit = question.unit[:-1] if number == 1 and question.unit.endswith("s") else question.unit
    return f"{written(f'{number:g}')} {unit}".strip()


def number_for(question: NumberQuestion, value: float) -> float:
    """The number at which the points reach a value, the easiest one if several do."""
    points = sorted(question.points, key=lambda p: p[1])
    for (x0, y0), (x1, y1) in pairwise(points):
        if y0 - _EQUAL <= value <= y1 + _EQUAL and y1 > y0:
            return x0 + (x1 - x0) * (value - y0) / (y1 - y0)
    return points[-1][0] if points else 0.0


def percent(rate: float | None) -> str:
    """A rate in per cent with at most one decimal."""
    return "" if rate is None else written(f"{100 * rate:.1f}".removesuffix(".0") + "%")


def count(figure: float | None) -> str:
    """A whole number with thousands apart."""
    return "" if figure is None else written(f"{math.floor(figure + 0.5):,}")


def _level(value: float | None) -> int:
    return max(0, min(TOP_LEVEL, math.floor((value or 0.0) * TOP_LEVEL + 0.5)))


def _option_label(question: Question, given: object) -> str:
    key = {True: "yes", False: "no"}.get(given) if isinstance(given, bool) else given
    return next((o.label for o in getattr(question, "options", ()) if o.key == key), "")


def _least_option(question: Question, value: float) -> tuple[str, str] | None:
    reaching = [(v, k) for k, v in option_values(question).items() if v >= value - _EQUAL]
    if not reaching or isinstance(question, MultiQuestion):
        return None
    key = min(reaching)[1]
    return next(((o.label, o.hint or o.label) for o in getattr(question, "options", ()) if o.key == key), None)
