"""Exporting a search or a shortlist: what is asked, the work while it is done, its end."""
