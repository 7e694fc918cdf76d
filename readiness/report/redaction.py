"""The redacted edition: names, hosts and quotes replaced by category, consistently, before anything is rendered.

Figures never change: answers, votes and evidence levels stay. What was replaced is returned to the caller, who keeps it
in the engagement; the redacted snapshot does not carry it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from readiness.domain.snapshot import Snapshot

Category = Literal["names", "hosts", "quotes"]
CATEGORIES: tuple[Category, ...] = ("names", "hosts", "quotes")
WITHHELD = "[withheld]"
FEWEST_LETTERS = 3

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
_QUOTED = ("note", "consensus_reason", "reason", "after_workshop")


@dataclass(frozen=True)
class Replacement:
    """One text that was replaced, for the engagement's own record."""

    category: Category
    text: str
    by: str


@dataclass
class _Book:
    """Who and what is called what, in order of appearance."""

    words: Callable[[str, int], str]
    found: dict[tuple[Category, str], str] = field(default_factory=dict)

    def name(self, category: Category, kind: str, text: str) -> str:
        """The stand-in of a text: the same one wherever it appears."""
        key = (category, text)
        if key not in self.found:
            taken = sum(value.startswith(self.words(kind, 0).rstrip("0 ")) for value in self.found.values())
            self.found[key] = self.words(kind, taken + 1)
        return self.found[key]


def redact(snapshot: Snapshot, categories: Iterable[Category] = CATEGORIES) -> tuple[Snapshot, tuple[Replacement, ...]]:
    """The redacted snapshot, and what was replaced.

    Args:
        snapshot: as taken.
        categories: `names` (people, client, agent, systems, files), `hosts` (addresses, mail, shares), `quotes` (notes,
            reasons, what was shown and where).
    """
    wanted = set(categories)
    book = _Book(lambda kind, number: f"{kind} {number}")
    data = snapshot.model_dump(mode="json", by_alias=True)
    pack = data.pop("pack")
    data["attachments"] = {}
    if "quotes" in wanted:
        _withhold(data, book)
    if "names" in wanted:
        data = _rename(data, _names(snapshot, book))
        _blank_people(data)
    if "hosts" in wanted:
        data = _replace(data, lambda text: _HOSTS.sub(lambda m: book.name("hosts", "Address", m[0]), text))
    data["pack"] = pack
    replaced = tuple(Replacement(category, text, by) for (category, text), by in book.found.items())
    return Snapshot.model_validate(data), replaced


def _names(snapshot: Snapshot, book: _Book) -> dict[str, str]:
    """Texts to replace, longest first, each with its stand-in."""
    details, roles = snapshot.details, {pool.title.lower() for pool in snapshot.pack.pools}
    out = {details.client: "Client", details.agent: "Agent"}
    for text, by in list(out.items()):
        book.found[("names", text)] = by
    persons = [person.name for person in snapshot.people]
    persons += [details.consultant, *(risk.name for risk in snapshot.risks)]
    persons += [response.who for response in snapshot.responses.values()]
    persons += [item.who for response in snapshot.responses.values() for item in response.shown]
    titles = {person.title.lower() for person in snapshot.people if person.title} | roles
    for name in persons:
        if name and name.lower() not in titles:
            out[name] = book.name("names", "Person", name)
    systems = snapshot.profile.get("P-07", {}).get("systems") or ()
    for row in systems if isinstance(systems, tuple) else ():
        if isinstance(row, dict) and row.get("name"):
            out[str(row["name"])] = book.name("names", "System", str(row["name"]))
    for batch in snapshot.batches:
        out[batch.file] = book.name("names", "File", batch.file)
    kept = {text: by for text, by in out.items() if len(text) >= FEWEST_LETTERS}
    return dict(sorted(kept.items(), key=lambda pair: -len(pair[0])))


def _rename(data: Any, names: dict[str, str]) -> Any:
    if not names:
        return data
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(text)}(?!\w)" for text in names), re.IGNORECASE)
    lowered = {text.lower(): by for text, by in names.items()}
    return _replace(data, lambda text: pattern.sub(lambda m: lowered[m[0].lower()], text))


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


def _withhold(data: dict[str, Any], book: _Book) -> None:
    """Free text by people: its place stays, its words go."""
    for holder, key in _quotes(data):
        text = holder.get(key)
        if isinstance(text, str) and text.strip():
            book.found[("quotes", text)] = WITHHELD
            holder[key] = WITHHELD
    for response in data["responses"].values():
        response["register_rows"] = []
    for batch in data["batches"]:
        for problem in batch["problems"]:
            problem["raw"] = ""


def _quotes(data: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    """Where free text stands."""
    for response in data["responses"].values():
        yield from ((response, key) for key in _QUOTED)
        yield from ((item, key) for item in response["shown"] for key in ("what", "where"))
        yield from ((item, "reason") for item in response["dismissed"])
        if response["parked"]:
            yield response["parked"], "text"
    yield from ((item, "text") for item in data["parking"])
    yield from ((risk, "reason") for risk in data["risks"])
    yield from ((move, "note") for move in data["moves"])
    yield data["details"], "other_blockers"
    for answer in (data.get("changes") or {}).get("answers", ()):
        yield from ((answer, key) for key in ("shown", "who", "after_workshop"))
