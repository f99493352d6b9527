"""Steps that carry an older store forward, one file each in ``versions``; run by Alembic."""

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection


def upgrade(connection: Connection) -> None:
    """Bring the store to the newest tables, inside the transaction of ``connection``."""
    config = Config()
    config.set_main_option("script_location", "rashomon.store:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
