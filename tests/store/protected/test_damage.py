"""Protected files under fire: killed, torn, damaged, hostile, of older and newer formats; as durable as any other."""

from __future__ import annotations

import os
import random
import select
import shutil
import signal
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from readiness.app import answering, doctoring, protecting
from readiness.app.engagement import Engagement, open_engagement
from readiness.app.saving import save_elsewhere
from readiness.domain.edit import Edit
from readiness.errors import (
    DiskProblem,
    FileDamaged,
    FileForeign,
    FileTooNew,
    StoreError,
    WrongPassword,
)
from readiness.store import checks, migrations
from readiness.store.connection import connect
from readiness.store.keys import Key, derive_key
from readiness.store.pages import decrypted
from readiness.store.tables import FORMAT_VERSION
from tests.store.protected.parts import MARK, NOW, OBS1, OBS2, PASSPHRASE, found_in_clear, raw_of

SOAK = bool(os.environ.get("READINESS_SOAK"))


@pytest.mark.parametrize("where", ["copy_rows", "take_place"])
def test_a_rewrite_that_fails_leaves_the_file_as_it_was(
    path: Path, made: Engagement, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path.read_bytes()

    def fail(*_args: object, **_kwargs: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        if where == "copy_rows":
            patch.setattr("readiness.store.protecting.copy_rows", fail)
        else:
            patch.setattr(Path, "replace", fail)
        with pytest.raises(DiskProblem, match="no space left"):
            protecting.protect(made, None)
    assert path.read_bytes() == before
    assert sorted(file.name for file in path.parent.iterdir()) == [".client.readiness.lock", "client.readiness"]
    made.apply(answering.answer(made, OBS2, 2, NOW))
    assert made.is_protected
    assert made.response(OBS2).value == 2


def keep_rewriting(path: Path, said: int) -> None:
    """What the process does that will be killed: the passphrase goes and comes, each time named once it is done."""
    made = open_engagement(path, now=NOW)
    key = derive_key(PASSPHRASE, b"sixteen bytes of")
    os.write(said, b".")
    for _n in range(10_000):
        made.protect(None if made.is_protected else key)
        os.write(said, b".")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a process that was forked, which POSIX has only")
def test_killed_while_the_passphrase_is_set_or_removed_leaves_one_of_the_two(path: Path, made: Engagement) -> None:
    made.close()
    chance = random.Random(11)
    outcomes = set()
    for _run in range(200 if SOAK else 12):
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            try:
                keep_rewriting(path, writing)
            finally:
                os._exit(1)
        os.close(writing)
        for _step in range(1 + chance.randrange(3)):
            assert os.read(reading, 1)
        select.select([], [], [], chance.random() * 0.03)  # into the middle of what comes next
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(reading)
        outcomes.add(protecting.is_protected(path))
        again = open_engagement(path, now=NOW)
        assert again.response(OBS1).note == MARK
        again.close()
        assert sorted(file.name for file in path.parent.iterdir()) == ["client.readiness"]
    assert outcomes == {True, False}


def torn(path: Path, made: Engagement) -> tuple[Path, dict[str, str], dict[str, str]]:
    """File and journal in the middle of a commit, both encrypted."""
    ladders = [q.id for q in made.pack.questions if q.kind == "ladder"]
    old = [answering.answer(made, q, 1, NOW) for q in ladders]
    made.apply(Edit(text="", changes=tuple(c for e in old for c in e.changes)))
    made.close()
    copy = path.with_name("torn.readiness")
    with closing(connect(path, key=made.key)) as raw:
        before = dict(raw.execute("SELECT question, body FROM response"))
        raw.execute("PRAGMA cache_size=1")
        raw.execute("BEGIN IMMEDIATE")
        for question, body in before.items():
            raw.execute(
                "UPDATE response SET body=? WHERE question=?", (body.replace('"value":1', '"value":4'), question)
            )
        raw.execute("UPDATE pack_file SET body=body||' '")
        shutil.copyfile(path, copy)
        shutil.copyfile(f"{path}-journal", f"{copy}-journal")
        after = dict(raw.execute("SELECT question, body FROM response"))
        raw.execute("ROLLBACK")
    assert copy.read_bytes() != path.read_bytes()
    return copy, before, after


@pytest.mark.parametrize("read_only", [False, True])
def test_a_commit_torn_in_the_middle_is_taken_back(path: Path, made: Engagement, read_only: bool) -> None:
    copy, before, _after = torn(path, made)
    again = open_engagement(copy, now=NOW, read_only=read_only)
    assert {str(q): r.model_dump_json() for q, r in again.responses.items()} == before
    again.close()
    assert not Path(f"{copy}-journal").exists()


def test_a_torn_journal_gives_the_old_state_or_a_sentence(path: Path, made: Engagement) -> None:
    copy, before, after = torn(path, made)
    body, journal = copy.read_bytes(), Path(f"{copy}-journal").read_bytes()
    chance = random.Random(7)
    opened = 0
    for n in range(200 if SOAK else 30):
        cut = bytearray(journal[: chance.randrange(len(journal))] if n % 2 else journal)
        if cut and n % 3:
            at = chance.randrange(len(cut))
            cut[at : at + 64] = chance.randbytes(min(64, len(cut) - at))
        copy.write_bytes(body)
        Path(f"{copy}-journal").write_bytes(cut)
        try:
            again = open_engagement(copy, now=NOW)
        except StoreError:
            continue
        for question, response in again.responses.items():
            assert response.model_dump_json() in (before[question], after[question])
        opened += 1
        again.close()
    assert opened


@pytest.mark.parametrize("seed", range(40 if SOAK else 4))
def test_damage_is_named_and_the_rest_is_saved_encrypted(
    path: Path, made: Engagement, fresh_home: Path, seed: int
) -> None:
    for question in [q.id for q in made.pack.questions if q.kind == "ladder"][1:]:
        made.apply(answering.set_note(made, question, MARK * 20))
    total = len(made.responses)
    made.close()
    content = bytearray(path.read_bytes())
    chance = random.Random(seed)
    pages = len(content) // 4096
    for page in chance.sample(range(2, pages), 3):
        content[page * 4096 + 500 : page * 4096 + 900] = chance.randbytes(400)
    path.write_bytes(content)
    found = doctoring.check_file(path)
    assert not found.is_sound
    assert found.can_be_repaired
    assert any("seal: 3" in problem for problem in found.problems)
    target = path.with_name("repaired.readiness")
    doctoring.repair_file(path, target, NOW)
    repaired = open_engagement(target, now=NOW, read_only=True)
    assert repaired.is_protected
    assert len(repaired.responses) + len([line for line in found.lost if line.startswith("answers")]) >= total
    assert len(repaired.responses) > total // 2
    repaired.close()
    view = doctoring.open_as_far_as_readable(path, NOW)
    view.engagement.file.copy_to(path.with_name("copied.readiness"))
    view.engagement.close()
    assert found_in_clear(path.parent, fresh_home) == []
    assert path.read_bytes() == bytes(content)


def test_a_damaged_first_page_is_told_from_a_wrong_passphrase(path: Path, made: Engagement) -> None:
    made.close()
    protecting.forget_keys()
    content = bytearray(path.read_bytes())
    content[200:260] = b"\x00" * 60
    path.write_bytes(content)
    with pytest.raises(WrongPassword):
        protecting.unlock(path, "wrong horse battery")
    protecting.unlock(path, PASSPHRASE)
    with pytest.raises(FileDamaged, match="is damaged"):
        open_engagement(path, now=NOW)
    assert not doctoring.check_file(path).is_sound


def test_the_decryption_of_the_doctor_agrees_with_sqlcipher(path: Path, made: Engagement, key: Key) -> None:
    made.close()
    content, bad = decrypted(path.read_bytes(), key)
    assert bad == ()
    with closing(sqlite3.connect(":memory:")) as clear, closing(connect(path, key=key)) as raw:
        clear.deserialize(content)
        query = "SELECT * FROM response ORDER BY question"
        assert clear.execute(query).fetchall() == raw.execute(query).fetchall()
        assert clear.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_file_gone_underneath_goes_on_elsewhere_encrypted(path: Path, made: Engagement) -> None:
    path.unlink()
    edit = answering.answer(made, OBS2, 4, NOW)
    with pytest.raises(DiskProblem, match="moved, deleted or replaced"):
        made.apply(edit)
    made.hold(edit)
    target = path.with_name("elsewhere.readiness")
    assert save_elsewhere(made, target) == ()
    assert protecting.is_protected(target)
    raw_of(made).close()
    last = path.with_name("last.readiness")
    save_elsewhere(made, last)
    made.close()
    assert protecting.is_protected(last)
    again = open_engagement(last, now=NOW)
    assert (again.response(OBS1).note, again.response(OBS2).value) == (MARK, 4)
    again.close()


def test_a_newer_protected_file_is_refused_politely(path: Path, made: Engagement, key: Key) -> None:
    made.close()
    with closing(connect(path, key=key)) as raw:
        raw.execute(f"PRAGMA user_version={FORMAT_VERSION + 1}")
    with pytest.raises(FileTooNew, match="newer version"):
        open_engagement(path, now=NOW)


def test_a_hostile_protected_file_is_refused_like_any_other(path: Path, made: Engagement, key: Key) -> None:
    made.close()
    with closing(connect(path, key=key)) as raw:
        raw.execute("CREATE TRIGGER t AFTER INSERT ON response BEGIN DELETE FROM response; END")
    with pytest.raises(FileForeign, match="never writes"):
        open_engagement(path, now=NOW)


def test_a_protected_file_of_an_older_format_is_migrated(
    path: Path, made: Engagement, monkeypatch: pytest.MonkeyPatch
) -> None:
    made.close()
    steps = migrations.steps

    def with_a_second(version: int) -> tuple[str, ...]:
        return (
            ("CREATE TABLE later (name VARCHAR NOT NULL, body VARCHAR NOT NULL, PRIMARY KEY (name))",)
            if version == 2
            else steps(version)
        )

    checks.shape.cache_clear()
    monkeypatch.setattr(migrations, "steps", with_a_second)
    for module in ("checks", "preparing", "protecting"):
        monkeypatch.setattr(f"readiness.store.{module}.FORMAT_VERSION", 2)
    reading = open_engagement(path, now=NOW, read_only=True)
    assert reading.response(OBS1).note == MARK
    reading.close()
    again = open_engagement(path, now=NOW)
    assert raw_of(again).execute("PRAGMA user_version").fetchone() == (2,)
    assert again.response(OBS1).note == MARK
    again.close()
    assert protecting.is_protected(path)
    checks.shape.cache_clear()
