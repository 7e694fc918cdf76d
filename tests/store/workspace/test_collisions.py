"""Several people in one engagement of the workspace: nobody overwrites what they have not seen."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from typing import Any

import pytest

from readiness.app import answering, conflicts, workspaces
from readiness.app.engagement import Engagement, create_engagement, open_engagement
from readiness.domain.edit import Edit, PackChange
from readiness.errors import FileReadOnly, StaleValue, WorkspaceProblem
from readiness.store.workspace.link import Link
from tests.store.workspace.parts import NOW, OBS1, OBS2, OBS3, role

if sys.platform != "win32":
    from postgres_server import Server


def test_a_later_write_over_an_unseen_value_is_refused_with_who_and_when(made: Engagement) -> None:
    other = open_engagement(made.path, now=NOW)
    made.apply(answering.answer(made, OBS1, 3, NOW))
    edit = answering.answer(other, OBS1, 1, NOW)
    with pytest.raises(StaleValue, match=r"readiness changed OBS-01 meanwhile, at \d\d:\d\d UTC") as caught:
        other.apply(edit)
    (found,) = conflicts.describe(other, caught.value)
    assert found.title.startswith("OBS-01 ")
    assert found.who == "readiness"
    assert found.when is not None
    assert abs((found.when - datetime.now(UTC)).total_seconds()) < 600
    assert OBS1 not in other.responses
    other.close()
    again = open_engagement(made.path, now=NOW, read_only=True)
    assert again.response(OBS1).value == 3
    again.close()


def test_nothing_of_an_edit_is_written_if_one_value_of_it_is_stale(made: Engagement) -> None:
    other = open_engagement(made.path, now=NOW)
    made.apply(answering.answer(made, OBS1, 3, NOW))
    parts = (answering.answer(other, OBS2, 1, NOW), answering.answer(other, OBS1, 1, NOW))
    with pytest.raises(StaleValue):
        other.apply(Edit(text="", changes=tuple(change for part in parts for change in part.changes)))
    other.apply(answering.answer(other, OBS3, 2, NOW))
    other.close()
    again = open_engagement(made.path, now=NOW, read_only=True)
    assert {str(q): r.value for q, r in again.responses.items()} == {"OBS-01": 3, "OBS-03": 2}
    again.close()


def collide(made: Engagement) -> tuple[Engagement, StaleValue]:
    """Another window that holds an own value for one question, and one that nobody else touched."""
    other = open_engagement(made.path, now=NOW)
    made.apply(answering.answer(made, OBS1, 3, NOW))
    mine = answering.answer(other, OBS1, 1, NOW)
    with pytest.raises(StaleValue):
        other.apply(mine)
    other.hold(mine)
    second = answering.answer(other, OBS2, 4, NOW)
    with pytest.raises(StaleValue) as caught:
        other.apply(second)
    other.hold(second)
    assert (other.response(OBS1).value, other.response(OBS2).value) == (1, 4)
    return other, caught.value


def test_the_own_value_is_kept_and_can_be_written_over(made: Engagement) -> None:
    other, error = collide(made)
    conflicts.keep_mine(other, error)
    assert list(other.unsaved) == []
    made.reload()
    assert (made.response(OBS1).value, made.response(OBS2).value) == (1, 4)
    made.apply(answering.answer(made, OBS1, 2, NOW))
    other.close()


def test_or_the_other_value_is_taken_and_the_rest_written(made: Engagement) -> None:
    other, error = collide(made)
    conflicts.take_theirs(other, error)
    assert list(other.unsaved) == []
    assert (other.response(OBS1).value, other.response(OBS2).value) == (3, 4)
    other.apply(answering.answer(other, OBS1, 0, NOW))
    made.reload()
    assert (made.response(OBS1).value, made.response(OBS2).value) == (0, 4)
    other.close()


def test_removing_and_changing_the_same_value_collide_both_ways(made: Engagement) -> None:
    edit = answering.answer(made, OBS1, 3, NOW)
    made.apply(edit)
    other = open_engagement(made.path, now=NOW)
    made.apply(edit.inverse())
    with pytest.raises(StaleValue, match="removed OBS-01"):
        other.apply(answering.answer(other, OBS1, 1, NOW))
    made.apply(edit)
    other.reload()
    made.apply(answering.answer(made, OBS1, 2, NOW))
    with pytest.raises(StaleValue, match="changed OBS-01"):
        other.apply(Edit(text="", changes=tuple(change for change in edit.inverse().changes)))
    other.close()


def test_the_questionnaire_is_replaced_by_one_of_two_only(made: Engagement) -> None:
    other = open_engagement(made.path, now=NOW)
    files = dict(made.pack_files)
    made.apply(
        Edit(text="", changes=(PackChange(before=files, after=files | {"pack.yaml": files["pack.yaml"] + "#"}),))
    )
    with pytest.raises(StaleValue):
        other.apply(
            Edit(text="", changes=(PackChange(before=files, after=files | {"pack.yaml": files["pack.yaml"] + "##"}),))
        )
    other.close()


def test_reading_again_does_not_make_an_unseen_value_a_seen_one(made: Engagement) -> None:
    other = open_engagement(made.path, now=NOW)
    made.apply(answering.answer(made, OBS1, 3, NOW))
    assert other.file.responses()
    with pytest.raises(StaleValue):
        other.apply(answering.answer(other, OBS1, 1, NOW))
    other.close()


def test_what_was_written_before_the_answer_got_lost_is_no_conflict(
    made: Engagement, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit = answering.answer(made, OBS1, 3, NOW)
    run = Link.run

    def lose(self: Link, work: Any) -> Any:
        run(self, work)
        raise WorkspaceProblem("The workspace does not answer.")

    with monkeypatch.context() as patch:
        patch.setattr(Link, "run", lose)
        with pytest.raises(WorkspaceProblem):
            made.apply(edit)
    made.hold(edit)
    made.write_unsaved()
    made.apply(answering.answer(made, OBS1, 2, NOW))
    again = open_engagement(made.path, now=NOW, read_only=True)
    assert again.response(OBS1).value == 2
    again.close()


def test_who_else_has_it_open_is_known_until_they_close(server: Server, made: Engagement, ready: str) -> None:
    assert made.file.others() == ()
    anna = role(server, ready, "anna", "SELECT, INSERT, UPDATE, DELETE")
    workspaces.configure(anna)
    other = open_engagement(made.path, now=NOW)
    assert made.file.others() == ("anna",)
    assert other.file.others() == ("readiness",)
    other.apply(answering.answer(other, OBS1, 1, NOW))
    with pytest.raises(StaleValue, match="anna changed OBS-01"):
        made.apply(answering.answer(made, OBS1, 3, NOW))
    looking = open_engagement(made.path, now=NOW, read_only=True)
    assert looking.file.others() == ("anna", "readiness")
    looking.close()
    other.close()
    assert made.file.others() == ()


def test_who_may_only_read_is_told_so(server: Server, made: Engagement, ready: str) -> None:
    workspaces.configure(role(server, ready, "guest", "SELECT"))
    reading = open_engagement(made.path, now=NOW, read_only=True)
    assert reading.details.client == "Acme"
    reading.close()
    with pytest.raises(FileReadOnly, match="You may read Acme"):
        open_engagement(made.path, now=NOW)
    with pytest.raises(WorkspaceProblem, match="You may not do this"):
        create_engagement(workspaces.new_place("Other"), client="c", agent="a", now=NOW)


def test_two_workspace_writers_at_once_lose_nothing(made: Engagement, ready: str) -> None:
    """Two processes write different answers as fast as they can; every one that was acknowledged is there."""
    script = (
        "import os, sys\n"
        "from datetime import datetime, UTC\n"
        "from pathlib import Path\n"
        "from readiness.app import answering, workspaces\n"
        "from readiness.app.engagement import open_engagement\n"
        "now = datetime(2026, 11, 12, tzinfo=UTC)\n"
        "workspaces.configure(os.environ['WORKSPACE'])\n"
        "made = open_engagement(Path(sys.argv[1]), now=now)\n"
        "ladders = [q.id for q in made.pack.questions if q.kind == 'ladder'][int(sys.argv[2])::2]\n"
        "for n in range(3):\n"
        "    for q in ladders:\n"
        "        made.apply(answering.answer(made, q, (n + 1) % 5, now))\n"
        "made.close()\n"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", script, str(made.path), str(n)], env=os.environ | {"WORKSPACE": ready})
        for n in range(2)
    ]
    assert [child.wait() for child in running] == [0, 0]
    made.reload()
    ladders = [q.id for q in made.pack.questions if q.kind == "ladder"]
    assert {made.response(q).value for q in ladders} == {3}
