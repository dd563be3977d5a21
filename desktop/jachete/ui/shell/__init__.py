"""The frame around the screens: rail, status bar, messages."""
