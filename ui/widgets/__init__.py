"""Widgets that know how to look and to be operated, and nothing about where their words come from."""
