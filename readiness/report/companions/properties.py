"""What an Office file says about itself: from the snapshot and the settings, never from the computer it was made on."""

from __future__ import annotations

from typing import Protocol

from readiness.report.context import Report
from readiness.report.formats import plain

MOST = 255
"""Characters that the libraries take in a property."""


class Properties(Protocol):
    """The core properties as both libraries offer them."""

    author: object
    title: object
    subject: object
    keywords: object
    comments: object
    category: object
    last_modified_by: object
    revision: object
    created: object
    modified: object
    language: object
    content_status: object
    identifier: object
    version: object


def _short(text: str) -> str:
    return " ".join(plain(text).split())[:MOST]


def set_properties(properties: Properties, report: Report) -> None:
    """Title, author, dates and language of the report."""
    d = report.dossier
    details, say = d.snapshot.details, d.words
    author = _short(details.firm or details.consultant or details.client)
    when = d.snapshot.taken_at.replace(tzinfo=None, microsecond=0)
    properties.author = properties.last_modified_by = author
    properties.title = _short(say("document.title", client=details.client))
    properties.subject = _short(
        say("document.description", agent=details.agent, verdict=d.band(d.card.verdict.certified))
    )
    properties.keywords = _short(say("document.keywords"))
    properties.comments = ""
    properties.category = _short(d.classification)
    properties.content_status = ""
    properties.identifier = ""
    properties.version = _short(details.version)
    properties.language = say.language
    properties.revision = 1
    properties.created = properties.modified = when


def set_workbook_properties(properties: object, report: Report) -> None:
    """The same for the workbook, whose library names its properties in its own way."""
    d = report.dossier
    details = d.snapshot.details
    author = _short(details.firm or details.consultant or details.client)
    when = d.snapshot.taken_at.replace(tzinfo=None, microsecond=0)
    values = {
        "creator": author,
        "lastModifiedBy": author,
        "title": _short(d.words("document.title", client=details.client)),
        "category": _short(d.classification),
        "language": d.words.language,
        "created": when,
        "modified": when,
    }
    for name, value in values.items():
        setattr(properties, name, value)


def app_properties(application: str) -> bytes:
    """The extended properties: none of the template the library started from."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>Microsoft Office {application}</Application></Properties>"
    ).encode()
