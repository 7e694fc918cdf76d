"""The wording rules of the question bank (questionnaire.md A.1) that a program can check."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from readiness.content.lint.draft import Draft
from readiness.content.yaml_reader import Path
from readiness.domain.questions import LadderQuestion, Question
from readiness.errors import Issue
from readiness.language import tr

LONGEST_ANCHOR: Final = 95
LONGEST_STEM: Final = 160
LONGEST_TITLE: Final = 40
_GIVES_AWAY: Final = re.compile(
    r"\b(?:do|does) (?:you|your \w+|the team|anyone) have\b|\bhave you got\b", re.IGNORECASE
)
_CLOSED: Final = re.compile(
    r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b", re.IGNORECASE
)
_DEGREE: Final = re.compile(
    r"\b(?:adequate|appropriate|comprehensive|consistent|effective|extensive|fair|frequent|full|proper|reasonable|"
    r"regular|robust|sufficient|thorough|general|large|most|typical)ly\b|\bvery\b|\boften\b|\bquite\b|\brather well\b",
    re.IGNORECASE,
)
_PROFILE_ID: Final = re.compile(r"\bP-\d{2}\b")
_NOT_KNOWN: Final = re.compile(r"\b(?:not known|unknown|don't know|nobody knows)\b", re.IGNORECASE)
_MARKS: Final = re.compile(r"\*\*|__|`|\]\(|</?[a-zA-Z][^<>]{0,80}>|^\s*[#*-]\s", re.MULTILINE)
_FIGURE: Final = re.compile(r"\d\s*(?:%|×|percent\b)|\b\d[\d.,]*x\b")
_MAKERS: Final = ("ChatGPT", "GPT", "Claude", "Gemini", "Copilot", "OpenAI", "Anthropic", "LangChain", "LangGraph")


def check_wording(draft: Draft) -> Iterator[Issue]:
    """Stems that give the answer away or cannot be read aloud, anchors too long, marks and figures in shown texts."""
    for index, question in enumerate(draft.pack.questions):
        path: Path = ("questions", index)
        if question.mode != "auto":
            yield from _check_stem(draft, question, path)
        if len(question.short_title) > LONGEST_TITLE:
            yield draft.warning(
                "title_long",
                (*path, "short_title"),
                tr("The short title has {short_title_count} characters.", short_title_count=len(question.short_title)),
                tr("Use at most {longest_title}.", longest_title=LONGEST_TITLE),
            )
        if isinstance(question, LadderQuestion):
            yield from _check_anchors(draft, question, path)
    yield from _check_texts(draft)
    yield from _check_figures(draft)
    for index, fact in enumerate(draft.pack.facts):
        if not fact.product_wording.strip() or not fact.label.strip():
            yield draft.error(
                "fact_wording",
                ("facts", index),
                tr("The fact {fact_id} has no wording or no label to print.", fact_id=fact.id),
                tr("Give both: a figure is printed only in its wording, with its label."),
            )


def _check_stem(draft: Draft, question: Question, path: Path) -> Iterator[Issue]:
    path = (*path, "question")
    stem = question.question.strip()
    if not stem.endswith("?"):
        yield draft.warning(
            "stem_no_question", path, tr("The question does not end with a question mark."), tr("Ask one question.")
        )
    if _GIVES_AWAY.search(stem):
        yield draft.warning(
            "stem_do_you_have",
            path,
            tr("'Do you have' invites a yes."),
            tr("Ask how, what, which or when, about the last real instance."),
        )
    elif _CLOSED.match(stem):
        yield draft.warning(
            "stem_closed", path, tr("The question can be answered with yes or no."), tr("Ask how, what, which or when.")
        )
    if found := _DEGREE.search(stem):
        yield _degree(draft, path, found[0])
    if found := _PROFILE_ID.search(stem):
        yield draft.warning(
            "stem_profile_id",
            path,
            tr("'{found}' cannot be read aloud.", found=found[0]),
            tr("Name the list of the profile in words."),
        )
    for name in _named(draft):
        if re.search(rf"\b{re.escape(name)}\b", stem, re.IGNORECASE):
            yield draft.warning(
                "stem_name",
                path,
                tr("The question names '{name}'.", name=name),
                tr("Name neither products nor the good practice."),
            )
    if len(stem) > LONGEST_STEM:
        yield draft.warning(
            "stem_long",
            path,
            tr("The question has {stem_count} characters.", stem_count=len(stem)),
            tr("Use at most {longest_stem}.", longest_stem=LONGEST_STEM),
        )
    if not question.help.strip():
        yield draft.warning(
            "no_help", path, tr("There is no help line."), tr("Gloss technical words, say what counts.")
        )


def _check_anchors(draft: Draft, question: LadderQuestion, path: Path) -> Iterator[Issue]:
    for level, anchor in enumerate(question.levels):
        place = (*path, "levels", level)
        if len(anchor) > LONGEST_ANCHOR:
            yield draft.warning(
                "anchor_long",
                place,
                tr("The anchor has {anchor_count} characters.", anchor_count=len(anchor)),
                tr("Use at most {longest_anchor}: it is read in the room.", longest_anchor=LONGEST_ANCHOR),
            )
        if level == 0 and _NOT_KNOWN.search(anchor):
            yield draft.warning(
                "anchor_not_known",
                place,
                tr("Level 0 says that it is not known."),
                tr("Word a finding; that nobody can say today is 'don't know'."),
            )
        if found := _DEGREE.search(anchor):
            yield _degree(draft, place, found[0])


def _degree(draft: Draft, path: Path, word: str) -> Issue:
    return draft.warning(
        "adverb_of_degree",
        path,
        tr("'{word}' means something else to everybody.", word=word),
        tr("Describe an act that an outsider could observe, with a number or a period."),
    )


def _named(draft: Draft) -> Iterator[str]:
    pack = draft.pack
    yield from _MAKERS
    yield from (card.tool for card in (pack.tool_cards.cards if pack.tool_cards else ()))
    platforms = {card.platform for card in pack.platform_cards}
    for field in draft.fields.values():
        yield from (option.label for option in field.options if option.key in platforms and option.key != "mixed")
    for practice in pack.practices:
        yield from (name for name in (practice.title, *(sub.title for sub in practice.sub)) if name)


def _check_texts(draft: Draft) -> Iterator[Issue]:
    for path, text in _shown(draft):
        if found := _MARKS.search(text):
            yield draft.warning(
                "marks",
                path,
                tr("'{found}' would be shown as it stands.", found=found[0].strip()),
                tr("Texts are shown as written: leave out Markdown and HTML."),
            )
        if "  " in text:
            yield draft.warning("double_space", path, tr("Two blanks follow one another."), tr("Write one."))


def _shown(draft: Draft) -> Iterator[tuple[Path, str]]:
    pack = draft.pack
    for index, question in enumerate(pack.questions):
        path: Path = ("questions", index)
        yield from _parts(path, question, ("short_title", "question", "help", "intent"))
        yield from (((*path, "evidence", place), text) for place, text in enumerate(question.evidence))
        if isinstance(question, LadderQuestion):
            yield from (((*path, "levels", level), text) for level, text in enumerate(question.levels))
        for place, option in enumerate(getattr(question, "options", ())):
            yield from _parts((*path, "options", place), option, ("label", "hint"))
    for index, item in enumerate(pack.profile):
        path = ("profile", index)
        yield from _parts(path, item, ("short_title", "question", "help"))
        for place, field in enumerate(item.fields):
            yield from _parts((*path, "fields", place), field, ("label", "hint"))
    for index, initiative in enumerate(pack.initiatives):
        path = ("initiatives", index)
        yield from _parts(path, initiative, ("title", "done_when"))
        yield from (((*path, "deliverables", place), text) for place, text in enumerate(initiative.deliverables))
    for key in ("sections", "advisories", "reference_cards"):
        for index, entry in enumerate(getattr(pack, key)):
            yield from _parts((key, index), entry, ("title", "text", "explain", "what_not_to_conclude"))
    for index, fact in enumerate(pack.facts):
        yield from _parts(("facts", index), fact, ("product_wording", "label"))


def _parts(path: Path, value: object, names: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
    for name in names:
        text = getattr(value, name, None)
        if isinstance(text, str):
            yield (*path, name), text


def _check_figures(draft: Draft) -> Iterator[Issue]:
    for key in ("advisories", "reference_cards"):
        for index, entry in enumerate(getattr(draft.pack, key)):
            if found := _FIGURE.search(entry.text):
                yield draft.warning(
                    "figure_in_text",
                    (key, index, "text"),
                    tr("The text carries a figure of its own ('{found}').", found=found[0].strip()),
                    tr("Declare it as a fact and name the fact: it is printed with source and label."),
                )
