"""Where a line reports a position: the cue, whose it is, what it is about. Ranges of words, no names yet."""

from collections.abc import Iterator

from rashomon.collation.positions.biddings import given_time, of_a_bill, of_someone, wished
from rashomon.collation.positions.commas import YEAR
from rashomon.collation.positions.conditions import (
    charged_by_another,
    follows_from,
    hearsay,
    supposed,
    suppositions,
)
from rashomon.collation.positions.doers import PERFECT, doer, gathered, resolved
from rashomon.collation.positions.effects import effect, undertaken
from rashomon.collation.positions.find import Find, Range
from rashomon.collation.positions.forms import RELATIVES
from rashomon.collation.positions.grammar import clause_end, noun_phrase, verb_group
from rashomon.collation.positions.judgements import scorned
from rashomon.collation.positions.kinds import not_verb
from rashomon.collation.positions.lexicon import (
    BE,
    Cue,
    code,
    cue_end,
    group,
    noun_cues,
    saying_forms,
    verb_cues,
)
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.matters import of_something
from rashomon.collation.positions.nouns import named
from rashomon.collation.positions.passives import passive_of, reduced_passive
from rashomon.collation.positions.promises import unwilling
from rashomon.collation.positions.subjects import main_subject, over_plural
from rashomon.collation.positions.trimming import trimmed

# Who speaks in a headline stands before its colon in so many words.
TOPIC = 4
RARELY = frozenset(("rarely", "seldom", "hardly", "barely"))
# "Perhaps Ann Lee rejects it", "neither she nor the board supports it".
NO_ONE = frozenset(("perhaps", "maybe", "neither", "nor"))
# With one of these a bare verb is no plural ("did oppose", "will never back").
HELPED = frozenset("do did does will would 'll 'd to not n't can could may might must should shall".split())
# "Backing down from the plan".
AWAY = frozenset(("down", "away", "off", "out", "up", "into"))
# "Did not back it until June": then it did.
PAST, UNTIL = frozenset(("did", "didn", "didn't", "didn’t", "had")), frozenset(("until", "till"))


def finds(line: Line) -> Iterator[Find]:
    """Every position that ``line`` reports by a verb or a noun."""
    if line.word(0) == "in" and YEAR.fullmatch(line.word(1)):
        # "In 1998, the guild demanded": no stand of today.
        return
    earlier: Range | None = None
    taken = -1
    cues, nouns = verb_cues(), noun_cues()
    supposals = suppositions(line)
    titled = line.titled
    for index in range(len(line)):
        if index < taken:
            continue
        for cue in nouns.get(line.lower[index], ()):
            if found := named(line, index, cue):
                yield found
                break
        reputed = _reputed(line, index)
        options = [
            (cue, end)
            for cue in cues.get(line.lower[index], ())
            if (end := cue_end(line.lower, index, cue.words)) is not None
        ]
        if not options or not_verb(line, index, titled):
            continue
        start, helpers = reputed or verb_group(line, index)
        who = doer(line, index, start, helpers, options[0][0].form, earlier)
        who = gathered(line, start) or resolved(line, start) or who
        if who and options[0][0].form == "s" and over_plural(line, start, who):
            # "Says that 300 crews lost work and wants the firm to pay".
            who = main_subject(line, start) or who
        if line.part == "headline" and line.word(start - 1) == "," and ":" in line.lower[:TOPIC]:
            # "Guild: Plan is a 'sham,' vows to sue".
            who = (0, line.lower.index(":"))
        if who is None and line.word(start - 1) == "and" and line.word(start - 2) == ",":
            # "Was concerned, a spokesman said, and urged".
            who = main_subject(line, start)
        joined = line.word(index - 1) in {"and", "or", "but"}
        if who is None and not joined and reduced_passive(line, options[0][1], options[0][0]):
            who = noun_phrase(line, index - (line.word(index - 1) == ","))
        if joined and who and options[0][0].form == "base" and _perhaps(line, who, index):
            continue
        if who is None or line.nested(who[0]) or _anybody(line, who, start):
            continue
        if supposed(line, who[0]) or hearsay(line, *who) or charged_by_another(line, who[0]):
            continue
        if any(first <= index < last for first, last in supposals) or follows_from(line, who[0]):
            continue
        for cue, after in options:
            found = _verb(line, index, cue, after, start, helpers, who)
            if found:
                yield found
                # What a denial denies is nobody's position.
                denied = found.act == "reject" and line.word(after) == "that"
                taken = clause_end(line, after + 1) if denied else after
                break
        if line.word(start - 1) != "to":
            earlier = who


def _reputed(line: Line, index: int) -> tuple[int, frozenset[str]] | None:
    """Where "is said to" begins before the verb at ``index`` ("is said to favor a truce")."""
    told = line.word(index - 1) == "to" and line.word(index - 2) in {
        "said",
        "reported",
        "understood",
        "known",
    }
    # A reader takes "is said to favor" for "favors".
    return (index - 3, frozenset(("did",))) if told and line.word(index - 3) in BE - {"be", "been"} else None


