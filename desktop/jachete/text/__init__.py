"""French text as data: folded for search, sorted for lists, set for the eye."""
