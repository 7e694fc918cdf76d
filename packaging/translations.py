#!/usr/bin/env python3
"""The texts of the program in other languages: collected, filled, compiled, checked.

    python packaging/translations.py update              collect the texts of engine and window, keep what is translated
    python packaging/translations.py missing [PATH...]   print what is not translated, as the JSON that `fill` reads
    python packaging/translations.py fill FILE.json      write translations of engine texts: {"text": "Text"}
    python packaging/translations.py missing --window    the same for texts of the window
    python packaging/translations.py fill --window FILE.json
    python packaging/translations.py compile             write the compiled catalogues
    python packaging/translations.py check               fail if something is missing, out of date or filled wrongly
    python packaging/translations.py prune               update, and forget the texts that are no longer used

In the JSON a text with a plural is found by its singular and has a list of forms (`["one", "many"]`); a text with a
context is written `context|text`. Several people may work at once: every command holds a lock while it writes.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import engine_catalogue as engine
import window_catalogue as window
from filelock import FileLock

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("de",)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command.

    Returns:
        The exit status: 0 if all went well.
    """
    options = _parser().parse_args(arguments)
    with FileLock(Path(tempfile.gettempdir()) / "readiness-translations.lock"):
        if options.command == "check":
            return _tell(check())
        if options.command == "missing":
            code = LANGUAGES[0]
            found = window.missing(ROOT, code) if options.window else engine.missing(code, tuple(options.paths))
            print(json.dumps(found, indent=1, ensure_ascii=False))
            return 0
        if options.command == "fill":
            return _tell(fill(options.language, options.files, is_window=options.window))
        if options.command in ("update", "prune"):
            update(prune=options.command == "prune")
        compile_all()
    return 0


def update(*, prune: bool = False) -> None:
    """Collects the texts of engine and window anew; translations of texts that still exist stay."""
    for code in LANGUAGES:
        engine.update(code, prune=prune)
    for code in window.LANGUAGES:
        window.update(ROOT, code)


def compile_all() -> None:
    """Writes what the program reads."""
    for code in LANGUAGES:
        engine.compile_catalogue(code)
    for code in window.LANGUAGES:
        window.compile_catalogue(ROOT, code)


def fill(code: str, files: Sequence[Path], *, is_window: bool = False) -> list[str]:
    """Writes translations into the catalogue of engine or window, and compiles it.

    Returns:
        What could not be taken, in words.
    """
    refused: list[str] = []
    for path in files:
        given = json.loads(path.read_text(encoding="utf-8"))
        refused += window.fill(ROOT, code, given) if is_window else engine.fill(code, given)
    window.compile_catalogue(ROOT, code) if is_window else engine.compile_catalogue(code)
    return refused


def check() -> list[str]:
    """Everything that is wrong with the catalogues, in words."""
    troubles = [trouble for code in LANGUAGES for trouble in engine.check(code)]
    return troubles + [trouble for code in window.LANGUAGES for trouble in window.check(ROOT, code)]


def _tell(troubles: Sequence[str]) -> int:
    for trouble in troubles:
        print(trouble, file=sys.stderr)
    return 1 if troubles else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="The texts of the program in other languages.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("update", "compile", "check", "prune"):
        commands.add_parser(name)
    asking = commands.add_parser("missing")
    asking.add_argument("paths", nargs="*", help="only texts of files that begin with these")
    filling = commands.add_parser("fill")
    for command in (asking, filling):
        command.add_argument("--window", action="store_true", help="texts of the window, not of the engine")
    filling.add_argument("files", nargs="+", type=Path)
    filling.add_argument("--language", default=LANGUAGES[0])
    return parser


if __name__ == "__main__":
    sys.exit(main())
