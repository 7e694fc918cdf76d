"""What-if changes by name: the keys that `readiness project --set` and the page's sliders share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from readiness.domain.reliability.inputs import Overrides, ProjectionInputs
from readiness.errors import ProjectionError
from readiness.language import tr

KEYS: tuple[str, ...] = tuple(Overrides.model_fields)
"""Names that may be set."""


def override(inputs: ProjectionInputs, changes: Mapping[str, Any]) -> ProjectionInputs:
    """Inputs with a what-if on top; the baseline is not touched.

    Args:
        inputs: the baseline, or an earlier what-if.
        changes: values by key; `None` takes an override back.

    Raises:
        ProjectionError: a key is not known, or a value does not fit it.
    """
    unknown = [key for key in changes if key not in KEYS]
    if unknown:
        raise ProjectionError(
            tr("There is no what-if {unknown}.", unknown=unknown[0]),
            hint=tr("What can be set: {keys}.", keys=", ".join(KEYS)),
        )
    values = {**inputs.overrides.model_dump(), **changes}
    try:
        asked = Overrides.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise ProjectionError(
            tr(
                "{key} = {first!r} does not fit: {lower}.",
                key=key,
                first=first["input"],
                lower=first["msg"].removeprefix("Value error, ").lower(),
            ),
            hint=tr("Shares are fractions from 0 to 1; a target of 95% is 0.95."),
        ) from error
    return inputs.model_copy(update={"overrides": asked})
