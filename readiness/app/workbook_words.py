"""How values stand in the cells of a workbook, and how what was typed there is read: the parser stays that of the app.

Words such as "yes" or "don't know" stand in the language in which the workbook was saved; they are understood in that
language and in English, whatever the window speaks now.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from readiness import language
from readiness.app import languages
from readiness.app.answering import LETTERS, PROMISED
from readiness.app.workshop import OPTION_LETTERS
from readiness.domain.questionnaire import ProfileField
from readiness.domain.questions import (
    ChoiceQuestion,
    LadderQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
    YesNoQuestion,
)
from readiness.domain.response import AnswerValue, Response
from readiness.domain.typed_values import find_option, read_yes_no, show, slug
from readiness.errors import AnswerError
from readiness.ingest.cells import Cell, as_text
from readiness.ingest.forms.form import Value
from readiness.language import noop, tr

YES, NO, NONE, TICK = noop("yes"), noop("no"), noop("none of these"), "x"
UNKNOWN, NOT_APPLICABLE = noop("don't know"), noop("not applicable")
KINDS = (
    noop("Record or trace"),
    noop("Screen shown"),
    noop("Document"),
    noop("Drill or test"),
    PROMISED,
)
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


@dataclass(frozen=True)
class Typed:
    """What an answer cell says: a value, or that nobody knows, or that it does not apply."""

    state: str
    value: object = None


def plain(cell: Cell | Value) -> str:
    """A cell as text that stays the same when another program saves the file again."""
    if isinstance(cell, datetime | date):
        return (cell.date() if isinstance(cell, datetime) else cell).isoformat()
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return f"{cell:.12g}"
    text = as_text(cell).replace("\r\n", "\n").replace("\r", "\n").replace("_x000D_", "").strip()
    return f"{float(text):.12g}" if _NUMBER.fullmatch(text) else text


def fingerprint(cells: Iterable[Cell | Value]) -> str:
    """Twelve characters that tell whether cells are as they were."""
    return sha256("\x1f".join(plain(cell) for cell in cells).encode()).hexdigest()[:12]


def spoken(word: str) -> frozenset[str]:
    """A word in every language that a workbook may have been saved in, for comparing."""
    said = {word, tr(word)}
    for code in languages.available():
        catalogue = languages.catalogue(code)
        if catalogue is not None and code != language.SOURCE_LANGUAGE:
            said.add(catalogue.gettext(word))
    return frozenset(slug(text) for text in said)


def means(cell: Cell, word: str) -> bool:
    """Whether a cell says this word."""
    return isinstance(cell, str) and slug(cell) in spoken(word)


def field_value(field: ProfileField, cell: Cell) -> object:
    """What a cell of a profile field gives to the app's parser.

    Raises:
        AnswerError: Neither yes nor no where one of them belongs.
    """
    if is_empty(cell):
        return None
    if field.type == "yesno":
        return yes_or_no(cell, field.label)
    if field.type in ("text", "list"):
        return plain(cell) if not isinstance(cell, str) else clean(cell)
    if field.type == "choice":
        return plain(cell)
    return whole(cell)


def field_cell(field: ProfileField, value: object) -> Value:
    """A stored value of a profile field as its cell shows it."""
    if value is None:
        return None
    if isinstance(value, bool):
        return tr(YES) if value else tr(NO)
    if isinstance(value, tuple | list):
        return "\n".join(str(part) for part in value)
    if isinstance(value, int | float):
        return percent_text(value) if is_share(field) else f"{value:.12g}%" if is_percent(field.unit) else value
    if field.type == "date":
        return date.fromisoformat(str(value))
    names = {option.key: option.label for option in field.options}
    return names.get(str(value), str(value))


def percent_text(share: float) -> str:
    """A share as it is typed: 0.95 is "95%"."""
    return f"{100 * share:.12g}%"


def is_share(field: ProfileField) -> bool:
    """Whether a fraction is stored that people type as a percentage."""
    return (field.stored_as or "").startswith("fraction")


def is_percent(unit: str) -> bool:
    """Whether a number is a percentage."""
    return unit.startswith("percent")


def whole(cell: Cell) -> object:
    """A whole number as one: spreadsheet programs store every number with decimals."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return int(cell)
    return clean(cell) if isinstance(cell, str) else cell


