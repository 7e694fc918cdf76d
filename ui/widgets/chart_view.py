"""A plotly figure in the page."""
from PySide6.QtWidgets import QWidget


def park(keeper: QWidget) -> None:
    """Keep."""
