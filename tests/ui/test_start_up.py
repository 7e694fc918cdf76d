"""The first window loads Qt's widgets and nothing heavy (architecture.md 10)."""

from __future__ import annotations

import json
import os
import subprocess
import sys

HEAVY = (
    "weasyprint",
    "plotly",
    "openpyxl",
    "scipy",
    "numpy",
    "jinja2",
    "pikepdf",
    "sqlalchemy",
    "sqlmodel",
    "python_calamine",
    "PySide6.QtWebEngineCore",
    "PySide6.QtWebEngineWidgets",
    "PySide6.QtPdf",
)
SCRIPT = """
import json, sys
from ui.application import make_application
app = make_application(["readiness"])
from pathlib import Path
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.state import State
window = MainWindow(State(), Jobs(), Settings(Path(sys.argv[1])))
window.show()
window.grab()
shown = set(sys.modules)
from ui.main_window.engine import load_all
load_all(type("Silent", (), {"step": lambda *_: None})())
import linecache
read = [name for name in linecache.cache if "site-packages" in name or "/widgets/" in name.replace("\\\\", "/")]
print(json.dumps([sorted(shown), read]))
window.close()
"""


def test_the_first_window_loads_nothing_heavy_and_keeps_no_source_code_in_memory(tmp_path: object) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, f"{tmp_path}/settings.ini"],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    modules, read = json.loads(done.stdout)
    loaded = set(modules)
    assert "ui.main_window.window" in loaded
    assert not loaded.intersection(HEAVY)
    assert len(read) < 20, "PySide reads and keeps the source of every module: 40 MB"


def test_every_start_without_a_display_has_a_platform(monkeypatch: object) -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "import os; from ui.application import prepare_environment as p; p(); print(os.environ['QT_QPA_PLATFORM'])",
        ],
        env={k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}}
        | {"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    if sys.platform.startswith("linux"):
        assert done.stdout.strip() == "offscreen"
