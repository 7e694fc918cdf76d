"""Item models over the view values of `readiness.app`."""