def _verb(
    line: Line, index: int, cue: Cue, after: int, start: int, helpers: frozenset[str], who: Range | None
) -> Find | None:
    purpose = cue.lemma in group("gathering.purposes") and gathered(line, start)
    purpose = purpose or resolved(line, start)
    if (line.word(start - 1) == "to" and not purpose) or helpers & (
        (group("modals.doubtful") - {"would"}) | RARELY | group("modals.once")
    ):
        return None
    if purpose and line.word(start - 2) == "going" and cue.act != "accept":
        # "We're going to ask for votes" foretells, "I'm going to support her" backs her.
        return None
    if "previously" in helpers and helpers.isdisjoint(PERFECT):
        # "Previously supported it"; who "has previously" done so does it perhaps still.
        return None
    if helpers & group("modals.must"):
        return None
    guessed = "probably" in helpers or {"will", "never"} <= helpers
    if guessed and line.marked(index) is None and not any((word,) in saying_forms() for word in line.lower):
        # "Ann Lee will never admit it", "bakers probably would object": so the reporter foretells.
        return None
    # "Had opposing views".
    if cue.form == "ing" and line.word(index - 1) in PERFECT:
        return None
    helped = any(word in HELPED | PERFECT or word.endswith("n't") for word in helpers)
    bare = cue.form == "base" and not helped and not purpose
    # "Would be willing to" tells a stand, "to be willing" none.
    if (bare and not _plural(line, who)) or (cue.words[0] == "be" and "would" not in helpers):
        return None
    passive = cue.form == "past" and bool(helpers & BE)
    if cue.form == "past" and "'" in line.word(start - 1) and line.word(after) in {"for", "by"}:
        # "He's criticized for": he is, not he has.
        return None
    if cue.takes == "as":
        return scorned(line, index, after, who, passive or reduced_passive(line, after, cue))
    if cue.takes == "bill":
        return of_a_bill(line, index, after, cue, who, helpers)
    if cue.takes == "deadline":
        return given_time(line, index, after, cue, who)
    if cue.takes == "subjunctive":
        return wished(line, index, after, cue, who)
    if reduced_passive(line, after, cue) and not passive:
        # "The toll, opposed by the guild, is dropped".
        if line.word(index - 1) in {"and", "or"}:
            # "Aided by the board and opposed by the guild".
            return None
        return passive_of(
            line, index, after, cue, noun_phrase(line, index - (line.word(index - 1) == ",")), helpers
        )
    if passive:
        return passive_of(line, index, after, cue, who, helpers)
    if cue.lemma == "back" and line.word(after) in AWAY:
        return None
    meant = line.word(after) == "to" and line.word(after + 1) in undertaken(cue)
    if cue.lemma == "plan" and (cue.form != "ing" or helpers.isdisjoint(BE)) and not meant:
        return None
    if cue.lemma == "expect" and (
        line.quotation is None or who is None or line.word(who[0]) not in {"we", "i"}
    ):
        return None
    if cue.lemma == "block" and helpers & group("modals.will"):
        # What one will block one threatens.
        return None
    if cue.lemma == "require" and (cue.form == "ing" or helpers & group("modals.will")):
        return None
    act = effect(line, cue, after, helpers, who)
    if act is None:
        return None
    if (
        act == "reject"
        and cue.act == "accept"
        and helpers & PAST
        and line.word(clause_end(line, after)) in UNTIL
    ):
        # "Did not endorse a candidate until after the vote".
        return None
    if act == "reject" and helpers & group("modals.will") and cue.words[0] in group("turning"):
        end = clause_end(line, after)
        if unwilling(line, (after, end)) is not None and (what := trimmed(line, index, end)):
            # "Will oppose any nominee who does not pledge".
            return Find("threaten", line, (index, after), who, what, code=code("threaten"))
    if cue.takes == "someone":
        return of_someone(line, index, after, cue, who)
    return of_something(line, (index, after), cue, act, start, who)


def _plural(line: Line, who: Range | None) -> bool:
    """A bare verb form fits a plural subject or "I"; without one it is a noun."""
    if who is None:
        return False
    last = line.lower[who[1] - 1]
    if last.endswith(("'ll", "'d")):
        return True
    if last in {"i", "we", "they", "you", "people", "police"} or "and" in line.lower[who[0] : who[1]]:
        return True
    small = line.titled or line.words[who[1] - 1].islower() or who[1] == 1
    small |= last in group("speaks_for.factions")
    return small and last.endswith("s") and not last.endswith("'s")


def _perhaps(line: Line, who: Range, index: int) -> bool:
    """Whether a verb after "and" is one of those that somebody may do ("might yield and support it")."""
    return not group("modals.doubtful").isdisjoint(line.lower[who[1] : index])


def _anybody(line: Line, who: Range, verb: int) -> bool:
    """Whether the subject is whoever does what is told ("a party that rejects it"), an example ("such as
    Ann Lee, who refused") or does it perhaps."""
    if line.word(who[0] - 1) == "as" and line.word(who[0] - 2) == "such":
        return True
    if line.word(who[0] - 1) == "than":
        # "Is harder on it than he is against the toll".
        return True
    if {line.word(who[0] - 1), line.word(who[0])} & NO_ONE:
        return True
    return who[1] - who[0] == 2 and line.lower[who[0]] in {"a", "an"} and line.word(verb - 1) in RELATIVES
