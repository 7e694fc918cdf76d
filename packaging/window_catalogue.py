"""The window's texts in one language: `ui/translations/readiness_<code>.ts`, and the compiled `.qm`."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

FOLDER = Path("ui") / "translations"


def source_path(root: Path, code: str) -> Path:
    """The catalogue that people fill."""
    return root / FOLDER / f"readiness_{code}.ts"


def compiled_path(root: Path, code: str) -> Path:
    """The catalogue that the window reads."""
    return source_path(root, code).with_suffix(".qm")


def update(root: Path, code: str) -> None:
    """Collects the window's texts anew; nothing is done where the window has no catalogue yet."""
    target = source_path(root, code)
    if not target.exists():
        return
    sources = sorted(path.relative_to(root).as_posix() for path in (root / "ui").rglob("*.py"))
    _run("lupdate", [*sources, "-locations", "none", "-no-obsolete", "-ts", target.relative_to(root).as_posix()], root)


def compile_catalogue(root: Path, code: str) -> None:
    """Writes what the window reads."""
    if source_path(root, code).exists():
        _run("lrelease", [str(source_path(root, code)), "-qm", str(compiled_path(root, code)), "-silent"], root)


def check(root: Path, code: str) -> list[str]:
    """Everything that is wrong with the catalogue, in words."""
    path = source_path(root, code)
    if not path.exists():
        return []
    troubles = [f"{code}: not translated in {place}: {text!r}" for place, text in unfinished(path)]
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh.qm"
        _run("lrelease", [str(path), "-qm", str(fresh), "-silent"], root)
        compiled = compiled_path(root, code)
        if not compiled.exists() or compiled.read_bytes() != fresh.read_bytes():
            troubles.append(f"{code}: the window's compiled catalogue is out of date.")
    return troubles


def unfinished(path: Path) -> list[tuple[str, str]]:
    """Class and text of every message without a finished translation."""
    found = []
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                found.append((context.findtext("name", ""), message.findtext("source", "")))
    return found


def _run(tool: str, arguments: list[str], root: Path) -> None:
    program = Path(sys.executable).parent / f"pyside6-{tool}"
    subprocess.run([str(program), *arguments], cwd=root, check=True, stdout=subprocess.DEVNULL)
