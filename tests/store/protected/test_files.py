"""A protected engagement: nothing of it in clear on the disk, and one passphrase for all of it."""

from __future__ import annotations

import logging
import os
import random
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from readiness.app import answering, backups, importing, merging, protecting, restoring, snapshots
from readiness.app.comparing import compare_named
from readiness.app.engagement import Engagement, create_engagement, open_engagement
from readiness.app.portfolio import read_portfolio
from readiness.errors import (
    FileForeign,
    FileLocked,
    PassphraseNeeded,
    ReadinessError,
    WrongPassword,
)
from readiness.store.keys import RING, derive_key
from tests.store.protected.parts import MARK, NOW, OBS1, OBS2, PASSPHRASE, found_in_clear, raw_of


def test_a_protected_file_asks_and_says_a_wrong_passphrase_in_one_sentence(path: Path, made: Engagement) -> None:
    made.close()
    protecting.forget_keys()
    before = path.read_bytes()
    assert protecting.is_protected(path)
    with pytest.raises(PassphraseNeeded, match=r"client\.readiness is protected by a passphrase\."):
        open_engagement(path, now=NOW)
    with pytest.raises(WrongPassword, match=r"^This passphrase does not open client\.readiness\.$") as caught:
        protecting.unlock(path, "wrong horse battery")
    assert "cannot be recovered" in caught.value.hint
    with pytest.raises(PassphraseNeeded):
        open_engagement(path, now=NOW, read_only=True)
    assert path.read_bytes() == before
    protecting.unlock(path, PASSPHRASE)
    again = open_engagement(path, now=NOW)
    assert again.is_protected
    assert again.response(OBS1).note == MARK
    again.close()


def test_letters_composed_or_not_are_the_same_passphrase() -> None:
    assert derive_key("Gr\u00fc\u00dfe an alle", b"s" * 16) == derive_key("Gru\u0308\u00dfe an alle", b"s" * 16)


