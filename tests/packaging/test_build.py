"""What the frozen program holds and declares: decided by rules that need no build to be checked."""

from __future__ import annotations

import configparser
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml
from packing import CONTROL, DEPENDS
from selection import EXCLUDED_MODULES, SYSTEM_LIBRARIES, is_shipped
from system_packages import QT, TO_RUN

ROOT = Path(__file__).resolve().parents[2]
FREEZE = ROOT / "packaging" / "freeze"


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/lib/libQt6WebEngineCore.so.6",
        "PySide6/Qt/lib/libQt6Pdf.so.6",
        "PySide6/Qt/resources/icudtl.dat",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/translations/qtwebengine_locales/de.pak",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "libpango-1.0.so.0",
        "libharfbuzz-subset.so.0",
        "questionnaires/agent-production/pack.yaml",
        "readiness/store/migrations/0001.sql",
        "report_templates/fonts/SourceSans3-Regular.ttf",
        "plotly/package_data/plotly.min.js",
        r"PySide6\Qt6Core.dll",
    ],
)
def test_what_the_program_loads_is_shipped(path: str) -> None:
    assert is_shipped(path)


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/lib/libQt6Quick3D.so.6",
        "PySide6/Qt/lib/libQt6Multimedia.so.6",
        "PySide6/Qt/lib/libavcodec.so.61",
        "PySide6/Qt/qml/QtQuick/libqtquick2plugin.so",
        "PySide6/Qt/translations/qtbase_ja.qm",
        "PySide6/Qt/translations/qtwebengine_locales/fr.pak",
        "libgtk-3.so.0",
        "libGL.so.1",
        "libnss3.so",
        r"PySide6\Qt6Designer.dll",
    ],
)
def test_what_it_never_loads_or_belongs_to_the_system_is_not(path: str) -> None:
    assert not is_shipped(path)


def test_no_module_is_left_out_that_the_program_imports() -> None:
    """Every import statement of the engine and the window, against the list of what is left out."""
    statement = re.compile(r"^\s*(?:from|import)\s+([\w.]+)", re.MULTILINE)
    sources = [p for folder in ("readiness", "ui") for p in (ROOT / folder).rglob("*.py")]
    imported = {name for path in sources for name in statement.findall(path.read_text("utf-8"))}
    dropped = set(EXCLUDED_MODULES)
    wanted = {name for name in imported if any(name == d or name.startswith(f"{d}.") for d in dropped)}
    assert wanted == set()
    assert "scipy.special" in imported


def test_the_debian_package_asks_for_every_system_library_that_stays_out() -> None:
    declared = " ".join(DEPENDS)
    providers = {
        "libGL.so": "libgl1",
        "libEGL.so": "libegl1",
        "libdrm.so": "libgbm1",  # which depends on it
        "libgbm.so": "libgbm1",
        "libstdc++.so": "libstdc++6",
        "libnss3": "libnss3",
        "libnspr4": "libnss3",  # which depends on it
        "libasound": "libasound2",
    }
    assert set(SYSTEM_LIBRARIES) == set(providers)
    assert [name for name in providers.values() if name not in declared] == []
    assert {"libgl1", "libegl1"} <= set(QT) <= set(TO_RUN)


def test_the_control_file_is_complete() -> None:
    text = CONTROL.format(version="1.2.3", architecture="amd64", size=1, depends=", ".join(DEPENDS))
    fields = [line.split(":", 1)[0] for line in text.splitlines() if not line.startswith(" ")]
    assert fields[:5] == ["Package", "Version", "Section", "Priority", "Architecture"]
    assert "{" not in text


def test_engagement_files_belong_to_the_program() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[method-assign, assignment]
    entry.read(FREEZE / "linux" / "readiness.desktop", "utf-8")
    desktop = entry["Desktop Entry"]
    kind = ElementTree.parse(FREEZE / "linux" / "readiness.xml").getroot()[0]
    assert desktop["MimeType"] == f"{kind.get('type')};"
    assert desktop["Exec"] == "readiness app %f"
    pattern = kind.find("{http://www.freedesktop.org/standards/shared-mime-info}glob")
    assert pattern is not None
    assert pattern.get("pattern") == "*.readiness"
    installer = (FREEZE / "windows" / "setup.nsi").read_text("utf-8")
    assert r"Software\Classes\.readiness" in installer
    assert "RequestExecutionLevel user" in installer


def test_every_licence_of_a_package_that_runs_is_found(tmp_path: Path) -> None:
    lock, script = ROOT / "packaging/requirements.lock", FREEZE / "licences.py"
    done = subprocess.run(
        [sys.executable, str(script), str(lock), str(tmp_path / "out")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    overview = (tmp_path / "out" / "THIRD-PARTY.txt").read_text("utf-8")
    described = [line for line in overview.splitlines() if re.match(r"[\w.-]+ [\d.]+[\w.]*: ", line)]
    assert [line for line in described if line.endswith("see the package's files")] == []
    for name in ("pyside6-addons", "weasyprint", "sqlcipher3", "psycopg", "numpy"):
        assert re.search(rf"^{name} ", overview, re.MULTILINE), name
    assert "may be replaced by your own builds" in overview


def test_the_workflow_names_scripts_that_exist_and_says_that_it_was_not_run() -> None:
    path = ROOT / ".github" / "workflows" / "build.yml"
    text = path.read_text("utf-8")
    assert "NOT YET RUN" in text
    jobs = yaml.safe_load(text)["jobs"]
    assert set(jobs) == {"linux", "windows", "macos"}
    for script in set(re.findall(r"packaging/\w+\.py", text)):
        assert (ROOT / script).is_file(), script