def clean(text: str) -> str:
    """Typed text with plain line ends."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("_x000D_", "").strip()


def is_empty(cell: Cell) -> bool:
    """Whether nothing stands in a cell."""
    return cell is None or (isinstance(cell, str) and not clean(cell))


def yes_or_no(cell: Cell, what: str) -> bool:
    """Yes or no in any of the languages, a tick, or a truth value.

    Raises:
        AnswerError: It is neither.
    """
    if means(cell, YES) or means(cell, TICK) or (isinstance(cell, int | float) and cell == 1):
        return True
    if means(cell, NO) or (isinstance(cell, int | float) and cell == 0):
        return False
    return read_yes_no(cell, what)


def answer_options(question: Question) -> tuple[str, ...]:
    """What the drop-down of an answer offers."""
    values: tuple[str, ...] = ()
    match question:
        case LadderQuestion():
            values = tuple(LETTERS[: len(question.levels)])
        case YesNoQuestion():
            values = tuple(o.label for o in question.options) or (tr(YES), tr(NO))
        case ChoiceQuestion():
            values = tuple(o.label for o in question.options)
        case _:
            pass
    ways = (tr(UNKNOWN), tr(NOT_APPLICABLE)) if may_not_apply(question) else (tr(UNKNOWN),)
    return (*values, *ways)


def may_not_apply(question: Question) -> bool:
    """Whether "not applicable" can be an answer."""
    return question.na_allowed and question.gate is None


def answer_cell(question: Question, response: Response) -> Value:
    """A recorded answer as its cell shows it; votes without a consensus leave it blank."""
    if response.state == "unknown":
        return tr(UNKNOWN)
    if response.state == "na":
        return tr(NOT_APPLICABLE)
    return None if response.value is None else _value_cell(question, response.value)


def _value_cell(question: Question, value: AnswerValue) -> Value:
    match question:
        case LadderQuestion() if isinstance(value, int):
            return LETTERS[value]
        case YesNoQuestion():
            labels = [o.label for o in question.options if (o.value > 0) is bool(value)]
            return labels[0] if labels else tr(YES) if value else tr(NO)
        case ChoiceQuestion():
            return next((o.label for o in question.options if o.key == value), str(value))
        case MultiQuestion() if isinstance(value, tuple):
            return "; ".join(o.label for o in question.options if o.key in value) or tr(NONE)
        case NumberQuestion() if isinstance(value, int | float):
            return f"{value:.12g}%" if is_percent(question.unit) else value
        case _:
            return str(value)


def read_answer(question: Question, cell: Cell) -> Typed:
    """What an answer cell says; the value is checked by the app's own parser when it is recorded.

    Raises:
        AnswerError: It cannot be one.
    """
    if means(cell, UNKNOWN) or cell == "?":
        return Typed("unknown")
    if means(cell, NOT_APPLICABLE) or means(cell, "n/a"):
        return Typed("na")
    match question:
        case YesNoQuestion():
            options = isinstance(cell, str) and find_option(question.options, cell) is not None
            return Typed("answered", cell if options else yes_or_no(cell, question.id))
        case ChoiceQuestion():
            return Typed("answered", _option(question, plain(cell)))
        case MultiQuestion():
            return Typed("answered", _several(question, cell))
        case NumberQuestion() if is_percent(question.unit) and _is_share(cell):
            raise AnswerError(
                tr("{what}: {value} can be read in two ways.", what=question.id, value=plain(cell)),
                hint=tr("Type it with a percent sign, such as 40%."),
            )
        case _:
            return Typed("answered", whole(cell))


def _is_share(cell: Cell) -> bool:
    """A number from 0 to 1 where a percentage is asked: some programs turn a typed 40% into 0.4."""
    return isinstance(cell, int | float) and not isinstance(cell, bool) and 0 < cell <= 1


def _several(question: MultiQuestion, cell: Cell) -> tuple[str, ...]:
    if means(cell, NONE):
        return ()
    parts = [part.strip() for part in re.split(r"[;\n]", plain(cell)) if part.strip()]
    if len(parts) == 1 and find_option(question.options, parts[0]) is None:
        parts = [part.strip() for part in parts[0].split(",") if part.strip()]
    return tuple(_option(question, part) for part in parts)


def _option(question: ChoiceQuestion | MultiQuestion, text: str) -> str:
    """The key of an option named by its label, or by its letter as on the printed sheets."""
    found = find_option(question.options, text)
    if found is not None:
        return found.key
    at = OPTION_LETTERS.find(text.upper()) if len(text) == 1 else -1
    if 0 <= at < len(question.options):
        return question.options[at].key
    raise AnswerError(
        tr("{what}: {value} is not one of the options.", what=question.id, value=show(text)),
        hint=tr("Choose one of: {options}.", options=", ".join(o.label for o in question.options)),
    )


def kind_cell(kind: str) -> str:
    """The kind of an artefact in words."""
    return tr(kind) if kind in KINDS else kind


def read_kind(cell: Cell) -> str:
    """The kind of an artefact as it is stored; "promised" is known in every language."""
    return PROMISED if means(cell, PROMISED) else plain(cell)
