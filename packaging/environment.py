"""The virtual environment in the project's folder: made once, filled from a lock with hashes, stamped.

The stamp says what the environment was filled from, so that a second start only compares two short texts.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from trouble import Trouble

LOCK_TO_RUN = "requirements.lock"
LOCK_TO_TEST = "requirements-dev.lock"
PACKAGES = ("readiness", "ui", "questionnaires", "report_templates")
NEEDED_SPACE = 3 * 1024**3
"""Bytes: the environment takes about half of it, the downloads while installing much of the rest."""
VENV_STEP = "On Debian and Ubuntu run this and start again:\n  sudo apt-get install python3-venv"


@dataclass(frozen=True)
class Environment:
    """The environment of one checkout.

    Args:
        root: The project's folder.
    """

    root: Path

    @property
    def folder(self) -> Path:
        """Where the environment lies."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")

    @property
    def stamp(self) -> Path:
        """The file that says what it was filled from."""
        return self.folder / "filled-from.txt"

    @property
    def root_line(self) -> str:
        """What the stamp says of the place: scripts in an environment stop working when it is moved."""
        return f"root {self.root}"

    def lock(self, name: str) -> Path:
        """A lock file by its name."""
        return self.root / "packaging" / name

    def prepare(self, *, for_tests: bool) -> None:
        """Makes and fills the environment unless its stamp says that nothing has changed.

        Args:
            for_tests: Whether the tools of development are wanted as well.

        Raises:
            Trouble: It cannot be made or filled.
        """
        wanted = LOCK_TO_TEST if for_tests else LOCK_TO_RUN
        wanted_line = self.stamp_line(wanted)
        present = read_stamp(self.stamp)
        if {wanted_line, self.root_line} <= set(present) and self.python.exists():
            return
        if not self._is_usable(present):
            self._make()
        # Until it is filled again, the stamp claims nothing: an interrupted start must not pass for a finished one.
        self.stamp.write_text(self.root_line + "\n", encoding="utf-8")
        self._fill(wanted)
        # The lock to test holds all that running needs, in the same versions.
        lines = [wanted_line, self.stamp_line(LOCK_TO_RUN)] if for_tests else [wanted_line]
        self.stamp.write_text("\n".join([self.root_line, *lines, ""]), encoding="utf-8")

    def stamp_line(self, lock: str) -> str:
        """What the stamp says of an environment filled from this lock and for this description of the project."""
        described = tomllib.loads((self.root / "pyproject.toml").read_text(encoding="utf-8"))
        installed = {part: described.get(part) for part in ("build-system", "project")}
        digest = hashlib.sha256(self.lock(lock).read_bytes())
        digest.update(json.dumps(installed, sort_keys=True).encode())
        return f"{lock} {sys.version_info[0]}.{sys.version_info[1]} {digest.hexdigest()}"

    def _is_usable(self, stamp: list[str]) -> bool:
        """Whether there is an environment that can be filled further: it starts, and was not moved or re-based."""
        moved = self.root_line not in stamp
        if (stamp and moved) or not self.python.exists():
            return False
        question = "import sys, pip; print('%d.%d' % sys.version_info[:2])"
        try:
            answer = subprocess.run(
                [str(self.python), "-I", "-c", question], capture_output=True, text=True, check=False
            )
        except OSError:
            return False
        return answer.stdout.strip() == f"{sys.version_info[0]}.{sys.version_info[1]}"

    def _make(self) -> None:
        free = shutil.disk_usage(self.root).free
        if free < NEEDED_SPACE:
            raise Trouble(
                f"The disk has {free / 1024**3:.1f} GB left, and setting up takes up to {NEEDED_SPACE // 1024**3} GB.",
                "Free some space and start again.",
            )
        if importlib.util.find_spec("ensurepip") is None:
            raise Trouble("This Python came without the module venv.", VENV_STEP)
        print("Making the environment in .venv ...", flush=True)
        done = subprocess.run(
            [sys.executable, "-m", "venv", "--clear", str(self.folder)], capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise Trouble(
                "Python could not make a virtual environment: " + last_line(done.stdout + done.stderr),
                VENV_STEP,
            )

    def _fill(self, lock: str) -> None:
        path = self.lock(lock)
        count = sum(1 for line in path.read_text(encoding="utf-8").splitlines() if "==" in line)
        print(f"Installing {count} locked packages into .venv (the first time this takes minutes) ...", flush=True)
        quiet = [] if sys.stdout.isatty() else ["--quiet", "--progress-bar=off"]
        hashes = ["--require-hashes", "--no-deps", "--only-binary=:all:", "-r", str(path)]
        if self._run("-m", "pip", "install", *quiet, *hashes):
            raise Trouble(
                "The packages could not be installed; what pip said is above.",
                "Check the network (and a proxy's settings) and start again: what is there already is kept.",
            )
        itself = ["--quiet", "--no-deps", "--no-index", "--no-build-isolation", "-e", str(self.root)]
        if self._run("-m", "pip", "install", *itself):
            raise Trouble(
                "The project itself could not be installed; what pip said is above.",
                "If pyproject.toml was edited, undo that; else remove the folder .venv and start again.",
            )
        sources = [str(self.root / package) for package in PACKAGES]
        self._run("-m", "compileall", "-q", *sources)

    def _run(self, *arguments: str) -> int:
        command = [str(self.python), *arguments]
        return subprocess.run(command, cwd=self.root, env=clean(os.environ), check=False).returncode


def read_stamp(path: Path) -> list[str]:
    """The lines of a stamp; none if there is no stamp."""
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except OSError:
        return []


def clean(environment: Mapping[str, str]) -> dict[str, str]:
    """The variables for a program in the environment: nothing that leads to another Python's packages."""
    kept = {name: value for name, value in environment.items() if name not in {"PYTHONPATH", "PYTHONHOME"}}
    kept |= {"PYTHONNOUSERSITE": "1", "PIP_USER": "0", "PIP_ROOT_USER_ACTION": "ignore"}
    kept |= {"PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    return kept


def last_line(text: str) -> str:
    """The last line of a program's output that says something."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else "it said nothing."
