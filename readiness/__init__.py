"""Readiness: assess whether an AI agent pilot is ready for production. The engine, importable without Qt."""

__version__ = "0.1.0"
