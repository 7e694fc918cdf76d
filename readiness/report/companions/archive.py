"""Office files whose bytes depend on their content alone: sorted names, fixed dates, one compression."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_FIRST = "[Content_Types].xml"


def seal(content: bytes, change: Callable[[str, bytes], bytes | None] = lambda _name, data: data) -> bytes:
    """The archive with sorted names and fixed dates.

    Args:
        content: a zip archive that this program wrote.
        change: gives the new content of a part, or None where the part is left out.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(source.namelist(), key=lambda n: (n != _FIRST, n)):
            data = change(name, source.read(name))
            if data is None:
                continue
            info = zipfile.ZipInfo(name, _ZIP_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            info.create_system = 0
            target.writestr(info, data)
    return out.getvalue()
