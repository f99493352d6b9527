"""What happened when."""

from calendar import monthrange

from bench.tasks.whole.case import Case, Row
from bench.tasks.whole.score import Score
from bench.tasks.whole.wording import SAME_MATTER, Matter


def score(case: Case) -> Score:
    """``timeline``: gold events with a date that are found (see ``likeness``); ``timeline_witnesses``: of
    the found ones, the share of their witnesses among the evidence of the finding that is likest;
    ``timeline_whole``: of all of them, those found with every witness."""
    result = Score()
    golds = [gold for gold in case.gold.get("timeline", ()) if gold["date"]]
    matter = Matter(gold["what"] for gold in golds)
    found = [event for _, event in case.parts("timeline")]
    used: set[int] = set()
    for gold in golds:
        values = {number: likeness(matter, gold, event) for number, event in enumerate(found)}
        matches = {number: value for number, value in values.items() if value >= SAME_MATTER}
        used.update(matches)
        result.share_witnessed("timeline", gold["witnesses"], matches, found)
        if not matches:
            result.errors.append(f"event missed: {gold['date']}: {gold['what']}")
    result.count("timeline_shown", len(found))
    for number, event in enumerate(found):
        if number not in used:
            result.errors.append(
                f"event not in gold: {event['earliest']}..{event['latest']}: {event['what']!r}"
            )
    return result


def likeness(matter: Matter, gold: Row, found: Row) -> float:
    """How much of the gold event's matter stands in the event's description or evidence; 0 where its dates
    are not the gold date or within it, or no witness of the gold event is among its evidence."""
    if not found["earliest"] or not found["latest"]:
        return 0.0
    first, last = span(gold["date"])
    if not first <= found["earliest"] <= found["latest"] <= last:
        return 0.0
    if not {p["document"] for p in found["evidence"]} & set(gold["witnesses"]):
        return 0.0
    words = " ".join((found["what"], *(p["text"] for p in found["evidence"])))
    return matter.covered(gold["what"], words)


def span(date: str) -> tuple[str, str]:
    """First and last day of "2024-06-14", "2022-02", "2014" or "2015/2016", as ISO dates."""
    first, _, last = date.partition("/")
    return _day(first, last=False), _day(last or first, last=True)


def _day(date: str, *, last: bool) -> str:
    parts = [int(part) for part in date.split("-")]
    if len(parts) == 1:
        parts.append(12 if last else 1)
    if len(parts) == 2:
        parts.append(monthrange(*parts)[1] if last else 1)
    return f"{parts[0]:04}-{parts[1]:02}-{parts[2]:02}"
