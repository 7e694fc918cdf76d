"""Marks the report templates as a package so that an installed copy can find them."""
