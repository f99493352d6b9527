"""What a speaker asks for without "must": "it is time to", "there should be", "it is up to them to"."""

from rashomon.collation.positions.addressees import may_be_verb
from rashomon.collation.positions.conditions import supposed
from rashomon.collation.positions.find import Find, Range
from rashomon.collation.positions.forms import BREAKS, adverb, pronoun
from rashomon.collation.positions.grammar import clause_end, phrase_before, verb_group
from rashomon.collation.positions.kinds import decided
from rashomon.collation.positions.lexicon import code, group, saying_forms
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.subjects import told_at
from rashomon.collation.positions.trimming import trimmed
from rashomon.language.clauses import is_content

# What is needed is named within so many words.
NEEDED_HEAD = 3
# ... and so many that tell to whom.
OWED = 3
# "No reason why the firm should not": "no" stands this near before the firm.
REASON_REACH = 4
# "Time for the whole board of the firm to".
WHO_REACH = 8
# "There really must be": how far off "be" may stand.
BE_REACH = 4
# "It's time", "it is now up to".
BEING = frozenset(("is", "it's", "'s", "was", "high", "be"))
# "There should be no doubt".
CERTAIN = frozenset(("doubt", "question", "mistake", "confusion", "surprise", "surprises", "problem"))
DECIDING = frozenset(("decide", "choose", "judge", "determine", "say", "tell"))
# "Do not need another toll", "need more tolls".
UNWANTED = frozenset(("a", "an", "another", "more", "these", "any"))
# "We must resign ourselves": fewer words than this tell no demand.
SHORTEST = 3


def asked(line: Line, index: int, voice: Range | None) -> Find | None:
    """What is asked for at the word ``index`` by whom ``voice`` names."""
    word = line.lower[index]
    if word == "time":
        return _high_time(line, index, voice)
    if word == "there":
        return _there(line, index, voice)
    if word == "up":
        return _up_to(line, index, voice)
    if word in group("asking.needed"):
        return _is_needed(line, index, voice)
    if word in group("asking.requiring"):
        return _requires(line, index, voice)
    return _lacking(line, index, voice)


def words() -> frozenset[str]:
    """The words at which something may be asked for."""
    return (
        frozenset(("time", "there", "up"))
        | group("asking.lacking")
        | group("asking.needed")
        | group("asking.requiring")
    )


