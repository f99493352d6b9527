"""Which cue reaches a marked quotation."""

from dataclasses import replace

from rashomon.annotation.quotations.able import can_speak, headed_by
from rashomon.annotation.quotations.cue import Cue
from rashomon.annotation.quotations.following import group_after
from rashomon.annotation.quotations.lexicon import lexicon
from rashomon.annotation.quotations.nested import (
    LONGEST_OBJECT,
    content,
    fronted,
    names_within,
    owner_within,
    thought_of_speaker,
    told_about,
    told_by,
)
from rashomon.annotation.quotations.reporting import bare_clause, opens_clause
from rashomon.annotation.quotations.sources import group_before, named, possessed
from rashomon.annotation.quotations.stream import QUOTED, Sentence, Stream
from rashomon.annotation.quotations.subjects import finite
from rashomon.annotation.quotations.tags import behind, inserted

_OPEN_ENDS = ",?!—–-…"
_RULES = {
    "before": "cue verb after its subject",
    "after": "cue verb before its subject",
    "shared": "cue verb that shares the subject of an earlier verb",
    "by": "passive cue verb with its agent",
    "according": "according to",
    "owner": "noun of speech with its owner",
}
_MODALS = {"would", "could", "might", "may", "will", "can", "should", "must", "can't", "couldn't", "cannot"}
_SHOWING = {"show", "prove", "demonstrate", "reveal", "indicate"}
_SHARES = frozenset(("percent", "%", "half", "most", "third", "quarter", "majority", "respondents", "voters"))
_LINE_HEADS = {"-", "—", "–", ".", "*", "•", ":"}
# A verb that does not report by itself ("hammered the bill as …") reaches marks within so many words.
NEAR = 6
# Marked words fewer than these may be a byword that nobody in the sentence spoke.
BRIEF = 3
# What somebody would like is seldom in that one's own words ("Roe wants to “clean up” the port").
_DESIRES = frozenset(("want", "wish", "prefer", "plan", "intend", "aim", "favor", "favour"))
# Behind the comma of a tag these tell of the speaker.
_ASIDE = frozenset(
    ("who", "whose", "which", "one", "now", "then", "once", "before", "after", "in", "at", "as")
)
# A title before a name may hold words that no table knows ("Senate minority leader Jane Roe").
LONGEST_TITLE = 5


def reaching_cue(
    stream: Stream, number: int, sentence: Sentence, place: int, cues: list[Cue]
) -> tuple[Cue, str] | None:
    """The cue of the sentence that attributes the quotation at unit ``place``, and the rule in words."""
    return (
        _colon_clause(stream, sentence, place, cues)
        or _colon_name(stream, sentence, place)
        or _right_before(stream, number, sentence, place, cues)
        or _tag_after(stream, number, sentence, place, cues)
        or _as_told(sentence, place, cues)
        or _cue_before(stream, number, sentence, place, cues, surely=True)
        or _tag_later(stream, sentence, place, cues)
        or _cue_before(stream, number, sentence, place, cues, surely=False)
    )


def beside_marks(stream: Stream, sentence: Sentence, cue: Cue) -> bool:
    """Whether nothing but the tag itself or a colon stands between a verb of speech and marked words: what
    is said to have said them has spoken, whatever it is ("the pitch says: …")."""
    lower = sentence.lower
    if cue.source is None or cue.form not in {"past", "s", "base"}:
        return False
    if cue.lemma not in lexicon().speech:
        # "what one resident has dubbed “…”"
        what = cue.source.first > 0 and lower[cue.source.first - 1] == "what"
        return what and cue.lemma in lexicon().naming and lower[cue.last + 1 : cue.last + 2] == [QUOTED]
    if cue.how == "before" and cue.source.last + 1 == cue.first:
        after = lower[cue.last + 1 : cue.last + 3]
        # `“poison” measures added by the council`: no tag
        first = cue.source.first
        tagged = first > 0 and lower[first - 1] == QUOTED and after[:1] != ["by"]
        tagged = tagged and not _qualifies(stream, sentence, first - 1)
        return tagged or after[:1] == [QUOTED] or after in ([":", QUOTED], [",", QUOTED])
    return cue.how == "after" and cue.verb > 0 and lower[cue.verb - 1] == QUOTED


