#!/usr/bin/env python3
"""Builds what people install: the one-folder program, and from it what this system is given.

    python3 packaging/build.py              the program, and its packages (Linux: tar.xz and .deb)
    python3 packaging/build.py --bundle     the program only

The results lie in `dist/`. `packaging/prove.py` installs and runs them on a bare system.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python must get this sentence, not a traceback
    sys.exit(f"Readiness needs Python 3.11 or later; this is {sys.version.split()[0]}. Start with a newer python3.")

import argparse
import os
import platform
import shutil
import subprocess
import tomllib
from collections.abc import Sequence
from pathlib import Path

from environment import LOCK_TO_RUN, Environment, clean
from packing import pack_archive, pack_deb, pack_installer
from system_packages import library_folders, provide
from trouble import Trouble

ROOT = Path(__file__).resolve().parent.parent
FREEZE = ROOT / "packaging" / "freeze"
MEGABYTE = 1000 * 1000
LARGEST_UNPACKED, LARGEST_PACKED = 680, 210
"""Megabytes: more than this does not install in a minute over a hotel's network."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Builds; returns the exit status."""
    parser = argparse.ArgumentParser(prog="build.py", description="Build the program and its packages.")
    parser.add_argument("--bundle", action="store_true", help="the one-folder program only")
    parser.add_argument("--no-system", action="store_true", help="leave the system's packages alone")
    options = parser.parse_args(arguments)
    try:
        if not options.no_system:
            provide(for_tests=False)
        environment = Environment(ROOT)
        environment.prepare(for_tests=True)
        bundle = freeze(environment)
        built = [bundle] if options.bundle else [bundle, *pack(bundle)]
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    for path in built:
        print(f"{path.relative_to(ROOT)}: {megabytes(path)} MB")
    return 0


def version() -> str:
    """The version that the project states."""
    described = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return str(described["project"]["version"])


def freeze(environment: Environment) -> Path:
    """Runs PyInstaller over the checkout.

    Raises:
        Trouble: it did not succeed; or the program grew beyond its limit.
    """
    around = clean(os.environ) | library_folders(os.environ) | {"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0"}
    build, dist = ROOT / "build", ROOT / "dist"
    places = ["--distpath", str(dist), "--workpath", str(build / "freeze")]
    steps = (
        [str(FREEZE / "icons.py"), str(ROOT / "ui/theme/readiness.svg"), str(build / "icons")],
        [str(FREEZE / "licences.py"), str(environment.lock(LOCK_TO_RUN)), str(build / "licences")],
        ["-m", "PyInstaller", "--noconfirm", "--log-level=WARN", *places, str(FREEZE / "readiness.spec")],
    )
    print("Freezing the program (this takes minutes) ...", flush=True)
    for arguments in steps:
        command = [str(environment.python), *arguments]
        done = subprocess.run(command, cwd=ROOT, env=around, capture_output=True, text=True, check=False)
        if done.returncode:
            said = "\n  ".join((done.stdout + done.stderr).strip().splitlines()[-8:])
            raise Trouble(f"The program could not be frozen:\n  {said}", "Mend that and build again.")
    bundle = dist / "readiness"
    drop_debug_symbols(bundle)
    open_to_all(bundle)
    refuse_larger(bundle, LARGEST_UNPACKED)
    return bundle


def drop_debug_symbols(bundle: Path) -> None:
    """Takes out of Linux libraries what only a debugger reads: about 45 MB.

    The folders `*.libs` are left alone: their libraries were rewritten when their wheels were made, and stripping
    breaks them ("ELF load command address/offset not page-aligned").
    """
    strip = shutil.which("strip")
    if not sys.platform.startswith("linux") or strip is None:
        return
    libraries = [p for p in bundle.rglob("*.so*") if p.is_file() and not p.is_symlink()]
    own = [str(p) for p in libraries if not p.parent.name.endswith(".libs")]
    subprocess.run([strip, "--strip-unneeded", *own], check=False, capture_output=True)


def open_to_all(bundle: Path) -> None:
    """Lets everybody read the program: some wheels bring folders that only their owner may enter."""
    if sys.platform == "win32":
        return
    for path in (bundle, *bundle.rglob("*")):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode | (0o755 if path.is_dir() else 0o444))


def pack(bundle: Path) -> list[Path]:
    """The packages for this system."""
    name = f"readiness-{version()}-{sys.platform}-{platform.machine().lower()}"
    dist = bundle.parent
    if sys.platform == "win32":
        return [pack_installer(bundle, dist / f"{name}-installer.exe", version())]
    if sys.platform == "darwin":
        return [Path(shutil.make_archive(str(dist / name), "zip", dist, "Readiness.app"))]
    print("Packing ...", flush=True)
    archive = pack_archive(bundle, dist / f"{name}.tar.xz")
    debian = "arm64" if platform.machine() == "aarch64" else "amd64"
    deb = pack_deb(bundle, ROOT / "build" / "icons", dist / f"readiness_{version()}_{debian}.deb", version())
    for path in (archive, deb):
        refuse_larger(path, LARGEST_PACKED)
    return [archive, deb]


def megabytes(path: Path) -> int:
    """The size of a file, or of all files in a folder."""
    files = [path] if path.is_file() else [p for p in path.rglob("*") if p.is_file() and not p.is_symlink()]
    return round(sum(file.stat().st_size for file in files) / MEGABYTE)


def refuse_larger(path: Path, limit: int) -> None:
    """Stops a build that has grown unseen.

    Raises:
        Trouble: the file or folder is larger than so many megabytes.
    """
    if (size := megabytes(path)) > limit:
        raise Trouble(f"{path.name} has {size} MB, and {limit} MB is the limit.", "See packaging/freeze/selection.py.")


if __name__ == "__main__":
    sys.exit(main())
