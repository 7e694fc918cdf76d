"""What must never be in a tracked file: the address of a registry, the path of somebody's machine."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock")
ADDRESS = re.compile(r"https?://|file://|--index-url|--extra-index-url|--find-links|\bindex-url\b")
REGISTRY = re.compile(rb"pypi\.org|pythonhosted\.org|registry\.npmjs|conda\.anaconda|crates\.io", re.IGNORECASE)
MACHINE = re.compile(
    rb"(?<![\w./<>-])/(?:work|home/(?!someone)[a-z]\w*|Users/(?!someone)[A-Za-z]\w*|root)/[\w.-]+|[A-Z]:\\Users\\\w+"
)
THIS = Path(__file__).resolve()


def tracked_files() -> list[Path]:
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if done.returncode:
        pytest.skip("not a git checkout")
    paths = [ROOT / name.decode() for name in done.stdout.split(b"\0") if name]
    return [path for path in paths if path.is_file() and path != THIS]


def hits(pattern: re.Pattern[bytes]) -> list[str]:
    found = []
    for path in tracked_files():
        content = path.read_bytes()
        if b"\0" in content[:4096]:
            continue
        found += [
            f"{path.relative_to(ROOT)}: {match.group().decode(errors='replace')}" for match in pattern.finditer(content)
        ]
    return found


def test_no_file_names_a_registry() -> None:
    assert hits(REGISTRY) == []


def test_no_file_holds_the_path_of_a_machine() -> None:
    assert hits(MACHINE) == []


@pytest.mark.parametrize("name", [*LOCKS, "constraints.txt"])
def test_no_lock_holds_an_address(name: str) -> None:
    assert ADDRESS.findall((ROOT / "packaging" / name).read_text(encoding="utf-8")) == []


def entries(name: str) -> dict[str, int]:
    """Every locked package with its marker, and how many hashes it has."""
    text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=\S)", text.strip())
    return {re.sub(r" \\$", "", block.splitlines()[0]): block.count("--hash=sha256:") for block in blocks}


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_one_version_and_hashes(name: str) -> None:
    locked = entries(name)
    assert len(locked) > 40
    assert all(re.match(r"[a-z0-9.-]+==\S+", entry) for entry in locked)
    assert all(count >= 1 for count in locked.values())


def test_the_tests_run_what_people_run() -> None:
    running, testing = (entries(name) for name in LOCKS)
    # A tool of the tests may ask on every system for what the program needs on one: same version, same files.
    everywhere = {entry.split(" ;")[0]: count for entry, count in testing.items() if " ;" not in entry}
    missing = {e: n for e, n in running.items() if testing.get(e, everywhere.get(e.split(" ;")[0])) != n}
    assert missing == {}


def test_the_lock_serves_all_three_systems() -> None:
    """Compiled packages list the wheels of Linux, macOS and Windows: far more hashes than one system has."""
    running = entries(LOCKS[0])
    sparse = {
        entry: count for entry, count in running.items() if entry.startswith(("numpy==", "scipy==")) and count < 30
    }
    assert sparse == {}
    assert any(entry.startswith("colorama==") and "win32" in entry for entry in running)


def test_the_python_package_of_the_same_name_is_not_shadowed() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()
