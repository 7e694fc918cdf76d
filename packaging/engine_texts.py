"""The engine's texts: every literal handed to `tr`, `trn`, `trc` or `noop`, found in the syntax tree.

Babel's own reader works on tokens: it loses calls inside calls and never tells of an f-string, which no catalogue
can translate. Reading the tree does both.
"""

from __future__ import annotations

import ast
import string
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

LANGUAGE = "readiness.language"
PLACES = {"tr": (0,), "noop": (0,), "trn": (0, 1), "trc": (0, 1)}
"""Which arguments of the functions of `readiness.language` are texts."""
TABLE = "Words"
"""The table of words of `readiness.language`: the values of its dictionary are texts."""


@dataclass(frozen=True)
class Text:
    """One text of the source.

    Attributes:
        one: The text, or its singular.
        many: The plural; empty where there is none.
        context: What tells it from the same text elsewhere; empty where nothing does.
    """

    one: str
    many: str = ""
    context: str = ""


@dataclass
class Found:
    """What a tree of files holds.

    Attributes:
        texts: The files, relative to the root, in which each text stands.
        troubles: Calls that no catalogue can serve, in words.
    """

    texts: dict[Text, set[str]] = field(default_factory=dict)
    troubles: list[str] = field(default_factory=list)


def collect(root: Path, folder: str) -> Found:
    """Every text in the Python files of a folder."""
    found = Found()
    for path in sorted((root / folder).rglob("*.py")):
        name = path.relative_to(root).as_posix()
        if name == "readiness/language.py":
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"), name)
        for call in _calls(tree, _imported(tree)):
            try:
                texts = _texts(*call)
            except ValueError as error:
                found.troubles.append(f"{name}:{call[1].lineno}: {error}")
                continue
            for text in texts:
                found.texts.setdefault(text, set()).add(name)
    return found


def placeholders(text: str) -> set[str]:
    """The fields of a template with their formats, such as `{share:.0%}`.

    Raises:
        ValueError: A brace is left open.
    """
    parts = string.Formatter().parse(text)
    return {name + (f":{spec}" if spec else "") for _, name, spec, _ in parts if name is not None}


def _imported(tree: ast.Module) -> dict[str, str]:
    """The functions of `readiness.language` that a file uses, by the names that they have there."""
    found: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == LANGUAGE:
            found |= {alias.asname or alias.name: alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module == LANGUAGE.rpartition(".")[0]:
            modules = [alias.asname or alias.name for alias in node.names if alias.name == LANGUAGE.rpartition(".")[2]]
            found |= {f"{module}.{name}": name for module in modules for name in (*PLACES, TABLE)}
    return found


def _calls(tree: ast.AST, known: dict[str, str]) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            name = known.get(ast.unparse(node.func), "")
            if name in PLACES or name == TABLE:
                yield name, node


def _texts(name: str, call: ast.Call) -> list[Text]:
    if name == TABLE:
        return _table(call)
    given = [call.args[place] for place in PLACES[name] if place < len(call.args)]
    if name == "tr" and given and not _is_spelled_out(given[0]):
        return []  # a constant that was marked with noop
    texts = _literals(given)
    if len(texts) < len(PLACES[name]):
        raise ValueError(f"{name}() needs its text as one literal, without f and without +")
    if name == "trc":
        return [Text(texts[1], context=texts[0])]
    return [Text(texts[0], many=texts[1] if name == "trn" else "")]


def _table(call: ast.Call) -> list[Text]:
    values = call.args[0].values if call.args and isinstance(call.args[0], ast.Dict) else []
    texts = _literals(values)
    if not texts or len(texts) < len(values):
        raise ValueError(f"{TABLE}() needs a dictionary whose values are literals")
    return [Text(text) for text in texts if text]


def _literals(nodes: Iterable[ast.expr]) -> list[str]:
    return [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def _is_spelled_out(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant | ast.JoinedStr | ast.BinOp)


def differing(texts: Iterable[str], forms: Iterable[str]) -> str:
    """How the placeholders of translated forms differ from those of their texts; empty where they do not.

    A form may leave out the count `{n}`, as in "one answer"; nothing else may be missing or new.
    """
    try:
        wanted = set().union(*(placeholders(text) for text in texts))
        for form in forms:
            odd = (wanted ^ placeholders(form)) - {"n"}
            unknown = placeholders(form) - wanted
            if odd or unknown:
                return ", ".join(f"{{{name}}}" for name in sorted(odd | unknown))
    except ValueError as error:
        return str(error)
    return ""
