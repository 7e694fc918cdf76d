"""One suite for whatever holds an engagement: a file, a protected file, a place in a PostgreSQL workspace."""

from __future__ import annotations

import os
import random
import select
import signal
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest

from readiness.app import (
    answering,
    comparing,
    importing,
    protecting,
    reassessment,
    snapshots,
    workspaces,
)
from readiness.app.engagement import Engagement, create_engagement, open_engagement
from readiness.app.sample import make_sample
from readiness.app.saving import save_elsewhere
from readiness.domain.edit import DocumentChange, Edit, PackChange, ProfileChange
from readiness.domain.questions import QuestionId
from readiness.errors import FileDamaged, FileLocked, StoreError
from readiness.store.connection import connect
from readiness.store.keys import Key, derive_key

NOW = datetime(2026, 11, 12, 14, 3, tzinfo=UTC)
OBS1, OBS2 = QuestionId("OBS-01"), QuestionId("OBS-02")
SOAK = bool(os.environ.get("READINESS_SOAK"))
PASSPHRASE = "correct horse battery"
KINDS = ("file", "protected", "workspace")


@dataclass
class Place:
    """Where the engagement of a test is kept."""

    kind: str
    path: Path
    key: Key | None = None
    url: str = ""

    def make(self) -> Engagement:
        return create_engagement(self.path, client="Client", agent="Agent", now=NOW, key=self.key)

    def tamper(self, path: Path, statement: str) -> None:
        """Change rows behind the program's back; `{}` stands before the name of a table."""
        if self.kind == "workspace":
            with psycopg.connect(self.url) as connection:
                connection.execute(statement.format("readiness.").encode())
        else:
            with closing(connect(path, key=self.key)) as raw:
                raw.execute(statement.format(""))


@pytest.fixture(params=KINDS)
def place(request: pytest.FixtureRequest, tmp_path: Path, fresh_home: Path) -> Iterator[Place]:
    kind: str = request.param
    if kind == "workspace":
        url: str = request.getfixturevalue("database")
        workspaces.configure(url)
        assert workspaces.prepare_workspace()
        yield Place(kind, workspaces.new_place("client"), url=url)
        workspaces.configure("")
    else:
        key = derive_key(PASSPHRASE, b"sixteen bytes of") if kind == "protected" else None
        yield Place(kind, tmp_path / "client.readiness", key)
        protecting.forget_keys()


def state(engagement: Engagement) -> dict[str, object]:
    """Everything that is kept, as plain values."""
    file = engagement.file
    return {
        "responses": {q: r.model_dump_json() for q, r in engagement.responses.items()},
        "profile": {item: dict(sorted(fields.items())) for item, fields in engagement.profile.items() if fields},
        "documents": dict(engagement.documents()),
        "batches": [batch.model_dump_json() for batch in engagement.batches],
        "chunks": [file.batch_chunks(batch.id) for batch in engagement.batches],
        "pack": engagement.pack_hash,
        "snapshots": file.snapshots(),
        "attachments": {key: file.attachment(key) for key in file.attachment_keys()},
        "settings": engagement.settings,
    }


def reopened(made: Engagement, *, read_only: bool = False) -> Engagement:
    made.close()
    return open_engagement(made.path, now=NOW, read_only=read_only)


def test_what_was_applied_is_there_after_reopening(place: Place) -> None:
    made = place.make()
    made.apply(answering.answer(made, OBS1, 3, NOW))
    made.apply(answering.set_note(made, OBS1, "Größe → 5 µm, עברית, 😀, 'quoted' \"twice\" %s \\ \x00 end"))
    before = state(made)
    again = reopened(made)
    assert state(again) == before
    assert again.details.client == "Client"
    again.close()


def test_every_kind_of_change_comes_and_goes(place: Place, tmp_path: Path) -> None:
    made = place.make()
    empty = state(made)
    changes = Edit(
        text="",
        changes=(
            *answering.answer(made, OBS1, 3, NOW).changes,
            ProfileChange(item="P-03", field="typical", before=None, after=12),
            DocumentChange(name="brand", before=None, after={"text": "later", "number": 1.5, "none": None}),
        ),
    )
    made.apply(changes)
    full = state(made)
    assert full != empty
    made.apply(changes.inverse())
    assert state(made) == empty
    made.apply(changes)
    again = reopened(made)
    assert state(again) == full
    again.apply(changes.inverse())
    again = reopened(again)
    assert state(again) == empty
    again.close()


