"""An edition that was received: what it is, and whether it takes the place of the other."""
