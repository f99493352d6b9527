"""Block keys: reports of one event share some, so only reports that share one need to be compared."""

from rashomon.gathering.profile import Profile, weight

# So many of the heaviest words of a report, names above all.
KEYS = 40
# A word that one report in five holds anyway is no key.
LEAST_WEIGHT = 1.6


def keys(profile: Profile) -> tuple[str, ...]:
    """The strings under which a store or an engine finds this report's possible companions."""
    heaviest = sorted(profile.weights.items(), key=lambda item: (-item[1], item[0]))[:KEYS]
    return tuple(term for term, _ in heaviest if weight(term) >= LEAST_WEIGHT)
