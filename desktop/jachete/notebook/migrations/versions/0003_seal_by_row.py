"""A seal for each table, that follows its rows."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make room for the new seals, which are written once the notebook is up to date."""
    op.drop_table("seal")
    op.create_table(
        "seal",
        sa.Column("of", sa.Text, primary_key=True),
        sa.Column("digest", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
