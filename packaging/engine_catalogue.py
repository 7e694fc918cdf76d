"""The engine's catalogue of one language: `readiness/locale/<code>/LC_MESSAGES/readiness.po`, and the compiled one.

Files carry no dates and no line numbers, and are sorted: they change only when a text changes.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from engine_texts import Found, Text, collect, differing

ROOT = Path(__file__).resolve().parent.parent
FOLDER = "readiness"
Forms = str | list[str]


class _Steady(Catalog):
    """A catalogue whose head holds nothing that changes by itself."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return [
            ("Project-Id-Version", "Readiness"),
            ("Language", str(self.locale)),
            ("Plural-Forms", self.plural_forms),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ]


def source_path(code: str) -> Path:
    """The catalogue that people fill."""
    return ROOT / FOLDER / "locale" / code / "LC_MESSAGES" / "readiness.po"


def compiled_path(code: str) -> Path:
    """The catalogue that the program reads."""
    return source_path(code).with_suffix(".mo")


def update(code: str, *, prune: bool = False) -> Found:
    """Writes the catalogue anew from the source; texts that are no longer used are kept aside unless pruned."""
    found = collect(ROOT, FOLDER)
    _write(source_path(code), _merged(code, found, _forms(_read(code)), prune=prune))
    return found


def compile_catalogue(code: str) -> None:
    """Writes what the program reads."""
    compiled_path(code).write_bytes(_compiled(_read(code)))


def missing(code: str, paths: Sequence[str] = ()) -> dict[str, Forms]:
    """What is not translated, as `fill` reads it; only texts of files that begin with one of the paths, if given."""
    found = collect(ROOT, FOLDER)
    known = _forms(_read(code))
    return {
        _key(text): ["", ""] if text.many else ""
        for text, files in found.texts.items()
        if not all(known.get(text, ("",))) and (not paths or any(f.startswith(tuple(paths)) for f in files))
    }


def fill(code: str, given: Mapping[str, Forms]) -> list[str]:
    """Writes translations into the catalogue.

    Returns:
        What could not be taken, in words: texts that the source does not have, placeholders that differ.
    """
    found = collect(ROOT, FOLDER)
    texts = {_key(text): text for text in found.texts}
    known = _forms(_read(code))
    refused: list[str] = []
    for key, value in given.items():
        text, forms = texts.get(key), (value,) if isinstance(value, str) else tuple(value)
        trouble = _refusal(text, forms)
        if text is None or trouble:
            refused.append(f"{key!r}: {trouble}")
        elif all(forms):
            known[text] = forms
    _write(source_path(code), _merged(code, found, known))
    return refused


def check(code: str) -> list[str]:
    """Everything that is wrong with the catalogue, in words."""
    found = collect(ROOT, FOLDER)
    read = _read(code)
    known = _forms(read)
    troubles = [*found.troubles]
    for text in found.texts:
        forms = known.get(text, ())
        if not forms or not all(forms):
            troubles.append(f"{code}: not translated: {_key(text)!r}")
        elif odd := _refusal(text, forms):
            troubles.append(f"{code}: {_key(text)!r}: {odd}")
    troubles += [f"{code}: marked as doubtful: {message.id!r}" for message in read if message.id and message.fuzzy]
    if _written(_merged(code, found, known, prune=True)) != source_path(code).read_bytes():
        troubles.append(f"{code}: the catalogue is out of date: run `python packaging/translations.py prune`.")
    if not compiled_path(code).exists() or compiled_path(code).read_bytes() != _compiled(read):
        troubles.append(
            f"{code}: the compiled catalogue is out of date: run `python packaging/translations.py compile`."
        )
    return troubles


def wrongly_filled(code: str) -> list[str]:
    """Translations whose placeholders differ from those of their texts, in words."""
    known = _forms(_read(code))
    return [f"{_key(t)!r}: {odd}" for t, forms in known.items() if all(forms) and (odd := _refusal(t, forms))]


def _refusal(text: Text | None, forms: tuple[str, ...]) -> str:
    if text is None:
        return "the source has no such text"
    if len(forms) != (2 if text.many else 1):
        return "the number of forms is wrong"
    odd = differing((text.one, *([text.many] if text.many else [])), filter(None, forms))
    return f"the placeholders differ: {odd}" if odd else ""


def _key(text: Text) -> str:
    return f"{text.context}|{text.one}" if text.context else text.one


def _read(code: str) -> Catalog:
    path = source_path(code)
    if not path.exists():
        return _Steady(code)
    with path.open("rb") as file:
        return read_po(file, locale=code)


def _forms(catalogue: Catalog) -> dict[Text, tuple[str, ...]]:
    """The translations of a catalogue, those kept aside among them."""
    found: dict[Text, tuple[str, ...]] = {}
    for message in (*catalogue.obsolete.values(), *(m for m in catalogue if m.id)):
        one, many = (message.id, "") if isinstance(message.id, str) else message.id
        forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
        found[Text(one, many, message.context or "")] = forms
    return found


def _merged(code: str, found: Found, known: Mapping[Text, tuple[str, ...]], *, prune: bool = False) -> Catalog:
    catalogue = _Steady(
        code, fuzzy=False, header_comment="# The engine's texts. The words to use: readiness/locale/README.md."
    )
    for text, files in sorted(found.texts.items(), key=lambda item: (min(item[1]), item[0].one, item[0].context)):
        _add(catalogue, text, known.get(text, ()), sorted(files))
    if not prune:
        for text, forms in sorted(known.items(), key=lambda item: (item[0].one, item[0].context)):
            if text not in found.texts and any(forms):
                catalogue.obsolete[text.one + text.context] = _message(text, forms, [])
    return catalogue


def _add(catalogue: Catalog, text: Text, forms: tuple[str, ...], files: list[str]) -> None:
    message = _message(text, forms, files)
    catalogue[message.id] = message


def _message(text: Text, forms: tuple[str, ...], files: list[str]) -> Message:
    identity = (text.one, text.many) if text.many else text.one
    filled = (*forms, "", "")[:2] if text.many else (forms or ("",))[0]
    message = Message(identity, filled, [(file, 0) for file in files], context=text.context or None)
    message.flags = set()  # a percent sign does not make a template of the old kind
    return message


def _written(catalogue: Catalog) -> bytes:
    out = io.BytesIO()
    write_po(out, catalogue, width=110, include_lineno=False)
    return out.getvalue()


def _write(path: Path, catalogue: Catalog) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".po.new")
    beside.write_bytes(_written(catalogue))
    beside.replace(path)


def _compiled(catalogue: Catalog) -> bytes:
    steady = _Steady(catalogue.locale, fuzzy=False)
    for text, forms in _forms(catalogue).items():
        if all(forms):
            _add(steady, text, forms, [])
    out = io.BytesIO()
    write_mo(out, steady)
    return out.getvalue()