def test_an_import_with_its_records_comes_goes_and_comes_back(place: Place, tmp_path: Path) -> None:
    source = tmp_path / "runs.csv"
    rows = [f"r{n},2026-10-{n % 28 + 1:02},{'success' if n % 9 else 'failure'}" for n in range(300)]
    source.write_text("run_id,date,outcome\n" + "\n".join(rows) + "\n")
    made = place.make()
    prepared = importing.prepare(source, NOW)
    edit = importing.accept(made, prepared)
    prepared.discard()
    full = state(made)
    assert full["chunks"] != [[]]
    made.apply(edit.inverse())
    assert made.batches == ()
    made.apply(edit)
    assert state(made) == full
    made.apply(edit.inverse())
    again = reopened(made)
    assert again.batches == ()
    assert again.file.batch_chunks(edit.changes[-1].batch.id) == []  # type: ignore[union-attr]  # it is the import
    again.close()


def test_a_changed_questionnaire_is_kept(place: Place) -> None:
    made = place.make()
    files = dict(made.pack_files)
    head = next(name for name in files if name.endswith("pack.yaml"))
    files[head] = files[head] + "\n# a remark of the firm\n"
    edit = Edit(text="", changes=(PackChange(before=made.pack_files, after=files),))
    made.apply(edit)
    made.apply(edit.inverse())
    made.apply(edit)
    again = reopened(made)
    assert again.pack_files == files
    again.close()


def test_snapshots_and_attachments_are_kept_in_order(place: Place) -> None:
    made = place.make()
    made.file.add_attachment("k", "../../trace\x00.png", "image/png", bytes(range(256)) * 40)
    for name in ("First", "Second", "Third"):
        snapshots.keep_snapshot(made, snapshots.take_snapshot(made, NOW, name))
    again = reopened(made)
    assert again.file.attachment("k") == ("trace.png", "image/png", bytes(range(256)) * 40)
    assert again.file.attachment("none") is None
    assert [entry.name for entry in snapshots.list_snapshots(again)] == ["First", "Second", "Third"]
    assert again.file.snapshot_json("none") is None
    again.close()


def test_opened_for_reading_nothing_can_be_changed(place: Place) -> None:
    made = place.make()
    made.apply(answering.answer(made, OBS1, 3, NOW))
    second = open_engagement(made.path, now=NOW, read_only=True)
    assert second.read_only
    with pytest.raises(FileLocked, match="read-only"):
        second.apply(answering.answer(second, OBS1, 1, NOW))
    with pytest.raises(FileLocked):
        second.file.add_attachment("k", "a.png", "image/png", b"x")
    assert second.response(OBS1).value == 3
    second.close()
    made.close()


def test_what_cannot_be_written_leaves_everything_as_it_was(place: Place) -> None:
    made = place.make()
    made.apply(answering.answer(made, OBS1, 3, NOW))
    before = state(made)
    made.file.read_only = True
    with pytest.raises(StoreError):
        made.apply(answering.answer(made, OBS1, 1, NOW))
    assert state(made) == before
    made.file.read_only = False
    edit = answering.answer(made, OBS2, 1, NOW)
    made.hold(edit)
    made.apply(answering.answer(made, OBS1, 2, NOW))
    again = reopened(made)
    assert (again.response(OBS1).value, again.response(OBS2).value) == (2, 1)
    again.close()


def test_a_copy_and_saving_elsewhere_bring_everything_along(place: Place, tmp_path: Path) -> None:
    made = place.make()
    made.apply(answering.answer(made, OBS1, 3, NOW))
    made.file.add_attachment("k", "trace.png", "image/png", b"picture")
    snapshots.keep_snapshot(made, snapshots.take_snapshot(made, NOW, "First"))
    before = state(made)
    copy = tmp_path / "copy.readiness"
    made.file.copy_to(copy)
    with pytest.raises(StoreError, match="exists already"):
        made.file.copy_to(copy)
    other = open_engagement(copy, now=NOW)
    assert state(other) == before
    other.close()
    made.hold(answering.answer(made, OBS2, 4, NOW))
    elsewhere = tmp_path / "elsewhere.readiness"
    assert save_elsewhere(made, elsewhere) == ()
    assert made.path == elsewhere
    made = reopened(made)
    assert made.response(OBS2).value == 4
    assert made.is_protected == (place.kind == "protected")
    made.close()


