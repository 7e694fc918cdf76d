"""The program's icon in the sizes and forms that the three systems ask for, drawn from the one SVG.

Run by the build with the environment's own Python: `python icons.py SVG FOLDER`.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
LARGEST_IN_ICO = 256


def draw(svg: Path, size: int, target: Path) -> None:
    """Writes the icon as a PNG of `size` by `size` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter)
    painter.end()
    image.save(str(target))


def main(svg: Path, folder: Path) -> None:
    """Writes readiness-SIZE.png, readiness.ico and readiness.icns."""
    application = QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    places = {size: folder / f"readiness-{size}.png" for size in SIZES}
    for size, place in places.items():
        draw(svg, size, place)
    pictures = {size: Image.open(place) for size, place in places.items()}
    small = [pictures[size] for size in SIZES if size < LARGEST_IN_ICO]
    pictures[LARGEST_IN_ICO].save(
        folder / "readiness.ico", append_images=small, sizes=[(s, s) for s in SIZES if s <= LARGEST_IN_ICO]
    )
    pictures[max(SIZES)].save(folder / "readiness.icns")
    application.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
