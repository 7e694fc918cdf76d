"""The connection to a workspace: made when it is needed, one transaction at a time, and made again after it broke.

Credentials are never written anywhere by this program. A password comes from `PGPASSWORD`, from the person's own
password file, or from the person, and then stays in the memory of this process.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import RLock, Thread, get_ident
from typing import Any, Final, TypeVar

import psycopg
from psycopg import conninfo, errors

from readiness.errors import FileTooNew, StoreError, WorkspaceProblem
from readiness.language import tr
from readiness.store.workspace import migrations
from readiness.store.workspace.pulse import SHORTEST, answers_within, patience
from readiness.store.workspace.words import FIRST_HINT, KEEP_HINT, in_words

T = TypeVar("T")
logging.getLogger("psycopg").setLevel(logging.ERROR)  # its remarks name machines and people
CONNECT_SECONDS: Final = 4
STATEMENT_MS: Final = 60_000
PAUSE_SECONDS: Final = 15.0
"""After a connection could not be made: who works on is not made to wait for the next attempt at every click."""
IDLE_SECONDS: Final = 20.0
"""After this time without use a connection is tried before work is entrusted to it."""
FRESH_SECONDS: Final = 1.0
"""The same for the thread of a window, which must never stand and wait for a server that is gone."""
SCHEMES: Final = ("postgresql://", "postgres://")


@dataclass(frozen=True)
class Address:
    """Where a workspace is, without any password.

    Attributes:
        url: As the person wrote it; holds no secret, so that it can be kept and shown.
        parts: The same for the driver.
    """

    url: str
    parts: dict[str, Any] = field(repr=False)

    @property
    def name(self) -> str:
        """The name of the database."""
        return str(self.parts.get("dbname") or self.parts.get("user") or "postgres")


def parse_address(url: str) -> Address:
    """An address such as `postgresql://anna@db.firm.example/readiness`.

    Connections over a network are encrypted (`sslmode=require`) unless the address says something stricter.

    Raises:
        WorkspaceProblem: It is none, or it holds a password.
    """
    if not url.startswith(SCHEMES):
        raise WorkspaceProblem(
            tr("This is no address of a workspace."), hint=tr("Write it as postgresql://name@server/database.")
        )
    try:
        parts = dict(conninfo.conninfo_to_dict(url))
    except psycopg.ProgrammingError as error:
        raise WorkspaceProblem(
            tr("The address of the workspace cannot be understood."),
            hint=tr("Write it as postgresql://name@server/database."),
        ) from error
    if parts.get("password"):
        raise WorkspaceProblem(
            tr("The address of the workspace holds a password, which others could see."),
            hint=tr("Leave it out: you are asked for it, or it comes from PGPASSWORD or your password file."),
            is_credential=True,
        )
    host = str(parts.get("host") or "")
    is_near = not host or host.startswith("/") or host in {"localhost", "127.0.0.1", "::1"}
    if not is_near:
        parts.setdefault("sslmode", "require")
    return Address(url, parts)


class _NotBegun(psycopg.OperationalError):
    """The connection was found broken before the work began: it can be done on another one."""


class Link:
    """One connection, used by one transaction at a time.

    Other threads wait as long as a server takes. The thread of a window does not: it asks for a sign of life before
    work begins, waits for no other thread, and never for a connection to be made again.

    Attributes:
        address: Where it leads.
    """

    def __init__(
        self,
        address: Address,
        password: str | None = None,
        *,
        on_connect: Callable[[psycopg.Connection[Any]], object] | None = None,
        is_checked: bool = True,
    ) -> None:
        """Prepare the link; nothing is opened yet.

        Args:
            address: The workspace.
            password: If the person gave one.
            on_connect: Called with every new connection.
            is_checked: Refuse a database that holds no workspace of the present format.
        """
        self.address = address
        self._password, self._on_connect, self._is_checked = password, on_connect, is_checked
        self._connection: psycopg.Connection[Any] | None = None
        self._lock = RLock()
        self._used = 0.0
        self._has_worked = False
        self._failed_at: float | None = None
        self._window_thread: int | None = None
        self._round_trip = 0.0

    def serve_window(self) -> None:
        """The calling thread draws a window: from now on it is never held up."""
        self._window_thread = get_ident()

    @property
    def _is_hurried(self) -> bool:
        return self._window_thread == get_ident()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """The connection for oneself, for several pieces of work in a row.

        Raises:
            WorkspaceProblem: Another thread has it, and this is the window's.
        """
        if not self._lock.acquire(timeout=SHORTEST if self._is_hurried else -1):
            raise in_words(errors.LockNotAvailable(), self.address.name)
        try:
            yield
        finally:
            self._lock.release()

    def run(self, work: Callable[[psycopg.Connection[Any]], T]) -> T:
        """Do some work in one transaction. What a broken connection interrupted was not done.

        A connection that turns out to be broken before the work began is made again once.

        Raises:
            StoreError: Why not, in words.
        """
        with self.turn(), self._in_words():
            try:
                result = self._once(work)
            except _NotBegun:
                result = self._once(work)
            self._used, self._has_worked = time.monotonic(), True
            return result

    def _once(self, work: Callable[[psycopg.Connection[Any]], T]) -> T:
        is_new = self._connection is None
        has_begun = False
        try:
            connection = self._alive()
            with connection.transaction():
                has_begun = True
                return work(connection)
        except psycopg.OperationalError as error:
            self._drop_broken()
            if not has_begun and not is_new and self._connection is None:
                raise _NotBegun from error
            raise

    def wake(self) -> None:
        """Somebody asks for it: try again at once."""
        self._failed_at = None

    def close(self) -> None:
        """End the connection. One that another thread still waits on ends with that thread's work."""
        with suppress(WorkspaceProblem), self.turn():
            connection, self._connection = self._connection, None
            if connection is None:
                return
            with suppress(psycopg.Error):
                # The server notices the end a moment later: be gone at once.
                if not connection.closed and answers_within(connection, patience(self._round_trip)):
                    connection.execute("SELECT pg_advisory_unlock_all()")
            with suppress(psycopg.Error):
                connection.close()

    def _alive(self) -> psycopg.Connection[Any]:
        connection, hurried = self._connection, self._is_hurried
        if connection is not None and time.monotonic() - self._used > (FRESH_SECONDS if hurried else IDLE_SECONDS):
            seconds = patience(self._round_trip) if hurried else CONNECT_SECONDS
            if not connection.closed and not answers_within(connection, seconds):
                connection.close()
        if connection is None or connection.closed:
            connection = self._connected_again()
        return connection

    def _connected_again(self) -> psycopg.Connection[Any]:
        self._connection = None
        if self._failed_at is not None and time.monotonic() - self._failed_at < PAUSE_SECONDS:
            raise psycopg.OperationalError("not tried again yet")
        if self._is_hurried and self._has_worked:
            Thread(target=self._reconnect, name="workspace", daemon=True).start()
            raise psycopg.OperationalError("being connected again")
        try:
            self._connection = self._connect()
        except psycopg.OperationalError:
            self._failed_at = time.monotonic()
            raise
        self._failed_at = None
        return self._connection

    def _reconnect(self) -> None:
        """For a window's thread, beside it: its next attempt finds the connection made."""
        with suppress(psycopg.Error, StoreError), self._lock:
            self._alive()
            self._used = time.monotonic()

    def _drop_broken(self) -> None:
        if self._connection is not None and (self._connection.closed or self._connection.broken):
            self._connection.close()
            self._connection = None

    def _connect(self) -> psycopg.Connection[Any]:
        settings: dict[str, Any] = {
            "connect_timeout": CONNECT_SECONDS,
            "application_name": "readiness",
            "keepalives_idle": 10,
            "keepalives_interval": 5,
            "keepalives_count": 3,
            "tcp_user_timeout": 6_000,
        } | self.address.parts
        if self._password is not None:
            settings["password"] = self._password
        connection = psycopg.connect(**settings, autocommit=True, prepare_threshold=None)
        try:
            begun = time.monotonic()
            connection.execute(f"SET statement_timeout = {STATEMENT_MS}".encode())
            self._round_trip = time.monotonic() - begun
            connection.execute("SET idle_in_transaction_session_timeout = 60000")
            if self._is_checked:
                check_format(connection, self.address.name)
            if self._on_connect is not None:
                self._on_connect(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        try:
            yield
        except StoreError:
            raise
        except psycopg.Error as error:
            hint = KEEP_HINT if self._has_worked else FIRST_HINT
            raise in_words(error, self.address.name, hint) from error


def check_format(connection: psycopg.Connection[Any], name: str) -> None:
    """Refuse what is no workspace, a newer one, and one that has to be brought up first.

    Raises:
        FileTooNew: Made by a newer version.
        WorkspaceProblem: There is none, or it is of an older format.
    """
    found = migrations.found_format(connection)
    if found == 0:
        raise WorkspaceProblem(
            tr("The database {name} holds no workspace yet.", name=name),
            hint=tr("Who may create schemas there prepares it once: `readiness workspace prepare`, or in Settings."),
            is_unready=True,
        )
    if found > migrations.FORMAT:
        raise FileTooNew(found, migrations.FORMAT)
    if found < migrations.FORMAT:
        raise WorkspaceProblem(
            tr("The workspace {name} was made by an older version.", name=name),
            hint=tr("Bring it to the present format once, for everybody: `readiness workspace prepare`."),
            is_unready=True,
        )
