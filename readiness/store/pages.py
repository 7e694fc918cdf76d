"""A protected file page by page, in memory: for reading what SQLCipher, which stops at the first bad page, cannot.

SQLCipher 4: pages of 4096 bytes, each AES-256-CBC under the key, ending in 16 bytes of initialisation vector and 64 of
HMAC-SHA512 over ciphertext, vector and page number; the first page gives its first 16 bytes to the salt. The key of
the seal is PBKDF2-HMAC-SHA512 of the key, salt xor 0x3a, 2 rounds (SQLCipher design, "Database Encryption").
"""

from __future__ import annotations

import hashlib
import hmac
import struct
from pathlib import Path
from typing import Final

from readiness.store.checks import MAGIC
from readiness.store.keys import KEY_BYTES, SALT_BYTES, Key

PAGE: Final = 4096
VECTOR: Final = 16
SEAL: Final = 64
BODY: Final = PAGE - VECTOR - SEAL
ROUNDS: Final = 2
MASK: Final = 0x3A
PAGES_TRIED: Final = 256


def decrypted(content: bytes, key: Key) -> tuple[bytes, tuple[int, ...]]:
    """The database in clear, and the numbers of pages whose seal does not match (from 1).

    A page that does not match is decrypted all the same: a changed byte spoils 32 bytes of it, not the rest. A page
    that is cut off is filled up with zeros.
    """
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    seal = _seal(key)
    clear, bad = bytearray(), []
    for number, start in enumerate(range(0, len(content), PAGE), 1):
        page = content[start : start + PAGE].ljust(PAGE, b"\x00")
        first = SALT_BYTES if number == 1 else 0
        body, vector, found = page[first:BODY], page[BODY : BODY + VECTOR], page[BODY + VECTOR :]
        if not hmac.compare_digest(_sealed(seal, body + vector, number), found):
            bad.append(number)
        decryptor = Cipher(algorithms.AES(key.raw), modes.CBC(vector)).decryptor()
        clear += (MAGIC if number == 1 else b"") + decryptor.update(body) + decryptor.finalize() + bytes(PAGE - BODY)
    return bytes(clear), tuple(bad)


def fits_any(path: Path, key: Key) -> bool:
    """Whether the seal of any of the pages after the first matches, though the first may be damaged."""
    seal = _seal(key)
    with path.open("rb") as file:
        file.seek(PAGE)
        for number in range(2, 2 + PAGES_TRIED):
            page = file.read(PAGE)
            if len(page) < PAGE:
                return False
            if hmac.compare_digest(_sealed(seal, page[: BODY + VECTOR], number), page[BODY + VECTOR :]):
                return True
    return False


def _seal(key: Key) -> bytes:
    return hashlib.pbkdf2_hmac("sha512", key.raw, bytes(byte ^ MASK for byte in key.salt), ROUNDS, KEY_BYTES)


def _sealed(seal: bytes, content: bytes, number: int) -> bytes:
    return hmac.digest(seal, content + struct.pack("<I", number), "sha512")
