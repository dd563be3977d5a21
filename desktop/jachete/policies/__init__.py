"""What an organisation decides for everyone who uses the application on its computers."""
