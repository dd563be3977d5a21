"""L’économie sociale, j’achète! — Répertoire."""

__version__ = "0.4.0"