def _colon_clause(stream: Stream, sentence: Sentence, place: int, cues: list[Cue]) -> tuple[Cue, str] | None:
    """`When she sued, Roe fired back: "…"`: the clause right before the colon has no cue of its own."""
    lower = sentence.lower
    if place < 3 or lower[place - 1] != ":" or "," not in lower[: place - 1]:
        return None
    start = place - 2
    while lower[start] != ",":
        start -= 1
    if any(cue.verb > start for cue in cues if cue.verb < place):
        return None
    if sentence.lower[start + 1].endswith("ed") and sentence.words[start + 1].islower():
        return None
    source = group_after(sentence, start + 1, lexicon())
    if source is None or source.last + 1 >= place - 1 or not can_speak(stream, sentence, source):
        return None
    cue = Cue(sentence.number, place - 1, place - 1, place - 1, "colon", "", source, "before")
    return cue, "subject of the clause whose colon announces the quotation"


def _colon_name(stream: Stream, sentence: Sentence, place: int) -> tuple[Cue, str] | None:
    """`Jane Roe: "…"`: a bare name, a colon, the quotation."""
    if place < 2 or sentence.lower[place - 1] != ":":
        return None
    source = group_before(sentence, place - 1, lexicon())
    if (
        source is None
        or _is_verb(sentence, place - 2)
        or not sentence.words[source.head_last][0].isupper()
        or not can_speak(stream, sentence, source)
    ):
        return None
    if source.first and sentence.lower[source.first - 1] not in _LINE_HEADS:
        return None
    if sentence.part == "headline":
        source = headed_by(stream, sentence, source)
    cue = Cue(sentence.number, place - 1, place - 1, place - 1, "colon", "", source, "before")
    return cue, "name and colon before the quotation"


def _is_verb(sentence: Sentence, place: int) -> bool:
    """`Banners at the port read: "…"`: a verb before the colon belongs to no name."""
    known, low = lexicon(), sentence.lower[place]
    verb = low in known.pasts or low in known.forms
    return verb and sentence.words[place].islower() and low not in known.nouns


def _tag_after(
    stream: Stream, number: int, sentence: Sentence, place: int, cues: list[Cue]
) -> tuple[Cue, str] | None:
    after = place + 1
    lower = sentence.lower
    comma = after < len(lower) and lower[after] in {",", "—", "–"}
    if comma:
        after += 1
    mark = stream.marked[number]
    open_end = comma or stream.text[mark.end - 1] in _OPEN_ENDS or place == 0
    for cue in cues:
        if cue.source is None:
            continue
        if (
            cue.lemma not in lexicon().speech
            and cue.how not in {"according", "after"}
            and cue.lemma != "put it"
        ) and (sentence.number or cue.verb + 2 < len(lower)):
            continue
        if cue.how == "after" and cue.verb == after:
            return cue, "cue verb after the quotation, subject after it"
        if cue.how == "according" and cue.first == after:
            said = _cue_before(stream, number, sentence, place, cues, surely=True)
            if said is None or _counts(sentence, said[0]):
                return cue, "according to, after the quotation"
            # "The ministry said it was “late,” according to a report": the ministry's words
            return said
        if cue.how == "before" and open_end and _leads_to(sentence, after, cue.source.first):
            tells_more = any(finite(sentence, at, lexicon()) for at in range(cue.last + 1, len(lower)))
            if lower[place - 1 : place] == ["that"] and tells_more:
                # "Even as Roe claimed that “…,” Doe said the port was shut"
                continue
            return cue, "cue verb after the quotation, subject before it"
    return None


def _counts(sentence: Sentence, cue: Cue) -> bool:
    """`Half of the voters said it was “late,” according to a poll`: the poll's words."""
    assert cue.source is not None
    return not _SHARES.isdisjoint(sentence.lower[max(0, cue.source.first - 2) : cue.source.last + 1])


def _right_before(
    stream: Stream, number: int, sentence: Sentence, place: int, cues: list[Cue]
) -> tuple[Cue, str] | None:
    """`Marchers chanted, “…,” people at the scene report`: the verb right before the words has them, but for
    `Nothing Roe said “will help us,” the clerk said`."""
    if _is_predicate(stream, number) and _tag_after(stream, number, sentence, place, cues) is not None:
        return None
    for cue in cues:
        if (
            cue.how == "before"
            and cue.last == cue.verb
            and (cue.last + 1 == place or (cue.last + 2 == place and sentence.lower[place - 1] == ","))
            and cue.form in {"past", "s"}
            and cue.lemma in lexicon().speech
        ):
            return cue, "cue verb after its subject, before the quotation"
    return None


def _leads_to(sentence: Sentence, start: int, first: int) -> bool:
    """Whether only words of a title stand between a quotation and the subject of its tag."""
    between = sentence.lower[start:first]
    if not start <= first <= start + LONGEST_TITLE:
        return False
    stops = lexicon().stops
    capitals = [word[0].isupper() for word in sentence.words[start:first]]
    # A capital makes a name of a small word ("Per", "Will").
    return all(
        low[0].isalnum() and (low not in stops or big) for low, big in zip(between, capitals, strict=True)
    )


