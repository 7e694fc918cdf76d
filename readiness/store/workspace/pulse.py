"""Whether a server still answers, asked in a time that a person does not notice."""

from __future__ import annotations

import selectors
import time
from typing import Any, Final

import psycopg

SHORTEST: Final = 0.08
"""Seconds: with what surrounds it below the tenth that nobody notices."""
LONGEST: Final = 1.0


def patience(round_trip: float) -> float:
    """Seconds to wait for a sign of life from a server that needed `round_trip` seconds for one when all was well."""
    return min(LONGEST, max(SHORTEST, 4 * round_trip))


def answers_within(connection: psycopg.Connection[Any], seconds: float) -> bool:
    """Whether the server answers an empty question in time; if not, the connection is of no further use.

    `connection.execute` would wait as long as the network's own timeouts allow.
    """
    server = connection.pgconn
    deadline = time.monotonic() + seconds
    try:
        server.send_query(b"")
        if server.flush():
            return False
        with selectors.DefaultSelector() as selector:
            selector.register(server.socket, selectors.EVENT_READ)
            while True:
                while not server.is_busy():
                    if server.get_result() is None:
                        return True
                if not selector.select(max(0.0, deadline - time.monotonic())):
                    return False
                server.consume_input()
    except psycopg.OperationalError:
        return False
