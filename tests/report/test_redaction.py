"""The redacted edition: no name, host or quote on a page, in the metadata or in the data inside; figures unchanged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from readiness.domain.questions import QuestionId
from readiness.domain.snapshot import Outline, Snapshot
from readiness.report.redaction import CATEGORIES, redact
from readiness.report.verification import verify_pdf

HOSTS = (
    "https://intra.example.com/x?y=1",
    "a.person@example.org",
    "10.12.0.7",
    "\\\\files01\\share",
    "db1.corp.internal",
)


@pytest.fixture(scope="module")
def typed(snapshot_a: Snapshot) -> Snapshot:
    key = QuestionId("OBS-01")
    name = next(person.name for person in snapshot_a.people if person.name)
    changed = snapshot_a.responses[key].model_copy(update={"note": f"{name} said so", "who": name})
    details = snapshot_a.details.model_copy(
        update={"decisions": (f"Ask {name} at {' '.join(HOSTS)}",), "classification": f"Internal, {HOSTS[0]}"}
    )
    outline = Outline(texts={"gaps": f"{snapshot_a.details.client} asked for this; {name} agreed."})
    update = {"responses": {**snapshot_a.responses, key: changed}, "details": details, "outline": outline}
    return snapshot_a.model_copy(update=update)


def test_nothing_of_a_person_client_host_or_quote_is_left(typed: Snapshot) -> None:
    redacted, replaced = redact(typed)
    text = redacted.model_copy(update={"pack": typed.pack}).model_dump_json(exclude={"pack"}).lower()
    for person in typed.people:
        assert not person.name or person.name.lower() not in text
    for secret in (typed.details.client, typed.details.agent, typed.details.consultant, *HOSTS):
        assert secret.lower().replace("\\", "\\\\") not in text
    for response in typed.responses.values():
        for quote in (response.note, response.consensus_reason, *(item.what for item in response.shown)):
            assert len(quote) < 12 or quote.lower() not in text
    assert {r.category for r in replaced} == set(CATEGORIES)


def test_the_same_name_gets_the_same_stand_in(typed: Snapshot) -> None:
    redacted, replaced = redact(typed, ("names",))
    name = next(person.name for person in typed.people if person.name)
    stand_in = next(r.by for r in replaced if r.text == name)
    assert redacted.responses[QuestionId("OBS-01")].note == f"{stand_in} said so"
    assert stand_in in redacted.details.decisions[0]
    whole = [r for r in replaced if r.text in {person.name for person in typed.people}]
    assert len({r.by for r in whole}) == len(whole)


def test_a_last_name_alone_is_the_same_person_and_common_words_stay(typed: Snapshot) -> None:
    name = next(person.name for person in typed.people if len(person.name.split()) == 2)
    last = name.split()[1]
    key = QuestionId("OBS-02")
    note = f"{last} runs the agent; {last.lower()}ing and Ownership stay."
    changed = typed.responses[key].model_copy(update={"note": note})
    people = (*typed.people, typed.people[0].model_copy(update={"name": "Olga Ownership"}))
    update = {"responses": {**typed.responses, key: changed}, "people": people}
    redacted, replaced = redact(typed.model_copy(update=update), ("names",))
    stand_in = next(item.by for item in replaced if item.text == name)
    assert redacted.responses[key].note == f"{stand_in} runs the agent; {last.lower()}ing and Ownership stay."
    assert any(item.text == last and item.by == stand_in for item in replaced)


def test_figures_do_not_change(typed: Snapshot) -> None:
    redacted, _ = redact(typed)
    assert redacted.scorecard.overall == typed.scorecard.overall
    assert redacted.scorecard.questions == typed.scorecard.questions
    assert redacted.projection.success == typed.projection.success
    assert {k: r.votes for k, r in redacted.responses.items()} == {k: r.votes for k, r in typed.responses.items()}


def test_a_category_left_out_stays(typed: Snapshot) -> None:
    redacted, _ = redact(typed, ("hosts",))
    assert redacted.details.client == typed.details.client
    assert HOSTS[0] not in redacted.details.decisions[0]


def test_the_redacted_report_verifies_and_is_clean(
    typed: Snapshot, pdf_of: Callable[[Snapshot], tuple[Path, object]]
) -> None:
    import pikepdf

    redacted, _ = redact(typed)
    path = pdf_of(redacted)[0]
    assert verify_pdf(path).differences == ()
    with pikepdf.open(path) as pdf:
        inside = b"".join(spec.get_file().read_bytes() for spec in pdf.attachments.values())
        info = " ".join(str(value) for _, value in pdf.docinfo.items()) + pdf.Root.Metadata.read_bytes().decode()
    for secret in (typed.details.client, *(p.name for p in typed.people if p.name)):
        assert secret.encode() not in inside
        assert secret not in info
