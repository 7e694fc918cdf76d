"""The desktop window: pages, widgets and the look of Readiness, built on `readiness.app` alone."""
