"""The facts that set the scope, as they were entered: one item per question of the intake."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from readiness.domain.questionnaire import FieldOption, ProfileField, ProfileItem, ProfileValue
from readiness.report.dossier import Dossier
from readiness.report.formats import day, decimal, number_text, percent, plain, with_unit

MONEY, EFFORT = "currency", "days or currency"
"""Units of the questionnaire that name no unit: money without its currency, and effort in either."""
_GAP = " · "


@dataclass(frozen=True)
class IntakeLine:
    """A line of an item; `is_head` names the columns of the lines below it, `cells` are those of a row."""

    text: str
    is_head: bool = False
    cells: tuple[str, ...] = ()


@dataclass(frozen=True)
class IntakeItem:
    """A question of the intake with the lines that answer it."""

    id: str
    question: str
    lines: tuple[IntakeLine, ...]

    @property
    def blocks(self) -> list[list[IntakeLine]]:
        """The lines as they are set: each table in one block, every other line by itself."""
        out: list[list[IntakeLine]] = []
        for line in self.lines:
            if line.cells and not line.is_head and out:
                out[-1].append(line)
            else:
                out.append([line])
        return out


def intake_items(d: Dossier) -> list[IntakeItem]:
    """Every question of the intake, also those that nobody answered."""
    return [
        IntakeItem(
            item.id,
            item.question,
            _lines(d, item, d.snapshot.profile.get(item.id, {})) or (IntakeLine(d.words("answer.unanswered")),),
        )
        for item in d.pack.profile
    ]


def print_intake(d: Dossier) -> list[tuple[str, str, str]]:
    """Id, question and what was entered in one text."""
    return [(item.id, item.question, "; ".join(line.text for line in item.lines)) for item in intake_items(d)]


def _lines(d: Dossier, item: ProfileItem, values: Mapping[str, ProfileValue]) -> tuple[IntakeLine, ...]:
    """Short facts share a line; a sentence that somebody typed and a table have lines of their own."""
    short: list[str] = []
    effort: list[str] = []
    out: list[IntakeLine] = []
    for field in item.fields:
        value = values.get(field.key)
        if value is None or (isinstance(value, str | tuple) and not value):
            continue
        if field.type == "table" and isinstance(value, tuple):
            out += _table(d, field, value)
        elif field.type in {"text", "list"}:
            out.append(IntakeLine(f"{field.label}: {_text(d, field, value)}"))
        elif field.unit == EFFORT:
            effort.append(f"{field.label}\u00a0{number_text(value)}")
        else:
            short.append(f"{field.label}: {_text(d, field, value)}")
    if effort:
        balance = d.card.indices.balance
        if balance is not None and balance.apart > 0:
            counted = balance.build + balance.operate
            out.insert(0, IntakeLine(d.words("intake.apart", apart=balance.apart, counted=counted)))
        out.insert(0, IntakeLine(d.words("intake.effort", listed="; ".join(effort))))
    if short:
        out.insert(0, IntakeLine("; ".join(short)))
    return tuple(out)


def _table(d: Dossier, field: ProfileField, rows: tuple[object, ...]) -> list[IntakeLine]:
    """A line with the names of the columns, then a line per row; what was left blank shows as a dash."""
    heads = tuple(column.label for column in field.columns)
    lines = [IntakeLine(_GAP.join(heads), is_head=True, cells=heads)]
    for row in rows:
        cells = row if isinstance(row, Mapping) else {}
        texts = [_cell(d, column, cells.get(column.key)) for column in field.columns]
        known = {column.key for column in field.columns}
        texts += [plain(str(value)) for key, value in cells.items() if key not in known and value]
        lines.append(IntakeLine(_GAP.join(texts), cells=tuple(texts)))
    return lines


def _cell(d: Dossier, column: ProfileField, value: object) -> str:
    return "–" if value is None or value in ("", ()) else _text(d, column, value)


def _text(d: Dossier, field: ProfileField, value: object) -> str:
    if isinstance(value, bool):
        return d.words("answer.yes" if value else "answer.no")
    if isinstance(value, tuple):
        return ", ".join(_text(d, field, item) for item in value)
    if isinstance(value, date):
        return day(value)
    if isinstance(value, int | float):
        return _number(d, field, value)
    return _word(field.options, str(value), is_date=field.type == "date")


def _number(d: Dossier, field: ProfileField, value: float) -> str:
    """A number with its unit, unless the label names the unit already."""
    if field.unit == "share":
        return percent(value, 0 if abs(100 * value - round(100 * value)) < 1e-9 else 1)
    if field.unit == MONEY:
        return d.words("intake.money", amount=decimal(value, 0 if float(value).is_integer() else 2))
    units = field.unit.replace("/", " ").lower().split()
    if units and all(unit in field.label.lower() for unit in units):
        return number_text(value)
    return with_unit(number_text(value), field.unit)


def _word(options: tuple[FieldOption, ...], value: str, *, is_date: bool) -> str:
    labels = {option.key: option.label for option in options}
    if value in labels:
        return labels[value]
    if is_date:
        try:
            return day(date.fromisoformat(value))
        except ValueError:
            return plain(value)
    return plain(value)
