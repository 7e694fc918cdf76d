"""The headless twin, one module per command group."""
