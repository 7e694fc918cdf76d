"""What the system must bring besides Python: the libraries that Qt, its web engine and Pango load.

On Debian and its relatives the missing packages are installed; elsewhere, and without the right to install, the one
command that brings them is printed.
"""

from __future__ import annotations

import ctypes.util
import importlib.util
import os
import platform
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from trouble import Trouble

QT = ("libgl1", "libegl1", "libglib2.0-0", "libdbus-1-3", "libfontconfig1", "libxkbcommon0")
PDF = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
SCREEN = (
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
)
WEB_ENGINE = (
    "libnss3",
    "libasound2",
    "libxcomposite1",
    "libxdamage1",
    "libxrandr2",
    "libxtst6",
    "libgbm1",
    "libxkbfile1",
)
TO_RUN = QT + PDF + SCREEN + WEB_ENGINE
TO_TEST = (*TO_RUN, "poppler-utils", "xvfb", "xauth", "postgresql")

OTHER_LINUX = {
    "fedora": "dnf install pango libxkbcommon-x11 xcb-util-cursor nss",
    "arch": "pacman -S pango libxkbcommon-x11 xcb-util-cursor nss",
    "suse": "zypper install libpango-1_0-0 libxkbcommon-x11-0 libxcb-cursor0 mozilla-nss",
}
MAC_FOLDERS = ("/opt/homebrew/lib", "/usr/local/lib")
WINDOWS_FOLDERS = (r"C:\msys64\ucrt64\bin", r"C:\msys64\mingw64\bin", r"C:\Program Files\GTK3-Runtime Win64\bin")
WINDOWS_COMMAND = (
    "winget install --id MSYS2.MSYS2 && "
    r"C:\msys64\usr\bin\pacman -S --noconfirm mingw-w64-ucrt-x86_64-pango"
)
OLDEST_GLIBC = (2, 34)

Ask = Callable[[Sequence[str]], str]
"""Runs a program and returns what it printed, empty if it does not exist."""


def ask(command: Sequence[str]) -> str:
    """What a program prints; empty if there is no such program. Its exit status does not matter."""
    try:
        done = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, errors="replace", check=False
        )
    except OSError:
        return ""
    return done.stdout


def spellings(name: str) -> tuple[str, str]:
    """The names of one package: since the change to 64-bit times some end in `t64` (Debian 13, Ubuntu 24.04)."""
    return name, f"{name}t64"


