"""The catalogues of the engine: what is collected from the source, how it is filled, what a check refuses."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import engine_catalogue as engine
import pytest
from engine_texts import Text, collect, differing
from translations import LANGUAGES

from readiness import errors

ROOT = Path(__file__).resolve().parents[2]
PROBLEMS = {name for name, kind in vars(errors).items() if isinstance(kind, type)}

SOURCE = """
from readiness.language import Words, noop, tr, trc, trn
A = noop("Not ready")
def say(x):
    tr("Outer {a}, 50% of "
       "it", a=tr("inner"))
    tr(A)
    trn("one answer", "{n} answers", x)
    trc("month", "May")
WORDS = Words({"pass": "Pass", "none": ""})
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "readiness").mkdir()
    (tmp_path / "readiness" / "words.py").write_text(SOURCE, encoding="utf-8")
    monkeypatch.setattr(engine, "ROOT", tmp_path)
    engine.update("de")
    return tmp_path


def test_texts_are_found_inside_calls_and_over_lines(project: Path) -> None:
    assert set(collect(project, "readiness").texts) == {
        Text("Not ready"),
        Text("Outer {a}, 50% of it"),
        Text("inner"),
        Text("one answer", many="{n} answers"),
        Text("May", context="month"),
        Text("Pass"),
    }


@pytest.mark.parametrize(
    "call", ['tr(f"{x} answers")', 'tr("a" + x)', "noop(x)", 'Words({"a": x})', 'trn("one", x, 2)']
)
def test_a_text_that_no_catalogue_can_hold_is_named_with_its_line(tmp_path: Path, call: str) -> None:
    (tmp_path / "words.py").write_text(
        f"from readiness.language import Words, noop, tr, trn\n{call}\n", encoding="utf-8"
    )
    assert [t.split(": ")[0] for t in collect(tmp_path, ".").troubles] == ["words.py:2"]


def test_other_functions_of_the_same_name_are_left_alone(tmp_path: Path) -> None:
    source = """
from elsewhere import Words, tr
from readiness import language
tr("not this"), Words(title), self.tr("nor this"), language.tr("this")
"""
    (tmp_path / "words.py").write_text(source, encoding="utf-8")
    found = collect(tmp_path, ".")
    assert (list(found.texts), found.troubles) == ([Text("this")], [])


def test_filled_texts_are_kept_by_an_update_and_compiled_to_the_same_bytes(project: Path) -> None:
    given: dict[str, engine.Forms] = {
        "Not ready": "Nicht bereit",
        "Outer {a}, 50% of it": "Außen {a}, 50 % davon",
        "inner": "innen",
        "one answer": ["eine Antwort", "{n} Antworten"],
        "month|May": "Mai",
        "Pass": "Erfüllt",
    }
    assert engine.missing("de").keys() == given.keys()
    assert engine.fill("de", given) == []
    engine.compile_catalogue("de")
    first = engine.source_path("de").read_bytes(), engine.compiled_path("de").read_bytes()
    engine.update("de")
    engine.compile_catalogue("de")
    assert (engine.source_path("de").read_bytes(), engine.compiled_path("de").read_bytes()) == first
    assert engine.missing("de") == {}
    assert engine.check("de") == []


def test_what_does_not_fit_is_refused_and_named(project: Path) -> None:
    refused = engine.fill("de", {"Outer {a}, 50% of it": "Außen {b}", "gone": "weg", "one answer": "eine"})
    assert [line.split(":")[0] for line in refused] == ["'Outer {a}, 50% of it'", "'gone'", "'one answer'"]
    assert len(engine.check("de")) == 7  # six texts are open, and nothing is compiled yet


def test_a_text_that_comes_back_finds_its_translation(project: Path) -> None:
    engine.fill("de", {"inner": "innen"})
    words = project / "readiness" / "words.py"
    words.write_text("", encoding="utf-8")
    engine.update("de")
    assert any("out of date" in trouble for trouble in engine.check("de"))
    words.write_text(SOURCE, encoding="utf-8")
    engine.update("de")
    assert "inner" not in engine.missing("de")


@pytest.mark.parametrize(
    ("texts", "form", "odd"),
    [
        (["{a} of {b}"], "{b} von {a}", ""),
        (["one row", "{n} rows"], "eine Zeile", ""),
        (["{a:.0%}"], "{a}", "{a:.0%}, {a}"),
        (["{a}"], "{a} {n}", "{n}"),
        (["{a}"], "nichts", "{a}"),
    ],
)
def test_placeholders_are_compared_with_their_formats(texts: list[str], form: str, odd: str) -> None:
    assert set(differing(texts, [form]).split(", ")) == set(odd.split(", "))


ENGLISH_ONLY = (
    "cli/",  # the command line speaks English
    "content/lint/",  # so do remarks for authors of packs, whose files are written in English keys
    "app/calculation.py",  # commands of the terminal that no window offers
    "app/score_cases.py",
    "domain/formulas.py",
    "report/charts/exhibit.py",  # mistakes of a page's author, found by its tests
    "report/wording.py",
)
WORDS = re.compile(r"[A-Za-z]{2,} [a-z]{2,}")


def said_in_english(path: Path) -> list[str]:
    """Messages and hints of expected problems that go past the catalogue."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in PROBLEMS:
            given = [*node.args, *(k.value for k in node.keywords if k.arg in ("hint", "message"))]
            found += [f"{path.name}:{part.lineno}" for part in given if WORDS.search(written_out(part))]
    return found


def written_out(node: ast.expr) -> str:
    """The words of a literal, those between the fields of an f-string too; nothing of a call."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    return "{}".join(str(part.value) for part in parts if isinstance(part, ast.Constant))


def test_what_people_are_told_of_problems_goes_through_the_catalogue(tmp_path: Path) -> None:
    files = [path for path in sorted((ROOT / "readiness").rglob("*.py")) if path.name != "errors.py"]
    asked = [p for p in files if not p.relative_to(ROOT / "readiness").as_posix().startswith(ENGLISH_ONLY)]
    assert len(asked) > 100
    assert [place for path in asked for place in said_in_english(path)] == []
    (tmp_path / "wrong.py").write_text('raise AnswerError(f"{x} is wrong.", hint=tr("Try again."))', encoding="utf-8")
    assert said_in_english(tmp_path / "wrong.py") == ["wrong.py:1"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_translation_loses_a_placeholder(code: str) -> None:
    assert engine.wrongly_filled(code) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_text_of_the_engine_is_translated(code: str) -> None:
    """What is missing: `python packaging/translations.py missing`, then `fill`."""
    assert engine.check(code) == []
