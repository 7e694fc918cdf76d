"""What the window remembers survives a restart; a damaged settings file never keeps it from starting."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from ui.settings import RECENT_LIMIT, RecentFile, Settings


def test_everything_survives_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "s.ini"
    first = Settings(path)
    first.theme = "dark"
    first.zoom = 1.5
    first.language = "de"
    first.geometry = QByteArray(b"\x01\x02")
    first.last_folder = "/somewhere"
    first.pack_folders = ("/packs/a", "/packs/b")
    file = RecentFile("/x.readiness", "Größe & Söhne", "Agent", "2026-11-20T10:00:00+00:00", "conditional", (1, 2, 3))
    first.remember(file)
    first.remember_page("/x.readiness", "readout")
    first.remember_choices("report", {"appendix": True})
    first.sync()
    again = Settings(path)
    assert again.theme == "dark"
    assert again.zoom == 1.5
    assert again.language == "de"
    assert again.geometry == QByteArray(b"\x01\x02")
    assert again.last_folder == "/somewhere"
    assert again.pack_folders == ("/packs/a", "/packs/b")
    assert again.recent == (file,)
    assert again.last_page("/x.readiness") == "readout"
    assert again.choices("report") == {"appendix": True}


def test_the_recent_list_is_short_and_without_doubles(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.ini")
    for i in range(RECENT_LIMIT + 5):
        settings.remember(RecentFile(f"/{i}.readiness"))
    settings.remember(RecentFile("/8.readiness", client="again"))
    paths = [file.path for file in settings.recent]
    assert len(paths) == RECENT_LIMIT
    assert paths[0] == "/8.readiness"
    assert paths.count("/8.readiness") == 1
    settings.forget("/8.readiness")
    assert "/8.readiness" not in [file.path for file in settings.recent]


def test_a_missing_file_is_known_as_missing(tmp_path: Path) -> None:
    there = tmp_path / "a.readiness"
    there.touch()
    assert RecentFile(str(there)).exists
    assert not RecentFile(str(tmp_path / "b.readiness")).exists


@pytest.mark.parametrize(
    "content",
    [
        "[look]\ntheme=pink\nlanguage=tlh\nzoom=huge\n[files]\nrecent={not json\npages=[1]\n",
        '[files]\nrecent="[1, {\\"nopath\\": 2}, {\\"path\\": \\"/a\\", \\"future\\": 1}]"\n',
        "\x00\x01garbage",
    ],
)
def test_a_damaged_settings_file_falls_back_to_the_first_start(tmp_path: Path, content: str) -> None:
    path = tmp_path / "s.ini"
    path.write_text(content, encoding="utf-8")
    settings = Settings(path)
    assert settings.theme == settings.language == "system"
    assert settings.zoom == 1.0
    assert settings.last_page("/a") == ""
    assert all(file.path == "/a" for file in settings.recent)
