#!/usr/bin/env python3
"""One command to start Readiness, one to check it, on a machine that has nothing but Python 3.11 or later.

    python3 packaging/dev.py run      set up, then open the app on the sample engagement
    python3 packaging/dev.py test     set up, then run every check and test
    python3 packaging/dev.py soak     the tests with their full counts
    python3 packaging/dev.py bench    every benchmark, in one table with its baselines
    python3 packaging/dev.py setup    set up only
    python3 packaging/dev.py lock     write the lock files anew (needs uv)

Standard library only. Everything goes into `.venv` in the project's folder, from lock files with hashes.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python must get this sentence, not a traceback
    sys.exit(f"Readiness needs Python 3.11 or later; this is {sys.version.split()[0]}. Start with a newer python3.")

import argparse
import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from environment import LOCK_TO_RUN, LOCK_TO_TEST, Environment, clean
from system_packages import library_folders, provide
from trouble import Trouble

ROOT = Path(__file__).resolve().parent.parent
DEMO = Path("build") / "demo"
INTERRUPTED = 130
WORKERS = min(os.cpu_count() or 1, 4)
"""Test processes side by side; each may hold a web engine of 300 MB."""

CHECKS: dict[str, list[str]] = {
    "ruff check": ["-m", "ruff", "check"],
    "ruff format": ["-m", "ruff", "format", "--check"],
    "mypy": ["-m", "mypy"],
    "import contracts": ["-c", "from importlinter.cli import lint_imports_command as main; main()", "--no-logo"],
}
"""Every check besides the tests, by the name it is reported under."""

SUMMARY = re.compile(r"^=+ (?P<summary>.*\b(?:passed|failed|error|errors|no tests ran)\b.* in [\d.]+s.*?) =+$")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command.

    Returns:
        The exit status: 0 if all went well.
    """
    options = _parser().parse_args(arguments)
    try:
        if options.command == "lock":
            return write_locks()
        return _set_up_and(options)
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py", description="Start, check or set up Readiness.")
    commands = parser.add_subparsers(dest="command", required=True)
    says = {
        "run": "set up, then open the app on the sample engagement",
        "test": "set up, then run every check and test",
        "soak": "set up, then run the tests with their full counts",
        "bench": "set up, then run every benchmark and print one table; fails nothing",
        "setup": "set up only",
    }
    for name, text in says.items():
        command = commands.add_parser(name, help=text)
        command.add_argument("--no-system", action="store_true", help="leave the system's packages alone")
        if name in {"test", "soak"}:
            command.add_argument("pytest", nargs="*", help="given to pytest, after a --")
        if name == "bench":
            command.add_argument("only", nargs="*", help="run only these, such as: start import")
    commands.add_parser("lock", help="write the lock files anew (needs uv)")
    return parser


def _set_up_and(options: argparse.Namespace) -> int:
    for_tests = options.command in {"test", "soak", "bench"}
    if sys.maxsize <= 2**32:
        raise Trouble("This Python is a 32-bit one, and Qt exists for 64 bits only.", "Install a 64-bit Python.")
    if not options.no_system:
        provide(for_tests=for_tests)
    environment = Environment(ROOT)
    environment.prepare(for_tests=for_tests)
    if options.command == "run":
        return run(environment, os.environ)
    if options.command == "test":
        return test(environment, options.pytest)
    if options.command == "soak":
        return soak(environment, options.pytest)
    if options.command == "bench":
        return bench(environment, options.only)
    return 0


def has_display(variables: Mapping[str, str], system: str = sys.platform) -> bool:
    """Whether a window can be shown here."""
    if variables.get("QT_QPA_PLATFORM", "") in {"offscreen", "minimal"}:
        return False
    if system in {"win32", "darwin"}:
        return True
    return bool(variables.get("DISPLAY") or variables.get("WAYLAND_DISPLAY"))


