"""The window's texts in one language: `ui/translations/readiness_<code>.ts`, and the compiled `.qm`.

English has a file too: the source writes a count as "%n answer(s)", and the plural forms stand there.
"""

from __future__ import annotations

import string
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from window_texts import WindowText, collect, merge, read, write

FOLDER = Path("ui") / "translations"
SOURCE_LANGUAGE = "en"
LANGUAGES = ("de", SOURCE_LANGUAGE)
PLURALS = 2  # German and English have two forms
Forms = str | list[str]


def source_path(root: Path, code: str) -> Path:
    """The catalogue that people fill."""
    return root / FOLDER / f"readiness_{code}.ts"


def compiled_path(root: Path, code: str) -> Path:
    """The catalogue that the window reads."""
    return source_path(root, code).with_suffix(".qm")


def update(root: Path, code: str) -> None:
    """Collects the window's texts anew; translations of texts that still exist stay."""
    write(source_path(root, code), code, _fresh(root, code))


def _fresh(root: Path, code: str) -> list[WindowText]:
    """What the source has, with what is translated already."""
    texts = [text for text in collect(root) if code != SOURCE_LANGUAGE or text.is_counted]
    found = merge(texts, read(source_path(root, code)))
    return [_regular(text) if code == SOURCE_LANGUAGE else text for text in found]


def _regular(text: WindowText) -> WindowText:
    """The plural forms of English where the source marks them as regular."""
    one, many = text.source, text.source
    for mark, ending in (("(s)", "s"), ("(es)", "es")):
        one, many = one.replace(mark, ""), many.replace(mark, ending)
    return text if text.forms or one == many else replace(text, forms=(one, many))


def missing(root: Path, code: str) -> dict[str, Forms]:
    """What is not translated, as `fill` reads it: `context|text` and its form, or its forms by count."""
    texts = [text for text in _fresh(root, code) if not text.forms]
    return {f"{text.context}|{text.source}": ["", ""] if text.is_counted else "" for text in texts}


def fill(root: Path, code: str, given: Mapping[str, Forms]) -> list[str]:
    """Writes translations into the catalogue: `context|text` for one place, the text alone for every place.

    Returns:
        What could not be taken, in words.
    """
    texts, used = [], set()
    for text in _fresh(root, code):
        key = next((k for k in (f"{text.context}|{text.source}", text.source) if given.get(k)), "")
        if key:
            used.add(key)
            forms = given[key]
            text = replace(text, forms=(forms,) if isinstance(forms, str) else tuple(forms))  # noqa: PLW2901 - one shape from here on
        texts.append(text)
    write(source_path(root, code), code, texts)
    return [f"{code}: no such text in the window: {key!r}" for key in given if key not in used]


def compile_catalogue(root: Path, code: str) -> None:
    """Writes what the window reads."""
    if source_path(root, code).exists():
        _compile(root, code, compiled_path(root, code))


def check(root: Path, code: str) -> list[str]:
    """Everything that is wrong with the catalogue, in words."""
    path = source_path(root, code)
    texts = read(path)
    troubles = [f"{code}: {trouble}" for trouble in _faults(texts)]
    known = {text.key for text in texts}
    wanted = {text.key for text in _fresh(root, code)}
    troubles += [f"{code}: not collected: {key!r}" for key in sorted(wanted - known)]
    troubles += [f"{code}: no longer in the window: {key!r}" for key in sorted(known - wanted)]
    with tempfile.TemporaryDirectory() as folder:
        fresh, compiled = Path(folder) / "fresh.qm", compiled_path(root, code)
        _compile(root, code, fresh)
        if not compiled.exists() or compiled.read_bytes() != fresh.read_bytes():
            troubles.append(f"{code}: the window's compiled catalogue is out of date.")
    return troubles


def _faults(texts: Sequence[WindowText]) -> Iterator[str]:
    for text in texts:
        where = f"{text.context}: {text.source!r}"
        if not text.forms:
            yield f"not translated in {where}"
        elif len(text.forms) != (PLURALS if text.is_counted else 1):
            yield f"wrong number of forms in {where}"
        elif any(_fields(form) != _fields(text.source) for form in text.forms):
            yield f"other placeholders in {where}"
        elif text.is_counted and not any(mark in text.forms[-1] for mark in ("%n", "%Ln")):
            yield f"the count is lost in {where}"


def _fields(words: str) -> list[str]:
    """The placeholders of a text."""
    return sorted(name for _, name, _, _ in string.Formatter().parse(words) if name is not None)


def _compile(root: Path, code: str, target: Path) -> None:
    program = Path(sys.executable).parent / "pyside6-lrelease"
    command = [str(program), str(source_path(root, code)), "-qm", str(target), "-silent"]
    subprocess.run(command, cwd=root, check=True, stdout=subprocess.DEVNULL)
