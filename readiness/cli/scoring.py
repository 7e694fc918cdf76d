"""`score` and `score-cases`: the scorecard of an engagement, and files of cases with known results."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from readiness.cli import console

if TYPE_CHECKING:
    from readiness.app.scoring_views import ReadoutView
    from readiness.domain.scoring.explanation import Explanation
    from readiness.domain.scoring.scorecard import Triple


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("score")(score)
    app.command("score-cases")(score_cases)


def score(
    file: Annotated[Path, typer.Argument(help="The engagement file.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    explain: Annotated[
        str | None,
        typer.Option("--explain", metavar="ID", help="Where a figure comes from: OBS-01, OBS, gate:OBS-01, verdict."),
    ] = None,
) -> None:
    """Scores, gates, practices, verdicts, contradictions, and what would move the verdict."""
    from readiness.app import scoring
    from readiness.app.engagement import open_engagement

    with console.plain_errors():
        engagement = open_engagement(file, now=console.now(), read_only=True)
        try:
            if explain is not None:
                _explain(scoring.explain_figure(engagement, explain), as_json=as_json)
            elif as_json:
                console.put_json(scoring.score_document(engagement))
            else:
                _print_readout(scoring.readout(engagement, "numbers"))
        finally:
            engagement.close()


def score_cases(
    cases: Annotated[Path, typer.Argument(help="A file of scoring cases.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Run a file of scoring cases and count the results."""
    from readiness.app.score_cases import run_score_cases

    with console.plain_errors():
        result = run_score_cases(cases)
    if as_json:
        failed = [{"id": failure.id, "keys": list(failure.keys)} for failure in result.failures]
        console.put_json({"passed": result.passed, "failed": len(failed), "failures": failed})
    else:
        for failure in result.failures:
            console.say(failure.id)
            for key in failure.keys:
                console.say(f"  {key}")
        console.say(f"{result.passed} passed, {len(result.failures)} failed")
    if result.failures:
        raise typer.Exit(console.FINDINGS)


def _explain(explanation: Explanation, *, as_json: bool) -> None:
    if as_json:
        console.put_json(explanation.model_dump(mode="json"))
        return
    for depth, node in explanation.walk():
        weight = f" (weight {node.weight:g})" if node.weight is not None else ""
        console.say(f"{'  ' * depth}{node.sentence}{weight}")
        if node.rule:
            console.say(f"{'  ' * depth}  Rule: {node.rule}")


def _print_readout(view: ReadoutView) -> None:
    console.say(view.sentence)
    console.say(view.note + ".")
    for reason in view.reasons[:3]:
        console.say(f"- {reason}")
    titles = [*(g.title for g in (*view.gaps, *view.control)), *(g.title for g in view.gates)]
    width = max((len(title) for title in titles), default=0) + 2
    _heading("Sections", "evidenced, as stated, still possible")
    for gap in (*view.gaps, *view.control):
        console.say(f"  {gap.title:<{width}}{_figures(gap.figures)}  {gap.answered} of {gap.applicable} answered")
    _heading("Gates", view.gates_note)
    for gate in view.gates:
        kind = "hard" if gate.hard else "soft"
        missing = f"  {gate.missing}" if gate.missing else ""
        signed = f"  (risk accepted by {gate.accepted.name}, {gate.accepted.date})" if gate.accepted else ""
        console.say(f"  {gate.title:<{width}}{kind}  {gate.word:<8}{missing}{signed}".rstrip())
    _heading("Practices", view.practices_note)
    for practice in view.practices:
        console.say(f"  {practice.title:<{width}}{_figures(practice.figures)}  {practice.word}")
    _heading("Monitoring, observability, debugging; layers", view.layers_note)
    for bar in (*view.watching, *view.layers):
        console.say(f"  {bar.title:<{width}}{_figures(bar.figures)}")
    _print_talk(view)


def _print_talk(view: ReadoutView) -> None:
    if view.contradictions:
        _heading("Data against claims", "")
    for line in view.contradictions:
        settled = f" Settled for the claim: {line.reason}" if line.resolution == "claim_right" else ""
        console.say(f"  {line.question} {line.title} ({line.rule}): {line.say}{settled}")
    if view.disagreements:
        _heading("Disagreement", view.optimism_note)
    for split in view.disagreements:
        console.say(f"  {split.question} {split.title}: {split.votes}")
    notes = (view.equal_weights_note, view.balance_note, view.stall_note, *view.cautions)
    said = [note for note in notes if note]
    if said:
        _heading("Beside the scores", "")
    for note in said:
        console.say(f"  {note}")


def _heading(title: str, note: str) -> None:
    console.say()
    console.say(f"{title}: {note}" if note else title)


def _figures(figures: Triple | None) -> str:
    if figures is None:
        return f"{'not assessed':>15}"
    return "".join(f"{int(value + 0.5):>5}" for value in (figures.lo, figures.mid, figures.hi))
