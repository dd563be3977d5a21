"""Tokens → colours, fonts, icons and style sheet."""
