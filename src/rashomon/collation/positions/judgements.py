"""Judgements by which a party rejects a thing: "called it a sham", "it's all a sham"."""

import re
from dataclasses import replace

from rashomon.collation.positions.addressees import may_be_verb
from rashomon.collation.positions.conditions import HEARSAY, hearsay, supposed
from rashomon.collation.positions.find import Find, Range
from rashomon.collation.positions.forms import (
    BREAKS,
    DOTS,
    MOSTLY_VERB,
    PREPOSITIONS,
    capitals,
    finite,
    pronoun,
)
from rashomon.collation.positions.grammar import clause_end, phrase_before, verb_group
from rashomon.collation.positions.lexicon import DETERMINERS, code, group, saying_forms
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.shown import shown
from rashomon.collation.positions.trimming import trimmed
from rashomon.language.clauses import is_verb
from rashomon.language.senses import verb_share
from rashomon.language.words import lemma

ARTICLES = frozenset(("the", "a", "an"))
# "called the suit a complete sham": the judgement stands this near.
SCORN_REACH = 11
# "it's a complete sham": with so many words it tells something without a name for the thing.
TELLING = 6
# These need no "as" before the judgement.
NAMING = frozenset(("call", "label", "brand", "term", "deem"))
# Words between "not" and its verb, and what makes a statement about the past or present a denial.
COPULA = frozenset("is be was 's are were it's that's this been he's she's".split())
ENDURING = frozenset(("is", "was", "are", "were", "'s"))
# "The ban is right now under review".
# These judge only behind "not": "not true", "not fit to serve".
UNLESS_NOT = frozenset(("true", "fit", "qualified"))
UNSAID = frozenset(("to", "now", "away", "there", "here", "before", "after", "-", "behind"))
UNSAID_NEXT = frozenset(("", ".", ",", "and", "but", "because"))
HIM = frozenset(("him", "her"))
BADLY = frozenset(("idea", "deal"))
EXCLUDED = (("off", "limits"), ("off", "the", "table"), ("out", "of", "the", "question"))
DECIDING = frozenset(("made", "makes", "did", "does", "took"))
DECIDED = frozenset(("call", "decision", "choice", "thing", "move", "step"))
# "said of the minister's plan for the harbour:" before a quotation.
OF_REACH = 90
# "Quitting the pact on such a ground would be": so many words lead to the verb.
DEED_REACH = 15
# A word in -ing is a deed if it is a verb in so many of its uses.
OFTEN_VERB = 0.3
_OF = re.compile(
    r"\b(?:said|wrote|tweeted|says) (?:of|about) (?P<about>[^.,:;\"“”]{3,60}?)\s*[:,]\s*\W{0,2}$"
)


def scorned(line: Line, index: int, after: int, who: Range | None, passive: bool) -> Find | None:
    """ "called the suit a sham"; "is seen as a non-starter in Kyiv"."""
    reach = clause_end(line, after)
    for place in range(after, min(reach, after + SCORN_REACH)):
        if line.lower[place] in group("approving") | group("praising") and not passive:
            return _hailed(line, index, after, place, who)
        if line.lower[place] not in group("scorn") | group("disparaging"):
            continue
        if lemma(line.lower[index]) not in NAMING and "as" not in line.lower[after:place]:
            return None
        if "as" in line.lower[after:place] and PREPOSITIONS & set(_from_as(line, after, place)):
            # "Described the town as beset by illegal dumping".
            return None
        if passive:
            where = next(
                (k for k in range(place, min(place + 3, len(line) - 1)) if line.lower[k] in {"in", "by"}),
                None,
            )
            if where is None or who is None:
                return None
            return Find(
                "reject",
                line,
                (index, after),
                (where + 1, where + 2),
                (who[0], place + 1),
                None,
                None,
                code("reject"),
            )
        what = trimmed(line, _over_pronoun(line, after, place), reach)
        if what is None or who is None:
            return None
        hers = line.lower[after] == "her" and _judgement(line, after, place) > after + 1
        hers &= line.word(after + 1) not in ARTICLES | {"as"}
        if line.lower[after] in HIM and line.word(after + 1) != "," and not hers:
            what = trimmed(line, after + 1 + (line.word(after + 1) == "as"), reach)
            whom, act = (after, after + 1), code("reject")
            return what and Find("reject", line, (index, after), who, what, whom, code=act, him="as")
        thing = trimmed(line, after, _judgement(line, after, place))
        if thing and line.lower[thing[1] - 1] in ARTICLES:
            # "What he called the most divisive figure".
            return None
        about = None
        if what[0] == after and thing and not pronoun(line, thing) and "as" not in line.lower[after:place]:
            about = f"{shown(line, thing)} as {shown(line, (_judgement(line, after, place), what[1]))}"
        return Find("reject", line, (index, after), who, what, None, None, code("reject"), about=about)
    return None


