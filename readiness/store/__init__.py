"""The edge to the engagement file: one SQLite file, written through at every change."""
