"""A real PostgreSQL server for the tests of the workspace, one for all of them; skips where none is installed."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import count

import psycopg
import pytest

if sys.platform != "win32":
    import postgres_server
    from postgres_server import OWNER, Server

_numbers = count(1)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A server that no test stops."""
    programs = None if sys.platform == "win32" else postgres_server.find_programs()
    if programs is None:
        if sys.platform != "win32" and postgres_server.is_expected():
            pytest.fail("no PostgreSQL server is installed here: python3 packaging/dev.py setup installs one")
        pytest.skip("no PostgreSQL server is installed here (Debian: apt-get install postgresql)")
    with postgres_server.running(programs) as started:
        yield started


@pytest.fixture
def database(server: Server) -> Iterator[str]:
    """The address of an empty database of this test alone."""
    name = f"t{next(_numbers)}"
    with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} OWNER {OWNER}".encode())
    yield server.url(name)
    with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())
