"""The post-process: no stream of a finished PDF ends where a strict checker would count one byte less."""

from __future__ import annotations

import itertools
import zlib
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from readiness.report import pdf_post


def content_with_cr(letter: bytes) -> bytes:
    """Content whose compressed form ends in a carriage return at every level: the checksum's last byte."""
    return next(data for k in itertools.count(1) if zlib.compress(data := letter * k)[-1:] == b"\r")


def small_pdf(path: Path, streams: dict[str, dict[str, Any]]) -> None:
    """A tagged PDF with the least that the post-process needs, and some streams."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.Root.StructTreeRoot = pikepdf.Dictionary(K=pikepdf.Array([]))
    xmp = b"<x><rdf:RDF><rdf:Description></rdf:Description></rdf:RDF></x>"
    pdf.Root.Metadata = pdf.make_stream(xmp, Type=pikepdf.Name.Metadata)
    pdf.Root.Test = pikepdf.Dictionary()
    for name, keys in streams.items():
        stream = pdf.make_stream(b"", **{k: v for k, v in keys.items() if k != "content"})
        stream.write(zlib.compress(keys["content"]), filter=pikepdf.Name.FlateDecode)
        pdf.Root.Test[f"/{name}"] = stream
    pdf.save(path, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)


def test_streams_that_end_in_a_carriage_return_are_written_in_other_bytes(tmp_path: Path) -> None:
    drawing, file = content_with_cr(b" "), content_with_cr(b"x")
    small_pdf(
        tmp_path / "raw.pdf",
        {"drawing": {"content": drawing}, "file": {"content": file, "Type": pikepdf.Name.EmbeddedFile}},
    )
    assert b"\r\nendstream" in (tmp_path / "raw.pdf").read_bytes()
    assert pdf_post.finish_pdf(tmp_path / "raw.pdf", tmp_path / "done.pdf") == 1
    assert b"\r\nendstream" not in (tmp_path / "done.pdf").read_bytes()
    with pikepdf.open(tmp_path / "done.pdf") as pdf:
        assert pdf.Root.Test.drawing.read_bytes().rstrip(b"\n") == drawing.rstrip(b"\n")
        assert pdf.Root.Test.file.read_bytes() == file  # not a byte of an embedded file changes


@pytest.mark.parametrize("tries", [1, 3])
def test_a_pack_of_objects_that_ends_so_is_packed_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tries: int
) -> None:
    small_pdf(tmp_path / "raw.pdf", {})
    real, seen = pikepdf.Pdf.save, []

    def save(self: Any, target: Path, **options: Any) -> None:
        real(self, target, **options)
        seen.append(options["object_stream_mode"])
        if len(seen) <= tries:
            target.write_bytes(target.read_bytes() + b"\r\nendstream")

    monkeypatch.setattr(pikepdf.Pdf, "save", save)
    pdf_post.finish_pdf(tmp_path / "raw.pdf", tmp_path / "done.pdf")
    assert seen == [pikepdf.ObjectStreamMode.generate] * (tries + 1)
    with pikepdf.open(tmp_path / "done.pdf") as pdf:
        assert len(pdf.Root[pdf_post._SPARE]) == tries
        assert pdf.check_pdf_syntax() == []
