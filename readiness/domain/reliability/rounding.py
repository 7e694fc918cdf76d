"""One rounding for estimated counts, so that every page and the report print the same figure."""

from __future__ import annotations

import math


def to_significant(value: float, digits: int = 2) -> float:
    """A number rounded half up to so many significant digits; 0 stays 0.

    Two digits are what a 90% interval of a pilot supports (design rule B.3).
    """
    if not value:
        return 0.0
    places = digits - 1 - math.floor(math.log10(abs(value)))
    if places >= 0:
        return math.copysign(math.floor(abs(value) * 10.0**places + 0.5) / 10.0**places, value)
    factor = 10.0**-places
    return math.copysign(math.floor(abs(value) / factor + 0.5) * factor, value)
