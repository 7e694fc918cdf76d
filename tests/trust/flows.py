"""Every flow of the program in one process and its children, with telling words typed everywhere.

Run as a script: `python tests/trust/flows.py FOLDER [--window]`. Leaves everything that was written in FOLDER, and a
log at the finest level in FOLDER/log.txt. The tests beside it run it without a network, and look through what it left.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
SAMPLES = ROOT / "tests" / "data" / "samples"
WORD = "Zyxtelling"
"""Begins every typed word: none of them may stand in the log."""


class Words:
    """Words that nothing else contains, each with the place where it was typed."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, place: str) -> str:
        """A new word for a place."""
        self.count += 1
        return f"{WORD}{self.count:03d}{place}"


def main() -> int:
    """Go through everything; the exit status is that of the first flow that failed."""
    folder = Path(sys.argv[1])
    logging.basicConfig(filename=folder / "log.txt", level=logging.DEBUG, format="%(name)s %(message)s")
    for name in ("fontTools", "weasyprint"):  # other people's libraries tell every glyph at this level
        logging.getLogger(name).setLevel(logging.INFO)
    from readiness import scratch

    scratch.begin()
    engagement = folder / "client.readiness"
    fill(engagement, Words())
    command_line(folder, engagement)
    if "--window" in sys.argv:
        window(folder, engagement)
    return 0


def fill(path: Path, word: Callable[[str], str]) -> None:
    """An engagement in which a word is typed wherever one can be."""
    from readiness.app import agenda, answering, details, register, roster
    from readiness.app.engagement import create_engagement
    from readiness.app.workshop import question_order
    from readiness.domain.response import Evidence, ParkedItem, Vote

    made = create_engagement(path, client=word("client"), agent=word("agent"), now=NOW)
    named = {name: word(name) for name in ("consultant", "firm", "sponsor", "classification", "other_blockers")}
    made.apply(details.change_details(made, **named, decisions=(word("decision"),), workshop_date=date(2026, 11, 20)))
    for item in made.pack.profile:
        for field in item.fields:
            if field.type == "text":
                made.apply(details.set_profile(made, item.id, field.key, word(field.key)))
    made.apply(details.set_profile(made, "P-07", "systems", [{"name": word("system"), "owner": word("owner")}]))
    made.apply(details.set_profile(made, "P-01", "task_types", [word("type")]))
    people = [roster.put_person(made, None, word("person"), role) for role in ("build",)]
    made.apply(people[0])
    made.apply(roster.put_person(made, None, word("person"), "operate", word("title")))
    made.apply(
        register.set_register(made, next(q.id for q in made.pack.questions if q.register_), [{"name": word("agent")}])
    )
    for number, question in enumerate(question_order(made)):
        asked = made.pack.question_by_id[question]
        made.apply(answering.set_note(made, question, word("note")))
        if asked.kind == "ladder":
            votes = (Vote(level=1, role="build"), Vote(level=3, role="operate"))
            made.apply(answering.vote(made, question, votes, NOW))
            made.apply(answering.record_consensus(made, question, 2, word("consensus"), NOW))
        elif number % 2:
            made.apply(answering.mark_unknown(made, question, NOW, word("who"), date(2026, 12, 1)))
        seen = Evidence(kind="Document", what=word("what"), where=word("where"), who=word("shown"))
        made.apply(answering.add_shown(made, question, seen, NOW))
        made.apply(answering.park(made, question, ParkedItem(owner=word("owner"), text=word("parked"))))
    made.apply(agenda.start_workshop(made, NOW))
    first = question_order(made)[0]
    try:
        made.apply(answering.answer(made, first, word("wrong"), NOW))
    except Exception:  # noqa: BLE001 - a refusal quotes what was typed; it must not reach the log either
        logging.getLogger("readiness").debug("a value was refused")

    made.close()


def command_line(folder: Path, engagement: Path) -> None:
    """Every command that reads or writes something, in this process."""
    from typer.testing import CliRunner

    from readiness.cli.main import app

    runner, file = CliRunner(), str(engagement)
    copy, other = folder / "copy.readiness", folder / "other.readiness"

    def run(*arguments: str, allowed: tuple[int, ...] = (0,)) -> None:
        done = runner.invoke(app, list(arguments))
        if done.exit_code not in allowed:
            raise SystemExit(f"{' '.join(arguments)}: exit {done.exit_code}\n{done.output}\n{done.exception!r}")

    def out(name: str) -> str:
        return str(folder / name)

    run("self-test")
    run("new", str(other), "--client", f"{WORD}900", "--agent", f"{WORD}901")
    run("template", "-o", out("metrics.xlsx"))
    run("inspect", str(SAMPLES / "case_d_german_semicolon.csv"), allowed=(0, 1))
    run("import", file, str(SAMPLES / "case_h_silent_degradation.xlsx"), "--accept", allowed=(0, 1))
    run("answers", file, "-o", out("answers.json"))
    run("answers", file, "-o", out("workbook.xlsx"))
    run("answers", file, "--load", out("workbook.xlsx"))
    run("answers", file, "--load", out("answers.json"), "--partial", allowed=(0, 1))
    run("score", file, "--json")
    run("project", file, "--json")
    run("roadmap", file, "--json")
    run("snapshot", file, f"{WORD}902", allowed=(0, 1))
    run("backup", file)
    copy.write_bytes(engagement.read_bytes())
    run("merge", file, str(copy), "-o", out("merged.readiness"), allowed=(0, 2))
    run("compare", file, str(copy), allowed=(0, 1))
    run("doctor", file, allowed=(0, 1))
    run("portfolio", str(folder), allowed=(0, 1))
    run("report", file, "-o", out("report.pdf"), "--profile", "full", "--json")
    run("verify", out("report.pdf"))
    for ending in ("xlsx", "json", "html", "docx", "pptx"):
        run("export", file, "-o", out(f"companion.{ending}"))
    packs(folder, engagement)


def packs(folder: Path, engagement: Path) -> None:
    """The printed packs of the workshop."""
    from readiness.app.engagement import open_engagement
    from readiness.app.packs_print import PARTS, packs_work
    from readiness.domain.progress import SILENT

    opened = open_engagement(engagement, now=NOW)
    try:
        packs_work(opened, PARTS, folder / "packs.pdf", NOW)(SILENT)
    finally:
        opened.close()


def window(folder: Path, engagement: Path) -> None:
    """The window with every page, a chart drawn, and the log that the app keeps."""
    from ui.application import make_application, start_log

    app = make_application(["readiness"])
    start_log()
    from PySide6.QtTest import QTest

    from ui import pages
    from ui.jobs import Jobs
    from ui.main_window import MainWindow
    from ui.settings import Settings
    from ui.state import State
    from ui.widgets import chart_view

    main_window = MainWindow(State(), Jobs(), Settings(folder / "settings.ini"))
    main_window.resize(1280, 800)
    main_window.show()
    main_window.state.open(engagement)
    for name in pages.NAMES:
        if pages.exists(name):
            main_window.go(name)
            QTest.qWait(400)
    main_window.go("reliability")
    QTest.qWait(4000)
    main_window.close()
    chart_view.end()
    del app


if __name__ == "__main__":
    sys.exit(main())
