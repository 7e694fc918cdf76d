"""The report as slides: the verdict, its charts and the decisions, with native text and tables."""
