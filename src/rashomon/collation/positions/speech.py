"""Positions in what a party says: "must", "will", a denial, a judgement, a list of demands."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from rashomon.collation.positions import asks
from rashomon.collation.positions.conditions import (
    condition_of,
    follows_from,
    hearsay,
    supposed,
    suppositions,
)
from rashomon.collation.positions.denials import could_not, denial, openings
from rashomon.collation.positions.doubts import DISBELIEVING, disbelieved
from rashomon.collation.positions.find import Find, Range
from rashomon.collation.positions.forms import BREAKS, PREPOSITIONS, RELATIVES, adverb, finite, past, pronoun
from rashomon.collation.positions.grammar import clause_end, verb_group
from rashomon.collation.positions.judgements import UNLESS_NOT, excluded, judged
from rashomon.collation.positions.lexicon import DETERMINERS, code, group, saying_forms
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.orders import orders
from rashomon.collation.positions.promises import (
    WARNING,
    able,
    consequences,
    none_will,
    penalties,
    promise,
    unanswered,
    undergone,
    warned,
    who_goes_on,
    who_will,
)
from rashomon.collation.positions.sayings import Saying
from rashomon.collation.positions.shown import shown
from rashomon.collation.positions.subjects import subject
from rashomon.collation.positions.trimming import trimmed
from rashomon.language.clauses import is_content, is_verb
from rashomon.language.words import lemma

# "the terms for peace that the minister set out at length include": how far off "include" may stand.
LIST_REACH = 14
# "a proposal for some shops, including large ones" lists no demands.
PLANS = frozenset(("proposal", "proposals"))
# "will not accept" is told by the verb; "will not rule out" is no refusal.
# Who speaks in a headline stands before its colon in so many words.
TOPIC = 4
TURNED = frozenset(
    "accept agree consent rule reject oppose deny refuse dismiss object hesitate fail shy".split()
)
# "I would not rule it out": a speaker's own "would not" supposes.
SUPPOSED = frozenset({"would", "wouldn't"})
# "The reason must be" guesses.
INFERRED = frozenset(("explanation", "reason", "answer", "cause", "motive"))
DEFIANT = frozenset(
    "intimidated deterred bullied silenced swayed drawn forced cowed pressured moved rushed".split()
)
EXCLUDING = frozenset(("off", "out"))
ABLE = frozenset(("could", "can"))
WHOM = frozenset(("him", "her", "them", "us", "me", "it"))
VAGUE = frozenset({"many", "some", "most", "few", "much"})
# "should win" foretells.
FORETOLD = frozenset(("win", "lose", "benefit", "beat", "rise", "fall", "grow", "improve", "get"))


def spoken(line: Line, said: list[Saying]) -> Iterator[Find]:
    """The positions in the words that ``line`` reports or quotes."""
    supposals = suppositions(line)
    # "If the board replied, we'll go": the board does not say so.
    said = [
        one
        for one in said
        if not any(first <= one.at < last for first, last in supposals)
        and not (one.subject and line.lower[one.subject[0]] in PREPOSITIONS)
    ]
    for index in range(len(line)):
        word = line.lower[index]
        if word not in _told() and not word.endswith("'ll"):
            continue
        if any(first <= index < last for first, last in supposals) or _in_a_name(line, index):
            continue
        voice = _voice(line, index, said)
        if voice is None and line.marked(index) is None:
            continue
        if word in group("modals.must") or (word in group("modals.must_to") and line.word(index + 1) == "to"):
            found = _must(line, index, voice)
        elif word in group("modals.must_to") - asks.words() and line.word(index + 1) not in group(
            "denials.not"
        ):
            continue
        elif word in group("modals.will") or word.endswith(("'ll",)):
            found = _will(line, index, voice)
        elif word in EXCLUDING:
            found = excluded(line, index, voice)
        elif word in ABLE:
            who = subject(line, verb_group(line, index)[0], None)
            found = (who and able(line, index, who, voice)) or could_not(line, index, voice)
        elif word == "going":
            found = _will(line, index, voice) if line.word(index + 1) == "to" else None
        elif word == "got":
            # "We've got to end it".
            ours = line.word(index - 1) in {"we've", "have"} and line.word(index + 1) == "to"
            found = asks.ours(line, index, voice) if ours and line.quotation else None
        elif word in group("scorn") | group("disparaging") | group("approving") | UNLESS_NOT:
            found = judged(line, index, voice)
        elif word in asks.words():
            found = asks.asked(line, index, voice)
        else:
            found = denial(line, index, voice)
        if found:
            yield _turned(found)
    yield from orders(line)


def _turned(find: Find) -> Find:
    """``find``, or that it is rejected: "does not think the guild should pay"."""
    if find.act != "demand" or disbelieved(find.line, find.cue[0], find.toward) not in DISBELIEVING:
        return find
    return replace(find, act="reject", code=code("reject"))


def _in_a_name(line: Line, index: int) -> bool:
    """Whether the word stands in a title ("She Will Be Moved") or in others' words inside a quotation."""
    if line.nested(index if line.lower[index].endswith("'ll") else max(0, index - 1)):
        return True
    named = index > 0 and line.words[index][:1].isupper() and not line.titled
    return named and not line.words[index].isupper() and line.words[index - 1][:1].isupper()


