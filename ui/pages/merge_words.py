"""The merge page in words: what comes along, one version of an answer, what became of it all."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from readiness.app.merging import MergePlan
from readiness.app.merging_copy import OtherCopy
from readiness.app.merging_facts import label_of
from readiness.app.merging_words import Version, title_of
from ui import language
from ui.widgets.kit import Items, Text, button
from ui.widgets.overlay import Overlay, dialog
from ui.widgets.version_card import Fact, Said

if TYPE_CHECKING:
    from readiness.domain.questionnaire import Pack


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("Merge", text, None, n)


def told_apart(path: Path, other: Path) -> str:
    """The name of a file, with as much of its folder as it takes to tell it from the other."""
    if path.name != other.name:
        return path.name
    return str(path) if path.parent.name == other.parent.name else f"{path.parent.name}/{path.name}"


def summary(plan: MergePlan) -> str:
    """What taking over would do beside the conflicts."""
    parts = [_tr("Coming along from the other file: %n value(s).", len(plan.from_b))]
    if not plan.from_b:
        parts = [_tr("The other file has nothing else that is missing here.")]
    if plan.imports_from_b:
        files = ", ".join(plan.imports_from_b)
        parts.append(_tr("Imported metrics come along: {files}.").format(files=files))
    return " ".join((*parts, _tr("The same in both: %n value(s).", plan.same)))


def said(title: str, found: Version, other: Version, path: Path, beside: Path) -> Said:
    """One version for its card: the file first, then the value, then what stands beside it, line by line."""
    mine, theirs, nothing = dict(found.facts), dict(other.facts), _tr("none")
    names = [name for name in dict.fromkeys((*mine, *theirs)) if mine.get(name) or theirs.get(name)]
    facts = [Fact(label_of(n), mine.get(n) or nothing, mine.get(n, "") != theirs.get(n, "")) for n in names]
    if found.who or found.recorded or other.who or other.recorded:
        facts.append(Fact(_tr("Changed"), _changed(found), _changed(found) != _changed(other)))
    source = "\n".join(line for line in (told_apart(path, beside), _saved(path)) if line)
    whole = "\n".join(part for part in (differing(found, other), version(found, other, path, beside)) if part)
    value = found.value or found.answer
    differs = (found.letter, value) != (other.letter, other.value or other.answer)
    return Said(title, source, value, found.letter, differs, facts, whole)


def _changed(found: Version) -> str:
    """When it was changed last, and by whom where the files tell the two apart."""
    if found.recorded is None:
        return found.who or _tr("not recorded")
    day, time = language.long_day(found.recorded.astimezone().date()), language.clock(found.recorded)
    when = _tr("{day}, {time}").format(day=day, time=time)
    return _tr("{who}, {when}").format(who=found.who, when=when) if found.who else when


def differing(found: Version, other: Version) -> str:
    """Of the answer and what stands beside it the lines that only this one of the two has."""
    theirs = (other.answer, *other.more)
    return "\n".join(line for line in (found.answer, *found.more) if line not in theirs)


def version(found: Version, other: Version, path: Path, beside: Path) -> str:
    """What both say alike, then who and when, in which file and when that was saved last."""
    theirs = (other.answer, *other.more)
    lines = [line for line in (found.answer, *found.more) if line in theirs]
    if found.who or found.recorded:
        lines.append(_tr("changed {when}").format(when=_changed(found)))
    return "\n".join(line for line in (*lines, told_apart(path, beside), _saved(path)) if line)


def _saved(path: Path) -> str:
    try:
        at = datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone()
    except OSError:  # an engagement of the shared workspace has no file here
        return ""
    day, time = language.long_day(at.date()), language.clock(at)
    return _tr("saved {day}, {time}").format(day=day, time=time)


def outcome(plan: MergePlan, taken: int) -> str:
    """What happened."""
    parts = [_tr("%n value(s) came along.", len(plan.from_b))] if plan.from_b else []
    if plan.imports_from_b:
        files = ", ".join(plan.imports_from_b)
        parts.append(_tr("Imported metrics came along: {files}.").format(files=files))
    mine = len(plan.conflicts) - taken
    if taken:
        parts.append(_tr("%n conflict(s) decided for the other file.", taken))
    if mine:
        parts.append(_tr("%n conflict(s) decided for this file.", mine))
    return " ".join(parts)


def additions(plan: MergePlan, other: OtherCopy, pack: Pack) -> Overlay:
    """A card that lists what comes from the other file, and what only this one has."""
    kept = len(other.belongings.snapshots)
    theirs = [*(title_of(pack, key) for key in plan.from_b), *plan.imports_from_b]
    if kept:
        theirs.append(_tr("%n kept snapshot(s), which stay also after an undo", kept))
    items: list[Items] = []
    for title, lines in (
        (_tr("Comes from the other file"), theirs),
        (_tr("Only in this file, stays"), [title_of(pack, key) for key in plan.from_a]),
    ):
        items += [Text(title, "strong", wrap=True), 4]
        items += [Text(line, "body", "ink2", wrap=True) for line in lines or [_tr("Nothing")]]
        items.append(12)
    items.append(Text(_tr("The same in both: %n value(s).", plan.same), "small", "muted", wrap=True))
    close = button(_tr("Close"), "primary")
    card = dialog(_tr("What comes along"), items, [None, close], width=560, first=close)
    close.clicked.connect(card.dismiss)
    return card
