"""How a notebook comes from one version of the application to the next; read by Alembic."""
