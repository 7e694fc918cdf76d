"""The figures of the report: plotly dictionaries drawn on a canvas, and the honest exhibit that carries them."""
