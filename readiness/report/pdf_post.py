"""After the layout: what PDF/A-3a and PDF/UA-1 ask for together and WeasyPrint does not write; the same bytes always.

Scope on every table head, boxes of figures in points, the print flag on links, both conformance ids in the metadata,
and no stream that ends in a carriage return (strict checkers would count one byte less).
"""

from __future__ import annotations

import re
import zlib
from pathlib import Path
from typing import Any

_PX = 0.75
_SPARE = "/SpareObjects"
_MOST_SPARE = 16
"""One save in five meets such a pack (one of 256 bytes, some 50 packs): sixteen in a row never do."""
_AMBIGUOUS_END = b"\r\nendstream"
"""A stream whose last byte is CR, before the line feed that ends it: read as one line end, it is a byte too short.

Looked for in the written bytes, because streams of objects and cross-references are no objects of their own."""
_UA = (
    '<rdf:Description xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>'
    '<rdf:Description xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" '
    'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" '
    'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about=""><pdfaExtension:schemas><rdf:Bag>'
    '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>'
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>"
    '<rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>'
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"
)


def finish_pdf(source: Path, target: Path) -> int:
    """Writes the finished PDF; `source` and `target` differ. Gives the number of pages."""
    import pikepdf

    with pikepdf.open(source) as pdf:
        _walk(pikepdf, pdf.Root.StructTreeRoot.K)
        for page in pdf.pages:
            for annotation in page.get("/Annots", []):
                annotation.F = 4
        _mark_accessible(pikepdf, pdf)
        for item in pdf.objects:
            if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == pikepdf.Name.Image:
                item.Interpolate = False  # PDF/A-3 forbids it (ISO 19005-3, 6.2.8)
            if (
                isinstance(item, pikepdf.Stream)
                and item.get("/Filter") == pikepdf.Name.FlateDecode
                and _ends_in_cr(item)
            ):
                _rewrite(pikepdf, item)
        _save(pikepdf, pdf, target)
        return len(pdf.pages)


def _save(pikepdf: Any, pdf: Any, target: Path) -> None:
    """Saves with packed objects; where a pack ends in CR, empty objects shift what lies in which pack.

    The last byte of a pack belongs to the checksum of its content, so another level of compression does not change it.
    """
    for spare in range(_MOST_SPARE):
        if spare:
            pdf.Root[_SPARE] = pikepdf.Array([pdf.make_indirect(pikepdf.Dictionary()) for _ in range(spare)])
        form = pikepdf.ObjectStreamMode.generate if spare < _MOST_SPARE - 1 else pikepdf.ObjectStreamMode.disable
        pdf.save(
            target,
            compress_streams=True,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
            object_stream_mode=form,
            deterministic_id=True,
        )
        if _AMBIGUOUS_END not in target.read_bytes():
            return


def _ends_in_cr(stream: Any) -> bool:
    return bytes(stream.read_raw_bytes())[-1:] == b"\r"


def _rewrite(pikepdf: Any, stream: Any) -> None:
    """The same content in bytes that do not end in a carriage return, which here belongs to the checksum of it.

    A line feed more changes no drawing but its checksum. What may not change gets the line feed after the checksum,
    where a reader has stopped to read (RFC 1950: the stream ends there).
    """
    content = bytes(stream.read_bytes())
    drawn = stream.get("/Subtype") == pikepdf.Name.Form or ("/Type" not in stream and "/Subtype" not in stream)
    if drawn and "/Length1" not in stream and "/N" not in stream:
        packed = next(data for k in range(1, 9) if (data := zlib.compress(content + b"\n" * k, 9))[-1:] != b"\r")
    else:
        packed = zlib.compress(content, 9) + b"\n"
    stream.write(packed, filter=pikepdf.Name.FlateDecode)


def _walk(pikepdf: Any, element: Any, *, in_head: bool = False) -> None:
    if isinstance(element, pikepdf.Array):
        for kid in element:
            _walk(pikepdf, kid, in_head=in_head)
        return
    if not isinstance(element, pikepdf.Dictionary):
        return
    kind = element.get("/S")
    in_head = in_head or kind == pikepdf.Name.THead
    if kind == pikepdf.Name.TH:
        if "/A" not in element:
            element.A = pikepdf.Dictionary(O=pikepdf.Name.Table)
        if "/Scope" not in element.A:
            element.A.Scope = pikepdf.Name.Column if in_head else pikepdf.Name.Row
    if kind == pikepdf.Name.Figure and "/A" in element and "/BBox" in element.A:
        height = float(element.Pg.MediaBox[3])
        x1, y1, x2, y2 = (float(v) * _PX for v in element.A.BBox)  # WeasyPrint writes CSS pixels, y downwards
        box = [round(x1, 2), round(height - y2, 2), round(x2, 2), round(height - y1, 2)]
        element.A.BBox = pikepdf.Array(box)
    if "/K" in element:
        _walk(pikepdf, element.K, in_head=in_head)


def _mark_accessible(pikepdf: Any, pdf: Any) -> None:
    xmp = pdf.Root.Metadata.read_bytes().decode("utf-8")
    if "pdfuaid:part" in xmp:
        return
    end = xmp.rfind("</", 0, xmp.rfind("RDF>"))
    xmp = xmp[:end] + _UA + xmp[end:]
    pdf.Root.Metadata = pdf.make_stream(xmp.encode("utf-8"), Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)


def protect_pdf(path: Path, password: str) -> None:
    """Encrypts a finished PDF with AES-256. An encrypted file is no PDF/A, so its metadata stop saying so."""
    import pikepdf

    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        xmp = pdf.Root.Metadata.read_bytes().decode("utf-8")
        xmp = re.sub(r"<pdfaid:(\w+)>[^<]*</pdfaid:\1>", "", xmp)
        xmp = re.sub(r"\spdfaid:\w+=(\"[^\"]*\"|'[^']*')", "", xmp)
        pdf.Root.Metadata = pdf.make_stream(xmp.encode("utf-8"), Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)
        lock = pikepdf.Encryption(owner=password, user=password, R=6, aes=True, metadata=True)
        pdf.save(path, encryption=lock)