def missing_packages(wanted: Iterable[str], ask: Ask = ask) -> list[str]:
    """The packages of `wanted` that dpkg does not know as installed under either spelling, in their order."""
    wanted = list(wanted)
    names = [spelling for name in wanted for spelling in spellings(name)]
    answer = ask(["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *names])
    installed = {line.split()[0] for line in answer.splitlines() if line.endswith(" installed")}
    return [name for name in wanted if installed.isdisjoint(spellings(name))]


def names_on_offer(missing: Iterable[str], ask: Ask = ask) -> list[str]:
    """The spelling under which the system's package lists offer each missing package."""
    missing = list(missing)
    answer = ask(["apt-cache", "madison", *(spelling for name in missing for spelling in spellings(name))])
    offered = {line.split("|")[0].strip() for line in answer.splitlines() if "|" in line}
    return [next((s for s in reversed(spellings(name)) if s in offered), name) for name in missing]


def os_names(os_release: str) -> set[str]:
    """The distribution and its relatives, from the text of `/etc/os-release`."""
    names: set[str] = set()
    for line in os_release.splitlines():
        key, _, value = line.partition("=")
        if key in {"ID", "ID_LIKE"}:
            names.update(value.strip("\"'").split())
    return names


def install_command(names: Sequence[str], right: Sequence[str] = ()) -> list[str]:
    """The one command that installs packages on Debian."""
    return [*right, "apt-get", "install", "-y", "--no-install-recommends", *names]


def right_to_install(user_id: int, ask: Ask = ask) -> list[str] | None:
    """What to put before a command that installs: nothing for root, sudo if it asks no password, else None."""
    if user_id == 0:
        return []
    return ["sudo", "-n"] if ask(["sudo", "-n", "echo", "granted"]).strip() == "granted" else None


def provide(*, for_tests: bool) -> None:
    """Sees to it that the system has what the program needs.

    Args:
        for_tests: Whether the tools are wanted that only the tests use.

    Raises:
        Trouble: Something is missing and cannot be installed from here; the message holds the command.
    """
    if sys.platform == "darwin":
        _ask_for_pango_on_mac()
    elif sys.platform == "win32":
        _ask_for_pango_on_windows()
    else:
        _refuse_old_glibc(platform.libc_ver())
        _provide_on_linux(for_tests=for_tests)


def library_folders(environment: Mapping[str, str], system: str = sys.platform) -> dict[str, str]:
    """Variables that let the program find a Pango which lies outside the system's own folders."""
    if system == "darwin":
        name, separator = "DYLD_FALLBACK_LIBRARY_PATH", ":"
    elif system == "win32":
        name, separator = "WEASYPRINT_DLL_DIRECTORIES", ";"
    else:
        return {}
    folders = MAC_FOLDERS if system == "darwin" else WINDOWS_FOLDERS
    present = [folder for folder in folders if Path(folder).is_dir()]
    known = [folder for folder in environment.get(name, "").split(separator) if folder]
    return {name: separator.join([*known, *(f for f in present if f not in known)])} if present else {}


def _refuse_old_glibc(found: tuple[str, str]) -> None:
    library, version = found
    numbers = tuple(int(part) for part in version.split(".")[:2] if part.isdigit())
    if library == "glibc" and numbers < OLDEST_GLIBC:
        raise Trouble(
            f"This Linux is too old: Qt needs glibc 2.34, and here it is {version}.",
            "Use Debian 12, Ubuntu 22.04 or later.",
        )


def _provide_on_linux(*, for_tests: bool) -> None:
    release = Path("/etc/os-release")
    families = os_names(release.read_text(encoding="utf-8")) if release.exists() else set()
    if "debian" in families and shutil.which("dpkg-query"):
        _provide_on_debian(TO_TEST if for_tests else TO_RUN)
    elif not ctypes.util.find_library("pango-1.0"):
        command = next((c for family, c in OTHER_LINUX.items() if family in " ".join(families)), "")
        raise Trouble(
            "Pango is missing, the library that sets the text of the reports.",
            f"Run: sudo {command}" if command else "Install pango with the package manager of this system.",
        )


def _provide_on_debian(wanted: Sequence[str]) -> None:
    missing = missing_packages(wanted)
    if importlib.util.find_spec("ensurepip") is None:
        missing.append("python3-venv")
    if not missing:
        return
    right = right_to_install(os.geteuid()) if sys.platform != "win32" else None
    if right is None:
        command = shlex.join(install_command(names_on_offer(missing), ["sudo"]))
        raise Trouble(
            f"{len(missing)} system packages are missing, and installing them needs the administrator's right.",
            f"Run this and start again (or add --no-system to go on without):\n  {command}",
        )
    print(f"Installing {len(missing)} system packages ...", flush=True)
    # An update that fails for one foreign source does not matter as long as the packages are found.
    subprocess.run([*right, "apt-get", "update", "-qq"], stdout=subprocess.DEVNULL, check=False)
    command_line = install_command(names_on_offer(missing), right)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        command_line,
        env=quiet,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        print(done.stdout[-2000:], file=sys.stderr)
        raise Trouble(
            "The system packages could not be installed; what apt-get said is above.",
            f"Run this yourself and start again:\n  {shlex.join(command_line)}",
        )


def _ask_for_pango_on_mac() -> None:
    found = any((Path(folder) / "libpango-1.0.dylib").exists() for folder in MAC_FOLDERS)
    if not found and not ctypes.util.find_library("pango-1.0"):
        raise Trouble(
            "Pango is missing, the library that sets the text of the reports.",
            "Run this and start again (or add --no-system to go on without reports):\n  brew install pango",
        )


def _ask_for_pango_on_windows() -> None:
    given = os.environ.get("WEASYPRINT_DLL_DIRECTORIES", "").split(";")
    folders = [*(folder for folder in given if folder), *WINDOWS_FOLDERS]
    if not any((Path(folder) / "libpango-1.0-0.dll").exists() for folder in folders):
        raise Trouble(
            "Pango is missing, the library that sets the text of the reports.",
            f"Run this and start again (or add --no-system to go on without reports):\n  {WINDOWS_COMMAND}",
        )
