"""Hostile and broken YAML is refused in words, with file and line, before it can grow."""

from __future__ import annotations

from pathlib import Path

import pytest

from readiness.content.loader import load_pack, pack_from_bytes
from readiness.content.yaml_reader import MAX_BYTES, YamlRefused, locate_lines, read_yaml
from readiness.errors import ContentError

BOMB = b"a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n"


def _refusal(data: bytes) -> tuple[str, str]:
    with pytest.raises(YamlRefused) as refused:
        read_yaml(data, "pack.yaml")
    issue = refused.value.issue
    assert issue.hint
    return issue.code, issue.place


@pytest.mark.parametrize(
    ("data", "code", "place"),
    [
        (BOMB, "anchor", "pack.yaml:1"),
        (b"a: 1\nb: *a\n", "alias", "pack.yaml:2"),
        (b"a: 1\nb: !!python/object/apply:os.system ['true']\n", "tag", "pack.yaml:2"),
        (b"a: !!python/name:os.system\n", "tag", "pack.yaml:1"),
        (b"a: !include /etc/passwd\n", "tag", "pack.yaml:1"),
        (b"a: 1\nb: 2\na: 3\n", "duplicate_key", "pack.yaml:3"),
        (b"a: 1\n---\nb: 2\n", "several_documents", "pack.yaml:2"),
        (b"[" * 100_000, "too_deep", "pack.yaml:1"),
        (b"{a: " * 50_000, "too_deep", "pack.yaml:1"),
        (b"- " * 50_000 + b"x", "too_deep", "pack.yaml:1"),
        (b"? [a]\n: b\n", "key_not_text", "pack.yaml:1"),
        (b"a" * 50_000_000, "too_large", "pack.yaml"),
        (b"[" + b"a," * 900_000 + b"a]", "too_many_values", "pack.yaml:1"),
        (b"a: \xff\xfe\n", "not_utf8", "pack.yaml:1"),
        (b"a: [1, 2\nb: 3\n", "not_yaml", "pack.yaml:2"),
        (b"a: b: c\n", "not_yaml", "pack.yaml:1"),
        (b"\ta: 1\n", "not_yaml", "pack.yaml:1"),
        (b"a: \x00\n", "not_yaml", "pack.yaml"),
    ],
)
def test_hostile_and_broken_files_are_refused(data: bytes, code: str, place: str) -> None:
    assert _refusal(data) == (code, place)


def test_a_pack_with_a_hostile_file_is_refused_naming_file_and_line() -> None:
    with pytest.raises(ContentError) as refused:
        pack_from_bytes({"pack.yaml": b"id: x\ntitle: !!python/name:os.system\n", "more.yaml": BOMB})

    assert [(issue.code, issue.place) for issue in refused.value.issues] == [
        ("tag", "pack.yaml:2"),
        ("anchor", "more.yaml:1"),
    ]
    assert refused.value.hint


def test_scalars_are_what_they_look_like() -> None:
    text = b"""
words: [yes, no, on, off, 2026-11-20, 12:30, 0x10, 1_000, .inf, 1e999, "12", '~']
numbers: [1, -2, 3.5, 1e3, .5]
nothing: [null, ~, ""]
truth: [true, False]
"""
    assert read_yaml(text, "t.yaml") == {
        "words": ["yes", "no", "on", "off", "2026-11-20", "12:30", "0x10", "1_000", ".inf", "1e999", "12", "~"],
        "numbers": [1, -2, 3.5, 1000.0, 0.5],
        "nothing": [None, None, ""],
        "truth": [True, False],
    }


def test_an_empty_file_is_nothing_and_a_byte_order_mark_is_ignored() -> None:
    assert read_yaml(b"", "t.yaml") is None
    assert read_yaml(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n", "t.yaml") == {"a": 1, "b": 2}


def test_lines_are_known_for_keys_and_entries() -> None:
    lines = locate_lines(b"a: 1\nlist:\n  - x: 1\n    y: 2\n  - z\n", "t.yaml")

    assert lines[("a",)] == 1
    assert lines[("list", 0, "y")] == 4
    assert lines[("list", 1)] == 5


def test_a_file_of_the_largest_size_is_read() -> None:
    comment = b"# " + b"x" * (MAX_BYTES - 8) + b"\n"

    assert read_yaml(comment + b"a: 1", "t.yaml") == {"a": 1}


def test_a_pack_never_follows_a_link(tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("id: secret\n", "utf-8")
    folder = tmp_path / "pack"
    folder.mkdir()
    (folder / "pack.yaml").symlink_to(tmp_path / "secret.yaml")
    with pytest.raises(ContentError, match=r"pack\.yaml is a link"):
        load_pack(folder)
