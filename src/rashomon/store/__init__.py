"""What a desk keeps: reports for good, and what was derived from them until it is made anew."""

from rashomon.store.engine import Store, default_url

__all__ = ["Store", "default_url"]
