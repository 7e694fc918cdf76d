#!/usr/bin/env python3
"""Installs what `build.py` made on a bare Debian without Python, and runs it there. Needs root and debootstrap.

    sudo python3 packaging/prove.py            the tar.xz and the .deb, each in a bare system of its own
    sudo python3 packaging/prove.py --wheel    the wheel as well, through `uv tool install` (needs a package index)

Each bare system is made from nothing in a temporary folder and removed again. In it `readiness self-test` and
`readiness demo` must succeed, for a user without any rights.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from packing import DEPENDS
from trouble import Trouble

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
RELEASE = "bookworm"
PERSON = "consultant"
APT = ("apt-get", "-o", "Dpkg::Use-Pty=0", "-qq")
IN_HOME = "readiness-demo"
PROGRAM_RUNS = (
    "{} self-test",
    "{} demo -o /tmp/demo",
    "test -s /tmp/demo/report.pdf",
    "{} verify /tmp/demo/report.pdf",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Proves each kind of package; returns the exit status."""
    parser = argparse.ArgumentParser(prog="prove.py", description="Install and run the packages on a bare system.")
    parser.add_argument("--wheel", action="store_true", help="prove the wheel too; it fetches what it needs")
    options = parser.parse_args(arguments)
    try:
        check_tools()
        with tempfile.TemporaryDirectory(prefix="readiness-bare-") as name:
            base = Path(name) / "base"
            make_base(base)
            prove_archive(base, newest("*.tar.xz"))
            prove_deb(base, newest("*.deb"))
            if options.wheel:
                prove_wheel(base)
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return 0


def check_tools() -> None:
    """What the proof itself needs.

    Raises:
        Trouble: it is not there.
    """
    if os.geteuid() or not shutil.which("debootstrap"):
        raise Trouble("A bare system is made with debootstrap, as root.", "apt-get install debootstrap")


def newest(pattern: str) -> Path:
    """The newest built file of a kind.

    Raises:
        Trouble: there is none.
    """
    found = sorted(DIST.glob(pattern), key=lambda path: path.stat().st_mtime)
    if not found:
        raise Trouble(f"There is no {pattern} in dist.", "Build it: python3 packaging/build.py")
    return found[-1]


def mirror() -> str:
    """Where this system gets its Debian packages from: the bare one gets them there too."""
    places = [Path("/etc/apt/sources.list"), *sorted(Path("/etc/apt/sources.list.d").glob("*"))]
    for place in places:
        with contextlib.suppress(OSError):
            if found := re.search(r"(?m)^(?:URIs:|deb(?: \[[^]]*\])?)\s+(\S+/debian/?)\s", place.read_text("utf-8")):
                return found[1]
    raise Trouble("This system names no place for Debian's packages.", "Run this on Debian.")


def make_base(base: Path) -> None:
    """A minimal Debian: no Python, no libraries of a desktop."""
    print("Making a bare system ...", flush=True)
    call(["debootstrap", "--variant=minbase", "--include=ca-certificates,xz-utils", RELEASE, str(base), mirror()])
    for folder in ("apt/sources.list.d", "apt/apt.conf.d"):
        for path in sorted(Path("/etc", folder).glob("*")):
            target = base / "etc" / folder / path.name
            if path.is_file() and not target.exists():
                shutil.copyfile(path, target)
    for name in ("/etc/resolv.conf", "/etc/hosts", "/etc/ssl/certs/ca-certificates.crt"):
        with contextlib.suppress(OSError):
            shutil.copyfile(name, base / name.lstrip("/"))


@contextlib.contextmanager
def bare_system(base: Path, name: str) -> Iterator[Path]:
    """A fresh copy of the bare system with /proc and /dev, removed afterwards."""
    root = base.parent / name
    call(["cp", "-a", str(base), str(root)])
    mounts = [("proc", root / "proc"), ("tmpfs", root / "dev")]
    try:
        for kind, place in mounts:
            call(["mount", "-t", kind, kind, str(place)])
        (root / "dev/shm").mkdir()
        (root / "dev/shm").chmod(0o1777)
        for device, number in (("null", 3), ("zero", 5), ("full", 7), ("random", 8), ("urandom", 9)):
            os.mknod(root / "dev" / device, 0o20666, os.makedev(1, number))
            (root / "dev" / device).chmod(0o666)
        (root / "dev/fd").symlink_to("/proc/self/fd")
        inside(root, ["useradd", "--create-home", PERSON])
        yield root
    finally:
        for _, place in reversed(mounts):
            subprocess.run(["umount", "-l", str(place)], check=False, capture_output=True)
        shutil.rmtree(root, ignore_errors=True)


