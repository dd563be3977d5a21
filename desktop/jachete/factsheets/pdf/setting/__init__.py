"""Text set on paper: fonts, lines, what shows them in a file."""
