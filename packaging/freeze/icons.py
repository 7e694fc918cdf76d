"""The program's icon in the sizes and forms that the three systems ask for, drawn from the one SVG.

Run by the build with the environment's own Python: `python icons.py SVG FOLDER`.
"""

from __future__ import annotations

import os
import sys
from io import BytesIO
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
LARGEST_IN_ICO = 256


def draw(svg: Path, size: int) -> bytes:
    """The icon as a PNG of `size` by `size` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, b"PNG")
    return bytes(buffer.data().data())


def main(svg: Path, folder: Path) -> None:
    """Writes readiness-SIZE.png, readiness.ico and readiness.icns."""
    application = QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    drawn = {size: draw(svg, size) for size in SIZES}
    for size, png in drawn.items():
        (folder / f"readiness-{size}.png").write_bytes(png)
    pictures = {size: Image.open(BytesIO(png)) for size, png in drawn.items()}
    small = [pictures[size] for size in SIZES if size < LARGEST_IN_ICO]
    pictures[LARGEST_IN_ICO].save(
        folder / "readiness.ico", append_images=small, sizes=[(s, s) for s in SIZES if s <= LARGEST_IN_ICO]
    )
    pictures[max(SIZES)].save(folder / "readiness.icns")
    application.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
