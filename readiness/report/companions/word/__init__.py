"""The report as an editable Word document: real styles, headings, captions, tables and fields."""
