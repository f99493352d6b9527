"""Feeds, sitemaps and lists of feeds in, items out: plain text and whole addresses."""

from rashomon.intake.feeds.discovery import discover
from rashomon.intake.feeds.items import Feed, FeedItem, Subscription
from rashomon.intake.feeds.reading import read_feed
from rashomon.intake.feeds.subscriptions import subscriptions

__all__ = ["Feed", "FeedItem", "Subscription", "discover", "read_feed", "subscriptions"]
