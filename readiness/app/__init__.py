"""Use cases, one module per page: commands and view structs. The only door that `ui` and `cli` use."""
