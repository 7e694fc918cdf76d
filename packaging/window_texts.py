"""The texts of the window as the source has them, and the files in which Qt keeps their translations.

Qt's own collector for Python does not see texts behind a module's own `_tr`, which carries the context of the module;
this one follows them. A text is found by its context (the class, or what `_tr` names), its words and its meaning.
"""

from __future__ import annotations

import ast
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from xml.sax.saxutils import escape

COUNTS = ("%n", "%Ln")


@dataclass(frozen=True)
class WindowText:
    """One text of the window.

    Attributes:
        context: The class or the module's own name for its texts.
        source: The English words.
        meaning: What tells it apart from the same words elsewhere; mostly empty.
        file: Where it stands first, relative to the root.
        forms: The translation: one form, or one per plural; empty while there is none.
    """

    context: str
    source: str
    meaning: str = ""
    file: str = ""
    forms: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str, str]:
        """What finds it."""
        return self.context, self.source, self.meaning

    @property
    def is_counted(self) -> bool:
        """Whether a count decides its form."""
        return any(mark in self.source for mark in COUNTS)


class UntranslatableError(ValueError):
    """A call whose text cannot be collected, because it is not written there as it is."""


def collect(root: Path) -> list[WindowText]:
    """Every text of the window once, by context and in the order of the source.

    Raises:
        UntranslatableError: A text is put together where it is translated.
    """
    found: dict[tuple[str, str, str], WindowText] = {}
    for path in sorted((root / "ui").rglob("*.py")):
        for text in _texts_of(path, path.relative_to(root).as_posix()):
            found.setdefault(text.key, text)
    return sorted(found.values(), key=lambda text: text.context.casefold())


def _texts_of(path: Path, shown: str) -> Iterator[WindowText]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    own = {node.name: context for node in functions if (context := _own(node))}
    for node, holder in _calls(tree, ""):
        context = _context_of(node, holder, own)
        if context is None or not node.args:
            continue
        given = node.args[1:] if _name(node.func) in ("translate", "QT_TRANSLATE_NOOP") else node.args
        words = _literal(given[0])
        if words is None:
            if _is_own_body(node, own, tree):
                continue
            raise UntranslatableError(f"{shown}:{node.lineno}: {ast.unparse(node)}")
        meaning = _literal(given[1]) if len(given) > 1 else None
        yield WindowText(context, words, meaning or "", shown)


def _calls(node: ast.AST, holder: str) -> Iterator[tuple[ast.Call, str]]:
    """Every call with the class it stands in."""
    for child in ast.iter_child_nodes(node):
        inner = child.name if isinstance(child, ast.ClassDef) else holder
        if isinstance(child, ast.Call):
            yield child, inner
        yield from _calls(child, inner)


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _context_of(call: ast.Call, holder: str, own: dict[str, str]) -> str | None:
    """In which context a call translates; None if it does not translate."""
    name = _name(call.func)
    if name in ("translate", "QT_TRANSLATE_NOOP"):
        return _literal(call.args[0])
    if isinstance(call.func, ast.Name):
        return own.get(name)
    if name != "tr":
        return None
    asked = call.func.value if isinstance(call.func, ast.Attribute) else None
    if not holder or not isinstance(asked, ast.Name) or asked.id not in ("self", "cls"):
        raise UntranslatableError(f"line {call.lineno}: a text belongs to the class it stands in: {ast.unparse(call)}")
    return holder


def _own(function: ast.FunctionDef) -> str | None:
    """The context of a module's own short form: a function that only calls `translate`."""
    last = function.body[0]
    if len(function.body) > 1 or not isinstance(last, ast.Return) or not isinstance(last.value, ast.Call):
        return None
    call, taken = last.value, {argument.arg for argument in function.args.args}
    if _name(call.func) != "translate" or not isinstance(call.args[1], ast.Name) or call.args[1].id not in taken:
        return None
    return _literal(call.args[0])


def _is_own_body(call: ast.Call, own: dict[str, str], tree: ast.AST) -> bool:
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name in own)
    return any(call in ast.walk(function) for function in functions)


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


# --- Qt's file ----------------------------------------------------------------------------------------------------


def read(path: Path) -> list[WindowText]:
    """What a file of Qt's holds; nothing if there is none."""
    if not path.exists():
        return []
    found = []
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source, meaning = message.findtext("source", ""), message.findtext("comment", "")
            place = message.find("location")
            file = "" if place is None else place.get("filename", "").removeprefix("../../")
            found.append(WindowText(name, source, meaning, file, _forms(message.find("translation"))))
    return found


def _forms(node: ET.Element | None) -> tuple[str, ...]:
    if node is None:
        return ()
    forms = [form.text or "" for form in node.iter("numerusform")] or [node.text or ""]
    return tuple(forms) if all(forms) else ()


def merge(texts: Sequence[WindowText], known: Sequence[WindowText]) -> list[WindowText]:
    """The texts of the source with what is already translated; a text that moved to another context keeps its words."""
    exact = {text.key: text.forms for text in known if text.forms}
    loose = {(text.source, text.meaning): text.forms for text in known if text.forms}
    return [replace(text, forms=exact.get(text.key) or loose.get((text.source, text.meaning), ())) for text in texts]


def write(path: Path, code: str, texts: Sequence[WindowText]) -> None:
    """Write a file that Qt's tools read."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{code}" sourcelanguage="en">')
    names = list(dict.fromkeys(text.context for text in texts))
    for name in names:
        lines += ["<context>", f"    <name>{escape(name)}</name>"]
        for text in texts:
            if text.context == name:
                lines += _message(text)
        lines.append("</context>")
    lines.append("</TS>")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _message(text: WindowText) -> Iterator[str]:
    yield '    <message numerus="yes">' if text.is_counted else "    <message>"
    yield f'        <location filename="../../{text.file}"/>'
    yield f"        <source>{escape(text.source)}</source>"
    if text.meaning:
        yield f"        <comment>{escape(text.meaning)}</comment>"
    state = "" if text.forms else ' type="unfinished"'
    if not text.is_counted:
        yield f"        <translation{state}>{escape(text.forms[0] if text.forms else '')}</translation>"
    else:
        yield f"        <translation{state}>"
        for form in text.forms or ("", ""):
            yield f"            <numerusform>{escape(form)}</numerusform>"
        yield "        </translation>"
    yield "    </message>"
