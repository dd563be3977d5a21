"""The shortlists: what is kept, in which order, and with which notes."""
