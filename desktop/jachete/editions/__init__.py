"""From a data package to a published edition."""
