"""Enterprises as files for other applications: workbook, CSV, contact cards."""
