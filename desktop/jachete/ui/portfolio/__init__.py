"""The portfolio and the sheets of a search: what is asked, the work while it is done, its end."""