@cache
def _told() -> frozenset[str]:
    """The words at which a party's own words may hold a position."""
    modals = group("modals.must") | group("modals.must_to") | group("modals.will")
    judging = group("scorn") | group("disparaging") | group("approving")
    return modals | asks.words() | judging | openings() | ABLE | EXCLUDING | UNLESS_NOT | {"going", "got"}


def _voice(line: Line, index: int, said: list[Saying]) -> Range | None:
    """Whose words stand at ``index``: the subject of a verb of saying before it, or of one that closes it."""
    before = [saying for saying in said if saying.at < index]
    for saying in reversed(before):
        if saying.subject and not BREAKS & set(line.lower[saying.at : index]):
            return saying.subject
    for saying in said:
        if saying.at > index and saying.subject and "," in line.lower[index : saying.subject[0]][-1:]:
            return saying.subject
    if line.part == "headline" and ":" in line.lower[: min(index, TOPIC)]:
        # "Ruritania: We will not sail".
        return (0, line.lower.index(":"))
    for place in range(len(line) - 2):
        if line.lower[place] == "according" and line.lower[place + 1] == "to":
            end = place + 2
            while end < len(line) and line.lower[end] not in PREPOSITIONS | BREAKS | {",", "."}:
                end += 1
            return (place + 2, end)
    return None


