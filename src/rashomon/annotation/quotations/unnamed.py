"""Speakers without a name: how much of their description is kept, and as whom the report brought them in."""

from rashomon.annotation.quotations.following import group_after
from rashomon.annotation.quotations.lexicon import lexicon
from rashomon.annotation.quotations.naming import tidy
from rashomon.annotation.quotations.sources import Source, groups_before, possessed
from rashomon.annotation.quotations.stream import Sentence, Stream
from rashomon.language.vocabulary import means_person

_KNOWING = (["close", "to"], ["familiar", "with"], ["briefed", "on"])
_JOINING = frozenset(("at", "with", "from", "inside"))
_SERVING = frozenset(("aide", "adviser", "advisor", "assistant", "ambassador", "envoy", "lawyer", "counsel"))
# What brings in somebody, and who may be taken up by any noun.
_NEW = (["a"], ["an"], ["one"])
_ANY_PERSON = frozenset(("person", "source"))
# "The official" may be one who was brought in so many sentences before.
BROUGHT_IN = 8
# What tells of some among many, who are not their party or people.
SOME = frozenset(("another", "some", "many", "several", "most", "few", "other", "both", "two", "three"))
# "One of them", "another", and what writings do.
_OF_MANY = frozenset(("one", "another"))
_OF_THEM = frozenset(("of", "them", "which"))
_READS, _ASKS = frozenset(("reads", "read")), frozenset(("asks", "wants"))
_SIGNS, _QUESTIONS = frozenset(("sign", "banner", "placard", "slogan")), frozenset(("questions", "queries"))


def description(stream: Stream, sentence: Sentence, source: Source) -> str:
    """The words of ``source``: with "of" and "for", "close to" and "familiar with", without "in", "at" and
    the like."""
    start, end = stream.span(sentence, source.first, _named_until(sentence, source))
    return tidy(stream.text[start:end])


def _named_until(sentence: Sentence, source: Source) -> int:
    known, lower = lexicon(), sentence.lower
    what = source.last + 3 - (lower[source.last] == "briefed")
    if lower[what - 2 : what] in _KNOWING:
        group = group_after(sentence, what, known)
        last = group.last if group is not None else what + (lower[what] in known.determiners)
        return last + possessed(lower[last])
    for place in range(source.head_last + 1, source.last + 1):
        low, following = lower[place], sentence.words[place + 1 : place + 2]
        # "an engineer at Roe Shipping", not "an engineer at the port"; "the government in Lima"
        joins = _JOINING | {"in"} if lower[source.head_last] == "government" else _JOINING
        serves = low == "to" and lower[source.head_last] in _SERVING
        kept = serves or low in {"of", "for"} or (low in joins and following and following[0][0].isupper())
        if low in known.links and not kept:
            return place - 1
    return source.last


def brought_in(stream: Stream, sentence: Sentence, source: Source, words: str) -> str | None:
    """`A port official agreed. The official said …`: as whom the report brought in who has no name."""
    said = [low for low in words.lower().split() if low != "same"]
    if said[0] != "the" or not _means_one(said[-1]):
        return None
    reach = BROUGHT_IN
    for number in range(sentence.number, -1, -1):
        earlier = stream.sentences[number]
        if earlier.lower[:3] == ["the", "same", said[-1]]:
            reach = len(stream.sentences)
        if number < sentence.number - reach:
            return None
        anybody = said[-1] in _ANY_PERSON and number >= sentence.number - 1
        last = source.first if number == sentence.number else len(earlier.lower)
        for place in range(last - 1, 0, -1):
            low = earlier.lower[place]
            if low != said[-1] and not (anybody and _means_one(low)):
                continue
            group = next(groups_before(earlier, place + 1, lexicon()), None)
            told = earlier.lower[group.first : place] if group is not None else []
            if group is not None and told[:1] in _NEW and set(said[1:-1]) <= set(told):
                found = description(stream, earlier, Source(group.first, place, group.first, place))
                return found if len(found.split()) > len(said) else None
    return None


def _means_one(low: str) -> bool:
    return low in lexicon().roles or means_person(low)


def one_of_writings(stream: Stream, sentence: Sentence, source: Source) -> str | None:
    """`The questions fill a page. One reads “…”`: of which writings, told of just before, it is one."""
    if sentence.lower[source.first] not in _OF_MANY:
        return None
    behind = [low for low in sentence.lower[source.last + 1 : source.last + 4] if low not in _OF_THEM]
    beside = {*behind[:1], *sentence.lower[: source.first][-1:]}
    if beside.isdisjoint(_READS | _ASKS):
        return None
    for number in range(sentence.number, max(-1, sentence.number - 2), -1):
        earlier = stream.sentences[number]
        stop = source.first if number == sentence.number else len(earlier.lower)
        for low in reversed(earlier.lower[:stop]):
            read = low.endswith("s") and low[:-1] in lexicon().documents | _SIGNS
            if low in _QUESTIONS or (read and beside.isdisjoint(_ASKS)):
                return f"the {low}"
    return None
