"""Two to four enterprises side by side."""
