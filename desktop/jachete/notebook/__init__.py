"""What a person gathers: their own file, which no edition and no update touches."""
