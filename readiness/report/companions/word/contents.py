"""The table of contents as a field of Word, filled from the start; Word counts its pages anew on opening."""

from __future__ import annotations

from dataclasses import dataclass, field

from readiness.report.companions.word.runs import field as field_xml
from readiness.report.companions.word.runs import link, paragraph, run

PLACEHOLDER = "<contents/>"
_MARK = '<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
_CODE = '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>'


@dataclass
class Entry:
    """A heading: its level, words and bookmark; the page is filled in when it is known."""

    level: int
    text: str
    bookmark: str
    page: int = 0


@dataclass
class Contents:
    """Headings in order of appearance."""

    entries: list[Entry] = field(default_factory=list)
    placeholder: str = PLACEHOLDER

    def enter(self, level: int, text: str) -> str:
        """Notes a heading and gives the name of its bookmark."""
        name = f"_Toc{100000000 + len(self.entries)}"
        self.entries.append(Entry(level, text, name))
        return name

    def write(self) -> str:
        """The paragraphs of the field."""
        out = []
        last = len(self.entries) - 1
        for n, entry in enumerate(self.entries):
            inside = run(entry.text)
            inside += run("\t") + field_xml(f"PAGEREF {entry.bookmark} \\h", str(entry.page))
            inside = link(entry.bookmark, inside)
            if n == 0:
                inside = _MARK.format(kind="begin") + _CODE + _MARK.format(kind="separate") + inside
            if n == last:
                inside += _MARK.format(kind="end")
            out.append(paragraph(f"TOC{entry.level}", inside))
        return "".join(out)
