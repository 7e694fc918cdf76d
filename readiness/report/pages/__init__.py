"""The pages of the report, one module each: a dossier in, a page or nothing out."""
