"""Questionnaire packs: which there are, whether one is sound, what is in it, and moving an engagement to another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from readiness.content.lint import lint_files, lint_pack
from readiness.content.loader import (
    HEAD_FILE,
    LoadedPack,
    PackSummary,
    load_pack,
    load_shipped,
    shipped_packs,
    summarise_pack,
)
from readiness.domain.edit import Edit, PackChange, ResponseChange
from readiness.domain.pack_change import Migration, PackComparison, compare_packs, migrate_responses
from readiness.domain.questionnaire import Pack
from readiness.errors import ContentError, Issue
from readiness.language import tr, trn

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement

DEFAULT_PACK = "agent-production"


@dataclass(frozen=True)
class PackEntry:
    """A pack in a list to choose from.

    Attributes:
        id, title, version, about: what the pack says of itself; the folder's name where it says nothing.
        folder: its folder; None for one that comes with the product (choose it by id).
        problem: why it cannot be chosen; empty for a readable one.
    """

    id: str
    title: str
    version: str
    about: str = ""
    folder: Path | None = None
    problem: str = ""


@dataclass(frozen=True)
class LintReport:
    """Every problem of a pack.

    Attributes:
        folder: the folder that was checked.
        issues: the problems, errors first.
    """

    folder: Path
    issues: tuple[Issue, ...]

    @property
    def errors(self) -> int:
        """Number of problems that keep the pack from being used."""
        return sum(issue.severity == "error" for issue in self.issues)

    @property
    def warnings(self) -> int:
        """Number of problems that do not."""
        return len(self.issues) - self.errors

    def summary(self) -> str:
        """The result in one sentence."""
        if not self.issues:
            return tr("No problems.")
        errors = trn("{n} error", "{n} errors", self.errors)
        warnings = trn("{n} warning", "{n} warnings", self.warnings)
        return f"{errors}, {warnings}."


@dataclass(frozen=True)
class MigrationPreview:
    """What moving an engagement to another version of its questionnaire would do. Nothing has changed yet.

    Attributes:
        target: the pack to move to.
        comparison: what is new, changed and gone.
        migration: the responses as they would be, what is to be confirmed again and what is kept aside.
        edit: the change; applying it is one step, and undoing it brings everything back.
    """

    target: LoadedPack
    comparison: PackComparison
    migration: Migration
    edit: Edit


def list_packs(folders: Sequence[Path] = ()) -> tuple[PackEntry, ...]:
    """The packs to choose from: shipped ones, then those in the firm's own folders.

    Args:
        folders: each a pack itself, or a folder that holds packs. Missing folders are left out; an unreadable pack
            is listed with its problem.
    """
    entries = [_entry(summary, None) for summary in shipped_packs()]
    for folder in folders:
        entries += [_own_entry(place) for place in _pack_places(folder)]
    return tuple(entries)


def find_pack(name: str, folders: Sequence[Path] = ()) -> LoadedPack:
    """A pack by the path of its folder or by its id, shipped ones first.

    Raises:
        ContentError: there is none by this name, or it is not sound; `issues` lists its errors.
    """
    place = Path(name)
    if (place / HEAD_FILE).is_file():
        return open_pack(place)
    for entry in list_packs(folders):
        if entry.id == name and not entry.problem:
            return load_shipped(name) if entry.folder is None else open_pack(entry.folder)
    known = ", ".join(entry.id for entry in list_packs(folders))
    raise ContentError(
        tr("There is no questionnaire pack '{name}'.", name=name),
        hint=tr(
            "Known packs: {known}. A folder that holds {head_file} can be named as well.",
            known=known,
            head_file=HEAD_FILE,
        ),
    )


def open_pack(folder: Path) -> LoadedPack:
    """A pack from a folder, refused unless it is free of errors (warnings pass).

    Raises:
        ContentError: it cannot be read or has errors; `issues` lists them.
    """
    loaded = load_pack(folder)
    errors = [issue for issue in lint_files(loaded.files) if issue.severity == "error"]
    if errors:
        raise ContentError(
            tr(
                "The questionnaire pack in {folder} has {count}. First: {errors}",
                folder=folder,
                count=trn("{n} error", "{n} errors", len(errors)),
                errors=errors[0],
            ),
            issues=errors,
            hint=tr("`readiness pack lint {folder}` lists them all.", folder=folder),
        )
    return loaded


def check_pack(folder: Path) -> LintReport:
    """Every problem of the pack in a folder.

    Raises:
        ContentError: the folder cannot be read or holds no pack.
    """
    return LintReport(folder, lint_pack(folder))


def describe_pack(loaded: LoadedPack) -> dict[str, Any]:
    """What is in a pack, for listing: sections with questions, profile, gates, counts. Keys are stable."""
    pack = loaded.pack
    return {
        "id": pack.id,
        "title": pack.title,
        "version": pack.version,
        "hash": loaded.hash,
        "about": pack.about,
        "sections": [
            {
                "id": section.id,
                "title": section.title,
                "weight": section.weight,
                "questions": [_describe_question(question) for question in pack.questions_of(section.id)],
            }
            for section in pack.sections
        ],
        "profile": [
            {"id": item.id, "title": item.short_title, "fields": [field.key for field in item.fields]}
            for item in pack.profile
        ],
        "gates": [{"id": gate.id, "title": gate.title, "hard": gate.hard, "min": gate.min} for gate in pack.gates],
        "counts": _counts(pack),
    }


def preview_migration(engagement: Engagement, target: LoadedPack) -> MigrationPreview:
    """What moving an engagement to another version of its questionnaire would do; changes nothing.

    Raises:
        ContentError: the target is the very pack that the engagement holds.
    """
    if target.hash == engagement.pack_hash:
        raise ContentError(
            tr(
                "The engagement already uses {pack_title} {version}, word for word.",
                pack_title=target.pack.title,
                version=target.pack.version,
            ),
            hint=tr("There is nothing to move."),
        )
    comparison = compare_packs(engagement.pack, target.pack)
    migration = migrate_responses(engagement.responses, comparison)
    changes: list[PackChange | ResponseChange] = [
        PackChange(before=engagement.file.pack_files(), after={n: b.decode("utf-8") for n, b in target.files.items()})
    ]
    changes += [
        ResponseChange(question=question, before=engagement.responses.get(question), after=response)
        for question, response in migration.responses.items()
        if engagement.responses.get(question) != response
    ]
    text = tr(
        "Questionnaire {old_version} to {new_version}",
        old_version=comparison.old_version,
        new_version=comparison.new_version,
    )
    return MigrationPreview(target, comparison, migration, Edit(text=text, changes=tuple(changes)))


def describe_migration(preview: MigrationPreview) -> dict[str, Any]:
    """A migration as plain values, for the command line and for listing before it is applied. Keys are stable."""
    comparison, migration = preview.comparison, preview.migration
    return {
        "from": comparison.old_version,
        "to": comparison.new_version,
        "hash": preview.target.hash,
        "new": [{"id": question.id, "title": question.short_title} for question in comparison.new],
        "changed": [
            {
                "id": change.after.id,
                "title": change.after.short_title,
                "what": list(change.what),
                "confirmAgain": change.after.id in migration.reconfirm,
            }
            for change in comparison.changed
        ],
        "gone": [{"id": question.id, "title": question.short_title} for question in comparison.gone],
        "unchanged": comparison.unchanged,
        "profile": {
            "new": list(comparison.profile_new),
            "changed": list(comparison.profile_changed),
            "gone": list(comparison.profile_gone),
        },
        "rest": list(comparison.rest),
        "keptAside": [
            {"id": aside.question, "title": aside.short_title, "answer": aside.answer, "reason": aside.reason}
            for aside in migration.kept_aside
        ],
    }


def _pack_places(folder: Path) -> list[Path]:
    try:
        if (folder / HEAD_FILE).is_file():
            return [folder]
        return sorted(place for place in folder.iterdir() if (place / HEAD_FILE).is_file())
    except OSError:
        return []


def _own_entry(place: Path) -> PackEntry:
    try:
        return _entry(summarise_pack(place), place)
    except ContentError as error:
        return PackEntry(place.name, place.name, "", folder=place, problem=str(error))


def _entry(summary: PackSummary, folder: Path | None) -> PackEntry:
    return PackEntry(summary.id, summary.title, summary.version, summary.about, folder)


def _describe_question(question: Any) -> dict[str, Any]:
    return {
        "id": question.id,
        "title": question.short_title,
        "question": question.question,
        "kind": question.kind,
        "mode": question.mode,
        "weight": question.weight,
        "gate": None if question.gate is None else {"hard": question.gate.hard, "min": question.gate.min},
        "naAllowed": question.na_allowed,
        "practice": question.practice,
        "layer": question.aom,
        "conditional": question.condition is not None,
    }


def _counts(pack: Pack) -> dict[str, Any]:
    return {
        "profile": len(pack.profile),
        "questions": len(pack.questions),
        "kinds": dict(sorted(Counter(question.kind for question in pack.questions).items())),
        "gates": len(pack.gates),
        "crossChecks": len(pack.cross_checks),
        "initiatives": len(pack.initiatives),
        "facts": len(pack.facts),
    }
