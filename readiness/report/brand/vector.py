"""SVG logos: an allow-list of shapes. Whatever runs, loads or repeats itself is refused with its name."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET  # never before `_scan` has refused declarations and depth
from xml.parsers import expat

from readiness.errors import ReportError
from readiness.language import tr

MOST_BYTES = 1_000_000
MOST_ELEMENTS = 5_000
MOST_DEPTH = 40
SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
_SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
_GROUPS = frozenset({"svg", "g", "defs", "clipPath", "linearGradient", "radialGradient", "stop"})
_SILENT = frozenset({"title", "desc", "metadata"})
_ATTRIBUTES = frozenset(
    {
        "id",
        "d",
        "x",
        "y",
        "x1",
        "y1",
        "x2",
        "y2",
        "cx",
        "cy",
        "r",
        "rx",
        "ry",
        "fx",
        "fy",
        "width",
        "height",
        "points",
        "viewBox",
        "preserveAspectRatio",
        "transform",
        "offset",
        "gradientUnits",
        "gradientTransform",
        "spreadMethod",
        "clipPathUnits",
        "fill",
        "fill-opacity",
        "fill-rule",
        "clip-path",
        "clip-rule",
        "stroke",
        "stroke-width",
        "stroke-opacity",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-miterlimit",
        "stroke-dasharray",
        "stroke-dashoffset",
        "opacity",
        "stop-color",
        "stop-opacity",
        "color",
        "display",
        "visibility",
    }
)
_URL = re.compile(r"url\((?!\s*['\"]?\s*#)", re.IGNORECASE)
_LENGTH = re.compile(r"\s*([\d.]+)\s*(px|pt|mm|cm|in)?\s*")


def read_vector(content: bytes, name: str) -> tuple[bytes, float]:
    """The logo written anew with allowed shapes only, and its height over its width.

    Raises:
        ReportError: it is no SVG, too large, or holds what is refused; the message names it.
    """
    if len(content) > MOST_BYTES:
        raise _refuse(name, tr("it has more than {count} kB", count=MOST_BYTES // 1000))
    _scan(content, name)
    try:
        root = ET.fromstring(content)  # noqa: S314 - scanned: no declaration, no entity, bounded depth
    except (ET.ParseError, ValueError, LookupError) as error:
        raise _refuse(name, tr("it cannot be read as SVG")) from error
    if root.tag != f"{{{SVG}}}svg":
        raise _refuse(name, tr("it cannot be read as SVG"))
    ratio = _ratio(root, name)
    clean = _copy(root, name, in_clip=False)
    _check_links(clean, name)
    ET.register_namespace("", SVG)
    ET.register_namespace("xlink", XLINK)
    return ET.tostring(clean, encoding="utf-8"), ratio


def _refuse(name: str, reason: str) -> ReportError:
    return ReportError(
        tr("The logo {name} is refused: {reason}.", name=name, reason=reason),
        hint=tr("Export it again as plain shapes with text as outlines, or use a PNG."),
    )


def _scan(content: bytes, name: str) -> None:
    """A first pass that builds nothing: declarations, depth and number of elements."""
    depth = count = 0

    def declared(*_: object) -> None:
        raise _refuse(name, tr("it carries a document type or entities"))

    def opened(_tag: str, _attributes: object) -> None:
        nonlocal depth, count
        depth, count = depth + 1, count + 1
        if depth > MOST_DEPTH or count > MOST_ELEMENTS:
            raise _refuse(name, tr("it has too many elements"))

    def closed(_tag: str) -> None:
        nonlocal depth
        depth -= 1

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = declared
    parser.EntityDeclHandler = declared
    parser.ProcessingInstructionHandler = lambda *_: None
    parser.StartElementHandler = opened
    parser.EndElementHandler = closed
    try:
        parser.Parse(content, True)  # noqa: FBT003 - expat's own interface
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise _refuse(name, tr("it cannot be read as SVG")) from error


def _copy(element: ET.Element, name: str, *, in_clip: bool) -> ET.Element:
    kind = element.tag.rpartition("}")[2]
    out = ET.Element(element.tag, _attributes(element, name, in_clip=in_clip))
    for child in element:
        namespace, _, child_kind = str(child.tag).rpartition("}")
        if namespace != f"{{{SVG}" or child_kind in _SILENT:
            continue  # what drawing programs keep for themselves
        if child_kind not in _SHAPES | _GROUPS:
            raise _refuse(name, tr("it contains <{kind}>", kind=child_kind[:30]))
        out.append(_copy(child, name, in_clip=in_clip or kind == "clipPath"))
    return out


def _attributes(element: ET.Element, name: str, *, in_clip: bool) -> dict[str, str]:
    pairs = [(key, value) for key, value in element.attrib.items() if key != "style"]
    for declaration in element.attrib.get("style", "").split(";"):
        key, _, value = declaration.partition(":")
        pairs.append((key.strip(), value.strip()))
    out: dict[str, str] = {}
    for key, value in pairs:
        kind = key.rpartition("}")[2]
        if kind.lower().startswith("on"):
            raise _refuse(name, tr("it contains a script ({kind})", kind=kind[:30]))
        if kind == "href":
            if not value.startswith("#"):
                raise _refuse(name, tr("it refers to a file or an address"))
            out[f"{{{XLINK}}}href"] = value
        elif _URL.search(value) or "\\" in value or "javascript:" in value.lower():
            raise _refuse(name, tr("it refers to a file or an address"))
        elif kind in _ATTRIBUTES and not (in_clip and kind == "clip-path"):
            out[kind] = value
    return out


def _check_links(root: ET.Element, name: str) -> None:
    """A gradient may borrow from another one, which may not borrow again: nothing can run in circles."""
    linked = {
        element.get("id"): element.get(f"{{{XLINK}}}href")
        for element in root.iter()
        if f"{{{XLINK}}}href" in element.attrib
    }
    for target in linked.values():
        if target and target[1:] in linked:
            raise _refuse(name, tr("its gradients refer to one another in a chain"))


def _ratio(root: ET.Element, name: str) -> float:
    box = [float(part) for part in re.findall(r"-?[\d.]+(?:[eE][-+]?\d+)?", root.get("viewBox", ""))]
    if len(box) == 4:
        width, height = box[2], box[3]
    else:
        found = [_LENGTH.fullmatch(root.get(side, "")) for side in ("width", "height")]
        if not all(found):
            raise _refuse(name, tr("it has no size"))
        width, height = (float(match[1]) for match in found if match)
        root.set("viewBox", f"0 0 {width:g} {height:g}")
    if not (width > 0 and height > 0 and 0.02 <= height / width <= 50):
        raise _refuse(name, tr("it has no size"))
    return height / width