def behind_judgement(line: Line, at: int) -> Range | None:
    """What is judged where the judgement after "as" comes first: 'dismissed as "a fairy tale" reports that',
    "rejected as premature a plan to sail"."""
    said = line.marked(at + 1) if line.quotation is None else None
    if said is not None and said.passage.start == line.starts[at + 1]:
        first = next((k for k in range(at + 1, len(line)) if line.starts[k] >= said.passage.end), len(line))
    else:
        first = at + 2 + line.word(at + 1).endswith("ly")
        if line.word(first) not in DETERMINERS or line.word(at + 1) in DETERMINERS:
            return None
    if line.word(first) in PREPOSITIONS | BREAKS | DOTS | {",", "and", "that", ""}:
        return None
    return trimmed(line, first, clause_end(line, first))


def _hailed(line: Line, index: int, after: int, place: int, who: Range | None) -> Find | None:
    """ "called the ruling overdue", "described it as a triumph": the ruling is accepted."""
    start = _judgement(line, after, place)
    thing = trimmed(line, after, start)
    denied = not (group("modals.negations") | {"less", "hardly"}).isdisjoint(line.lower[after : place + 1])
    if (
        who is None
        or denied
        or (lemma(line.lower[index]) not in NAMING and "as" not in line.lower[after:place])
    ):
        return None
    end = trimmed(line, start, clause_end(line, place))
    if thing is None or end is None or line.lower[after] in HIM or line.lower[thing[1] - 1] in ARTICLES:
        return None
    if line.lower[place] == "right" and line.word(place + 1) not in UNSAID_NEXT:
        # "Right up the middle".
        return None
    if line.lower[after] in {"it", "this", "that"} and thing[1] == after + 1:
        long = end[1] - end[0] > len(("a", "triumph"))
        return Find("accept", line, (index, after), who, end, code=code("accept")) if long else None
    about = f"{shown(line, thing)} as {shown(line, end)}"
    return Find("accept", line, (index, after), who, (thing[0], end[1]), code=code("accept"), about=about)


def _judgement(line: Line, after: int, scorn: int) -> int:
    """Where the judgement that holds the word ``scorn`` begins: "a complete sham"."""
    start = scorn
    while start > after + 1 and (
        line.lower[start - 1] in group("degree") or line.lower[start - 1].endswith("ly")
    ):
        start -= 1
    if (
        line.lower[start] not in ARTICLES
        and line.lower[start - 2] in ARTICLES - {"the"}
        and start > after + 2
    ):
        # "A pathological liar".
        start -= 2
    return start


def _from_as(line: Line, after: int, scorn: int) -> list[str]:
    """What stands between "as" and the judgement."""
    return line.lower[line.lower.index("as", after, scorn) : scorn]


def _over_pronoun(line: Line, after: int, scorn: int) -> int:
    """ "dismissed it in a letter as a sham": without a name for the thing, what it is called."""
    if line.word(after) in group("pronouns.group") | {"this", "that", "them"}:
        return next((k + 1 for k in range(after, scorn) if line.lower[k] == "as"), after)
    return after