def _as_told(sentence: Sentence, place: int, cues: list[Cue]) -> tuple[Cue, str] | None:
    """`Roe argues that it is no “local” matter, as the mayor suggested`: the mayor's word."""
    for cue in cues:
        if cue.how == "before" and cue.source is not None and cue.lemma in lexicon().speech:
            start = cue.source.first
            near = place < start <= place + LONGEST_OBJECT
            if near and sentence.lower[start - 2 : start] == [",", "as"]:
                return cue, "cue verb behind “as”, after the quotation"
    return None


def _cue_before(
    stream: Stream, number: int, sentence: Sentence, place: int, cues: list[Cue], *, surely: bool
) -> tuple[Cue, str] | None:
    before = sentence.lower[max(0, place - 3) : place]
    if "so-called" in before[-1:] or before[-2:] == ["so", "called"] or before == ["so", "-", "called"]:
        return None
    brief = stream.text.count(" ", stream.marked[number].start, stream.marked[number].end) < BRIEF
    strong: Cue | None = None
    weak: Cue | None = None
    for cue in cues:
        if cue.source is None:
            continue
        end = max(cue.last, cue.source.last) if cue.how in ("after", "according") else cue.last
        if end >= place or (cue.how == "by" and cue.source.last + 1 == place):
            # "hit by two “smart” bombs": the marked words belong to the agent
            continue
        if inserted(sentence, cue):
            within = next((other for other in cues if names_within(sentence, cue, other, place)), None)
            if within is None:
                return cue, "cue between commas, before the quotation"
            cue = within
        if fronted(sentence, cue, place) or _put_aside(sentence, cue, place):
            continue
        if cue.lemma in _DESIRES or (cue.how == "owner" and not content(stream, sentence, cue, place)):
            continue
        if brief and _shows_thing(sentence, cue):
            continue
        if strong is not None and _qualifies_subject(stream, number, sentence, cue):
            continue
        if brief and (_closed(sentence, cue, place) or (cue.how == "by" and place - cue.last > NEAR)):
            continue
        if strong is not None and (
            thought_of_speaker(sentence, cue, strong) or told_by(stream, sentence, cue, strong, place)
        ):
            continue
        if _strong(sentence, cue, place) and not (brief and _wishes(cue, place)):
            # "said that it showed …": what cannot speak does not take the words from who does.
            speaks = _speaks(sentence, cue) or (cue.last + 2 == place and cue.lemma in lexicon().speech)
            told = strong is not None and (
                strong.lemma == "colon"
                or told_about(sentence, cue, strong, place)
                or (sentence.lower[place - 1] == "." and _tags(sentence, strong))
            )
            if strong is None or (cue.lemma not in _SHOWING and speaks and not told):
                strong = cue
        elif (place - cue.last <= NEAR or "as" in sentence.lower[cue.last : place]) and not (
            cue.lemma in lexicon().clauses or _only_may(sentence, cue, place)
        ):
            weak = cue
    best = strong if surely else strong or weak
    if best is None:
        return None
    owner = owner_within(stream, sentence, best, place)
    if owner is not None and can_speak(stream, sentence, owner):
        best = replace(best, source=owner, how="owner", lemma="noun")
    return best, f"{_RULES[best.how]}, before the quotation"


def _put_aside(sentence: Sentence, cue: Cue, place: int) -> bool:
    """`Roe said the orders, which Doe says are late, were “true”`: a clause between commas is over."""
    lower = sentence.lower
    assert cue.source is not None
    opens = lower[max(0, cue.source.first - 2) : cue.source.first]
    return opens == [",", "which"] and "," in lower[cue.last + 1 : place]


def _shows_thing(sentence: Sentence, cue: Cue) -> bool:
    """`The count showed the limits of “local” as a word`: what is shown is a thing and no clause."""
    known = lexicon()
    if cue.lemma not in _SHOWING or _speaks(sentence, cue):
        return False
    return not (opens_clause(sentence, cue, known) or bare_clause(sentence, cue.last + 1, known))


def _qualifies_subject(stream: Stream, number: int, sentence: Sentence, cue: Cue) -> bool:
    """`Roe said clerks who complained about it “would be moved”`, `… voters who think so “…”`: what tells who
    is meant has no words of its own."""
    if cue.source is None or sentence.lower[cue.source.first] != "who":
        return False
    known = lexicon()
    thinks = cue.lemma in known.clauses | known.wishes and cue.lemma not in known.speech
    return thinks or _is_predicate(stream, number)


