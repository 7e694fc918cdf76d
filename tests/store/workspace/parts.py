"""What the tests of the workspace share."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

import psycopg

from readiness.domain.questions import QuestionId
from readiness.store.workspace.link import parse_address

if sys.platform != "win32":
    from postgres_server import Server

NOW = datetime(2026, 11, 12, 14, 3, tzinfo=UTC)
OBS1, OBS2, OBS3 = QuestionId("OBS-01"), QuestionId("OBS-02"), QuestionId("OBS-03")
GRANTS = """
GRANT USAGE ON SCHEMA readiness TO {0};
GRANT {1} ON ALL TABLES IN SCHEMA readiness TO {0};
"""


def role(server: Server, database: str, name: str, rights: str, password: str = "") -> str:
    """A person of the firm: the address under which they come."""
    with psycopg.connect(database, autocommit=True) as connection:
        secret = f" PASSWORD '{password}'" if password else ""
        connection.execute(f"CREATE ROLE {name} LOGIN{secret}".encode())
        connection.execute(GRANTS.format(name, rights).encode())
    return server.url(str(parse_address(database).parts["dbname"]), name)
