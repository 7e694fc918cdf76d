"""Imported by every Python process of a run: no socket leaves the machine, and user and host have telling names.

`READINESS_TRACE_USER` and `READINESS_TRACE_HOST` are the names that must turn up in no output.
"""

import getpass
import os
import platform
import socket
from typing import Any

HOST = os.environ.get("READINESS_TRACE_HOST", "")
USER = os.environ.get("READINESS_TRACE_USER", "")


class NetworkUsed(BaseException):
    """Nothing may catch this by accident: it ends the process."""


def _refuse(*_arguments: object, **_named: object) -> Any:
    raise NetworkUsed("this program must never use the network")


class _NoSocket(socket.socket):
    """Local sockets work; any other cannot even be made."""

    def __init__(self, family: int = -1, *arguments: Any, **named: Any) -> None:
        local = (getattr(socket, "AF_UNIX", None), None)
        if family not in local and named.get("fileno") is None:
            _refuse()
        super().__init__(family, *arguments, **named)


socket.socket = _NoSocket  # type: ignore[misc]
socket.create_connection = socket.getaddrinfo = socket.gethostbyname = _refuse
if HOST:
    socket.gethostname = socket.getfqdn = lambda *_: HOST
    platform.node = lambda: HOST
if USER:
    getpass.getuser = lambda: USER
