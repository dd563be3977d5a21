"""The palette: every place, enterprise, category and command a few letters away."""
