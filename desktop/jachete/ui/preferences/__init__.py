"""The preferences: what each person sets for themselves."""
