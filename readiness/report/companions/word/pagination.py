"""Which page each heading falls on, as well as that can be said before Word lays the document out.

Word counts anew when the file is opened; these numbers stand in the contents until then.
"""

from __future__ import annotations

from readiness.report.companions.word.story import Story

_BREAKS = ('"Kicker"', '"Heading1"')


def count_pages(story: Story, *, has_cover: bool) -> None:
    """Fills in the pages of the contents: every page of the report begins a new one."""
    page = 1 if has_cover else 0
    entries = {entry.bookmark: entry for entry in story.contents.entries}
    for stretch in story.stretches:
        page += 1
        for block in stretch.blocks:
            is_break = any(f"<w:pStyle w:val={name}/>" in block[:60] for name in _BREAKS)
            if is_break and 'w:pageBreakBefore w:val="0"' not in block and block is not stretch.blocks[0]:
                page += 1
            for name, entry in entries.items():
                if f'w:name="{name}"' in block:
                    entry.page = page
