"""Where a report tells something to have happened: the places in it, with the act that each locates."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.collation.checking.acts import Act
from rashomon.language.alignment import Bag
from rashomon.language.clauses import is_content, is_verb
from rashomon.language.spots import is_spot
from rashomon.language.tables import table, words
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import Mention, Passage, Sentence, Witness

# By how a preposition places: at a spot, away from it, towards it.
_WAYS: dict[str, str] = {word: way for way, listed in table("located")["ways"].items() for word in listed}
_DETERMINERS = words("narrowing", "determiners") | {"this", "that", "these", "those"}
# Nouns that name any place at all, or none in particular.
_GENERAL = words("located", "general")
_MONTHS = {name for key in ("months", "weekdays") for group in table("calendar")[key] for name in group}
_LINKS = frozenset(("of", "and", "or", "to"))
_OWNING, _INNER = ("'s", "s'"), frozenset(("'", "’", "-", "&"))
# "In court", "at home" and "in office" tell no place.
_LOOSE = frozenset(("in", "at", "on", "by", "to", "from", "within", "under", "between"))
_STAND_FOR = frozenset(("it", "they", "he", "she", "this", "that"))
# A place is told in so many words at most, and in so many of its own before the next preposition.
LONGEST, LONGEST_NOUN = 16, 7


@dataclass(frozen=True, slots=True)
class Located:
    """A place that a report tells: its words with the preposition, how that places ("at", "from", "to"), the
    lemmas of its nouns and names, those of these that are names, and that of its first noun; the act that it
    locates, the lemmas of who or what takes part in that, and where a pronoun
    stands for that, those of the sentence before."""

    witness: Witness
    sentence: Sentence
    passage: Passage
    way: str
    nouns: Bag
    names: Bag
    head: str
    act: Act
    themes: Bag
    before: Bag

    @property
    def verb(self) -> str:
        """The verb of the act without its particle ("end" of "end up")."""
        return self.act.verb.partition("_")[0]


def places(witness: Witness, told: Sequence[Act]) -> Iterator[Located]:
    """The places that locate an act of those that a report tells, in the order of its text."""
    tokens = Tokens(witness.text)
    starts = [act.place.start for act in told]
    kinds = {mention.passage.start: mention for mention in witness.mentions}
    earlier: Bag = frozenset()
    for sentence in witness.sentences:
        inside = tokens.between(sentence.start, sentence.end)
        index = inside.start
        while index < inside.stop:
            found = _place(tokens, index, inside.stop, kinds) if tokens.lower[index] in _WAYS else None
            if found is None:
                index += 1
                continue
            stop, head = found
            passage = witness.passage(tokens.starts[index], tokens.ends[stop - 1])
            act = _act(told, starts, sentence, passage)
            if act is None:
                index = stop
                continue
            yield Located(
                witness=witness,
                sentence=sentence,
                passage=passage,
                way=_WAYS[tokens.lower[index]],
                nouns=_nouns(tokens, range(index, stop)),
                names=_names(tokens, range(index + 1, stop)),
                head=head,
                act=act,
                themes=(themes := _themes(tokens, sentence, act, range(index, stop))),
                before=earlier if _stands_for(tokens, sentence, act) or not themes else frozenset(),
            )
            index = stop
        earlier = frozenset(lemma(tokens.lower[k]) for k in inside if is_content(tokens.lower[k]))


def _place(tokens: Tokens, index: int, limit: int, kinds: Mapping[int, Mention]) -> tuple[int, str] | None:
    """Behind which token the place ends whose preposition stands at ``index``, and its first noun; None where
    no place stands there."""
    stop, first, found = index, "", None
    while stop < limit and stop - index < LONGEST:
        begin, low = stop + 1, tokens.lower[stop]
        if low == "next" and tokens.lower[begin : begin + 1] == ["to"]:
            begin += 1
        elif low not in _WAYS and low not in ("of", ","):
            break
        end = _noun_end(tokens, begin, limit)
        bare = tokens.words[begin : begin + 1] != [] and tokens.words[begin].islower()
        if end == begin or (
            bare and (low == "," or (low == "to" and tokens.lower[begin] not in _DETERMINERS))
        ):
            break
        if not first or first in _GENERAL:
            first = lemma(tokens.lower[end - 1])
        if _names_place(tokens, begin, end, kinds):
            found = end, first
        elif tokens.lower[end : end + 1] != ["of"] or low == ",":
            # "In the mouth of the harbour": what stands behind may make a place of it.
            break
        stop = end
    return found


def _noun_end(tokens: Tokens, begin: int, limit: int) -> int:
    """Behind which token the noun ends that begins at ``begin``."""
    end = begin
    while end < limit and end - begin < LONGEST_NOUN:
        word, low = tokens.words[end], tokens.lower[end]
        inner = word in _INNER or low.endswith(_OWNING)
        if not (word[0].isalnum() or inner) or low in _WAYS or low in _LINKS:
            break
        if end > begin and word.islower() and not inner:
            before, own = tokens.words[end - 1], tokens.lower[end - 1].endswith(_OWNING)
            if (not is_content(low) and low not in _DETERMINERS) or (before[0].isupper() and is_verb(word)):
                break
            if not own and is_spot(lemma(before.lower())) and not is_spot(lemma(low)):
                break
        end += 1
    while end > begin and tokens.words[end - 1] in _INNER:
        end -= 1
    return end


def _names_place(tokens: Tokens, begin: int, end: int, kinds: Mapping[int, Mention]) -> bool:
    """Whether the noun ``begin:end`` names a place."""
    word, low = tokens.words[end - 1], lemma(tokens.lower[end - 1])
    bare = end - begin == 1 and word.islower() and low == tokens.lower[begin]
    if is_spot(low) and low not in _GENERAL and not (bare and tokens.lower[begin - 1] in _LOOSE):
        return True
    if not word[0].isupper() or low in _MONTHS or tokens.lower[end - 1] in _MONTHS:
        return False
    named = next((kinds[tokens.starts[k]] for k in range(begin, end) if tokens.starts[k] in kinds), None)
    return named is not None and named.kind in ("place", None) and named.title is None


def _nouns(tokens: Tokens, inside: range) -> Bag:
    return frozenset(
        lemma(tokens.lower[index].removesuffix("'s"))
        for index in inside
        if is_content(tokens.lower[index]) and tokens.lower[index] not in _WAYS
    )


def _names(tokens: Tokens, inside: range) -> Bag:
    named = (tokens.lower[index] for index in inside if tokens.words[index][0].isupper())
    return frozenset(lemma(low.removesuffix("'s")) for low in named)


def _act(told: Sequence[Act], starts: Sequence[int], sentence: Sentence, place: Passage) -> Act | None:
    """The last act of the sentence before the place, or else the first behind it."""
    at = bisect_right(starts, place.start)
    for number in (at - 1, at):
        if 0 <= number < len(told) and sentence.start <= told[number].place.start < sentence.end:
            return told[number]
    return None


def _themes(tokens: Tokens, sentence: Sentence, act: Act, place: range) -> Bag:
    """The lemmas told before the verb of the sentence, or as what it acts on, but for the place's."""
    inside = set(tokens.between(sentence.start, act.place.start))
    for one in (act.agent, act.patient):
        inside |= set(tokens.between(one.start, one.end)) if one else set()
    return frozenset(
        lemma(tokens.lower[k]) for k in inside.difference(place) if is_content(tokens.lower[k])
    ) - {act.verb}


def _stands_for(tokens: Tokens, sentence: Sentence, act: Act) -> bool:
    """Whether a pronoun stands before the verb."""
    return any(tokens.lower[k] in _STAND_FOR for k in tokens.between(sentence.start, act.place.start))
