"""Reference cards for the room: one sentence, the facts in their own wording, and what not to conclude."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from readiness.domain.visibility import triggered_cards

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement


@dataclass(frozen=True)
class RoomCard:
    """A card as the room may see it. `is_suggested`: the profile calls for it; every card can be opened by hand."""

    id: str
    title: str
    text: str
    lines: tuple[str, ...]
    what_not_to_conclude: str
    is_suggested: bool


def list_cards(engagement: Engagement) -> tuple[RoomCard, ...]:
    """Every reference card, those first that the profile calls for."""
    pack = engagement.pack
    suggested = {card.id for card in triggered_cards(pack, engagement.profile)}
    facts = pack.fact_by_id
    found = []
    for card in pack.reference_cards:
        lines = [facts[f].product_wording for f in card.facts if f in facts]
        if card.cards == "tools" and pack.tool_cards is not None:
            lines += [f"{tool.tool}: {tool.text}" for tool in pack.tool_cards.cards]
        found.append(
            RoomCard(
                id=card.id,
                title=card.title,
                text=card.text,
                lines=tuple(lines),
                what_not_to_conclude=card.what_not_to_conclude,
                is_suggested=card.id in suggested,
            )
        )
    return tuple(sorted(found, key=lambda c: not c.is_suggested))
