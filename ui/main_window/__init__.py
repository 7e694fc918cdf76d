"""The one window and what it is made of."""

from ui.main_window.window import MainWindow

__all__ = ["MainWindow"]
