"""What the application says of itself."""
