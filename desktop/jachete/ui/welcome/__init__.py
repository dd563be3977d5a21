"""The first start: one screen, whose answers are already chosen."""
