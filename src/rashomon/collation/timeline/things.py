"""What "the school" or "the group" means where a heading does not say which: how a report named it."""

from collections import defaultdict
from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from rashomon.collation.timeline.fullnames import full_name
from rashomon.collation.timeline.grammar import calendar_words, finite
from rashomon.language.clauses import is_content, is_verb
from rashomon.language.names import is_ordinary
from rashomon.language.nouns import is_plural
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.language.vocabulary import in_dictionary, means_person
from rashomon.model import Passage, Sentence, Witness

# A name given so many sentences before is meant, even where the report has another of its kind.
NEAR = 2
# A thing is named with no more words than these.
LONGEST = 8
_WHICH = words("digest", "which")
_KNOWN = words("digest", "known") | frozenset(("street",))
# A name may stand right behind one of these ("the group Velm Docks").
_BEARERS = words("organisations", "nouns")
_ANY_FIRM = frozenset(("company", "firm", "business"))
_LINKS = frozenset(("of", "and", "for", "the", "&"))
# These tell of another one, or of another time.
_LOOSE = frozenset(("next", "last", "first", "second", "new", "other", "another"))
_ARTICLES = frozenset(("a", "an"))
_DETERMINERS = words("happenings", "determiners")
_OWNERS = frozenset(("'s", "’s", "'", "’"))
_JOINS = frozenset(("-", "/"))


class Definite(NamedTuple):
    """The words ``first`` to ``last`` of a text: "the" and its noun, which do not say which one is meant."""

    first: int
    last: int


class Thing(NamedTuple):
    """The range ``start:end`` that names what the noun at the word ``place`` is."""

    place: int
    start: int
    end: int


