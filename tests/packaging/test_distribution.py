"""What an installed Readiness consists of: its data files, its entry points, the versions of its locks."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
import zipfile
from email.parser import HeaderParser
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("readiness", "ui", "questionnaires", "report_templates")


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    described: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return described


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("*.whl")
    return zipfile.ZipFile(built)


def test_the_wheel_holds_every_tracked_file_of_the_packages(wheel: zipfile.ZipFile) -> None:
    done = subprocess.run(["git", "ls-files", "-z", *PACKAGES], cwd=ROOT, capture_output=True, check=False)
    if done.returncode:
        pytest.skip("not a git checkout")
    tracked = {name.decode() for name in done.stdout.split(b"\0") if name and (ROOT / name.decode()).exists()}
    assert tracked - set(wheel.namelist()) == set()
    assert any(name.endswith(".yaml") for name in tracked)


def test_the_wheel_holds_nothing_but_the_packages(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == set(PACKAGES)


def test_the_wheel_announces_the_command_and_the_window(wheel: zipfile.ZipFile) -> None:
    (name,) = [name for name in wheel.namelist() if name.endswith("entry_points.txt")]
    announced = wheel.read(name).decode()
    assert "[console_scripts]\nreadiness = readiness.cli.main:main" in announced
    assert "[readiness.gui]\nmain = ui.application:main" in announced


def test_the_wheel_names_no_machine(wheel: zipfile.ZipFile) -> None:
    (name,) = [name for name in wheel.namelist() if name.endswith(".dist-info/METADATA")]
    metadata = HeaderParser().parsestr(wheel.read(name).decode())
    assert metadata["Requires-Python"] == ">=3.11"
    assert str(ROOT) not in wheel.read(name).decode()


def locked_versions(name: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for line in (ROOT / "packaging" / name).read_text(encoding="utf-8").splitlines():
        package, equals, rest = line.partition("==")
        if equals and not line.startswith(" "):
            found.setdefault(canonicalize_name(package), set()).add(rest.split()[0])
    return found


@pytest.mark.parametrize(("lock", "extras"), [("requirements.lock", ["build"]), ("requirements-dev.lock", ["dev"])])
def test_the_lock_answers_what_the_project_asks_for(project: dict[str, Any], lock: str, extras: list[str]) -> None:
    """Fails when a dependency was changed and the lock files were not written anew."""
    asked = [*project["dependencies"], *(line for e in extras for line in project["optional-dependencies"][e])]
    locked = locked_versions(lock)
    unanswered = [
        line
        for line in asked
        if not (versions := locked.get(canonicalize_name(Requirement(line).name), set()))
        or not all(Requirement(line).specifier.contains(version) for version in versions)
    ]
    assert unanswered == []


def imported_modules(folder: Path) -> dict[str, str]:
    """The modules from outside that the code below a folder imports, by their first name, and one place of each."""
    found: dict[str, str] = {}
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module] if isinstance(node, ast.ImportFrom) and node.module else []
            found |= {name.split(".")[0]: str(path.relative_to(ROOT)) for name in names}
    own = {*PACKAGES, *sys.stdlib_module_names}
    return {name: place for name, place in found.items() if name not in own}


@pytest.mark.parametrize("package", ["readiness", "ui"])
def test_every_library_in_use_is_asked_for(project: dict[str, Any], package: str) -> None:
    """A library that merely came along with another one is not there for certain."""
    asked = {canonicalize_name(Requirement(line).name) for line in project["dependencies"]}
    providers = packages_distributions()
    unasked = {
        f"{name} in {place}"
        for name, place in imported_modules(ROOT / package).items()
        if asked.isdisjoint(canonicalize_name(provider) for provider in providers.get(name, []))
    }
    assert unasked == set()


def test_qt_stays_below_the_version_that_aborts(project: dict[str, Any]) -> None:
    """PySide6 6.12.0 loses a reference at every signal and ends the interpreter."""
    qt = [Requirement(line) for line in project["dependencies"] if line.startswith("PySide6")]
    assert len(qt) == 2
    assert all(not requirement.specifier.contains("6.12.0") for requirement in qt)