def judged(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "It's all a complete sham": the speaker rejects what he judges."""
    if line.lower[index] == "right" and line.word(index + 1) in DECIDED and line.word(index - 1) == "the":
        return _rightly(line, index, voice)
    place, true = index - 1, line.lower[index] in UNLESS_NOT
    while place >= 0 and (line.lower[place] in group("degree") or line.lower[place].endswith("ly")):
        place -= 1
    apart = line.word(place) == "not"
    if true and not (apart or line.word(place).endswith("n't")):
        return None
    place -= true and apart
    word = line.word(place).removesuffix("n't") if true else line.word(place)
    contracted = word in {"it's", "that's", "he's", "she's"}
    if not (word in COPULA or contracted) or (
        line.lower[index] == "bad" and line.word(index + 1) not in BADLY
    ):
        return None
    if word == "be" and verb_group(line, place)[1] & (group("modals.doubtful") - {"would"}):
        return None
    start = verb_group(line, place)[0]
    who = (place, place + 1) if contracted else _doing(line, start) or phrase_before(line, start)
    if line.lower[index] in group("approving"):
        return _approved(line, index, place, who, voice)
    if true and who and pronoun(line, who) and line.quotation is None and line.lower[index] != "true":
        # "She said she was not fit to run": so she says of herself.
        return None
    if who and not true and line.word(who[1] - 1).split("'")[0] in {"he", "she"}:
        if line.lower[index] == "sad":
            # So he felt.
            return None
        return _of_him(line, index, place, who, voice)
    if (contracted or (who and line.word(who[0]) == "it")) and line.word(index + 1) in {"to", "that", "for"}:
        return _wrong_to(line, index, voice)
    if who and line.word(who[0] - 1) == "that" and line.word(who[0] - 2) in HEARSAY:
        return None
    if who and any("'" in word and not word.endswith("'s") for word in line.lower[slice(*who)]):
        return None
    if who and line.word(who[0] - 1) in PREPOSITIONS | {"and"} and line.word(who[0] - 2) != ",":
        return None
    if who and any(
        word.endswith("s") and word.islower() and verb_share(lemma(word)) >= MOSTLY_VERB
        for word in line.words[who[0] : who[1]]
    ):
        return None
    if line.lower[index] in group("disparaging") and not (who and _of_somebody(line, who)):
        return None
    what = who and trimmed(line, who[0], clause_end(line, index))
    if who is None or what is None or line.lower[who[0]] == "not":
        return None
    about = _said_of(line) if line.quotation and (contracted or word == "is") else None
    that = line.word(who[0] - 1) == "that"
    stated = any((word,) in saying_forms() for word in line.lower[: max(0, who[0] - 1)])
    vague = contracted or pronoun(line, who) or (that and not stated)
    if about is None and vague and what[1] - what[0] < TELLING:
        return None
    bare = line.lower[who[0]] not in DETERMINERS and line.words[who[0]][:1].islower()
    if bare and not (vague or that or line.lower[who[0]].endswith("ing")):
        return None
    if about is None and not (contracted or pronoun(line, who)) and place + 1 < what[1]:
        # "Our plan is flawed": what is rejected is the plan, not that it is flawed.
        negated = "not " if line.word(place).endswith("n't") else ""
        about = f"{shown(line, who)} as {negated}{shown(line, (place + 1, what[1]))}"
    find = Find("reject", line, (index, index + 1), voice, what, None, None, code("reject"))
    return replace(find, about=about, voice=voice)


def _doing(line: Line, end: int) -> Range | None:
    """The deed that is judged before ``end``: "warned that | quitting it on such a ground | would be"."""
    for index in range(end - 2, max(-1, end - DEED_REACH), -1):
        word, before = line.lower[index], line.word(index - 1)
        if word in BREAKS or word in DOTS or finite(line, index):
            return None
        opens = before in {"", "that"} or (before,) in saying_forms()
        if word.endswith("ing") and opens and verb_share(lemma(word)) >= OFTEN_VERB:
            inserted = line.lower.index(",", index, end) if "," in line.lower[index:end] else end
            return (index, inserted)
    return None


def _approved(line: Line, index: int, place: int, who: Range | None, voice: Range | None) -> Find | None:
    """ "said the ruling was right": the ruling is accepted."""
    if who is None or line.lower[place] not in ENDURING:
        return None
    words = line.lower[slice(*who)]
    somebody = line.lower[index] == "right" and all(word[:1].isupper() for word in line.words[slice(*who)])
    if group("doubted").isdisjoint(words) and not words[0].endswith("ing") and not somebody:
        return None
    if line.word(who[0] - 1) in PREPOSITIONS | {"and", "if", "whether"} or line.word(index + 1) in UNSAID:
        return None
    what = trimmed(line, *who)
    end = trimmed(line, place + 1, clause_end(line, index))
    about = what and end and f"{shown(line, what)} as {shown(line, end)}"
    find = what and Find("accept", line, (index, index + 1), voice, what, code=code("accept"), voice=voice)
    return find and replace(find, about=about)


def excluded(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "the terms are off limits", "a vote is out of the question": it is rejected."""
    words = next((words for words in EXCLUDED if line.follows(index, words)), None)
    start, helpers = verb_group(line, index)
    if line.word(start - 1) in {"and", "but"}:
        # "The mill made flour and was off limits".
        return None
    if (
        words is None
        or start == index
        or helpers & (group("modals.negations") | group("modals.doubtful") - {"would"})
    ):
        return None
    who = phrase_before(line, start)
    what = trimmed(line, *who) if who and not pronoun(line, who) and not supposed(line, who[0]) else None
    return what and Find(
        "reject", line, (index, index + len(words)), voice, what, code=code("reject"), voice=voice
    )


def _rightly(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "The mayor made the right call": the speaker accepts it."""
    start, helpers = verb_group(line, index - 2)
    who = phrase_before(line, start)
    if line.word(index - 2) not in DECIDING or who is None or helpers & group("modals.negations"):
        return None
    if supposed(line, who[0]) or line.lower[who[0]] in {"i", "we"}:
        return None
    return Find(
        "accept", line, (index - 2, index + 2), voice, (who[0], index + 2), code=code("accept"), voice=voice
    )


def _wrong_to(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "it is wrong to shut the pier": shutting it is rejected."""
    what = trimmed(line, index + 2, clause_end(line, index + 2))
    if what is None or line.word(index + 1) == "for":
        return None
    deed = may_be_verb(line, index + 2) or is_verb(line.word(index + 2)) or _done_to(line, index + 3)
    if line.word(index + 1) == "to" and (not deed or line.word(index + 2) in DETERMINERS):
        # "Insulting to the crews", "an embarrassment to everybody".
        return None
    if line.word(index + 2) in PREPOSITIONS:
        # "It is unacceptable that in this day".
        return None
    return Find("reject", line, (index, index + 1), voice, what, code=code("reject"), voice=voice)


def _done_to(line: Line, index: int) -> bool:
    """Whether what a verb is done to stands at ``index`` ("premature to back | the plan")."""
    return line.word(index) in DETERMINERS or (index < len(line) and line.words[index][:1].isupper())


def _of_somebody(line: Line, who: Range) -> bool:
    """Whether what is judged was decided or planned ("this bill is a disaster", not "the flood is"), is
    somebody, by name, somebody's, or a deed ("closing the pier")."""
    words = line.lower[slice(*who)]
    named = capitals(line, *who)
    plain = words[0] not in DETERMINERS and not pronoun(line, who)
    owned = any(word.endswith(("'s", "’s", "s'", "s’")) for word in words[:-1])
    done = words[0].endswith("ing") and words[-1] != "to"
    return not group("doubted").isdisjoint(words) or owned or done or (named and plain)


def _of_him(line: Line, index: int, place: int, who: Range, voice: Range | None) -> Find | None:
    """ "She is a liar": the speaker rejects her."""
    what = trimmed(line, place + 1, clause_end(line, index))
    denied = not group("modals.negations").isdisjoint(line.lower[who[1] : index])
    if what is None or denied or supposed(line, who[0]) or hearsay(line, *who):
        return None
    find = Find("reject", line, (index, index + 1), voice, what, (who[1] - 1, who[1]), code=code("reject"))
    return replace(find, voice=voice, him="as")


def _said_of(line: Line) -> str | None:
    """What a quotation is said of, where its introduction says so: "said of the plan: ..."."""
    text, start = (line.witness.text, line.quotation.passage.start if line.quotation else 0)
    found = _OF.search(text, max(0, start - OF_REACH), start)
    return " ".join(found["about"].split()) if found else None
