"""Whether what one report of a loose story alone dates tells an event to a reader who sees nothing else: each
thing that its wording shows adds to the log-odds that it does not, by learned weights
(tools/make_event_odds.py). Where the reports tell one affair, most such rows belong to it however worded."""

import re
from collections.abc import Mapping, Sequence

from rashomon.collation.odds import log_odds
from rashomon.collation.timeline.acts import Act
from rashomon.collation.timeline.nesting import holding, outwards
from rashomon.collation.timeline.parts import own_part
from rashomon.collation.timeline.predicates import HELPERS, Predicates
from rashomon.language.tables import table
from rashomon.language.tenses import is_past
from rashomon.language.tokens import Tokens

# What each says: the date stands in a direct quotation; in an aside; in a relative clause, in what is said,
# in a clause of time or reason that is shown with the rest of its sentence; it has no verb near; its clause
# has none; the first verb says what is, or what was done; the verb is one of speech; what is shown begins
# with a pronoun that nobody explains, or in the middle of a sentence.
SHOWS = (
    "quoted", "aside", "relative", "said", "beside", "headless", "verbless", "is", "past", "speech", "vague",
    "lower",
)  # fmt: skip
# Rows from these log-odds on are not shown: of some 500 rows of loose real stories that one report tells,
# judged one by one, 55 went, 37 of them wrong and 6 right (of 45 others that went 7 were right); in annotated
# stories of one affair half would be right.
NO_EVENT = 0.2
# So many characters tell whether a heading is a part of its sentence.
BEGINNING = 20
_VAGUE = re.compile(
    r"\W*(?:he|she|it|they|his|her|their|its|this|that|these|those|there|what|some|many|others)\b(?!\s\[)",
    re.IGNORECASE,
)
_OPENING = "“\"`'‘ "
_IS = frozenset(("is", "are", "'s", "’s", "do", "does"))
_BESIDE = frozenset(("adverbial", "gerund", "trailing"))


def tells_event(acts: Sequence[Act], what: str, tokens: Mapping[str, Tokens]) -> bool:
    """Whether ``what``, shown of ``acts``, tells an event; ``tokens`` are each report's, by siglum."""
    if all(act.thing and not act.deed for act in acts):
        # "The 2031 ferry strike": a name, which is no sentence.
        return True
    return log_odds(table("event_odds"), SHOWS, shown(acts, what, tokens)) < NO_EVENT


def shown(acts: Sequence[Act], what: str, tokens: Mapping[str, Tokens]) -> tuple[float, ...]:
    """What the wording shows, in the order of ``SHOWS``."""
    plain = [act for act in acts if not act.thing] or list(acts)
    act = next((act for act in plain if act.mention.passage.text in what), plain[0])
    words_of, date = tokens[act.witness], (act.mention.passage.start, act.mention.passage.end)
    sentence = act.sentence.start, act.sentence.end
    kinds = {one.kind for one in outwards(holding(words_of, *sentence, date[0]))}
    part = own_part(words_of, sentence, (act.passage.start, act.passage.end), date)
    alone = part is not None and (
        bool(part.pieces) or what.startswith(act.sentence.text[part.start - sentence[0] :][:BEGINNING])
    )
    verb = _first_verb(words_of, part[:2] if part else sentence)
    beside = set() if alone else kinds
    thing = act.thing is not None
    return tuple(
        float(value)
        for value in (
            act.quoted,
            "aside" in kinds,
            "relative" in beside,
            "said" in beside,
            not _BESIDE.isdisjoint(beside),
            act.head is None and not thing,
            not verb and not thing,
            verb in _IS,
            is_past(verb) and verb not in HELPERS,
            act.says,
            _VAGUE.match(what) is not None,
            what.lstrip(_OPENING)[:1].islower(),
        )
    )


def _first_verb(tokens: Tokens, stretch: tuple[int, int]) -> str:
    """The first finite verb, empty where there is none."""
    inside = tokens.between(*stretch)
    verbs = Predicates(tokens, inside)
    return next((tokens.lower[index] for index in inside if verbs.verb(index, None)), "")
