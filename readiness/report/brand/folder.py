"""A brand folder: `brand.yaml` and the files beside it. Names may not leave the folder; every problem names its key."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from readiness.errors import ReportError
from readiness.language import tr
from readiness.report.brand.colour import parse_colour, readable
from readiness.report.brand.logo import read_logo
from readiness.report.brand.model import COVERS, Brand, Logo, Typeface
from readiness.report.brand.typeface import read_typeface
from readiness.report.formats import plain

FILE_NAME = "brand.yaml"
MOST_BYTES = 100_000
MOST_LETTERS = 120
"""Of the footer and the classification: one line at the foot of a page."""
MOST_FILE_BYTES = 12_000_000
MOST_FACES = 4
COLOURS: Mapping[str, Callable[[], str]] = {
    "primary": lambda: tr("First colour"),
    "secondary": lambda: tr("Second colour"),
}
_KEYS = frozenset({"firm_logo", "client_logo", "primary", "secondary", "font", "footer", "classification", "cover"})


def read_brand(folder: Path) -> tuple[Brand, tuple[str, ...]]:
    """The brand, and what to tell the person about it (a colour that was darkened, a logo printed small).

    Raises:
        ReportError: `brand.yaml` or a file it names is missing, unreadable or refused.
    """
    values = _read_yaml(folder)
    remarks: list[str] = []
    kept: dict[str, Any] = {}
    for key in ("firm_logo", "client_logo"):
        if key in values:
            kept[key], words = load_logo(_inside(folder, key, values[key]))
            remarks += [words] if words else []
    for key in ("primary", "secondary"):
        if key in values:
            kept[key], words = choose_colour(_text(key, values[key]), COLOURS[key]())
            remarks += [words] if words else []
    if "font" in values:
        names = values["font"] if isinstance(values["font"], list) else [values["font"]]
        kept["typeface"], words_of_font = load_typeface([_inside(folder, "font", name) for name in names])
        remarks += words_of_font
    for key in ("footer", "classification"):
        if key in values:
            kept[key] = check_line(_text(key, values[key]), key)
    if "cover" in values:
        if values["cover"] not in COVERS:
            raise _wrong("cover", tr("it is one of {choices}", choices=", ".join(COVERS)))
        kept["cover"] = values["cover"]
    return Brand(**kept), tuple(remarks)


def load_logo(path: Path) -> tuple[Logo, str]:
    """A logo from a file.

    Raises:
        ReportError: it cannot be read or is refused.
    """
    return read_logo(_content(path), path.name)


def load_typeface(paths: Sequence[Path]) -> tuple[Typeface, tuple[str, ...]]:
    """A typeface from its files, and what to tell the person.

    Raises:
        ReportError: a file cannot be read or is refused.
    """
    if len(paths) > MOST_FACES:
        raise _wrong("font", tr("it has more than {count} files", count=MOST_FACES))
    return read_typeface([(path.name, _content(path)) for path in paths])


def choose_colour(text: str, name: str) -> tuple[str, str]:
    """A colour that can be read on white, and what to tell the person.

    Raises:
        ReportError: it is no colour, or too pale in any tone.
    """
    return readable(parse_colour(text, name), name)


def check_line(text: str, key: str) -> str:
    """One line without control characters.

    Raises:
        ReportError: it is longer than the foot of a page.
    """
    line = " ".join(plain(text).split())
    if len(line) > MOST_LETTERS:
        raise _wrong(key, tr("it has more than {count} letters", count=MOST_LETTERS))
    return line


def _wrong(key: str, reason: str) -> ReportError:
    return ReportError(
        tr("{file}: {key} cannot be used: {reason}.", file=FILE_NAME, key=key, reason=reason),
        hint=tr("Known keys are {keys}.", keys=", ".join(sorted(_KEYS))),
    )


def _read_yaml(folder: Path) -> dict[str, Any]:
    import yaml

    path = folder / FILE_NAME
    if not path.is_file():
        raise ReportError(
            tr("There is no {file} in {folder}.", file=FILE_NAME, folder=folder.name),
            hint=tr("A brand is a folder with that file and the logos and fonts it names."),
        )
    content = _content(path, MOST_BYTES)
    try:
        text = content.decode("utf-8")
        if "&" in text and any(isinstance(token, yaml.AliasToken) for token in yaml.scan(text)):
            raise _wrong("*", tr("references are not allowed"))  # they can grow without end
        values = yaml.safe_load(text)
    except (yaml.YAMLError, UnicodeDecodeError, ValueError, RecursionError) as error:
        raise ReportError(
            tr("{file} cannot be read.", file=FILE_NAME), hint=tr("It is YAML in UTF-8: one key and its value a line.")
        ) from error
    if not isinstance(values, dict):
        raise _wrong("*", tr("it holds no keys"))
    for key in values:
        if key not in _KEYS:
            raise _wrong(str(key)[:40], tr("there is no such key"))
    return {key: value for key, value in values.items() if value not in (None, "")}


def _text(key: str, value: Any) -> str:
    if not isinstance(value, str):
        raise _wrong(key, tr("it is no text; put it in quotes"))
    return value


def _inside(folder: Path, key: str, value: Any) -> Path:
    """A file of the folder: no path out of it, no link."""
    name = _text(key, value)
    path = folder / name
    is_inside = path.resolve().is_relative_to(folder.resolve()) and not Path(name).is_absolute()
    if not is_inside or "\x00" in name or path.is_symlink():
        raise _wrong(key, tr("the file must lie in the folder"))
    return path


def _content(path: Path, most: int = MOST_FILE_BYTES) -> bytes:
    try:
        if not path.is_file():
            raise ReportError(tr("There is no file {name}.", name=path.name), hint=tr("Check its name and place."))
        with path.open("rb") as file:
            content = file.read(most + 1)
    except (OSError, ValueError) as error:
        raise ReportError(tr("{name} cannot be read.", name=path.name), hint=tr("Check its name and place.")) from error
    if len(content) > most:
        raise ReportError(
            tr("{name} is too large.", name=path.name), hint=tr("Brand files have a few megabytes at most.")
        )
    return content
