"""What a database's driver says, in words fit to show."""

from __future__ import annotations

from typing import Final

import psycopg
from psycopg import errors

from readiness.errors import WorkspaceProblem
from readiness.language import noop, tr

PASSWORD_WORDS: Final = ("password", "fe_sendauth", "sasl", "authentication")
FIRST_HINT: Final = noop("Check the network and the address, then try again.")
KEEP_HINT: Final = noop("Everything is kept in memory. Try again once the network is back, or save elsewhere.")


def in_words(error: psycopg.Error, name: str, hint: str = KEEP_HINT) -> WorkspaceProblem:
    """What the driver says, in words that name neither person nor machine."""
    text = str(error).casefold()
    if isinstance(error, errors.InsufficientPrivilege):
        return WorkspaceProblem(
            tr("You may not do this in the workspace {name}.", name=name),
            hint=tr("Ask who looks after the database for the right to write."),
        )
    if isinstance(error, errors.InvalidPassword | errors.InvalidAuthorizationSpecification) or (
        isinstance(error, psycopg.OperationalError) and any(word in text for word in PASSWORD_WORDS)
    ):
        return WorkspaceProblem(
            tr("The workspace {name} does not accept this name and password.", name=name),
            hint=tr("Give the password again; it is not kept on this laptop."),
            is_credential=True,
        )
    if "does not exist" in text and isinstance(error, psycopg.OperationalError):
        return WorkspaceProblem(
            tr("There is no database {name} at this address.", name=name), hint=tr("Check the address in Settings.")
        )
    if isinstance(error, errors.DiskFull | errors.InsufficientResources):
        return WorkspaceProblem(tr("The workspace {name} is full.", name=name), hint=tr(hint))
    if isinstance(error, errors.QueryCanceled | errors.LockNotAvailable):
        return WorkspaceProblem(tr("The workspace {name} takes too long to answer.", name=name), hint=tr(hint))
    if isinstance(error, psycopg.OperationalError):
        return WorkspaceProblem(tr("The workspace {name} does not answer.", name=name), hint=tr(hint))
    return WorkspaceProblem(
        tr("The workspace {name} refused the change ({kind}).", name=name, kind=type(error).__name__),
        hint=tr(hint),
    )
