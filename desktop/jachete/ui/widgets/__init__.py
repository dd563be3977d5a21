"""Home-made widgets that several screens share."""
