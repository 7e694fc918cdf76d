"""Whether a value fits a question or a profile field, and the form in which it is stored.

Both checks accept what people type and what files carry (options by key, label or alias; numbers as text) and return
one stored form, so that equal answers are equal values. Rules: questionnaire.md A.1, "Values and keys".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

from readiness.domain.condition import Scalar
from readiness.domain.questionnaire import FieldOption, ProfileField, ProfileValue
from readiness.domain.questions import (
    ChoiceQuestion,
    DerivedQuestion,
    LadderQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
    YesNoQuestion,
)
from readiness.domain.response import AnswerValue
from readiness.domain.typed_values import (
    Named,
    check_limits,
    find_option,
    has_percent_sign,
    read_date,
    read_number,
    read_option,
    read_text,
    read_yes_no,
    show,
)
from readiness.errors import AnswerError
from readiness.language import tr

LETTERS: Final = "ABCDE"
HIGHEST_LEVEL: Final = 4
LONGEST_TEXT: Final = 500
MOST_ROWS: Final = 500
PERCENT: Final = 100.0


def unit_beside(value: float, unit: str) -> str:
    """A unit of the questionnaire beside a figure: `1 day`, `1 hour per week`, `1 person`, `2 days`.

    Only English plurals are known; what else a questionnaire writes stays as it is.
    """
    if value != 1 or not unit:
        return unit
    first, space, rest = unit.partition(" ")
    if first == "people":
        return f"person{space}{rest}"
    return f"{first.removesuffix('s')}{space}{rest}" if first.endswith("s") and not first.endswith("ss") else unit


def check_answer_value(question: Question, value: object) -> AnswerValue:
    """The stored form of an answer to a question.

    A ladder takes 0-4 or A-E; yes/no a truth value or the words; choice and multi an option's key, label or alias
    (multi: any number of them, none as well); a number anything that reads as one, within its limits.

    Raises:
        AnswerError: the value does not fit; the sentence says what does.
    """
    match question:
        case LadderQuestion():
            return _level(question.id, value)
        case YesNoQuestion():
            return _yes_no(question, value)
        case ChoiceQuestion():
            return read_option(question.options, value, question.id).key
        case MultiQuestion():
            return _keys(question.options, value, question.id)
        case NumberQuestion():
            number = read_number(value, question.id, percent=question.unit.startswith("percent"))
            check_limits(number, question.min, question.max, question.unit, question.id)
            return number
        case DerivedQuestion():
            raise AnswerError(
                tr("{id} is never asked; it is worked out from the profile.", id=question.id),
                hint=tr("Change the profile instead."),
            )


def check_profile_value(field: ProfileField, value: object) -> ProfileValue:
    """The stored form of a value of a profile field; None for a blank one.

    A share stored as a fraction is typed as a percentage: a number above 1 or text with a percent sign is divided by
    100 (0.95, 95 and "95 %" are the same). Dates are stored as `YYYY-MM-DD`, lists and ticked options as tuples.

    Raises:
        AnswerError: the value does not fit; the sentence says what does.
    """
    if is_blank(value):
        return None
    return _FIELD_CHECKS[field.type](field, value)


def is_blank(value: object) -> bool:
    """Whether nothing was filled in: nothing, empty text, an empty list or table. False and 0 are answers."""
    return (
        value is None
        or (isinstance(value, str) and not value.strip())
        or (isinstance(value, list | tuple | set | frozenset) and not value)
    )


def tick_option(field: ProfileField, ticked: Sequence[str], key: str) -> tuple[str, ...]:
    """The ticked options after one more click on `key`, in the order of the field.

    Ticking an exclusive option clears the others except roles; ticking another clears the exclusive ones.
    """
    by_key = {option.key: option for option in field.options}
    chosen = set(ticked)
    if key in chosen:
        chosen.discard(key)
    elif key in by_key:
        clicked = by_key[key]
        chosen = {other for other in chosen if other in by_key and not _excludes(clicked, by_key[other])} | {key}
    return tuple(option.key for option in field.options if option.key in chosen)


def _level(what: str, value: object) -> int:
    if isinstance(value, str):
        text = value.strip().upper()
        if len(text) == 1 and text in LETTERS:
            return LETTERS.index(text)
        if text.isdecimal() and int(text) <= HIGHEST_LEVEL:
            return int(text)
    elif isinstance(value, int | float) and not isinstance(value, bool) and value in range(HIGHEST_LEVEL + 1):
        return int(value)
    raise AnswerError(
        tr("{what}: {value} is not a level.", what=what, value=show(value)),
        hint=tr("Choose a level from A to E (0 to 4)."),
    )


def _yes_no(question: YesNoQuestion, value: object) -> bool:
    option = find_option(question.options, value) if isinstance(value, str) else None
    return option.value > 0 if option is not None else read_yes_no(value, question.id)


def _keys(options: Sequence[Named], value: object, what: str) -> tuple[str, ...]:
    if isinstance(value, str):
        value = (value,) if value.strip() else ()
    if not isinstance(value, list | tuple | set | frozenset):
        raise AnswerError(
            tr("{what}: {value} is not a list of options.", what=what, value=show(value)),
            hint=tr("Give a list, also for one option."),
        )
    chosen = {read_option(options, item, what).key for item in value}
    return tuple(option.key for option in options if option.key in chosen)


def _choice(field: ProfileField, value: object) -> str:
    found = find_option(field.options, value) if isinstance(value, str) else None
    if found is None and field.open and isinstance(value, str):
        return read_text(value, field.label, field.max_length or LONGEST_TEXT)
    return found.key if found is not None else read_option(field.options, value, field.label).key


def _multi(field: ProfileField, value: object) -> tuple[str, ...]:
    keys = _keys(field.options, value, field.label)
    chosen = [option for option in field.options if option.key in keys]
    for exclusive in (option for option in chosen if option.exclusive):
        others = [option.label for option in chosen if option is not exclusive and _excludes(exclusive, option)]
        if others:
            raise AnswerError(
                tr(
                    "{label}: '{excluded}' cannot stand beside {others}.",
                    label=field.label,
                    excluded=exclusive.label,
                    others=", ".join(others),
                ),
                hint=tr("Untick one of them."),
            )
    return keys


def _excludes(one: FieldOption, other: FieldOption) -> bool:
    """Two options that cannot both be ticked; a role (who provides, who deploys) goes with any rule."""
    return (one.exclusive or other.exclusive) and not (one.role or other.role)


def _number(field: ProfileField, value: object) -> int | float:
    if (field.stored_as or "").startswith("fraction"):
        number = float(read_number(value, field.label, percent=True))
        share = number / PERCENT if has_percent_sign(value) or number > 1 else number
        if not 0 <= share <= 1:
            raise AnswerError(
                tr("{label}: {value} is outside 0 to 100 percent.", label=field.label, value=show(value)),
                hint=tr("Type a percentage such as 95."),
            )
        check_limits(share, field.min, field.max, field.unit, field.label)
        return share
    number = read_number(value, field.label, percent=field.unit.startswith("percent"))
    check_limits(number, field.min, field.max, field.unit, field.label)
    return number


def _text(field: ProfileField, value: object) -> str:
    return read_text(value, field.label, field.max_length or LONGEST_TEXT)


def _list(field: ProfileField, value: object) -> ProfileValue:
    parts: Iterable[object] = (
        value.replace(";", "\n").splitlines() if isinstance(value, str) else _as_rows(field, value)
    )
    texts = [read_text(part, field.label, field.max_length or LONGEST_TEXT) for part in parts]
    kept = tuple(dict.fromkeys(text for text in texts if text))
    if field.max_items is not None and len(kept) > field.max_items:
        raise AnswerError(
            tr(
                "{label}: {kept} entries; at most {max_items} fit.",
                label=field.label,
                kept=len(kept),
                max_items=field.max_items,
            ),
            hint=tr("Group similar ones."),
        )
    return kept or None


def _table(field: ProfileField, value: object) -> ProfileValue:
    rows = tuple(
        row for row in (_row(field, number, row) for number, row in enumerate(_as_rows(field, value), 1)) if row
    )
    if rows and field.min_rows is not None and len(rows) < field.min_rows:
        raise AnswerError(
            tr("{label}: at least {min_rows} rows are needed.", label=field.label, min_rows=field.min_rows),
            hint=tr("Add the missing rows."),
        )
    return rows or None


def _row(field: ProfileField, number: int, row: object) -> dict[str, Scalar]:
    what = tr("{label}, row {number}", label=field.label, number=number)
    if not isinstance(row, Mapping):
        raise AnswerError(
            tr("{what}: a row gives a value per column.", what=what),
            hint=tr("Columns: {columns}.", columns=_names(field.columns)),
        )
    columns = {column.key: column for column in field.columns}
    unknown = [str(key) for key in row if key not in columns]
    if unknown:
        raise AnswerError(
            tr("{what}: there is no column {unknown}.", what=what, unknown=show(unknown[0])),
            hint=tr("Columns: {columns}.", columns=_names(field.columns)),
        )
    cells: dict[str, Scalar] = {}
    for key, column in columns.items():
        named = column.model_copy(update={"label": f"{what}, {column.label}"})
        cell: Any = check_profile_value(named, row.get(key))
        if cell is not None:
            cells[key] = cell
    missing = [column.label for column in field.columns if column.required and column.key not in cells]
    if cells and missing:
        raise AnswerError(
            tr("{what}: {missing} is missing.", what=what, missing=missing[0]),
            hint=tr("Fill it in, or remove the row."),
        )
    return cells


def _as_rows(field: ProfileField, value: object) -> Sequence[object]:
    if not isinstance(value, list | tuple):
        raise AnswerError(
            tr("{label}: {value} is not a list.", label=field.label, value=show(value)),
            hint=tr("Give a list, also for one entry."),
        )
    if len(value) > MOST_ROWS:
        raise AnswerError(
            tr(
                "{label}: {value} rows; at most {most_rows} fit.",
                label=field.label,
                value=len(value),
                most_rows=MOST_ROWS,
            ),
            hint=tr("Group similar ones."),
        )
    return value


def _names(columns: Sequence[ProfileField]) -> str:
    return ", ".join(column.key for column in columns)


_FIELD_CHECKS: Final[dict[str, Callable[[ProfileField, object], ProfileValue]]] = {
    "choice": _choice,
    "multi": _multi,
    "text": _text,
    "list": _list,
    "yesno": lambda field, value: read_yes_no(value, field.label),
    "number": _number,
    "date": lambda field, value: read_date(value, field.label).isoformat(),
    "table": _table,
}
