"""Kinds of figures of which a report of one event tells one, told in whatever words."""

from rashomon.collation.disagreements.slots.find import find_slots

__all__ = ["find_slots"]