class Things:
    """Reads the definite nouns of one report."""

    def __init__(self, witness: Witness, tokens: Tokens) -> None:
        self._witness, self._tokens = witness, tokens
        self._marked = witness.marked
        self._begun = {sentence.start for sentence in witness.sentences}
        people = (mention.passage for mention in witness.mentions if mention.kind == "person")
        self._persons = [(passage.start, passage.end) for passage in people]
        self._places: defaultdict[str, list[tuple[int, Sentence]]] = defaultdict(list)
        for sentence in witness.sentences:
            for index in tokens.between(sentence.start, sentence.end) if sentence.part != "headline" else ():
                self._places[tokens.lower[index]].append((index, sentence))

    def definites(self, passage: Passage) -> Iterator[Definite]:
        """What ``passage`` calls "the" so-and-so and says no more about; not "the police"."""
        tokens = self._tokens
        inside = tokens.between(passage.start, passage.end)
        for index in inside[:-1]:
            if tokens.lower[index] != "the" or self._is_marked(index):
                continue
            last = index + 1
            while last < inside.stop and self._in_noun(last, first=last == index + 1):
                last += 1
            after = tokens.words[last] if last < len(tokens) else ""
            said = (
                after.lower() in _WHICH
                or after in _OWNERS | _JOINS
                or (after[:1].isalnum() and not after.islower())
            )
            if last > index + 1 and not said and tokens.lower[last - 1] not in _KNOWN:
                yield Definite(index, last - 1)

    def named(self, definite: Definite, passage: Passage) -> Passage | None:
        """What the report called the noun by name before, where that is one thing or stands near; None
        where ``passage`` has the name itself."""
        found = list(self._tellings(definite))
        if not found:
            return None
        nearest, names = found[-1], self._names(found[-1])
        rivals = [other for other in found if names.isdisjoint(self._names(other))]
        near = self._is_near(nearest, definite) and not any(self._is_near(one, definite) for one in rivals)
        if (rivals or means_person(self._tokens.lower[definite.last])) and not near:
            return None
        if names <= set(self._tokens.texts(passage.start, passage.end)):
            return None
        return self._witness.passage(nearest.start, nearest.end)

    def _in_noun(self, index: int, *, first: bool) -> bool:
        tokens = self._tokens
        word = tokens.words[index]
        if not (word[0].isalpha() and word.islower() and is_content(word)) or word in calendar_words():
            return False
        if finite(tokens, index) or (not first and _is_adverb(word)):
            return False
        # "The ballot measure", but "the guild plans", "the guilds plan".
        agrees = is_plural(word) != is_plural(tokens.lower[index - 1])
        return first or not (is_verb(word) and agrees)

    def _tellings(self, definite: Definite) -> Iterator[Thing]:
        """All that names a thing with the noun of ``definite`` before it."""
        tokens, noun = self._tokens, self._tokens.lower[definite.last]
        own = {tokens.lower[i] for i in range(definite.first + 1, definite.last)}
        # "The firm" may be what was called a maker of pianos.
        kin = _BEARERS - {noun} if noun in _ANY_FIRM else frozenset[str]()
        places = [place for word in sorted({noun, *kin}) for place in self._places.get(word, ())]
        for index, sentence in sorted(places, key=itemgetter(0)):
            if index >= definite.first or self._is_marked(index):
                continue
            inside = tokens.between(sentence.start, sentence.end)
            capital = tokens.words[index][0].isupper() and index > inside.start
            thing = (self._capital if capital else self._plain)(index, inside, sentence)
            if thing is None or (tokens.lower[index] != noun and not self._is_firm(thing)):
                continue
            if own <= set(tokens.texts(thing.start, thing.end)) and self._is_told(thing):
                yield thing

    def _capital(self, index: int, inside: range, _: Sentence) -> Thing | None:
        """The name that ends with the noun or has it before "of" ("the Velm Dock School")."""
        tokens = self._tokens
        first, last = self._name_start(index, inside.start), index + 1
        if (
            last + 1 < inside.stop
            and tokens.lower[last] in ("of", "for")
            and tokens.words[last + 1].istitle()
        ):
            last += 2
            while last < inside.stop and tokens.words[last].istitle():
                last += 1
        longer = last < inside.stop and tokens.words[last][0].isupper()
        head = not (is_plural(tokens.lower[index]) and "of" in tokens.lower[first:index])
        if longer or not head or last - first < 2 or means_person(tokens.lower[index]):
            return None
        return Thing(index, tokens.starts[first], tokens.ends[last - 1])

    def _plain(self, index: int, inside: range, sentence: Sentence) -> Thing | None:
        """What is said of the noun behind it, before it or with it."""
        tokens = self._tokens
        first = index
        while first > inside.start and index - first < LONGEST and self._before_noun(first):
            first -= 1
        last = index + 1
        after = tokens.words[last] if last < inside.stop else ""
        if after in _OWNERS | _JOINS or self._torn(first, inside.start):
            return None
        if after[:1].isupper() and is_content(after.lower()):
            # "His former group Fugees".
            bears = means_person(tokens.lower[index]) or tokens.lower[index] in _BEARERS
            while last < inside.stop and tokens.words[last][0].isupper():
                last += 1
            told = tokens.lower[first] in _DETERMINERS or (first and tokens.lower[first - 1] in _DETERMINERS)
            owns = tokens.words[last - 1].endswith(("'s", "’s")) or tokens.words[last : last + 1] == ["'s"]
            named = bears and told and not owns
            return Thing(index, tokens.starts[index + 1], tokens.ends[last - 1]) if named else None
        if tokens.lower[first] in _ARTICLES and first > inside.start + 1 and tokens.words[first - 1] == ",":
            # "Velm Docks, a family company".
            begin = self._name_start(first - 1, inside.start)
            if begin < first - 1 and tokens.words[first - 2][0].isupper():
                return Thing(index, tokens.starts[begin], tokens.ends[first - 2])
        if last < inside.stop and self._goes_on(last):
            # "The Velm fire chief".
            return None
        end = full_name(tokens, tokens.starts[index], tokens.ends[index], sentence.end)[1]
        # "The attack on the Velm embassy", "damage to a ship of Gov. Lund": cut before the name is over.
        rest = tokens.between(end, sentence.end)
        cut = rest and self._goes_on(rest.start)
        return Thing(index, tokens.starts[first], tokens.ends[index] if cut else end)

    def _before_noun(self, index: int) -> bool:
        """Whether the word before ``index`` belongs to the noun phrase of the word at ``index``."""
        tokens = self._tokens
        word, lower = tokens.words[index - 1], tokens.lower[index - 1]
        if tokens.lower[index] in _ARTICLES | {"the"}:
            return False
        if lower in _ARTICLES | _OWNERS | {"the"}:
            return True
        loose = lower in _LOOSE or _is_adverb(word) or word.endswith("ing") or finite(tokens, index - 1)
        loose = loose and word.islower()
        return word in _JOINS or (is_content(lower) and lower not in calendar_words() and not loose)

    def _torn(self, first: int, begin: int) -> bool:
        """Whether the phrase that starts at ``first`` goes on before it."""
        tokens = self._tokens
        glued = first > begin and tokens.ends[first - 1] == tokens.starts[first]
        return glued or not tokens.words[first][0].isalpha()

    def _goes_on(self, index: int) -> bool:
        """Whether a phrase that ends before the word goes on with it."""
        word = self._tokens.words[index]
        abbreviated = word == "." and not self._begins(index + 1)
        plain = (
            word[0].isalnum()
            and is_content(word.lower())
            and not (is_verb(word) or finite(self._tokens, index))
        )
        return plain or abbreviated or word in _JOINS

    def _begins(self, index: int) -> bool:
        """Whether a sentence begins with the word."""
        starts = self._tokens.starts
        return index >= len(starts) or starts[index] in self._begun

    def _name_start(self, index: int, first: int) -> int:
        """Where the run of capitals begins that ends with or before the word ``index``."""
        tokens, begin = self._tokens, index
        while begin > first:
            before = tokens.words[begin - 1]
            linked = before in _LINKS and begin > first + 1 and tokens.words[begin - 2][0].isupper()
            if not (linked or (before[0].isupper() and is_content(before.lower()))):
                break
            begin -= 1
        return begin

    def _names(self, thing: Thing) -> frozenset[str]:
        """The names within ``thing``, the noun left out."""
        tokens = self._tokens
        return frozenset(
            tokens.lower[i]
            for i in tokens.between(thing.start, thing.end)
            if i != thing.place and tokens.words[i][0].isupper() and self._is_name(i)
        )

    def _is_name(self, index: int) -> bool:
        """Whether the capital of the word names somebody, and is not owed to its place."""
        lower = self._tokens.lower[index]
        return (
            is_content(lower)
            and lower not in calendar_words()
            and not (self._begins(index) and is_ordinary(lower))
        )

    def _is_firm(self, thing: Thing) -> bool:
        """Whether ``thing`` is a name beside its noun, and nobody's."""
        beside = not thing.start <= self._tokens.starts[thing.place] < thing.end
        return beside and not any(s < thing.end and thing.start < e for s, e in self._persons)

    def _is_told(self, thing: Thing) -> bool:
        """Whether a name tells which thing it is, and no number or day that sets it apart from others
        ("Lund's 2008 campaign")."""
        inside = self._tokens.texts(thing.start, thing.end)
        apart = any(word.isdigit() or word in calendar_words() for word in inside)
        return not apart and bool(self._names(thing))

    def _is_near(self, thing: Thing, definite: Definite) -> bool:
        place = self._tokens.starts[definite.first]
        return sum(thing.start < sentence.start <= place for sentence in self._witness.sentences) <= NEAR

    def _is_marked(self, index: int) -> bool:
        place = self._tokens.starts[index]
        return any(said.start <= place < said.end for said in self._marked)


def _is_adverb(word: str) -> bool:
    """Whether the word is "newly", and no "family"."""
    return word.endswith("ly") and in_dictionary(word[:-2])
