"""Steps that carry an older store forward, one file each in ``versions``; run by Alembic."""

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection


def upgrade(connection: Connection, to: str = "head") -> None:
    """Bring the store to the newest tables, or those of the step ``to``, in ``connection``'s transaction."""
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, to)


def steps() -> list[str]:
    """The names of all steps, the newest first."""
    return [step.revision for step in ScriptDirectory.from_config(_config()).walk_revisions()]


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "rashomon.store:migrations")
    return config
