"""What a saved search found when it was seen last; the order in which a past search was made."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add what is not known yet of the searches that are there."""
    op.add_column("saved_search", sa.Column("found", sa.Integer, nullable=False, server_default="-1"))
    op.add_column("saved_search", sa.Column("seen_at", sa.Text, nullable=False, server_default=""))
    op.add_column("past_search", sa.Column("order", sa.Text, nullable=False, server_default="relevance"))
    op.add_column("past_search", sa.Column("near", sa.Text, nullable=False, server_default=""))
    op.add_column("past_search", sa.Column("seed", sa.Integer, nullable=False, server_default="0"))
