"""When a webhook last took what it was sent."""

from alembic import op
from sqlalchemy import Column, DateTime

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("hooks", Column("worked", DateTime()))
