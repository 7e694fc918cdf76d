"""The domain: frozen values and pure functions. No clock, no files, no SQL, no unseeded randomness."""
