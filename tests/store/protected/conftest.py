"""A protected engagement file that is open, and no key left over from another test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from readiness.app import answering, protecting
from readiness.app.engagement import Engagement, create_engagement
from readiness.store.keys import Key, derive_key
from tests.store.protected.parts import MARK, NOW, OBS1, PASSPHRASE


@pytest.fixture(autouse=True)
def _no_keys() -> Iterator[None]:
    protecting.forget_keys()
    yield
    protecting.forget_keys()


@pytest.fixture(scope="module")
def key() -> Key:
    return derive_key(PASSPHRASE, b"sixteen bytes of")


@pytest.fixture
def path(tmp_path: Path, fresh_home: Path) -> Path:
    folder = tmp_path / "work"
    folder.mkdir()
    return folder / "client.readiness"


@pytest.fixture
def made(path: Path, key: Key) -> Iterator[Engagement]:
    engagement = create_engagement(path, client=MARK, agent="Agent", now=NOW, key=key)
    engagement.apply(answering.set_note(engagement, OBS1, MARK))
    engagement.apply(answering.answer(engagement, OBS1, 3, NOW))
    yield engagement
    engagement.close()
