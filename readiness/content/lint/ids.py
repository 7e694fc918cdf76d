"""Ids and keys: each once, in a form that files and commands can carry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from readiness.content.lint.draft import Draft
from readiness.content.yaml_reader import Path
from readiness.domain.questionnaire import ProfileField
from readiness.domain.questions import ChoiceQuestion, MultiQuestion
from readiness.domain.typed_values import Named, slug
from readiness.errors import Issue
from readiness.language import tr

_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,59}")
_KEY: Final = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}")
_LISTS: Final = (
    "sections",
    "practices",
    "layers",
    "gates",
    "evidence_levels",
    "modes",
    "profile",
    "questions",
    "metrics",
    "cross_checks",
    "pools",
    "paces",
    "initiatives",
    "facts",
)


def check_ids(draft: Draft) -> Iterator[Issue]:
    """Duplicate or unusable ids and keys, also of options, fields and columns."""
    for name in _LISTS:
        ids = [entry.id for entry in getattr(draft.pack, name)]
        yield from _check_once(draft, ids, (name,), "id")
    pack = draft.pack
    sub = [(p, s, practice.id) for p, one in enumerate(pack.practices) for s, practice in enumerate(one.sub)]
    yield from _check_unique(draft, [name for _, _, name in sub], [("practices", p, "sub", s, "id") for p, s, _ in sub])
    cards = [*(("advisories", i, a.id) for i, a in enumerate(pack.advisories))]
    cards += [("reference_cards", i, c.id) for i, c in enumerate(pack.reference_cards)]
    yield from _check_unique(draft, [name for _, _, name in cards], [(key, i, "id") for key, i, _ in cards])
    if not _KEY.fullmatch(pack.id):
        yield draft.error(
            "bad_pack_id",
            ("id",),
            tr("'{pack_id}' cannot be the id of a pack.", pack_id=pack.id[:60]),
            tr("Use small letters, digits and hyphens, such as 'my-pack'."),
        )
    for index, question in enumerate(pack.questions):
        if isinstance(question, ChoiceQuestion | MultiQuestion):
            yield from _check_options(draft, question.options, ("questions", index, "options"))
    for index, item in enumerate(pack.profile):
        yield from _check_fields(draft, item.fields, ("profile", index, "fields"))


def _check_fields(draft: Draft, fields: Sequence[ProfileField], path: Path) -> Iterator[Issue]:
    yield from _check_once(draft, [field.key for field in fields], path, "key")
    for index, field in enumerate(fields):
        yield from _check_options(draft, field.options, (*path, index, "options"))
        if field.type in ("choice", "multi") and not field.options:
            yield draft.error(
                "no_options",
                (*path, index),
                tr("'{key}' is a {type} without options.", key=field.key, type=field.type),
                tr("List its options, or make it a text."),
            )
        if (field.type == "table") != bool(field.columns):
            yield draft.error(
                "table_columns",
                (*path, index),
                tr(
                    "'{key}' is of type {type} with {columns_count} columns.",
                    key=field.key,
                    type=field.type,
                    columns_count=len(field.columns),
                ),
                tr("A table has columns; no other field does."),
            )
        yield from _check_fields(draft, field.columns, (*path, index, "columns"))


def _check_options(draft: Draft, options: Sequence[Named], path: Path) -> Iterator[Issue]:
    yield from _check_once(draft, [option.key for option in options], path, "key")
    taken: dict[str, str] = {}
    for index, option in enumerate(options):
        for name in dict.fromkeys(slug(word) for word in (option.key, option.label, *option.aliases)):
            if taken.setdefault(name, option.key) != option.key:
                yield draft.error(
                    "option_unreachable",
                    (*path, index),
                    tr(
                        "'{name}' already means the option '{taken}'; this one cannot be reached by it.",
                        name=name,
                        taken=taken[name],
                    ),
                    tr("Give each option a label and aliases of its own."),
                )
        if slug(option.label) != option.key:
            yield draft.warning(
                "key_not_slug",
                (*path, index, "key"),
                tr("The key '{key}' is not the slug of the label '{label}'.", key=option.key, label=option.label),
                tr("Write '{slug}'.", slug=slug(option.label)),
            )


def _check_once(draft: Draft, names: Sequence[str], path: Path, key: str) -> Iterator[Issue]:
    yield from _check_unique(draft, names, [(*path, index, key) for index in range(len(names))])


def _check_unique(draft: Draft, names: Sequence[str], paths: Sequence[Path]) -> Iterator[Issue]:
    seen: set[str] = set()
    for name, path in zip(names, paths, strict=True):
        if name in seen:
            yield draft.error(
                "duplicate_id",
                path,
                tr("'{name}' is used a second time.", name=name[:60]),
                tr("Give it an id of its own; answers are kept by id."),
            )
        elif not _ID.fullmatch(name):
            yield draft.error(
                "bad_id",
                path,
                tr("'{name}' cannot be an id.", name=name[:60]),
                tr("Use letters, digits, hyphens, dots and underscores, at most 60."),
            )
        seen.add(name)
