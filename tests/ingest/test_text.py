"""Encodings and delimiters of text files."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.ingest.text import choose_delimiter, decode, parse, read_text
from readiness.ingest.verdicts import Refused

GERMAN = "Datum;Prüfung\n01.03.2026;größer\n"


@pytest.mark.parametrize(
    ("data", "name", "codes"),
    [
        (GERMAN.encode("utf-8"), "utf-8", []),
        (GERMAN.encode("utf-8-sig"), "utf-8", []),
        (GERMAN.encode("cp1252"), "cp1252", ["legacy_encoding"]),
        (GERMAN.encode("utf-16"), "utf-16", []),
        (GERMAN.encode("utf-16-le"), "utf-16-le", ["encoding_guessed"]),
        (b"a,b\nPr\xc3\xbcf,1\nPr\xfcf,2\n", "utf-8 + cp1252", ["mixed_encoding"]),
    ],
)
def test_ladder_of_encodings(data: bytes, name: str, codes: list[str]) -> None:
    text, used, issues = decode(data)
    assert (used, [issue.code for issue in issues]) == (name, codes)
    assert "Prüf" in text


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@given(rows=st.lists(st.tuples(st.integers(), st.integers(), st.text("ab ", min_size=1)), min_size=2, max_size=20))
def test_delimiter_is_the_one_that_gives_equal_rows(delimiter: str, rows: list[tuple[int, int, str]]) -> None:
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter).writerows([("one", "two", "three"), *rows])
    assert choose_delimiter(stream.getvalue()) == delimiter


def test_decimal_commas_do_not_make_a_comma_file() -> None:
    assert choose_delimiter("Tag;Kosten\n1;2,5\n2;3,5\n3;4,5\n") == ";"


def test_stated_delimiter_is_obeyed(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("sep=|\na|b,c\n1|2,3\n")
    assert read_text(path).sheets[0].rows == [["a", "b,c"], ["1", "2,3"]]


def test_line_breaks_inside_quotes_stay_in_their_cell() -> None:
    rows, issues = parse('a,b\n"x\ny",2\n', ",")
    assert (rows, issues) == ([["a", "b"], ["x\ny", "2"]], [])


def test_unclosed_quotation_mark_does_not_swallow_the_file() -> None:
    text = 'a,b\n1,"oops\n' + "".join(f"{n},x\n" for n in range(200))
    rows, issues = parse(text, ",")
    assert len(rows) == 202
    assert [issue.code for issue in issues] == ["unclosed_quote"]


@pytest.mark.parametrize("content", [b"\n\n\n", b" , ,\n,,\n", b"\xef\xbb\xbf"])
def test_file_without_content_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    with pytest.raises(Refused) as caught:
        read_text(path)
    assert caught.value.verdict == "refuse_empty"


def test_wrong_chosen_encoding_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(GERMAN.encode("cp1252"))
    with pytest.raises(Refused, match="cannot be read as utf-8"):
        read_text(path, "utf-8")
