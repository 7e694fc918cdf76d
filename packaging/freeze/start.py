"""Where the frozen program begins: the window's own start opens the window, the other one is the command line."""

from __future__ import annotations

import multiprocessing
import sys
from pathlib import Path

if __name__ == "__main__":
    multiprocessing.freeze_support()
    from readiness.cli.main import main

    is_window = Path(sys.executable).stem == "Readiness-app"
    if is_window and (len(sys.argv) < 2 or sys.argv[1] != "app"):
        sys.argv.insert(1, "app")
    main()
