"""What the portfolio says around the sheets: cover, leaves, chapters, indexes; nothing is drawn here."""