def _is_predicate(stream: Stream, number: int) -> bool:
    """Whether marked words begin with a verb whose subject stands before them ("“will shut the port”")."""
    mark = stream.marked[number]
    return stream.text[mark.start : mark.end].partition(" ")[0].lower() in lexicon().finite


def _tags(sentence: Sentence, cue: Cue) -> bool:
    """Whether a cue stands right behind marked words: `“…,” Roe said`."""
    first = cue.first if cue.source is None else min(cue.first, cue.source.first)
    return first > 0 and sentence.lower[first - 1] == QUOTED


def _closed(sentence: Sentence, cue: Cue, place: int) -> bool:
    """`"It is shut," said Roe, who keeps the “Harbour Inn”`: the tag has its words already, and what stands
    in marks further on is no more of them unless the sentence goes on with them behind a comma."""
    assert cue.source is not None
    lower = sentence.lower
    first = min(cue.first, cue.source.first)
    if cue.how not in {"before", "after"} or not first or lower[first - 1] != QUOTED:
        return False
    known, after = lexicon(), behind(cue)
    following = lower[after + 1]
    aside = following in _ASIDE or following in known.determiners or following.endswith("ing")
    goes_on = lower[after] == "," and not (aside or sentence.words[after + 1][0].isupper())
    clause = opens_clause(sentence, cue, known) or bare_clause(sentence, cue.last + 1, known)
    return not (goes_on or clause or lower[place - 1] in {",", ":"})


def _only_may(sentence: Sentence, cue: Cue, place: int) -> bool:
    """`Roe, who can sing and dance, was “thrilled”`: what somebody can do is not done."""
    return bool(_MODALS & set(sentence.lower[cue.first : cue.verb])) and sentence.lower[place - 1] != ":"


def _wishes(cue: Cue, place: int) -> bool:
    """Whether a cue further off tells what somebody wants or thinks, not what somebody says."""
    return cue.lemma in lexicon().wishes and place - cue.last > NEAR


def _speaks(sentence: Sentence, cue: Cue) -> bool:
    assert cue.source is not None
    low = sentence.lower[cue.source.head_last]
    return low != "it" and (low in lexicon().subject_pronouns or named(sentence, cue.source.head_last))


def _strong(sentence: Sentence, cue: Cue, place: int) -> bool:
    """Whether a cue before the quotation reaches it from afar: it reports words, and surely."""
    known = lexicon()
    if _MODALS & set(sentence.lower[cue.first : cue.verb]) and cue.lemma != "say":
        return False
    if (
        cue.how == "according"
        or cue.last + 1 == place
        or cue.lemma in {"colon", "put it", "make clear", "noun"}
    ):
        return True
    if cue.form == "ing" and cue.lemma not in known.speech:
        # "as Roe said it was over, with Doe calling it a “farce”"
        return cue.lemma in known.naming and place - cue.last <= NEAR and cue.how == "before"
    # "agreed to sign a “historic” deal": what somebody does is no speech.
    acts = cue.lemma in known.clauses and (cue.lemma in known.acts or cue.lemma not in known.speech)
    if acts and "to" in sentence.lower[cue.last : cue.last + 2]:
        return False
    if cue.lemma in known.reports or cue.lemma in known.speech:
        return cue.form != "to"
    clause = opens_clause(sentence, cue, known) or bare_clause(sentence, cue.last + 1, known)
    return cue.form != "to" and cue.lemma in known.clauses and clause


def _qualifies(stream: Stream, sentence: Sentence, place: int) -> bool:
    """`the “boat first” crowd suggest`: marked words behind an article belong to the noun behind them."""
    before = sentence.lower[place - 1] if place else ""
    mark = stream.marked[~sentence.units[place]]
    ends = stream.text[mark.start : mark.end].rstrip("’'”\" ")[-1:]
    return (before in lexicon().determiners or possessed(before)) and ends not in _OPEN_ENDS


def _tag_later(stream: Stream, sentence: Sentence, place: int, cues: list[Cue]) -> tuple[Cue, str] | None:
    for cue in cues:
        if cue.source is None or cue.first <= place:
            continue
        if cue.how == "before" and cue.lemma in lexicon().speech:
            start = cue.source.first
            apart = start > place and sentence.lower[start - 1] in {",", QUOTED, "—", "–"}
            apart = apart and not (start == place + 1 and _qualifies(stream, sentence, place))
            if apart or sentence.lower[place + 1 : start] == ["as"]:
                return cue, "cue verb at the end of the sentence, subject before it"
        elif cue.how in ("after", "according"):
            return cue, f"{_RULES[cue.how]}, at the end of the sentence"
    return None
