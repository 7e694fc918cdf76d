"""The shared workspace as use cases. Nothing here touches a network unless somebody named a workspace first.

An address never holds a password. One that the person gives is kept in memory until the program ends.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from readiness.errors import WorkspaceProblem
from readiness.language import tr
from readiness.store.places import id_in_path, place_path

if TYPE_CHECKING:
    from readiness.store.engagement_store import EngagementStore
    from readiness.store.workspace.link import Address
    from readiness.store.workspace.overview import Copied, WorkspaceEntry

__all__ = [
    "PLACE",
    "WorkspaceEntry",
    "address",
    "bring_in",
    "check_address",
    "configure",
    "create_place",
    "give_password",
    "is_configured",
    "is_password_wanted",
    "list_engagements",
    "new_place",
    "open_place",
    "place_in",
    "prepare_workspace",
    "read_all",
    "refuse_place",
    "workspace_name",
]

SUFFIX: Final = ".readiness"
NEW: Final = "new"
PLACE: Final = "workspace:"
"""Stands for the whole workspace where a folder is expected."""


@dataclass
class _Chosen:
    """The workspace of this process.

    Attributes:
        url: Its address, empty: none.
        password: If the person gave one.
        takes_names: A path that does not end in `.readiness` is the name of an engagement there (command line).
    """

    url: str = ""
    password: str | None = field(default=None, repr=False)
    takes_names: bool = False


_chosen: Final = _Chosen()


def configure(url: str, *, takes_names: bool = False) -> None:
    """Name the workspace of this process; an empty address means none. Nothing is loaded or connected yet."""
    if url != _chosen.url:
        _chosen.password = None
    _chosen.url, _chosen.takes_names = url, takes_names


def check_address(url: str) -> None:
    """Refuse what is no address of a workspace.

    Raises:
        WorkspaceProblem: It is none, or it holds a password.
    """
    from readiness.store.workspace.link import parse_address

    parse_address(url)


def is_configured() -> bool:
    """Whether a workspace was named."""
    return bool(_chosen.url)


def address() -> str:
    """The address of the workspace, empty if none was named."""
    return _chosen.url


def workspace_name() -> str:
    """The name of the workspace's database."""
    return _address().name


def give_password(password: str) -> None:
    """Use this password from now on; it stays in memory."""
    _chosen.password = password


def place_in(path: Path) -> str:
    """The id or name in the workspace that a path means; empty for a file."""
    found = id_in_path(path)
    if found:
        return path.stem if found == NEW else found
    text = str(path)
    return text if _chosen.takes_names and _chosen.url and not text.endswith(SUFFIX) else ""


def refuse_place(path: Path) -> None:
    """Refuse an act that is about files for a path that means the workspace.

    Raises:
        WorkspaceProblem: It does.
    """
    if place_in(path):
        raise WorkspaceProblem(
            tr("{name} is kept in the workspace, not in a file.", name=path.stem),
            hint=tr(
                "Backups and repairs there are its database's own; `readiness workspace take` copies it to a file."
            ),
        )


def new_place(name: str) -> Path:
    """The path under which a new engagement of this name is made in the workspace."""
    return place_path(NEW, name)


def is_password_wanted() -> bool:
    """Whether the workspace refuses to open without a password, or with the one it was given.

    Raises:
        StoreError: It cannot be reached for another reason.
    """
    try:
        list_engagements()
    except WorkspaceProblem as error:
        if error.is_credential:
            return True
        raise
    return False


def bring_in(path: Path, name: str, now: datetime) -> Path:
    """Copy an engagement file into the workspace under a name; the file stays as it is.

    Returns:
        The path that names it there.

    Raises:
        StoreError: The file cannot be read, the name or the engagement is there already, or the workspace refuses.
    """
    from readiness.app.engagement import open_engagement
    from readiness.store.transfer import copy_content

    source = open_engagement(path, now=now, read_only=True)
    try:
        store = create_place(name, source.settings, source.pack_files)
        try:
            copy_content(source.file, store)
            return store.path
        finally:
            store.close()
    finally:
        source.close()


def prepare_workspace() -> bool:
    """Make the workspace in its database, or bring it to the present format; True if it was new.

    Raises:
        StoreError: The database refuses, or a newer version has been there.
    """
    from readiness.store.workspace.overview import prepare

    return prepare(_address(), _chosen.password) == 0


def list_engagements() -> tuple[WorkspaceEntry, ...]:
    """What the workspace holds, the last changed first.

    Raises:
        StoreError: It cannot be read.
    """
    from readiness.store.workspace.overview import list_entries

    return list_entries(_address(), _chosen.password)


def read_all() -> tuple[Copied, ...]:
    """Every engagement with what its figures depend on, for reading only, by one query.

    Raises:
        StoreError: The workspace cannot be read.
    """
    from readiness.store.workspace.overview import read_everything

    return read_everything(_address(), _chosen.password)


def open_place(place: str, *, read_only: bool) -> EngagementStore:
    """Open an engagement of the workspace by its id or name.

    Raises:
        StoreError: There is none, or the workspace cannot be reached.
    """
    from readiness.store.workspace.opening import open_in

    return open_in(_address(), _chosen.password, place, read_only=read_only)


def create_place(name: str, settings: Mapping[str, str], pack_files: Mapping[str, str]) -> EngagementStore:
    """Make an engagement in the workspace.

    Raises:
        StoreError: The name is taken, or the workspace cannot be reached.
    """
    from readiness.store.workspace.opening import create_in

    return create_in(_address(), _chosen.password, name, settings, pack_files)


def _address() -> Address:
    if not _chosen.url:
        raise WorkspaceProblem(
            tr("No workspace is named."),
            hint=tr("Name it with --workspace postgresql://name@server/database, or in Settings."),
        )
    from readiness.store.workspace.link import parse_address

    return parse_address(_chosen.url)
