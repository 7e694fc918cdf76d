"""The redacted edition: what identifies or quotes is replaced by category, consistently, before anything is rendered.

Figures never change: answers, votes and evidence levels stay. What was replaced is returned to the caller, who keeps it
in the engagement; the redacted snapshot does not carry it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from readiness.domain.snapshot import Snapshot
from readiness.language import tr
from readiness.report.brand.model import Brand

Category = Literal["names", "hosts", "quotes", "attachments", "texts"]
CATEGORIES: tuple[Category, ...] = ("names", "hosts", "quotes", "attachments", "texts")
"""People, client, agent and systems; addresses; what people said; artefacts and file names; what the authors wrote."""
FEWEST_LETTERS = 3
SHORTEST_QUOTE = 12
"""Letters from which on a withheld text is looked for in every other text as well."""

_HOSTS = re.compile(
    r"""(?xi)
    \b[a-z][a-z0-9+.-]*://[^\s<>"']+            # addresses
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+              # mail
    | \\\\[^\s\\]+(?:\\[^\s\\]+)*               # shares
    | \b(?:\d{1,3}\.){3}\d{1,3}\b               # IPv4
    | \b(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{1,4}\b  # IPv6
    | \b(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+
      (?:com|net|org|io|dev|app|cloud|local|lan|corp|internal|intranet|de|eu|uk)\b
    """
)
_COMMON = frozenset(
    {"the", "and", "und", "der", "die", "das", "ltd", "inc", "gmbh", "group", "bank", "company", "limited", "wholesale"}
)
"""Words of names that say nothing about whose they are."""
_SAID = ("note", "consensus_reason", "reason", "after_workshop")
_SHOWN = ("kind", "what", "where")


@dataclass(frozen=True)
class Replacement:
    """One text that was replaced, for the engagement's own record."""

    category: Category
    text: str
    by: str


@dataclass
class _Book:
    """What is called what, in order of appearance."""

    found: dict[tuple[Category, str], str] = field(default_factory=dict)
    _counts: dict[str, int] = field(default_factory=dict)

    def number(self, category: Category, kind: str, text: str) -> str:
        """The numbered stand-in of a text: the same one wherever it appears."""
        key = (category, text)
        if key not in self.found:
            self._counts[kind] = self._counts.get(kind, 0) + 1
            self.found[key] = f"{kind} {self._counts[kind]}"
        return self.found[key]

    def withhold(self, category: Category, text: str) -> str:
        """The stand-in of words that are left out."""
        return self.found.setdefault((category, text), tr("[withheld]"))


def redact(snapshot: Snapshot, categories: Iterable[Category] = CATEGORIES) -> tuple[Snapshot, tuple[Replacement, ...]]:
    """The redacted snapshot, and what was replaced.

    Args:
        snapshot: as taken.
        categories: `names` (people, client, agent, systems), `hosts` (addresses, mail, shares), `quotes` (notes and
            reasons of the room), `attachments` (artefacts that were shown, names of files, contents of their cells),
            `texts` (what the authors wrote: added words, other blockers, decisions, parked items, remarks).
    """
    wanted = set(categories)
    book = _Book()
    data = snapshot.model_dump(mode="json", by_alias=True)
    pack = data.pop("pack")
    for category, places in (("quotes", _quotes), ("attachments", _artefacts), ("texts", _texts)):
        if category in wanted:
            _withhold(places(data), category, book)
    if "attachments" in wanted:
        _empty_files(data)
    if "texts" in wanted:
        _withhold_profile(data, snapshot, book)
    data = _everywhere(data, book)
    names = _names(snapshot, book) if "names" in wanted else {}
    files = _files(snapshot, book) if "attachments" in wanted else {}
    data = _rename(data, {**files, **names})
    if "names" in wanted:
        data = _rename_parts(data, snapshot, names, book)
    if "names" in wanted:
        _blank_people(data)
    if "hosts" in wanted:
        data = _replace(data, lambda text: _HOSTS.sub(lambda m: book.number("hosts", tr("Address"), m[0]), text))
    data["pack"] = pack
    replaced = tuple(Replacement(category, text, by) for (category, text), by in book.found.items())
    return Snapshot.model_validate(data), replaced


def redact_brand(brand: Brand, replaced: Iterable[Replacement]) -> Brand:
    """The brand of a redacted report: without the client's logo where names go, its lines with the same stand-ins."""
    listed = tuple(replaced)
    if not any(item.category == "names" for item in listed):
        return brand
    names = {item.text: item.by for item in listed if item.category in {"names", "hosts"}}
    lines = _rename({"footer": brand.footer, "classification": brand.classification}, _longest_first(names))
    return brand.model_copy(update={"client_logo": None, **lines})


def _longest_first(names: dict[str, str]) -> dict[str, str]:
    kept = {text: by for text, by in names.items() if len(text.strip()) >= FEWEST_LETTERS}
    return dict(sorted(kept.items(), key=lambda pair: -len(pair[0])))


def _names(snapshot: Snapshot, book: _Book) -> dict[str, str]:
    """Names to replace, longest first, each with its stand-in."""
    details, roles = snapshot.details, {pool.title.lower() for pool in snapshot.pack.pools}
    out = {text: by for text, by in ((details.client, tr("Client")), (details.agent, tr("Agent"))) if text}
    for text, by in out.items():
        book.found[("names", text)] = by
    persons = [person.name for person in snapshot.people]
    persons += [details.consultant, details.sponsor, *(risk.name for risk in snapshot.risks)]
    persons += [move.owner for move in snapshot.moves] + [item.owner for item in snapshot.parking]
    persons += [response.who for response in snapshot.responses.values()]
    persons += [item.who for response in snapshot.responses.values() for item in response.shown]
    common = {person.title.lower() for person in snapshot.people if person.title} | roles
    for name in persons:
        if name and name.lower() not in common:
            out.setdefault(name, book.number("names", tr("Person"), name))
    systems = snapshot.profile.get("P-07", {}).get("systems") or ()
    for row in systems if isinstance(systems, tuple) else ():
        if isinstance(row, dict) and row.get("name"):
            out[str(row["name"])] = book.number("names", tr("System"), str(row["name"]))
    return _longest_first(out)


def _files(snapshot: Snapshot, book: _Book) -> dict[str, str]:
    """Names of imported files."""
    return _longest_first({b.file: book.number("attachments", tr("File"), b.file) for b in snapshot.batches if b.file})


def _rename(data: Any, names: dict[str, str]) -> Any:
    if not names:
        return data
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(text)}(?!\w)" for text in names), re.IGNORECASE)
    lowered = {text.lower(): by for text, by in names.items()}
    return _replace(data, lambda text: pattern.sub(lambda m: lowered.get(m[0].lower(), m[0]), text))


def _rename_parts(data: Any, snapshot: Snapshot, names: dict[str, str], book: _Book) -> Any:
    """`Brandt` alone, where `Tomas Brandt` is a name: as written, and no word that the questionnaire uses."""
    common = {word.lower() for word in re.findall(r"\w+", snapshot.pack.model_dump_json())}
    parts: dict[str, str] = {}
    for name, by in names.items():
        for word in re.findall(r"[^\W\d_]{3,}", name):
            if word[0].isupper() and word.lower() not in common | _COMMON:
                parts.setdefault(word, by)
    if not parts:
        return data
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in parts))

    def stand_in(found: re.Match[str]) -> str:
        return book.found.setdefault(("names", found[0]), parts[found[0]])

    return _replace(data, lambda text: pattern.sub(stand_in, text))


