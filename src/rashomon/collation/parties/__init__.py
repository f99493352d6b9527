"""Who and what the story's witnesses name, under all their names."""

from rashomon.collation.parties.cast import Cast
from rashomon.collation.parties.find import find_parties

__all__ = ["Cast", "find_parties"]
