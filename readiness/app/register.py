"""The register kept with a question (the list of agents): rows of text under the columns of the questionnaire."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from readiness.domain.edit import Edit, ResponseChange
from readiness.domain.questions import QuestionId
from readiness.domain.response import Response
from readiness.errors import AnswerError
from readiness.language import tr

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement

MOST_ROWS = 500
MOST_CHARACTERS = 500


def register_columns(engagement: Engagement, question: QuestionId) -> tuple[str, ...]:
    """Keys of the columns; empty for a question without a register."""
    found = engagement.pack.question_by_id[question].register_
    return () if found is None else found.columns


def set_register(engagement: Engagement, question: QuestionId, rows: Sequence[Mapping[str, str]]) -> Edit:
    """Replace the rows; rows without any word are left out.

    Raises:
        AnswerError: The question keeps no register, a column is unknown, or there are too many rows.
    """
    columns = register_columns(engagement, question)
    if not columns:
        raise AnswerError(
            tr("{question} keeps no register.", question=question), hint=tr("`readiness pack show` lists what it asks.")
        )
    unknown = {key for row in rows for key in row} - set(columns)
    if unknown:
        raise AnswerError(
            tr("There is no column {min}.", min=min(unknown)),
            hint=tr("The columns are {columns}.", columns=", ".join(columns)),
        )
    kept = tuple(tidy for row in rows if (tidy := _tidy(row, columns)))
    if len(kept) > MOST_ROWS:
        raise AnswerError(
            tr("{kept_count} rows are too many.", kept_count=len(kept)),
            hint=tr("Keep at most {most_rows} here.", most_rows=MOST_ROWS),
        )
    before = engagement.responses.get(question)
    after = engagement.response(question).model_copy(update={"register_rows": kept})
    change = ResponseChange(
        question=question, before=before, after=None if after == Response(question=question) else after
    )
    return Edit(
        text=tr("{question} register, {kept_count} rows", question=question, kept_count=len(kept)), changes=(change,)
    )


def _tidy(row: Mapping[str, str], columns: tuple[str, ...]) -> dict[str, str]:
    found = {key: str(row.get(key, "")).strip()[:MOST_CHARACTERS] for key in columns}
    return {key: words for key, words in found.items() if words}