def test_the_derivation_is_that_of_version_one() -> None:
    """Frozen, and the same in OpenSSL's Argon2id: under other numbers no protected file would open again."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    key = derive_key("passphrase", bytes(range(16)))
    other = Argon2id(salt=bytes(range(16)), length=32, iterations=3, lanes=4, memory_cost=64 * 1024)
    assert key.raw == other.derive(b"passphrase")
    assert key.raw.hex() == "a63a15b42af06b59d4c2663f62f7511446bed6402c23be66a7b69d3d39a963b8"
    assert key.raw.hex() not in repr(key)


def test_nothing_of_it_lies_in_clear_anywhere(path: Path, made: Engagement, fresh_home: Path, tmp_path: Path) -> None:
    made.file.add_attachment("k", f"{MARK}.png", "image/png", MARK.encode() * 1000)
    snapshots.keep_snapshot(made, snapshots.take_snapshot(made, NOW, MARK))
    made.close()
    open_engagement(path, now=NOW).close()  # takes a backup
    again = open_engagement(path, now=NOW)
    raw = raw_of(again)
    raw.execute("PRAGMA cache_size=1")
    raw.execute("BEGIN IMMEDIATE")
    for n in range(300):
        raw.execute("INSERT INTO document VALUES (?, ?)", (f"{MARK}{n}", f'"{MARK * 50}"'))
    raw.execute("UPDATE response SET body=body||' '")
    raw.execute(f"CREATE TEMP TABLE sorted AS SELECT * FROM document WHERE body LIKE '%{MARK}%' ORDER BY body DESC")
    assert Path(f"{path}-journal").stat().st_size > 512
    assert found_in_clear(path.parent, fresh_home) == []
    raw.execute("ROLLBACK")
    again.close()
    assert len(list(backups.backup_root().rglob("*.readiness"))) == 1


def test_an_import_on_its_way_is_not_in_clear_either(made: Engagement, path: Path, tmp_path: Path) -> None:
    source = tmp_path / "runs.csv"
    lines = [f"{MARK}-{n},2026-10-{n % 28 + 1:02},success" for n in range(400)]
    source.write_text("run_id,date,outcome\n" + "\n".join(lines) + "\n")
    prepared = importing.prepare(source, NOW, importing.ImportOptions(settings={}))
    assert prepared.batch is not None, prepared.blocked_by
    assert prepared.chunks.stat().st_size > 4096
    assert found_in_clear(prepared.chunks.parent) == []
    assert not prepared.chunks.read_bytes().startswith(made.key.salt if made.key else b"")
    importing.accept(made, prepared)
    prepared.discard()
    assert not prepared.chunks.exists()
    assert found_in_clear(path.parent) == []
    made.close()
    again = open_engagement(path, now=NOW)
    assert len(again.batches) == 1
    assert len(again.file.batch_chunks(again.batches[0].id)) == 1
    again.close()


def test_setting_changing_and_removing_a_passphrase_keeps_everything(path: Path, fresh_home: Path) -> None:
    made = create_engagement(path, client=MARK, agent="Agent", now=NOW)
    made.apply(answering.answer(made, OBS1, 3, NOW))
    made.file.add_attachment("k", "trace.png", "image/png", b"picture")
    snapshots.keep_snapshot(made, snapshots.take_snapshot(made, NOW, "First"))
    made.close()
    made = open_engagement(path, now=NOW)
    assert len(backups.list_backups_of(made.id)) == 1
    assert protecting.problem_with("short")
    with pytest.raises(ReadinessError, match="at least 8 characters"):
        protecting.new_key("short")

    done = protecting.protect(made, protecting.new_key(PASSPHRASE))
    assert (done.is_protected, done.changed, done.removed, done.left) == (True, 1, 0, 0)
    assert any("recover" in sentence for sentence in done.sentences())
    assert found_in_clear(path.parent, fresh_home) == []
    made.apply(answering.answer(made, OBS2, 4, NOW))
    assert protecting.is_present_passphrase(made, PASSPHRASE)
    assert not protecting.is_present_passphrase(made, "another one")

    first = made.key
    assert first is not None
    protecting.protect(made, protecting.new_key("another passphrase"))
    assert not protecting.is_present_passphrase(made, PASSPHRASE)
    assert RING.find(first.salt) is None
    made.close()
    protecting.forget_keys()
    with pytest.raises(WrongPassword):
        protecting.unlock(path, PASSPHRASE)
    protecting.unlock(path, "another passphrase")

    made = open_engagement(path, now=NOW)
    done = protecting.protect(made, None)
    assert not done.is_protected
    assert done.left == 0
    made.close()
    protecting.forget_keys()
    made = open_engagement(path, now=NOW)
    assert not made.is_protected
    assert (made.response(OBS1).value, made.response(OBS2).value) == (3, 4)
    assert made.file.attachment("k") == ("trace.png", "image/png", b"picture")
    assert len(snapshots.list_snapshots(made)) == 1
    for backup in backups.list_backups_of(made.id):
        open_engagement(backup.path, now=NOW, read_only=True).close()
    made.close()
    assert sorted(file.name for file in path.parent.iterdir()) == ["client.readiness"]


@pytest.mark.parametrize(("choice", "count"), [("remove", 0), ("leave", 2)])
def test_backups_in_clear_are_dealt_with_as_chosen(path: Path, choice: protecting.BackupsChoice, count: int) -> None:
    made = create_engagement(path, client=MARK, agent="Agent", now=NOW)
    made.close()
    for n in range(2):
        made = open_engagement(path, now=NOW + timedelta(days=n))
        made.apply(answering.answer(made, OBS1, n, NOW))
        made.close()
    made = open_engagement(path, now=NOW)
    assert len(backups.list_backups_of(made.id)) == 3
    backups.list_backups_of(made.id)[-1].path.unlink()
    done = protecting.protect(made, protecting.new_key(PASSPHRASE), choice)
    assert len(backups.list_backups_of(made.id)) == count
    assert (done.removed, done.left) == (2 - count, count)
    assert protecting.count_other_backups(made) == count
    made.close()


def test_a_backup_under_an_earlier_passphrase_is_left_and_counted(path: Path, made: Engagement) -> None:
    made.close()
    made = open_engagement(path, now=NOW)
    lost = RING.find(made.key.salt) if made.key else None
    assert lost is not None
    protecting.protect(made, protecting.new_key("second passphrase"), "leave")
    done = protecting.protect(made, protecting.new_key("third passphrase"))
    assert done.left == 1
    assert "still as it was" in " ".join(done.sentences())
    made.close()


def test_a_passphrase_is_set_only_on_a_file_that_is_ours_to_write(path: Path, made: Engagement) -> None:
    second = open_engagement(path, now=NOW, read_only=True)
    with pytest.raises(FileLocked):
        protecting.protect(second, None)
    second.close()
    assert protecting.is_protected(path)


def test_a_new_form_that_the_file_has_outgrown_is_written_again(path: Path, made: Engagement) -> None:
    stale = protecting.rewrite(made, None)
    made.apply(answering.answer(made, OBS2, 4, NOW))
    protecting.set_key(made, None, stale)
    assert not made.is_protected
    fresh = protecting.rewrite(made, derive_key(PASSPHRASE))
    written = fresh.beside.stat().st_ino
    protecting.set_key(made, fresh.key, fresh)
    assert path.stat().st_ino == written
    made.close()
    again = open_engagement(path, now=NOW)
    assert (again.response(OBS2).value, again.is_protected) == (4, True)
    again.close()


def test_restore_compare_merge_and_portfolio_work_once_unlocked(path: Path, made: Engagement) -> None:
    made.close()
    other = path.with_name("other.readiness")
    shutil.copyfile(path, other)
    made = open_engagement(path, now=NOW)
    made.apply(answering.answer(made, OBS2, 1, NOW))
    made.close()
    protecting.forget_keys()
    assert [entry.status for entry in read_portfolio(path.parent, NOW).entries] == ["protected", "protected"]
    protecting.unlock(path, PASSPHRASE)
    assert [entry.status for entry in read_portfolio(path.parent, NOW).entries] == ["read", "read"]
    backup = backups.find_backup(path, "newest")
    preview = restoring.preview_restore(path, backup, NOW)
    assert preview.comparison is not None
    assert [change.question for change in preview.comparison.answers] == [OBS2]
    target = path.with_name("restored.readiness")
    restoring.restore_backup(backup, target, NOW)
    assert protecting.is_protected(target)
    assert compare_named(str(other), str(path), NOW).answers
    a = open_engagement(path, now=NOW, read_only=True)
    b = open_engagement(other, now=NOW, read_only=True)
    merging.merge_engagements(a, b, path.with_name("merged.readiness"), {}, NOW)
    a.close()
    b.close()
    assert found_in_clear(path.parent, backups.backup_root()) == []


def test_merging_a_protected_copy_into_one_in_clear_gives_a_protected_file(path: Path, made: Engagement) -> None:
    made.close()
    clear = path.with_name("clear.readiness")
    shutil.copyfile(path, clear)
    a = open_engagement(clear, now=NOW)
    a.protect(None)
    b = open_engagement(path, now=NOW, read_only=True)
    merging.merge_engagements(a, b, path.with_name("merged.readiness"), {}, NOW)
    a.close()
    b.close()
    assert protecting.is_protected(path.with_name("merged.readiness"))


def test_the_passphrase_is_never_logged(path: Path, made: Engagement, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    made.close()
    protecting.forget_keys()
    with pytest.raises(WrongPassword):
        protecting.unlock(path, "wrong horse battery")
    protecting.unlock(path, PASSPHRASE)
    again = open_engagement(path, now=NOW)
    protecting.protect(again, protecting.new_key("another passphrase"))
    assert again.key is not None
    secrets = (PASSPHRASE, "wrong horse battery", "another passphrase", again.key.raw.hex())
    again.close()
    assert not any(secret in caplog.text for secret in secrets)


def test_what_is_no_engagement_file_is_not_asked_for_a_passphrase(path: Path) -> None:
    for content in (
        b"%PDF-1.7 " + os.urandom(8000),
        b"PK\x03\x04" + os.urandom(8000),
        b"some words " * 900,
        b"\x00\x01",
    ):
        path.write_bytes(content)
        with pytest.raises(FileForeign):
            open_engagement(path, now=NOW)
    path.write_bytes(random.Random(3).randbytes(8192))
    with pytest.raises(PassphraseNeeded):
        open_engagement(path, now=NOW)
