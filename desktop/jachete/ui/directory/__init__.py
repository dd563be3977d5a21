"""The directory: search field, facets, results, record."""
