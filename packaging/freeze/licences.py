"""The licences of everything that the frozen program carries, collected into one folder that is shipped with it.

Run by the build with the environment's own Python: `python licences.py LOCK FOLDER`. For every locked package its
licence texts are copied and a line goes into an overview; the fonts' and the system libraries' texts are added.
"""

from __future__ import annotations

import re
import shutil
import sys
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

LOCKED = re.compile(r"^([A-Za-z0-9][\w.-]*)==([^ ;\\]+)", re.MULTILINE)
LICENCE_FILE = re.compile(r"(^|/)(licen[cs]e|copying|notice|authors|copyright)[^/]*$", re.IGNORECASE)
SYSTEM_LIBRARIES = {
    "libpango-1.0-0": "Pango (LGPL 2 or later)",
    "libharfbuzz0b": "HarfBuzz (MIT)",
    "libfontconfig1": "Fontconfig (MIT-like)",
    "libglib2.0-0": "GLib (LGPL 2.1 or later)",
    "libfribidi0": "FriBidi (LGPL 2.1 or later)",
    "libfreetype6": "FreeType (FreeType licence)",
    "libcairo2": "Cairo (LGPL 2.1 or MPL 1.1)",
    "python3.11": "Python (PSF)",
}
"""Debian packages whose libraries PyInstaller takes along, by the licence that Debian's copyright file states."""
STATED_ELSEWHERE = {"sqlcipher3": "Zlib; the SQLCipher inside it: BSD-3-Clause, (c) Zetetic LLC"}
"""Licences that a package states in its sources but not in what it installs."""
REPLACEABLE = """\
Readiness carries these components as separate files beside the program. Those under the LGPL (Qt and PySide6, psycopg,
Pango, GLib, FriBidi) may be replaced by your own builds of the same version: put your library or module in the place of
the file with the same name in the folder _internal (Qt: _internal/PySide6/Qt/lib). Nothing checks or hinders that.
The texts of the GPL and LGPL lie in this folder as well.

"""
COMMON_TEXTS = Path("/usr/share/common-licenses")
COMMON = ("LGPL-2.1", "LGPL-3", "GPL-2", "GPL-3")


def stated_licence(found: Distribution) -> str:
    """What a package says of its own licence, in a few words."""
    data = found.metadata
    if (name := str(data["Name"])) in STATED_ELSEWHERE:
        return STATED_ELSEWHERE[name]
    if "License-Expression" in data:
        return str(data["License-Expression"])
    kinds = [str(value).rsplit(" :: ", 1)[-1] for value in data.get_all("Classifier") or [] if "License ::" in value]
    if kinds:
        return ", ".join(kinds)
    words = [str(text) for text in data.get_all("License") or []]
    words = words[0].strip().splitlines() if words else []
    return words[0] if words else "see the package's files"


def licence_files(found: Distribution) -> list[Path]:
    """The licence texts that a package has installed."""
    inside = [file for file in found.files or () if ".dist-info/" in str(file) and LICENCE_FILE.search(str(file))]
    return [path for file in inside if (path := Path(str(found.locate_file(file)))).is_file()]


def collect(lock: Path, folder: Path) -> list[str]:
    """Copies every licence text and writes the overview.

    Returns:
        The lines of the overview, one a package.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    lines = []
    for name, version in LOCKED.findall(lock.read_text(encoding="utf-8")):
        try:
            found = distribution(name)
        except PackageNotFoundError:
            continue  # locked for another system
        if found.version != version:
            continue  # locked for another Python
        lines.append(f"{name} {version}: {stated_licence(found)}")
        for index, path in enumerate(licence_files(found)):
            shutil.copyfile(path, folder / f"{name}-{index}-{path.name}.txt")
    for package, words in SYSTEM_LIBRARIES.items():
        text = Path("/usr/share/doc") / package / "copyright"
        if text.is_file():
            lines.append(words)
            shutil.copyfile(text, folder / f"system-{package}.txt")
    for name in COMMON:
        if (COMMON_TEXTS / name).is_file():
            shutil.copyfile(COMMON_TEXTS / name, folder / f"{name}.txt")
    fonts = Path(__file__).resolve().parents[2] / "report_templates" / "fonts"
    for text in (fonts / "OFL.txt", fonts / "DejaVu-LICENSE.txt"):
        lines.append(f"{'Source Sans 3' if text.stem == 'OFL' else 'DejaVu Sans'}: see {text.name}")
        shutil.copyfile(text, folder / text.name)
    (folder / "THIRD-PARTY.txt").write_text(REPLACEABLE + "\n".join(lines) + "\n", encoding="utf-8")
    return lines


if __name__ == "__main__":
    print(f"{len(collect(Path(sys.argv[1]), Path(sys.argv[2])))} licences collected")
