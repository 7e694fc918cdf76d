"""Sections of the report: which ones a profile has, and the words that a person added to them, as `Edit`s."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from readiness.app.details import document_edit
from readiness.domain.edit import Edit
from readiness.domain.snapshot import Outline
from readiness.errors import AnswerError
from readiness.language import tr

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement

ReportProfile = Literal["board", "executive", "full"]
MOST_LETTERS = 20_000
"""Of the words added to one section: five pages or so."""


@dataclass(frozen=True)
class SectionChoice:
    """A section in the list: key, whether it is in, whether it must be, and the words added to it."""

    key: str
    is_in: bool
    is_mandatory: bool
    text: str


def list_sections(engagement: Engagement, profile: ReportProfile) -> tuple[SectionChoice, ...]:
    """All sections that a profile can have, in reading order."""
    from readiness.report.context import MANDATORY, sections_of

    outline = engagement.outline
    out = frozenset(outline.left_out.get(profile, ())) - MANDATORY
    return tuple(
        SectionChoice(key, key not in out, key in MANDATORY, outline.texts.get(key, "")) for key in sections_of(profile)
    )


def prints_texts(engagement: Engagement, profile: ReportProfile) -> bool:
    """Whether the added words are printed in a profile."""
    from readiness.report.context import TEXTS

    return TEXTS not in engagement.outline.left_out.get(profile, ())


def switch_section(engagement: Engagement, profile: ReportProfile, key: str, *, is_in: bool) -> Edit:
    """Takes a section into a profile, or leaves it out; `texts` stands for the added words of all sections.

    Raises:
        AnswerError: there is no such section, or it is mandatory.
    """
    from readiness.report.context import MANDATORY, TEXTS, sections_of

    known = sections_of(profile)
    if key not in (*known, TEXTS):
        raise AnswerError(
            tr("The {profile} report has no section {key}.", profile=profile, key=key),
            hint=tr("It has {keys}.", keys=", ".join(known)),
        )
    if key in MANDATORY and not is_in:
        raise AnswerError(
            tr("The section {key} cannot be left out.", key=key),
            hint=tr("A verdict never goes without how it came about and what it rests on."),
        )
    outline = engagement.outline
    out = set(outline.left_out.get(profile, ()))
    out = out - {key} if is_in else out | {key}
    left_out = {**outline.left_out, profile: tuple(name for name in (*known, TEXTS) if name in out)}
    return document_edit(
        engagement, "report", Outline(left_out=left_out, texts=outline.texts), tr("Sections of the report")
    )


def set_section_text(engagement: Engagement, key: str, text: str) -> Edit:
    """Adds words to a section, printed as typed at its end; empty takes them back.

    Raises:
        AnswerError: there is no such section, or they are too many.
    """
    from readiness.report.context import sections_of

    if key not in {*sections_of("full"), *sections_of("board")}:
        raise AnswerError(tr("The report has no section {key}.", key=key), hint="")
    if len(text) > MOST_LETTERS:
        raise AnswerError(
            tr("{count} letters are too many for one section.", count=len(text)),
            hint=tr("Keep it under {most}; a longer text belongs into a file of its own.", most=MOST_LETTERS),
        )
    outline = engagement.outline
    texts = {name: words for name, words in outline.texts.items() if name != key}
    if text.strip():
        texts[key] = text
    return document_edit(
        engagement, "report", outline.model_copy(update={"texts": texts}), tr("Words added to the report")
    )
