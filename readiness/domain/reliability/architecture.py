"""A change of architecture: whether there is one, and its laboratory band on the log-odds scale.

What-if only: the band is shown beside the projection and never enters the standing.
"""

from __future__ import annotations

from readiness.domain.reliability.inputs import TOPOLOGIES, ProjectionInputs
from readiness.domain.reliability.transfer import ARCHITECTURE_DELTAS, TASK_CLASSES, DeltaBand, architecture_band


def changed_topology(inputs: ProjectionInputs) -> str | None:
    """Production arrangement where it differs from the piloted one, otherwise `None`."""
    asked = inputs.overrides.topology
    return None if asked is None or asked == inputs.topology else asked


def adds_agents(inputs: ProjectionInputs) -> bool:
    """Whether the plan has more agents on a task than the pilot."""
    return inputs.overrides.agents is not None and inputs.overrides.agents > (inputs.agents or 1)


def studied_topology(topology: str) -> str | None:
    """Laboratory name of an arrangement; `None` for one that was not studied."""
    return TOPOLOGIES.get(topology)


def shift_band(inputs: ProjectionInputs) -> DeltaBand | None:
    """Log-odds band of a changed architecture, relative to the piloted one; `None` where nothing changes.

    Known class of tasks: difference of the two arrangements' bands. Unknown class, unknown arrangement, or
    agents added to a single agent without naming how: the whole span, no centre.
    """
    topology = changed_topology(inputs)
    if topology is None:
        if inputs.topology not in ("", "single") or not adds_agents(inputs):
            return None
        return _whole_span(inputs.task_class)
    before, after = studied_topology(inputs.topology or "single"), studied_topology(topology)
    if before is None or after is None:
        return _whole_span(inputs.task_class)
    if before == after:
        return None
    none = DeltaBand(0.0, 0.0, 0.0)
    known = inputs.task_class if inputs.task_class in TASK_CLASSES else None
    old = none if before == "single" else architecture_band(before, known)
    new = none if after == "single" else architecture_band(after, known)
    if old is None or new is None:
        return _whole_span("")
    return DeltaBand(new.centre - old.centre, new.low - old.high, new.high - old.low)


def _whole_span(task_class: str) -> DeltaBand:
    known = task_class if task_class in TASK_CLASSES else None
    found = [architecture_band(name, known) for name in ARCHITECTURE_DELTAS]
    bands = [band for band in found if band is not None]
    return DeltaBand(0.0, min(band.low for band in bands), max(band.high for band in bands))
