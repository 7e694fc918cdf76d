"""What the window remembers between two starts: typed, in one file of the user's own."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Literal, cast

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from ui.language import SYSTEM, available

Theme = Literal["system", "light", "dark", "contrast"]
THEMES: tuple[Theme, ...] = ("system", "light", "dark", "contrast")
ZOOMS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
RECENT_LIMIT = 12
WORKSPACE = "workspace:"  # begins the path of an engagement in the shared workspace


def log_path() -> Path:
    """Where the log lies; it is sent nowhere."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return Path(folder) / "log.txt"


@dataclass(frozen=True)
class RecentFile:
    """One engagement of late, with what the start page shows without opening the file.

    Attributes:
        path: Where the file was when it was last open.
        client: Name of the client.
        agent: Name of the agent.
        opened: When it was last open, ISO 8601.
        verdict: Name of the verdict's band as evidenced; empty while no score exists.
        figures: Evidenced, as stated, still possible (0 to 100); empty while no score exists.
        done: Answered questions.
        total: Applicable questions.
        is_protected: A passphrase protects it; then nothing but its place is remembered.
    """

    path: str
    client: str = ""
    agent: str = ""
    opened: str = ""
    verdict: str = ""
    figures: tuple[float, ...] = ()
    done: int = 0
    total: int = 0
    is_protected: bool = False

    @property
    def exists(self) -> bool:
        """Whether the file is still there."""
        return self.is_in_workspace or Path(self.path).is_file()

    @property
    def is_in_workspace(self) -> bool:
        """Whether it is kept in the shared workspace; whether it is still there shows when it is opened."""
        return self.path.startswith(WORKSPACE)


class Settings:
    """Typed access to the settings file; every change is written at once by Qt."""

    def __init__(self, path: Path | None = None) -> None:
        """Open the user's settings, or those in `path` (tests, portable use)."""
        if path is None:
            form, scope = QSettings.Format.IniFormat, QSettings.Scope.UserScope
            self._store = QSettings(form, scope, "Readiness", "readiness")
        else:
            self._store = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def theme(self) -> Theme:
        """Chosen theme; "system" follows the desktop."""
        value = self._store.value("look/theme", "system")
        return value if value in THEMES else "system"

    @theme.setter
    def theme(self, value: Theme) -> None:
        self._store.setValue("look/theme", value)

    @property
    def language(self) -> str:
        """Code of the chosen language; `SYSTEM` follows the desktop."""
        value = self._text("look/language")
        return value if value in available() else SYSTEM

    @language.setter
    def language(self, value: str) -> None:
        self._store.setValue("look/language", value)

    @property
    def zoom(self) -> float:
        """Text zoom, one of `ZOOMS`."""
        value = self._number("look/zoom", 1.0)
        return min(ZOOMS, key=lambda step: abs(step - value))

    @zoom.setter
    def zoom(self, value: float) -> None:
        self._store.setValue("look/zoom", value)

    @property
    def geometry(self) -> QByteArray:
        """Place and size of the window, as Qt packs it; empty at first."""
        value = self._store.value("window/geometry", QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("window/geometry", value)

    @property
    def last_folder(self) -> str:
        """Where the last file dialog was."""
        return self._text("files/folder")

    @last_folder.setter
    def last_folder(self, value: str) -> None:
        self._store.setValue("files/folder", value)

    @property
    def workspace(self) -> str:
        """Address of the firm's shared workspace; empty: none, and no network is ever used. Holds no password."""
        return self._text("workspace/address")

    @workspace.setter
    def workspace(self, value: str) -> None:
        self._store.setValue("workspace/address", value)

    @property
    def pack_folders(self) -> tuple[str, ...]:
        """Folders with questionnaire packs of the firm's own."""
        return tuple(str(item) for item in self._items("files/packs"))

    @pack_folders.setter
    def pack_folders(self, value: tuple[str, ...]) -> None:
        self._store.setValue("files/packs", json.dumps(list(value)))

    @property
    def recent(self) -> tuple[RecentFile, ...]:
        """Engagements of late, the last one first."""
        known = {item.name for item in fields(RecentFile)}
        found = []
        for item in self._items("files/recent"):
            if isinstance(item, dict) and isinstance(item.get("path"), str):
                values: dict[str, Any] = {key: value for key, value in item.items() if key in known}
                values["figures"] = tuple(values.get("figures", ()))
                found.append(RecentFile(**values))
        return tuple(found)

    def remember(self, file: RecentFile) -> None:
        """Put a file at the top of the recent list."""
        others = [item for item in self.recent if item.path != file.path]
        self._write_recent([file, *others][:RECENT_LIMIT])

    def forget(self, path: str) -> None:
        """Take a file out of the recent list; the file itself stays."""
        self._write_recent([item for item in self.recent if item.path != path])

    def last_page(self, path: str) -> str:
        """The page that was open in an engagement; empty if unknown."""
        pages = self._mapping("files/pages")
        value = pages.get(path, "")
        return value if isinstance(value, str) else ""

    def remember_page(self, path: str, name: str) -> None:
        """Remember the page open in an engagement."""
        pages = self._mapping("files/pages")
        pages.pop(path, None)
        pages[path] = name
        newest = dict(list(pages.items())[-RECENT_LIMIT:])
        self._store.setValue("files/pages", json.dumps(newest))

    def choices(self, name: str) -> dict[str, Any]:
        """Choices a page remembers between starts, such as the options of an export."""
        return self._mapping(f"choices/{name}")

    def remember_choices(self, name: str, values: dict[str, Any]) -> None:
        """Keep the choices of a page; values must be plain JSON."""
        self._store.setValue(f"choices/{name}", json.dumps(values))

    def sync(self) -> None:
        """Write what Qt still holds back."""
        self._store.sync()

    def _write_recent(self, files: list[RecentFile]) -> None:
        self._store.setValue("files/recent", json.dumps([asdict(item) for item in files]))

    def _text(self, key: str) -> str:
        value = self._store.value(key, "")
        return value if isinstance(value, str) else ""

    def _number(self, key: str, default: float) -> float:
        try:
            return float(cast("Any", self._store.value(key, default)))
        except (TypeError, ValueError):
            return default

    def _parsed(self, key: str) -> object:
        try:
            return json.loads(self._text(key) or "null")
        except json.JSONDecodeError:
            return None

    def _items(self, key: str) -> list[object]:
        value = self._parsed(key)
        return value if isinstance(value, list) else []

    def _mapping(self, key: str) -> dict[str, Any]:
        value = self._parsed(key)
        return value if isinstance(value, dict) else {}
