"""Makes plotly's SVG safe for WeasyPrint and the same bytes in every run."""

from __future__ import annotations

import math
import re
from xml.etree import ElementTree as ET  # our own charts only, never a file from outside

_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_TOKEN = re.compile(rf"([A-Za-z])|({_NUMBER})")
_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
Point = tuple[float, float]


def clean_svg(svg: str) -> str:
    """Plain references, short arcs, one bold weight, canonical XML."""
    svg = re.sub(r"url\((?:&quot;|['\"])(#[^'\"&)]+)(?:&quot;|['\"])\)", r"url(\1)", svg)
    svg = re.sub(r'(<path\b[^>]*?\bd=")([^"]*)"', lambda m: m[1] + split_arcs(m[2]) + '"', svg)
    svg = re.sub(r"font-weight:\s*bold", "font-weight: 600", svg)
    return ET.canonicalize(svg)


def _print(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".") if abs(value) > 5e-5 else "0"


def _split(start: Point, arguments: list[float]) -> list[str]:
    """One circular arc as several of at most 45 degrees."""
    r, large, sweep = arguments[0], arguments[3], arguments[4]
    (x1, y1), (x2, y2) = start, (arguments[5], arguments[6])
    dx, dy = x2 - x1, y2 - y1
    chord = math.hypot(dx, dy)
    if chord < 1e-9:
        return []
    r = max(r, chord / 2)
    height = math.sqrt(max(0.0, r * r - chord * chord / 4))
    side = 1 if large != sweep else -1
    cx, cy = (x1 + x2) / 2 - side * height * dy / chord, (y1 + y2) / 2 + side * height * dx / chord
    a1, a2 = math.atan2(y1 - cy, x1 - cx), math.atan2(y2 - cy, x2 - cx)
    if sweep and a2 <= a1:
        a2 += 2 * math.pi
    if not sweep and a2 >= a1:
        a2 -= 2 * math.pi
    pieces = max(1, math.ceil(abs(a2 - a1) / (math.pi / 4) - 1e-9))
    out = []
    for k in range(1, pieces + 1):
        angle = a1 + (a2 - a1) * k / pieces
        x, y = (x2, y2) if k == pieces else (cx + r * math.cos(angle), cy + r * math.sin(angle))
        out.append(f"A{_print(r)},{_print(r)} 0 0,{int(sweep)} {_print(x)},{_print(y)}")
    return out


def _move(current: Point, command: str, values: list[float]) -> Point:
    """Where the pen stands after a command."""
    if command == "H":
        return values[0], current[1]
    if command == "V":
        return current[0], values[0]
    return values[-2], values[-1]


def split_arcs(d: str) -> str:
    """Path data with its arcs split: WeasyPrint draws one up to 180 degrees as a single cubic, up to 1.8% off.

    Relative paths are left alone (plotly writes absolute ones).
    """
    if "A" not in d:
        return d
    tokens = [(m[1], m[2]) for m in _TOKEN.finditer(d)]
    out: list[str] = []
    current: Point = (0.0, 0.0)
    start: Point = (0.0, 0.0)
    i, command = 0, ""
    while i < len(tokens):
        if tokens[i][0]:
            command = tokens[i][0]
            i += 1
        if command.upper() not in _ARGUMENTS or (command.islower() and command != "z"):
            return d
        count = _ARGUMENTS[command.upper()]
        values = [float(tokens[i + k][1]) for k in range(count)]
        i += count
        if command.upper() == "Z":
            out.append("Z")
            current = start
            continue
        if command == "A" and values[0] == values[1] and values[0] > 0:
            out.extend(_split(current, values))
        else:
            out.append(command + ",".join(_print(v) for v in values))
        current = _move(current, command, values)
        if command == "M":
            start, command = current, "L"
    return "".join(out)
