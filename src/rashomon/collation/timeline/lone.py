"""Acts that are one by their days: of a day of which two reports tell but one act each, and what reports
begin with and date to the day of the news."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date

from rashomon.collation.timeline.acts import Act


class LoneDays:
    """The acts of a story that are their report's only one of their day."""

    def __init__(self, acts: Sequence[Act]) -> None:
        self._acts = acts
        told = Counter((act.witness, act.earliest) for act in acts if not act.thing)
        leads = Counter(act.earliest for act in acts if act.leads and act.earliest == act.latest)
        news = min(leads, key=lambda day: (-leads[day], day or date.max), default=None)
        self._first = _first_of_the_day(acts)
        self._numbered: defaultdict[date | None, list[int]] = defaultdict(list)
        self._before: set[int] = set()
        for number, act in enumerate(acts):
            if act.thing or told[act.witness, act.earliest] > 1 or act.earliest != act.latest:
                continue
            if act.numbered and not act.leads:
                self._numbered[act.earliest].append(number)
            elif act.earliest and news and act.earliest < news and not act.quoted:
                self._before.add(number)

    def numbered(self, act: int) -> list[int]:
        """All of the day of this one, where that is given by number and leads no report."""
        found = self._numbered[self._acts[act].earliest]
        return found if act in found else []

    def first(self, act: int) -> set[int]:
        """What reports begin with and date to the day of the news, where this act is one of these."""
        return self._first if act in self._first else set()

    def before(self, one: int, other: int) -> bool:
        """Whether both are of one day that lies before that of the news."""
        days = {self._acts[one].earliest, self._acts[other].earliest}
        return {one, other} <= self._before and len(days) == 1


def _first_of_the_day(acts: Sequence[Act]) -> set[int]:
    """Of each report the first act of the day that most reports date the news to, in its first sentences."""
    first: defaultdict[tuple[date | None, date | None, str], dict[str, int]] = defaultdict(dict)
    for number, act in enumerate(acts):
        if act.leads and not (act.thing or act.quoted or act.ahead):
            first[act.earliest, act.latest, act.day].setdefault(act.witness, number)
    news = max(first.values(), key=lambda told: (len(told), -min(told.values())), default={})
    return set(news.values())
