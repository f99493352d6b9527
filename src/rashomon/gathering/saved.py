"""Profiles as text, for a store: what was counted, exactly as it was."""

import json
from datetime import date

from rashomon.gathering.profile import Profile, weighed


def profile_to_json(profile: Profile) -> str:
    """``profile`` in one line of JSON: its counts alone, because the weights follow from them."""
    counted: dict[str, dict[str, int]] = {"names": {}, "words": {}}
    for term, count in profile.counts.items():
        counted["names" if term in profile.names else "words"][term] = count
    published = profile.published and profile.published.isoformat()
    return json.dumps({"id": profile.id, "published": published, **counted}, separators=(",", ":"))


def profile_from_json(text: str) -> Profile:
    """The profile that ``profile_to_json`` wrote."""
    saved = json.loads(text)
    published = saved["published"] and date.fromisoformat(saved["published"])
    return weighed(saved["id"], saved["names"] | saved["words"], frozenset(saved["names"]), published)