def ours(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "we must end the violence": what a speaker asks of all."""
    before = line.word(index - 2)
    wanting = line.lower[index] == "need" and before.isalpha() and is_content(before)
    if wanting and not (told_at(line, index - 2) or (before,) in saying_forms() or adverb(before)):
        # "The mayor we need to end it".
        return None
    first = index + 1 + (line.word(index + 1) == "to")
    while line.word(first) in {"also", "all", "now", "be"} or line.word(first).endswith("ly"):
        first += 1
    negative = line.word(first) == "not"
    wanted = group("actions") | group("proposing") | group("seeking") | group("undertaking")
    if line.word(first + negative) not in wanted:
        return None
    what = trimmed(line, first, clause_end(line, first))
    if what is None or what[1] - what[0] < SHORTEST + negative:
        return None
    return Find("demand", line, (index, index + 1), voice, what, code=code("demand"), voice=voice)


def no_reason(line: Line, index: int, who: Range, voice: Range | None) -> Find | None:
    """ "no reason why the firm should not pay": the firm is to pay."""
    before = line.lower[max(0, who[0] - REASON_REACH) : who[0]]
    if line.word(index + 1) != "not" or "reason" not in before or "no" not in before:
        return None
    return _demand(line, (who[0] - before[::-1].index("no") - 1, index + 2), voice, index + 2, who)


def _demand(line: Line, cue: Range, voice: Range | None, start: int, toward: Range | None) -> Find | None:
    what = trimmed(line, start, clause_end(line, start))
    return what and Find("demand", line, cue, voice, what, toward, None, code("demand"), voice=voice)


def _lacking(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "we need answers from the board", "the families deserve the truth"."""
    if line.follows(index, ("need", "for")) and line.word(index - 1) in {"the", "a", "urgent"}:
        return _demand(line, (index, index + 2), voice, index + 2, None)
    if line.lower[index] == "need" and (found := _unneeded(line, index, voice)):
        return found
    ours = line.word(index - 1) in {"we", "they"}
    if not ours and line.lower[index] == "need":
        return None
    what = trimmed(line, index + 1, clause_end(line, index + 1))
    if what is None or line.lower[what[0]].startswith(("some", "any", "no")):
        return None
    # "Owes my client an apology".
    head = NEEDED_HEAD + (OWED if line.lower[index].startswith("owe") else 0)
    if group("asked").isdisjoint(line.lower[what[0] : min(what[1], what[0] + head)]):
        return None
    if not ours and (who := phrase_before(line, verb_group(line, index)[0])):
        what = (who[0], what[1])
    return Find("demand", line, (index, index + 1), voice, what, None, None, code("demand"), voice=voice)


def _unneeded(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "we do not need another toll": it is rejected."""
    start, helpers = verb_group(line, index)
    what = trimmed(line, index + 1, clause_end(line, index + 1))
    if what is None or helpers.isdisjoint(group("modals.negations")) or line.word(start - 1) != "we":
        return None
    if line.lower[what[0]] not in UNWANTED or what[1] - what[0] < 2:
        return None
    return Find("reject", line, (index, index + 1), voice, what, code=code("reject"), voice=voice)


def _high_time(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "it is time for the board to resign", "it's time to end the war"."""
    if line.word(index - 1) not in BEING:
        return None
    if line.word(index + 1) == "to" and may_be_verb(line, index + 2):
        return _demand(line, (index, index + 1), voice, index + 2, None)
    near = line.lower[index + 3 : index + 3 + WHO_REACH]
    if line.word(index + 1) != "for" or "to" not in near:
        return None
    place = index + 3 + near.index("to")
    return _demand(line, (index, index + 1), voice, place + 1, (index + 2, place))


def _there(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "there should be an inquiry", "there has to be a limit"."""
    near = line.lower[index + 1 : index + 1 + BE_REACH]
    asks = group("modals.must") | {"needs", "has"} | ({"can"} if "no" in near else set())
    if "be" not in near or near[0] not in asks or (near[0] in {"needs", "has"} and near[1] != "to"):
        return None
    first = index + 2 + near.index("be")
    if line.word(first) == "no" and line.word(first + 1) not in CERTAIN:
        # "There should be no toll": a toll is rejected.
        what = trimmed(line, first + 1, clause_end(line, first + 1))
        if what and near[0] == "can" and not decided(line, what):
            return None
        return what and Find("reject", line, (index, first), voice, what, code=code("reject"), voice=voice)
    if not group("modals.negations").isdisjoint(near):
        return None
    return _demand(line, (index, index + 2), voice, first, None)


def _up_to(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "it is up to Congress to act"."""
    if line.word(index + 1) != "to" or line.word(index - 1) not in BEING | {"now"}:
        return None
    near = line.lower[index + 3 : index + 3 + WHO_REACH]
    place = index + 3 + near.index("to") if "to" in near else 0
    if not place or BREAKS & set(near[: place - index]) or not may_be_verb(line, place + 1):
        return None
    if line.word(place + 1) in DECIDING:
        # "Up to the board to decide": it is free to.
        return None
    if pronoun(line, (index + 2, index + 3)) or line.word(index + 2) in {"you", "me", "us"}:
        return None
    return _demand(line, (index, index + 2), voice, place + 1, (index + 2, place))


def _is_needed(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "an inquiry is needed", "it is vital that the road be shut"."""
    start, helpers = verb_group(line, index)
    if not helpers & {"is", "are", "'s", "'re", "will"} and line.word(start - 1) not in {"it's"}:
        return None
    if helpers & (group("modals.negations") | group("modals.doubtful")):
        return None
    who = phrase_before(line, start)
    if line.word(start - 1) in {"it", "it's"}:
        if line.word(index + 1) not in {"that", "to"} or line.word(start - 2) in {"when", "if", "as", "what"}:
            return None
        return _demand(line, (index, index + 1), voice, index + 2, None)
    if who is None or pronoun(line, who) or line.word(index + 1) in {"to", "for", "by"}:
        return None
    if supposed(line, who[0]):
        return None
    what = trimmed(line, *who)
    if what is None or not any(is_content(word) for word in line.lower[slice(*what)]):
        return None
    return Find("demand", line, (index, index + 1), voice, what, None, None, code("demand"), voice=voice)


def _requires(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "said a deal presupposes the end of the blockade"."""
    start, helpers = verb_group(line, index)
    if helpers & group("modals.negations"):
        return None
    who = phrase_before(line, start)
    shaped = group("speaks_for.shaped") | {"peace"}
    if line.lower[index].startswith("presuppose"):
        shaped |= {"it"}
    if who is None or line.lower[who[1] - 1] not in shaped:
        return None
    first = index + 1 + (line.word(index + 1) in {"on", "upon"})
    return _demand(line, (index, index + 1), voice, first, None)
