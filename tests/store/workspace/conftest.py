"""A workspace on a real server, an engagement in it, and none left over from another test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from readiness.app import workspaces
from readiness.app.engagement import Engagement, create_engagement
from tests.store.workspace.parts import NOW


@pytest.fixture(autouse=True)
def _no_workspace(fresh_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv("PGPASSWORD", raising=False)
    yield
    workspaces.configure("")


@pytest.fixture
def ready(database: str) -> str:
    workspaces.configure(database)
    assert workspaces.prepare_workspace()
    return database


@pytest.fixture
def made(ready: str) -> Iterator[Engagement]:
    engagement = create_engagement(workspaces.new_place("Acme"), client="Acme", agent="Invoices", now=NOW)
    yield engagement
    engagement.close()