def prove_archive(base: Path, archive: Path) -> None:
    """Unpacks the archive into a person's home and runs it there."""
    with bare_system(base, "archive") as root:
        first_choices = [re.split(r" \||\(", entry)[0].strip() for entry in DEPENDS]
        install(root, first_choices)
        home = root / "home" / PERSON
        call(["tar", "-xJf", str(archive), "-C", str(home)])
        run_program(root, f"/home/{PERSON}/readiness/readiness", archive.name)


def prove_deb(base: Path, deb: Path) -> None:
    """Installs the package with what it declares, and runs the command."""
    with bare_system(base, "deb") as root:
        shutil.copyfile(deb, root / "opt" / deb.name)
        install(root, [f"/opt/{deb.name}"])
        run_program(root, "readiness", deb.name)
        inside(root, ["test", "-s", "/usr/share/applications/readiness.desktop"])
        inside(root, [*APT, "remove", "-y", "readiness"])
        inside(root, ["test", "!", "-e", "/usr/lib/readiness"])


def prove_wheel(base: Path) -> None:
    """Builds the wheel from the checkout and installs it the way people install tools."""
    call([sys.executable, "-m", "venv", str(base.parent / "builder")])
    builder = base.parent / "builder/bin/python"
    call([str(builder), "-m", "pip", "install", "--quiet", "hatchling", "uv"])
    call([str(builder), "-m", "hatchling", "build", "-t", "wheel", "-d", str(base.parent / "wheel")], folder=ROOT)
    (wheel,) = (base.parent / "wheel").glob("*.whl")
    tools = base.parent / "tools"
    around = {**os.environ, "UV_TOOL_DIR": str(tools), "UV_TOOL_BIN_DIR": str(tools / "bin")}
    call([str(builder.with_name("uv")), "tool", "install", "--quiet", str(wheel)], around=around)
    for part in PROGRAM_RUNS[:2]:
        call(shlex.split(part.format(tools / "bin/readiness")), folder=base.parent)
    print(f"{wheel.name}: installed as a tool, self-test and demo succeeded", flush=True)


def install(root: Path, packages: Sequence[str]) -> None:
    """Installs Debian packages in the bare system."""
    inside(root, [*APT, "update"])
    inside(root, [*APT, "install", "-y", "--no-install-recommends", *packages])


def run_program(root: Path, program: str, name: str) -> None:
    """Runs what must succeed, as a person without rights, and says so."""
    found = subprocess.run(["chroot", str(root), "sh", "-c", "command -v python3"], check=False, capture_output=True)
    if found.returncode == 0:
        raise Trouble("The bare system has a Python of its own.", "It proves nothing; remove what brought it in.")
    for part in PROGRAM_RUNS:
        inside(root, ["su", "-", PERSON, "-c", part.format(program)])
    print(f"{name}: installed, self-test, demo and verify succeeded without Python", flush=True)


def inside(root: Path, command: Sequence[str]) -> None:
    """Runs a command in the bare system."""
    clean = [
        "env",
        "-i",
        "HOME=/root",
        "LANG=C.UTF-8",
        "DEBIAN_FRONTEND=noninteractive",
        "PATH=/usr/sbin:/usr/bin:/sbin:/bin",
    ]
    proxies = [f"{key}={value}" for key, value in os.environ.items() if key.lower().endswith("_proxy")]
    call(["chroot", str(root), *clean, *proxies, *command])


def call(command: Sequence[str], *, folder: Path | None = None, around: dict[str, str] | None = None) -> None:
    """Runs a command that must succeed.

    Raises:
        Trouble: it did not; with its last lines.
    """
    done = subprocess.run(command, cwd=folder, env=around, capture_output=True, text=True, check=False)
    if done.returncode:
        said = "\n  ".join((done.stdout + done.stderr).strip().splitlines()[-12:])
        raise Trouble(f"This did not succeed: {shlex.join(command)}\n  {said}", "Mend that and start again.")


if __name__ == "__main__":
    sys.exit(main())
