"""Spreadsheets, text files and tool exports become canonical records: the edge towards the client's files."""