def _everywhere(data: Any, book: _Book) -> Any:
    """Withheld words that a rule repeats in its own sentence go there too."""
    words = _longest_first({text: by for (_, text), by in book.found.items() if len(text) >= SHORTEST_QUOTE})
    if not words:
        return data
    pattern = re.compile("|".join(map(re.escape, words)))
    return _replace(data, lambda text: pattern.sub(lambda m: words[m[0]], text))


def _replace(data: Any, change: Callable[[str], str]) -> Any:
    """Every text inside, keys left alone."""
    if isinstance(data, str):
        return change(data)
    if isinstance(data, dict):
        return {key: _replace(value, change) for key, value in data.items()}
    if isinstance(data, list):
        return [_replace(item, change) for item in data]
    return data


def _blank_people(data: dict[str, Any]) -> None:
    for person in data["people"]:
        person["name"], person["title"] = "", ""


def _withhold(places: Iterator[tuple[dict[str, Any], str]], category: Category, book: _Book) -> None:
    """Words by people: their place stays, they go."""
    for holder, key in places:
        text = holder.get(key)
        if isinstance(text, str) and text.strip():
            holder[key] = book.withhold(category, text)


def _quotes(data: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    """What the room said."""
    for response in data["responses"].values():
        yield from ((response, key) for key in _SAID)
        yield from ((item, "reason") for item in response["dismissed"])
        if response["parked"]:
            yield response["parked"], "text"
    for answer in (data.get("changes") or {}).get("answers", ()):
        yield from ((answer, key) for key in ("who", "after_workshop"))


def _artefacts(data: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    """What was shown, and where it lies."""
    for response in data["responses"].values():
        yield from ((item, key) for item in response["shown"] for key in _SHOWN)
    for answer in (data.get("changes") or {}).get("answers", ()):
        yield answer, "shown"


def _empty_files(data: dict[str, Any]) -> None:
    """Attached files, rows of registers and contents of cells."""
    data["attachments"] = {}
    for response in data["responses"].values():
        response["register_rows"] = []
    for batch in data["batches"]:
        for problem in batch["problems"]:
            problem["raw"] = ""


def _texts(data: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    """What the authors wrote."""
    yield from ((item, "text") for item in data["parking"])
    yield from ((risk, "reason") for risk in data["risks"])
    yield from ((move, "note") for move in data["moves"])
    yield data["details"], "other_blockers"
    decisions = {str(at): text for at, text in enumerate(data["details"]["decisions"])}
    yield from ((decisions, at) for at in list(decisions))
    data["details"]["decisions"] = list(decisions.values())
    yield from ((data["outline"]["texts"], key) for key in list(data["outline"]["texts"]))
    for finding in data["roadmap"]["findings"]:
        yield from ((finding, part) for part in finding["edited"])


def _withhold_profile(data: dict[str, Any], snapshot: Snapshot, book: _Book) -> None:
    """Free words of the intake; choices and figures stay."""
    for item in snapshot.pack.profile:
        values = data["profile"].get(item.id, {})
        for asked in item.fields:
            text = values.get(asked.key)
            if asked.type == "text" and isinstance(text, str) and text.strip():
                values[asked.key] = book.withhold("texts", text)
