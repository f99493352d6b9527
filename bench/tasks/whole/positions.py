"""What the parties demand, offer, accept, reject, threaten or agree to."""

import re

from bench.tasks.whole.case import Case, Row
from bench.tasks.whole.score import Score
from bench.tasks.whole.wording import SAME_MATTER, Matter
from rashomon.language.tables import table

# "Accepts the plan" and "agrees to the plan" are one act to a reader.
SAME_ACT = frozenset((frozenset(("accept", "agree")),))
_COUNT = re.compile(
    r"^(?:a few|a number of|some|several|many|most|two|three|four|five|six)\s+", re.IGNORECASE
)
# Bodies that speak for a state ("White House": "United States").
_ORGANS = table("positions")["organs"]


def score(case: Case) -> Score:
    """``positions``: gold positions found (see ``likeness``); ``positions_witnesses``: of the found ones,
    the share of their witnesses among the evidence of the finding that is likest; ``positions_whole``: of all
    gold positions, those found with every witness."""
    result = Score()
    golds = case.gold.get("positions", [])
    matter = Matter(gold["what"] for gold in golds)
    found = list(case.parts("positions"))
    used: set[int] = set()
    for gold in golds:
        values = {n: likeness(case, matter, gold, story, item) for n, (story, item) in enumerate(found)}
        matches = {number: value for number, value in values.items() if value >= SAME_MATTER}
        used.update(matches)
        result.share_witnessed("positions", gold["witnesses"], matches, [item for _, item in found])
        if not matches:
            result.errors.append(f"position missed: {gold['party']} {gold['act']}: {gold['what']}")
    result.count("positions_shown", len(found))
    for number, (story, item) in enumerate(found):
        if number not in used:
            party = case.party_names(story, item["party"])[:1]
            words = item["evidence"][0]["text"] if item["evidence"] else ""
            result.errors.append(
                f"position not in gold: {party} {item['act']}: {item['what']!r} <- {words!r}"
            )
    return result


def likeness(case: Case, matter: Matter, gold: Row, story: Row, found: Row) -> float:
    """How much of the gold position's matter the program's words for it (with the condition) hold; 0 where
    the act is another or the party is: it is met by its name, by one of its aliases, by its head of state
    or government, or by the body that speaks for it ("the White House"); how many of a group it is ("a few
    senators") is not asked. One finding that carries two gold positions serves both."""
    if gold["act"] != found["act"] and frozenset((gold["act"], found["act"])) not in SAME_ACT:
        return 0.0
    names = [_COUNT.sub("", name) for name in case.party_names(story, found["party"])]
    names += [_ORGANS[name] for name in names if isinstance(_ORGANS.get(name), str)]
    if not any(case.names.stands_for(gold["party"], name) for name in names):
        return 0.0
    return matter.covered(gold["what"], f"{found['what']} {found['condition'] or ''}")
