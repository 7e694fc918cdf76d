"""From the one-folder program to what people download: an archive, a Debian package, an installer for Windows."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from trouble import Trouble

FREEZE = Path(__file__).resolve().parent / "freeze"
DEPENDS = (
    "libc6 (>= 2.34)",
    "libstdc++6",
    "libgl1",
    "libegl1",
    "libgbm1",
    "libnss3",
    "libasound2 | libasound2t64",
    "libwayland-cursor0",
    "libwayland-egl1",
)
"""What the bundle leaves to the system: graphics driver, certificates, sound (see `selection.SYSTEM_LIBRARIES`)."""
CONTROL = """\
Package: readiness
Version: {version}
Section: office
Priority: optional
Architecture: {architecture}
Installed-Size: {size}
Depends: {depends}
Maintainer: The Readiness team <readiness@localhost>
Description: Assess whether an AI agent is ready for production
 Walks a client's team through a questionnaire, imports the pilot's metrics from
 spreadsheets, scores production readiness, projects reliability with intervals,
 plans the roadmap and writes the report. Works without a network.
"""
COPYRIGHT = """\
Readiness carries other people's components. What each is and under which licence it stands:
/usr/lib/readiness/_internal/licences/THIRD-PARTY.txt
"""
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def run(command: list[str], folder: Path | None = None) -> None:
    """Runs a tool, in a folder if one is given.

    Raises:
        Trouble: the tool is missing or did not succeed.
    """
    try:
        done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=folder)
    except FileNotFoundError as error:
        raise Trouble(
            f"{command[0]} is not installed.", f"Install it, for example: apt-get install {command[0]}"
        ) from error
    if done.returncode:
        said = (done.stdout + done.stderr).strip().splitlines()[-5:]
        raise Trouble(f"{command[0]} did not succeed: " + " / ".join(said), "Mend that and build again.")


def newest_time(folder: Path) -> str:
    """The moment that all files of an archive carry, so that the same bundle packs to the same bytes."""
    return os.environ.get("SOURCE_DATE_EPOCH", str(int(folder.stat().st_mtime)))


def pack_archive(bundle: Path, target: Path) -> Path:
    """The bundle as a tar.xz."""
    tar = target.with_suffix("")
    order = ["--sort=name", f"--mtime=@{newest_time(bundle)}", "--owner=0", "--group=0", "--numeric-owner"]
    run(["tar", *order, "-C", str(bundle.parent), "-cf", str(tar), bundle.name])
    run(["xz", "-T0", "-6", "--force", str(tar)])
    return target


def pack_deb(bundle: Path, icons: Path, target: Path, version: str) -> Path:
    """The bundle as a Debian package: under /usr/lib, with a command, a menu entry, a file type and its icon."""
    tree = target.parent.parent / "build" / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    library = tree / "usr/lib/readiness"
    shutil.copytree(bundle, library, symlinks=True)
    commands = tree / "usr/bin"
    commands.mkdir(parents=True)
    (commands / "readiness").symlink_to("../lib/readiness/readiness")
    _place(FREEZE / "linux/readiness.desktop", tree / "usr/share/applications/readiness.desktop")
    _place(FREEZE / "linux/readiness.xml", tree / "usr/share/mime/packages/readiness.xml")
    for size in ICON_SIZES:
        hicolor = tree / f"usr/share/icons/hicolor/{size}x{size}"
        _place(icons / f"readiness-{size}.png", hicolor / "apps/readiness.png")
        _place(icons / f"readiness-{size}.png", hicolor / "mimetypes/readiness.png")
    about = tree / "usr/share/doc/readiness/copyright"
    about.parent.mkdir(parents=True)
    about.write_text(COPYRIGHT, encoding="utf-8")
    control = tree / "DEBIAN/control"
    control.parent.mkdir()
    size = sum(path.lstat().st_size for path in library.rglob("*") if path.is_file()) // 1024
    machine = "arm64" if os.uname().machine == "aarch64" else "amd64"
    control.write_text(
        CONTROL.format(version=version, architecture=machine, size=size, depends=", ".join(DEPENDS)), encoding="utf-8"
    )
    run(["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(tree), str(target)])
    shutil.rmtree(tree)
    return target


def _place(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(0o644)


def pack_installer(bundle: Path, target: Path, version: str) -> Path:
    """The installer for Windows, compiled with NSIS; on Linux this only proves that the script compiles."""
    script = FREEZE / "windows" / "setup.nsi"
    run(
        ["makensis", "-V2", f"-DPAYLOAD={bundle}", f"-DVERSION={version}", f"-DOUTPUT={target}", script.name],
        script.parent,
    )
    return target