@pytest.mark.parametrize(
    ("statement", "part"),
    [
        ("UPDATE {}response SET body='[1,2]'", "answers"),
        ("UPDATE {}response SET body='not json'", "answers"),
        ("UPDATE {}document SET body='{{\"a\": NaN}}'", "details"),
        ("UPDATE {}profile SET body='{{'", "profile"),
    ],
)
def test_a_value_that_does_not_fit_names_its_part(place: Place, statement: str, part: str) -> None:
    made = place.make()
    made.apply(answering.answer(made, OBS1, 3, NOW))
    made.apply(Edit(text="", changes=(ProfileChange(item="P-03", field="typical", before=None, after=12),)))
    made.close()
    place.tamper(made.path, statement)
    with pytest.raises(FileDamaged, match=part):
        open_engagement(made.path, now=NOW)


def test_the_sample_gives_the_same_figures_wherever_it_is_kept(place: Place, tmp_path: Path) -> None:
    if place.kind == "workspace":
        file = tmp_path / "sample.readiness"
        make_sample(file, NOW).close()
        path = workspaces.bring_in(file, "Sample", NOW)
        made = open_engagement(path, now=NOW)
        other = open_engagement(file, now=NOW, read_only=True)
        assert state(made) == state(other)
        other.close()
    else:
        made = make_sample(place.path, NOW)
        if place.key is not None:
            protecting.protect(made, place.key)
    figures = (made.scorecard, made.projection)
    again = reopened(made, read_only=True)
    assert (again.scorecard, again.projection) == figures
    again.close()


def test_the_next_assessment_starts_from_it(place: Place, tmp_path: Path) -> None:
    made = place.make()
    made.apply(answering.answer(made, OBS1, 3, NOW))
    started = reassessment.start_reassessment(made, tmp_path / "next.readiness", NOW)
    assert started.carried == 1
    assert started.engagement.is_protected == (place.kind == "protected")
    assert comparing.assessed_now(started.engagement, NOW, "now").scorecard == started.engagement.scorecard
    started.engagement.close()
    made.close()


@pytest.mark.parametrize("seed", range(40 if SOAK else 3))
def test_a_random_session_reopens_as_it_was_left(place: Place, seed: int) -> None:
    made = place.make()
    chance = random.Random(seed)
    ladders = [q.id for q in made.pack.questions if q.kind == "ladder"]
    done: list[Edit] = []
    for _step in range(60):
        question = chance.choice(ladders)
        act = chance.randrange(5)
        if act == 0 and done:
            edit = done.pop().inverse()
        elif act == 1:
            edit = answering.set_note(made, question, chance.randbytes(chance.randrange(40)).decode("latin-1"))
        elif act == 2:
            edit = answering.mark_unknown(made, question, NOW)
        else:
            edit = answering.answer(made, question, chance.randrange(5), NOW)
        if edit.changes:
            made.apply(edit)
            if act:
                done.append(edit)
    before = state(made)
    again = reopened(made)
    assert state(again) == before
    again.close()


def keep_answering(made_path: Path, place: Place, first: int, said: int) -> None:
    """What the process does that will be killed: answer after answer, each named once it is saved."""
    if place.key is not None:
        protecting.ask_with(lambda _name: PASSPHRASE)
    made = open_engagement(made_path, now=NOW)
    ladders = [q.id for q in made.pack.questions if q.kind == "ladder"]
    for step in range(first, first + 100_000):
        made.apply(answering.answer(made, ladders[step % len(ladders)], step // len(ladders) % 5, NOW))
        os.write(said, b".")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a process that was forked, which POSIX has only")
def test_killing_the_process_at_random_moments_loses_no_answer(place: Place) -> None:
    made = place.make()
    ladders = [q.id for q in made.pack.questions if q.kind == "ladder"]
    made.close()
    chance, step = random.Random(len(place.kind)), 0

    def state_after(steps: int) -> dict[str, int]:
        last = range(max(0, steps - len(ladders)), steps)
        return {ladders[n % len(ladders)]: n // len(ladders) % 5 for n in last}

    for run in range(200 if SOAK else 12):
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            try:
                keep_answering(made.path, place, step, writing)
            finally:
                os._exit(1)
        os.close(writing)
        saved = sum(len(os.read(reading, 1)) for _ in range(chance.randint(1, 40)))
        select.select([], [], [], chance.random() * 0.004)  # into the middle of what comes next
        os.kill(child, signal.SIGKILL)
        while rest := os.read(reading, 4096):
            saved += len(rest)
        os.close(reading)
        os.waitpid(child, 0)
        again = open_engagement(made.path, now=NOW)
        found = {str(q): r.value for q, r in again.responses.items()}
        again.close()
        # One more answer may have been saved before its word reached us; never one fewer.
        assert found in (state_after(step + saved), state_after(step + saved + 1)), run
        step += saved + (found != state_after(step + saved))
    assert step > 12
