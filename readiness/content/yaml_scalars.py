"""Plain scalars by the YAML 1.2 core schema, decimal only (https://yaml.org/spec/1.2.2/#103-core-schema)."""

from __future__ import annotations

import math
import re
from typing import Final

LONGEST_NUMBER: Final = 40
_NUMBER: Final = re.compile(r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?")
_INTEGER: Final = re.compile(r"[-+]?\d{1,18}")
_WORDS: Final[dict[str, bool | None]] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}


def read_scalar(text: str) -> str | int | float | bool | None:
    """What an unquoted scalar means: null, truth value, finite number, else text (`yes`, `no`, dates, `.inf` too)."""
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    if len(text) <= LONGEST_NUMBER and _NUMBER.fullmatch(text):
        number = float(text)
        return number if math.isfinite(number) else text
    return text
