"""What can only be read looks alike, whatever kind of field it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from readiness.app.engagement import open_engagement
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.theme import tokens
from ui.theme.look import look

NOW = datetime(2026, 11, 12, 14, 3, tzinfo=UTC)


def ground(field: QWidget) -> str:
    """Its colour inside the lower edge, where no words stand."""
    return field.grab().toImage().pixelColor(field.width() // 2, field.height() - 5).name().upper()


@pytest.mark.parametrize("theme", tokens.THEMES)
def test_every_field_of_a_locked_profile_has_one_ground(
    theme: str, open_window: Callable[..., MainWindow], sample: Path, settings: Settings, settle: Callable[[], None]
) -> None:
    holder = open_engagement(sample, now=NOW)
    settings.theme = theme  # type: ignore[assignment]  # the names of the themes are those of the settings
    window = open_window(path=sample)
    assert window.state.is_read_only
    window.go("profile")
    settle()
    kinds = (QComboBox, QPlainTextEdit, QLineEdit)
    fields = [f for kind in kinds for f in window.page.findChildren(kind) if f.isVisibleTo(window.page)]
    assert len(fields) >= 3
    assert {ground(field) for field in fields} == {look.colors.sunken.upper()}
    holder.close()
