"""A PDF seen before it is kept or printed."""
