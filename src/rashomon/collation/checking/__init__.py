"""Who of a story's witnesses carries a statement, and who carries it changed."""

from rashomon.collation.checking.check import Checker, check

__all__ = ["Checker", "check"]
