"""Companions of the report, made from the same pages: the workbook first."""
