"""The edge to paper: snapshot to context to HTML to PDF."""