def run(environment: Environment, variables: Mapping[str, str]) -> int:
    """Opens the app on the sample engagement; without a display makes the sample's report and says where it lies."""
    around = clean(variables) | library_folders(variables)
    readiness = [str(environment.python), "-m", "readiness"]
    if has_display(variables):
        return subprocess.run([*readiness, "app", "--sample"], cwd=ROOT, env=around, check=False).returncode
    print("There is no display here, so the sample engagement is worked through without a window.", flush=True)
    (ROOT / DEMO).mkdir(parents=True, exist_ok=True)
    status = subprocess.run([*readiness, "demo", "-o", str(DEMO)], cwd=ROOT, env=around, check=False).returncode
    reports = sorted((ROOT / DEMO).glob("*.pdf"))
    if status or not reports:
        raise Trouble(
            "The demonstration did not finish; what it said is above.",
            f"Check this installation with: {shlex.join([*readiness, 'self-test'])}",
        )
    print(f"The report is here: {reports[0]}")
    return 0


def offscreen(variables: Mapping[str, str]) -> dict[str, str]:
    """The variables under which Qt and its web engine run without a screen, a graphics card or a sandbox for root."""
    quiet = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software", "QSG_RHI_BACKEND": "null"}
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        quiet["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    return clean(variables) | library_folders(variables) | quiet


def test(environment: Environment, for_pytest: Sequence[str]) -> int:
    """Runs every check and every test, however many fail, and says at the end which did."""
    around = offscreen(os.environ)
    failed = []
    for name, arguments in CHECKS.items():
        print(f"-- {name}", flush=True)
        if subprocess.run([str(environment.python), *arguments], cwd=ROOT, env=around, check=False).returncode:
            failed.append(name)
    status, summary = run_pytest(environment, for_pytest, around)
    if status:
        failed.append("tests")
    print("Failed: " + ", ".join(failed) if failed else "Every check passed.")
    print(summary)
    return 1 if failed else 0


def soak(environment: Environment, for_pytest: Sequence[str]) -> int:
    """Runs the tests with the full counts that the quality goals name; this takes long."""
    status, summary = run_pytest(environment, for_pytest, offscreen(os.environ) | {"READINESS_SOAK": "1"})
    print(summary)
    return 1 if status else 0


def bench(environment: Environment, only: Sequence[str]) -> int:
    """Runs every benchmark and prints one table; a missed goal fails nothing."""
    command = [str(environment.python), str(Path("packaging") / "bench_table.py"), *only]
    return subprocess.run(command, cwd=ROOT, env=offscreen(os.environ), check=False).returncode


def run_pytest(environment: Environment, arguments: Sequence[str], around: Mapping[str, str]) -> tuple[int, str]:
    """Runs the tests, passing their output on line by line.

    Returns:
        The exit status and pytest's last line, the one that counts.
    """
    print("-- tests", flush=True)
    # A file stays in one worker, so that what its tests share is made once.
    command = [str(environment.python), "-m", "pytest", "-n", str(WORKERS), "--dist", "loadfile", *arguments]
    summary = "pytest gave no summary."
    with subprocess.Popen(
        command, cwd=ROOT, env=around, stdout=subprocess.PIPE, text=True, encoding="utf-8", errors="replace"
    ) as process:
        for line in process.stdout or ():
            print(line, end="", flush=True)
            if found := SUMMARY.match(line.strip()):
                summary = found["summary"]
    return process.returncode, summary


def write_locks() -> int:
    """Writes both lock files for all systems, with hashes and without the address of any registry."""
    uv = shutil.which("uv") or shutil.which("uv", path=str(Environment(ROOT).python.parent))
    if uv is None:
        raise Trouble("Writing the lock files needs uv, which is not installed here.", "Install it: pip install uv")
    running, testing = (Path("packaging") / name for name in (LOCK_TO_RUN, LOCK_TO_TEST))
    for arguments in (
        ["--extra", "build", "--output-file", str(running)],
        ["--extra", "build", "--extra", "dev", "--constraint", str(running), "--output-file", str(testing)],
    ):
        command = [uv, "pip", "compile", "pyproject.toml", "--quiet", "--universal", "--python-version", "3.11"]
        command += ["--generate-hashes", "--no-emit-index-url", "--no-header", "--no-annotate"]
        # One version for every Python, so that results do not depend on which one a laptop has.
        command += ["--fork-strategy", "fewest", "--constraint", str(Path("packaging") / "constraints.txt")]
        if status := subprocess.run([*command, *arguments], cwd=ROOT, check=False).returncode:
            return status
    return 0


if __name__ == "__main__":
    sys.exit(main())
