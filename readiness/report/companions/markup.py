"""The report's own HTML as a tree, so that other formats say what the pages say, word for word.

Reads what `readiness.report.html` makes and nothing else: every element is closed, every typed text is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from xml.sax.saxutils import escape, quoteattr

_VOID = frozenset({"br", "img", "meta", "link", "hr"})
_SPACE = re.compile(r"[ \t\r\n\f]+")


@dataclass
class Node:
    """An element: its children are elements and texts in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)

    @property
    def classes(self) -> frozenset[str]:
        """The names in `class`."""
        return frozenset(self.attributes.get("class", "").split())

    @property
    def elements(self) -> list[Node]:
        """The children that are elements."""
        return [child for child in self.children if isinstance(child, Node)]

    def walk(self) -> Iterator[Node]:
        """This element and everything inside, in reading order."""
        yield self
        for child in self.elements:
            yield from child.walk()

    def find_all(self, *tags: str) -> list[Node]:
        """The elements inside with one of these tags."""
        return [node for node in self.walk() if node is not self and node.tag in tags]

    def find(self, tag: str) -> Node | None:
        """The first element inside with this tag."""
        return next(iter(self.find_all(tag)), None)

    @property
    def text(self) -> str:
        """All words inside on one line, as a browser would print them."""
        return collapse("".join(_texts(self))).strip()


def _texts(node: Node) -> Iterator[str]:
    for child in node.children:
        if isinstance(child, str):
            yield child
        elif child.tag == "br":
            yield " "
        else:
            yield from _texts(child)


def write_markup(node: Node) -> str:
    """The element as HTML, every text and attribute escaped anew."""
    inside = "".join(escape(child) if isinstance(child, str) else write_markup(child) for child in node.children)
    attributes = "".join(f" {name}={quoteattr(value)}" for name, value in node.attributes.items())
    return f"<{node.tag}{attributes}>" + ("" if node.tag in _VOID else f"{inside}</{node.tag}>")


def collapse(text: str) -> str:
    """Runs of spaces and line breaks as one space; spaces that may not break stay."""
    return _SPACE.sub(" ", text)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("document")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(node)
        if tag not in _VOID:
            self._open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if tag in (node.tag for node in self._open):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)


def read_markup(html: str) -> Node:
    """The body of a document of ours."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root.find("body") or reader.root
