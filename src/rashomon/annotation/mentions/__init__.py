"""Names of people, organisations and places in one article."""

from rashomon.annotation.mentions.find import find_mentions

__all__ = ["find_mentions"]
