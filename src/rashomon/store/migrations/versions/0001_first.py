"""The first tables."""

from alembic import op

from rashomon.store.search import search_for
from rashomon.store.tables import metadata

revision = "0001"
down_revision = None


def upgrade() -> None:
    connection = op.get_bind()
    metadata.create_all(connection)
    search_for(connection.dialect.name).create(connection)
