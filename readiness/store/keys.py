"""Keys of protected engagement files: made of a passphrase once, kept in memory only, found by the file's salt.

A protected file is a SQLCipher 4 database (AES-256-CBC, HMAC-SHA512 for each page). Its first 16 bytes are the salt
under which Argon2id (RFC 9106) turns the passphrase into the key. Copies and backups share the salt, so that one
passphrase opens them all.
"""

from __future__ import annotations

import hmac
import os
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from readiness.errors import PassphraseNeeded
from readiness.language import noop, tr

SALT_BYTES: Final = 16
KEY_BYTES: Final = 32
TIME_COST: Final = 3
MEMORY_KIB: Final = 64 * 1024
LANES: Final = 4
"""Argon2id of protection version 1, fixed: a file could not be opened again under other numbers."""
NEEDED: Final = noop("{name} is protected by a passphrase.")
NEEDED_HINT: Final = noop(
    "Enter the passphrase; on the command line, --passphrase-env names the variable that holds it."
)


@dataclass(frozen=True)
class Key:
    """A key with the salt it belongs to. Its text form shows neither."""

    raw: bytes = field(repr=False)
    salt: bytes = field(repr=False)

    @property
    def pragma(self) -> str:
        """The statement that hands the key to SQLCipher: a raw key with its salt, which needs no derivation."""
        return f"PRAGMA key = \"x'{self.raw.hex()}{self.salt.hex()}'\""

    def is_same(self, other: Key) -> bool:
        """Whether two keys are equal, in constant time."""
        return hmac.compare_digest(self.raw + self.salt, other.raw + other.salt)


def derive_key(passphrase: str, salt: bytes | None = None) -> Key:
    """The key of a passphrase: Argon2id, t=3, m=64 MiB, p=4, 32 bytes (platform.md 7). Takes about 0.1 s.

    Args:
        passphrase: In any Unicode form; composed and decomposed letters are the same.
        salt: Of an existing file; None: a new one from the system's randomness.
    """
    from argon2.low_level import Type, hash_secret_raw

    salt = os.urandom(SALT_BYTES) if salt is None else salt
    secret = unicodedata.normalize("NFC", passphrase).encode()
    raw = hash_secret_raw(
        secret,
        salt,
        time_cost=TIME_COST,
        memory_cost=MEMORY_KIB,
        parallelism=LANES,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )
    return Key(raw, salt)


def random_key() -> Key:
    """A key for a temporary file: nobody knows it, and it ends with the process."""
    return Key(os.urandom(KEY_BYTES), os.urandom(SALT_BYTES))


class KeyRing:
    """Keys that have opened a file in this process, by salt. Passphrases are not kept.

    Attributes:
        ask: Gives the passphrase of a file by its name where one is configured (the command line); None: nobody does.
    """

    def __init__(self) -> None:
        self._keys: dict[bytes, Key] = {}
        self.ask: Callable[[str], str | None] | None = None

    def remember(self, key: Key) -> None:
        """Keep a key that is known to fit."""
        self._keys[key.salt] = key

    def find(self, salt: bytes) -> Key | None:
        """The key for a salt."""
        return self._keys.get(salt)

    def forget(self, key: Key | None = None) -> None:
        """Forget one key, or all."""
        if key is None:
            self._keys.clear()
        else:
            self._keys.pop(key.salt, None)


RING: Final = KeyRing()
"""The keys of this process."""


def key_of(path: Path, salt: bytes | None, fits: Callable[[Key], None]) -> Key | None:
    """The key of a file, None for one in clear.

    Args:
        path: The file.
        salt: Its salt, None for a file in clear.
        fits: Raises if a key does not open the file.

    Raises:
        PassphraseNeeded: Nobody has given it yet.
        WrongPassword: The configured passphrase does not fit.
    """
    if salt is None:
        return None
    key = RING.find(salt)
    if key is not None:
        return key
    passphrase = RING.ask(path.name) if RING.ask is not None else None
    if passphrase is None:
        raise PassphraseNeeded(tr(NEEDED, name=path.name), hint=tr(NEEDED_HINT), path=str(path))
    key = derive_key(passphrase, salt)
    fits(key)
    RING.remember(key)
    return key
