"""Help inside the application."""
