"""The report's own words: one file per language, each text a small template filled with values.

What people typed reaches a text only as a value, never as a template, so nothing in it can be executed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from readiness import language
from readiness.errors import TemplateProblem
from readiness.report import formats
from readiness.report.fonts import templates_folder

if TYPE_CHECKING:
    from jinja2 import Environment, Template

DEFAULT_LANGUAGE = language.SOURCE_LANGUAGE

FILTERS: dict[str, Any] = {
    "n0": formats.integer,
    "n1": formats.decimal,
    "dec": formats.decimal,
    "sig": formats.significant,
    "pct": formats.percent,
    "with_pct": formats.with_percent,
    "g": formats.shortest,
    "day": formats.day,
    "day_short": formats.day_short,
    "word": formats.count_word,
    "join_and": formats.join,
    "plain": formats.plain,
}


@contextmanager
def in_language(code: str) -> Iterator[None]:
    """Figures and dates in the language of a report; where it is spoken already, its catalogue stays in use."""
    if language.current() == code:
        yield
        return
    with language.speaking(code):
        yield


def available_languages() -> tuple[str, ...]:
    """The languages that the report's own words exist in, the source language first."""
    found = sorted(path.stem for path in (templates_folder() / "executive" / "words").glob("*.yaml"))
    return (DEFAULT_LANGUAGE, *(code for code in found if code != DEFAULT_LANGUAGE))


def first_upper(text: str) -> str:
    """The text with a capital first letter and the rest untouched."""
    return text[:1].upper() + text[1:]


def inline(text: str) -> str:
    """A label within a sentence: in small letters, but German keeps its nouns."""
    return text if language.current() == "de" else text.lower()


def make_environment(*, autoescape: bool, **options: Any) -> Environment:
    """A strict environment: a missing value is an error, never an empty spot in a report."""
    import jinja2

    env = jinja2.Environment(
        autoescape=autoescape,  # noqa: S701 - off for plain texts and the style sheet only; pages are escaped
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        **options,
    )
    env.filters.update(FILTERS)
    env.filters["first_upper"] = first_upper
    env.filters["inline"] = inline
    return env


class Words:
    """Texts by key (`gaps.title`); call it with the values a text needs."""

    def __init__(self, language: str = DEFAULT_LANGUAGE) -> None:
        """Reads the catalogue.

        Raises:
            TemplateProblem: there is no catalogue for the language.
        """
        import yaml

        path = templates_folder() / "executive" / "words" / f"{language}.yaml"
        if not path.is_file():
            raise TemplateProblem(f"There are no report texts for the language {language!r}.")
        self.language = language
        self._texts: dict[str, str] = {}
        self._flatten(yaml.safe_load(path.read_text("utf-8")), "")
        self._env = make_environment(autoescape=False)
        self._env.globals["plural"] = self.plural
        self._compiled: dict[str, Template] = {}

    def _flatten(self, node: Mapping[str, Any], prefix: str) -> None:
        for key, value in node.items():
            if isinstance(value, Mapping):
                self._flatten(value, f"{prefix}{key}.")
            else:
                self._texts[f"{prefix}{key}"] = " ".join(str(value).split())

    @staticmethod
    def plural(count: float, one: str, many: str) -> str:
        """The form that goes with the count."""
        return one if count == 1 else many

    def __contains__(self, key: str) -> bool:
        return key in self._texts

    def __call__(self, key: str, **values: Any) -> str:
        """The text, filled and on one line.

        Raises:
            TemplateProblem: the key is unknown or a value is missing.
        """
        import jinja2

        if key not in self._texts:
            raise TemplateProblem(f"The report has no text {key!r} in the language {self.language!r}.")
        try:
            if key not in self._compiled:
                self._compiled[key] = self._env.from_string(self._texts[key])
            with in_language(self.language):
                return " ".join(self._compiled[key].render(**values).split(" ")).strip()
        except jinja2.TemplateError as error:
            raise TemplateProblem(f"The report text {key!r} cannot be filled: {error}.") from error

    def group(self, prefix: str) -> dict[str, str]:
        """All texts under a prefix that need no values, by their last key (labels of a chart)."""
        start = f"{prefix}."
        return {key[len(start) :]: self(key) for key in self._texts if key.startswith(start)}
