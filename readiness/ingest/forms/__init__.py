"""Workbooks that people fill in and give back: how one is described, written, and read again as a hostile file."""
