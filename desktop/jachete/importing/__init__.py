"""Reading a directory's data package: read, check, report."""