def _must(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "said Kyiv must withdraw": a demand on the one who must."""
    start, helpers = verb_group(line, index)
    if helpers & group("modals.doubtful") - {"would"} or line.word(index + 1) == "have":
        return None
    who = subject(line, start, None) or who_goes_on(line, start)
    if who and (asked := asks.no_reason(line, index, who, voice)):
        return asked
    if who is None or supposed(line, who[0]) or line.word(who[0]) in {"there", "what", "why", "how"}:
        return None
    if line.word(who[1] - 1) == "we" and line.quotation is not None:
        return asks.ours(line, index, voice)
    if follows_from(line, who[0]) or hearsay(line, *who):
        return None
    if line.word(start - 1) in RELATIVES or _cut_off(line, who[0]) or _double(line, who):
        return None
    if line.lower[index] == "should" and line.word(index + 1) == "be" and line.word(index + 2) in {"a", "an"}:
        # "The fair should be a success".
        return None
    leaving = line.word(index + 2) in {"out", "rid"}
    if line.lower[index] == "should" and line.word(index + 1) in FORETOLD and not leaving:
        return None
    if any(line.follows(k, ("in", "order")) for k in range(index, len(line))):
        # "Must win the north in order to win": what it takes, asked by nobody.
        return None
    foretold = line.follows(index + 1, ("be", "able")) and line.word(index + 4) != "be"
    if foretold or line.word(who[1] - 1) in INFERRED:
        return None
    needs = line.lower[index] in group("modals.must_to")
    if needs and line.word(who[1] - 1) in {"people", "everyone", "everybody", "anyone"}:
        # "People need to talk": so people are.
        return None
    if needs and (helpers & group("modals.negations") or "in" in line.lower[max(0, index - 2) : index]):
        return None
    of_them = pronoun(line, who) and line.word(who[0]) not in {"he", "she"}
    if line.word(who[0]) == "you" or (of_them and line.quotation is not None):
        return None
    if line.word(start - 1) in {"to", "going"} or (
        needs and (pronoun(line, who) or line.word(index - 1) in DETERMINERS)
    ):
        return None
    denied = voice and group("modals.negations") & set(line.lower[min(voice[1], max(0, who[0] - 4)) : who[0]])
    if denied and disbelieved(line, index, who) not in DISBELIEVING:
        return None
    # "Would have to be reviewed" foretells, "has to dance" mocks.
    if helpers & {"would", "will"} and (line.lower[index] == "need" or line.follows(index + 1, ("to", "be"))):
        return None
    leaves = line.word(index + 2) == "go" and not line.word(index + 3).isalpha()
    if (
        line.lower[index] in {"has", "had"}
        and not leaves
        and line.word(index + 2) not in group("actions") | group("proposing") | {"be"}
    ):
        return None
    what = trimmed(line, who[0], clause_end(line, index + 1))
    if what is None or not any(is_content(word) for word in line.lower[index + 1 : what[1]]):
        return None
    if pronoun(line, who) and line.word(index + 1) == "be" and not _befalls(line, index + 2):
        return None
    condition = condition_of(line, index, what[1])
    about = None
    if line.word(start - 1) in {"and", "but"} and (rest := trimmed(line, start, what[1])):
        # "The toll hurts crews and should be scrapped": what is asked without what is told before.
        about, what = f"{shown(line, who)} {shown(line, rest)}", rest
    if pronoun(line, who):
        if line.word(who[0]).split("'")[0] in {"we", "i"}:
            return None
        what = trimmed(line, index + 1 + (line.word(index + 1) == "to"), what[1]) or what
    return Find(
        "demand",
        line,
        (index, index + 1),
        voice,
        what,
        who,
        condition,
        code("demand"),
        voice=voice,
        bidden=(line.lower[index] == "should" or (needs and line.quotation is not None))
        and line.word(index + 1) != "be",
        about=about,
    )


def _befalls(line: Line, index: int) -> bool:
    """Whether something is to be done to somebody ("should be held to account"; "be worried": it is felt)."""
    index += adverb(line.word(index))
    word = line.word(index)
    return (word.endswith("ed") or past(word)) and word not in group("inward")


def _cut_off(line: Line, start: int) -> bool:
    """Whether the subject at ``start`` hangs on another verb ("it was all a panic needs to")."""
    if (
        start == 0
        or (line.lower[start - 1],) in saying_forms()
        or lemma(line.lower[start - 1]) in DISBELIEVING
    ):
        return False
    before = line.words[start - 1]
    return finite(line, start - 1) or before in PREPOSITIONS | {"as"} or is_verb(before)


def _double(line: Line, who: Range) -> bool:
    """Whether ``who`` is more than a subject: "many of them", "the shelter the law should provide"."""
    if line.lower[who[0]] in VAGUE and line.word(who[0] + 1) == "of":
        return True
    if line.word(who[0] - 1) == "that" and line.word(who[0] - 2).endswith("ing"):
        return (line.word(who[0] - 2),) not in saying_forms()
    return any(
        line.lower[index] in {"the", "a", "an"}
        and line.lower[index - 1].isalpha()
        and line.lower[index - 1] not in PREPOSITIONS | {"and", "or", "both", "all", "half"}
        for index in range(who[0] + 1, who[1])
    )


def _will(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "said it will (not) ...": an offer, a threat or a refusal of the one who speaks."""
    start, _ = verb_group(line, index)
    going, negative = (line.lower[index] == "going", line.lower[index] in {"won't", "wouldn't"})
    if going:
        who, negative = _going(line, index)
    else:
        who = (index, index + 1) if line.lower[index].endswith("'ll") else who_will(line, start, voice)
    if who is None or supposed(line, who[0]) or hearsay(line, *who):
        return None
    first = index + 1 + going
    if line.lower[who[0]] == "no" and not negative:
        return none_will(line, index, voice)
    if voice and WARNING & set(line.lower[voice[1] : who[0]]) and (threat := warned(line, index, who, voice)):
        return threat
    if line.word(index + 1) == "not" and line.word(index + 2) == "only":
        return None
    if line.follows(first, ("no", "longer")):
        first, negative = first + 2, True
    while line.word(first) in {"not", "never", "n't", "also", "now", "be"} or line.word(first).endswith("ly"):
        negative |= line.word(first) in {"not", "never", "n't"}
        first += 1
    if negative and line.word(first - 1) == "be" and line.word(first) in DETERMINERS:
        return None
    if line.word(first) == "have" and line.lower[index] in SUPPOSED:
        return None
    if negative and line.quotation is not None and line.lower[index] in SUPPOSED:
        return None
    # "would not be accused" is feared, "will not be bullied" defies, "won't be voting" refuses.
    refused = line.word(first) in DEFIANT or line.word(first).endswith("ing")
    if negative and line.word(first - 1) == "be" and not refused:
        return None
    end = clause_end(line, first)
    if not negative and (threat := penalties(line, index, first, who, voice)):
        return threat
    if line.word(who[0]) == "there" and not negative and (threat := consequences(line, index, voice, end)):
        return threat
    what = trimmed(line, first, end)
    none = line.word(first + 1) == "nothing" and not negative
    unsaid = TURNED | FORETOLD | group("silence") | group("inward") | {"need"}
    yields = line.word(first) == "give" and line.word(first + 1) in {"up", "in", "way"}
    if what is None or (negative and line.word(first) in unsaid and not yields):
        return None
    if line.word(first) == "no" and line.word(who[0]) == "there":
        if line.word(first + 1) in group("scorn") or (line.lower[index] in SUPPOSED and line.quotation):
            return None
        condition = condition_of(line, first, end)
        what = (first + 1, max(what[1], first + 2))
        return Find("reject", line, (index, first), voice, what, None, condition, code("reject"), voice=voice)
    condition = condition_of(line, index, end)
    act = "reject" if negative or none else promise(line, what, condition)
    if negative and (threat := unanswered(line, (index, first), who, what, voice)):
        return threat
    if act is None and line.word(first) in group("undertaking"):
        act = "offer"
    if act is None:
        return None
    if none:
        # "Will give nothing": giving anything is rejected.
        about = f"{line.words[first]} anything{shown(line, (first + 1, what[1])).removeprefix('nothing')}"
        find = Find(act, line, (index, first), who, what, None, condition, code(act), voice=voice, own=True)
        return replace(find, about=about)
    if act == "reject" and not negative:
        # "Will oppose the cuts": the cuts are what is rejected.
        what = trimmed(line, first + 1 + (line.word(first + 1) in {"to", "against"}), end) or what
    if not negative and (found := undergone(line, (index, first), (who[0], what[1]), condition, voice, act)):
        return found
    return Find(act, line, (index, first), who, what, None, condition, code(act), voice=voice, own=True)


def _going(line: Line, index: int) -> tuple[Range | None, bool]:
    """(who is going to do it, whether not) in "we're not going to"."""
    place, negative = index - 1, False
    while line.word(place) in {"not", "n't", "just", "also", "really"}:
        negative |= line.word(place) in {"not", "n't"}
        place -= 1
    if line.word(place).endswith(("'re", "'m", "'s")):
        return (place, place + 1), negative
    negative |= line.word(place) in {"isn't", "aren't"}
    be = line.word(place) in {"is", "are", "am", "isn't", "aren't"}
    return (subject(line, place, None) if be else None), negative


def listed(line: Line) -> Iterator[tuple[Range, Range]]:
    """(what stands before the list, one wish) for each wish in "the terms that X set include A, B and C"."""
    for index in range(1, len(line)):
        if line.lower[index] not in group("wants.lists"):
            continue
        wants = group("wants.nouns") - (PLANS if line.lower[index] == "including" else frozenset())
        before = [place for place in range(index) if line.lower[place] in wants]
        if before and "," in line.lower[before[-1] : index - 1]:
            continue
        if not before or index - before[-1] > LIST_REACH or line.word(index - 1) in {"not", "n't"}:
            continue
        end = clause_end(line, index + 1, listed=True)
        for item in items(line, index + 1, end):
            yield (0, index), item


def items(line: Line, start: int, end: int) -> Iterator[Range]:
    """The members of the list ``start:end``."""
    begin = start
    cuts = [k for k in range(start, end) if line.lower[k] == "," or line.follows(k, ("as", "well", "as"))]
    final = [k for k in range(start, end) if line.lower[k] == "and" and (not cuts or k > cuts[-1])]
    ends = sorted(set(cuts + final[:1])) if cuts or len(final) == 1 else []
    for cut in [*ends, end]:
        if found := trimmed(line, begin, cut):
            yield found
        begin = cut + 1


def wishes(line: Line, start: int, end: int) -> Iterator[Range]:
    """Each of two things wanted of one party: "withdraw its troops and renounce its plans"."""
    begin = _over_consent(line, start)
    for index in range(begin + 1, end):
        if line.lower[index] == "and" and (
            {line.word(index + 1), lemma(line.word(index + 1))} & group("actions")
            or (line.word(index + 1).endswith("ing") and line.word(index + 2) in DETERMINERS)
        ):
            if found := trimmed(line, begin, index):
                yield found
            begin = _over_consent(line, index + 1)
    if (found := trimmed(line, begin, end)) and not (begin > start and line.lower[found[1] - 1] in WHOM):
        yield found


def _over_consent(line: Line, start: int) -> int:
    """Over "agree to": what is to be agreed to is wanted."""
    consents = line.word(start) in group("conditions.leading") and line.word(start + 1) == "to"
    return start + 2 if consents else start
