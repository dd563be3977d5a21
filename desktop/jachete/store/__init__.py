"""Editions on disk: SQLAlchemy lives here."""
