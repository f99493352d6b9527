"""Pages and feeds from the network: polite, safe, and limited in every cost."""

from rashomon.intake.fetching.answers import Clock, Fetched, Limits, Unchanged
from rashomon.intake.fetching.articles import to_article
from rashomon.intake.fetching.fetcher import Fetcher
from rashomon.intake.fetching.pace import back_off

__all__ = ["Clock", "Fetched", "Fetcher", "Limits", "Unchanged", "back_off", "to_article"]
