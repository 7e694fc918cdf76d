"""Reliability projection with honest intervals (reliability.md)."""
