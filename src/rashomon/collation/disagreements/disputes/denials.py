"""Where a sentence tells that somebody denies something, and the words that tell what."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from rashomon.language.clauses import is_content
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens

_DENYING = words("disputes", "denying")
_DISPUTING = words("disputes", "disputing")
_PHRASES = {tuple(phrase.split()) for phrase in words("disputes", "phrases")}
_CHARGES = words("disputes", "charges")
_WRONGS = words("disputes", "wrongs")
_PROOFS = words("disputes", "proofs")
_WRONGLY = words("disputes", "wrongly")
_CLAIMING = words("disputes", "claiming")
_TRUE = words("disputes", "true")
_FALSE = words("disputes", "false") | _TRUE
_CALLING = words("disputes", "calling")
_CALLED = words("disputes", "called") | (_FALSE - _TRUE)
_ACCOUNTS = words("disputes", "different")
_GIVING = words("disputes", "giving")
_BEING = words("disputes", "being")
_UNTOLD = words("disputes", "untold")
_DETERMINERS = words("negation", "determiners")
_AUXILIARIES = words("clauses", "auxiliaries")
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_STOPS = frozenset((",", ";", ":", ".", "?", "!", "-", "–", "—", "(", ")", '"', "”", "''"))
# "Denied it, saying", "denied this in a letter".
_POINTING = frozenset(("it", "this", "that", "them", "these", "those"))
_ALL = "everything"
_AFTER = frozenset(("in", "on", "and", "but", "through", "when", "as", "at", "saying", "noting"))
# "Pushed back on", "took issue with".
_TOWARDS = (["on"], ["against"], ["at"], ["with"], ["to"])
# "But that turned out to be false": what may stand before "that", and before "be".
_LEADING = frozenset(("but", "and", "yet", "however", "still", ","))
_PROVING = frozenset(("to", "out", "turned", "turns", "proved", "proven"))
_REJECTING = words("disputes", "rejecting")
# "Rejected the idea" is of a proposal.
_PROPOSED = frozenset(("idea",))
_ASKED = frozenset(
    ("request", "requests", "permission", "appeal", "application", "plea", "bail", "visa", "motion")
)
_ARTICLES = frozenset(("a", "an"))
_MARKS = frozenset(('"', "“", "''", "``", "‘"))
_DASHES = frozenset(("-", "–", "—", "("))
# "That he paid", "of paying", "about the payment".
_LINKS = frozenset(("that", "of", "about", "over"))
# "A report suggesting he paid".
_TELLING = frozenset(word for word in _CLAIMING if word.endswith("ing"))
# "Denied on Friday that": so many words may stand before "that", "denied any personal role" before the noun.
TIME_WORDS, LEAD_WORDS = 5, 6
# "Criticism from those who watched from afar that the aid was slow": so many before a far "that".
CLAIM_WORDS = 10
# "A claim that her office strongly disputes": so far before the verb the denied words end.
RELATIVE_REACH = 12
# "Told a very different story": so far before "different" stands the verb.
ACCOUNT_LEAD = 4
# "Called a report that … a lie": so far behind the verb stands what it is called, so many words before that.
CALLED_REACH, CALLED_LEAD = 30, 3

_WORDS_OF_DENIAL = words("clauses", "negations") | words("clauses", "disavowals") | _DENYING | _DISPUTING

Range = tuple[int, int]
Pointing = Literal["it", "charge", "all"]


class Denial(NamedTuple):
    """Code points of the ``verb`` (or of "no" evidence), of ``what`` is denied (None where it points back, as
    in "denied the claims"), and of the words that may tell whose ``claim`` it is."""

    verb: Range
    what: Range | None
    claim: Range | None = None
    kind: Literal["verb", "false", "called", "proof"] = "verb"
    at: Pointing = "it"

    @property
    def relative(self) -> bool:
        """Whether what is denied stands before the verb: ", which Roe denies"."""
        return self.kind == "verb" and self.what is not None and self.what[0] < self.verb[0]


def denies(low: Iterable[str]) -> bool:
    """Whether these words (in lower case) deny anything: by a "not", a "no" or a verb of denial."""
    return any(word in _WORDS_OF_DENIAL or word.endswith("n't") for word in low)


def denials(tokens: Tokens, start: int, end: int) -> Iterator[Denial]:
    """The denials that the sentence ``start:end`` tells."""
    place = tokens.between(start, end)
    for index in place:
        verb = tokens.starts[index], tokens.ends[index]
        word = tokens.lower[index]
        phrase = tuple(tokens.lower[index : index + 2]) in _PHRASES and not _is_noun(tokens, index, place)
        if (word in _DENYING or word in _DISPUTING or phrase) and _told(tokens, index, place):
            last = index + phrase
            while phrase and tokens.lower[last + 1 : last + 2] in _TOWARDS:
                last += 1
            verb = verb[0], tokens.ends[last]
            things = word in _REJECTING
            what = _what(tokens, last, place) or _before(tokens, last, place, things=things)
            if what and what[0] > verb[1]:
                yield Denial(verb, what, (verb[1], what[0]))
            elif what or _points_back(tokens, last, place, things=things):
                yield Denial(verb, what, at=_pointing(tokens, last, place))
        elif word in _WRONGLY or word in _FALSE:
            found = _wrongly(tokens, index, place) if word in _WRONGLY else _false(tokens, index, place)
            if found:
                yield Denial(verb, found[0], (start, found[0][0] if found[0] else verb[0]), "false")
        elif word in _CALLING and _told(tokens, index, place):
            found = _called(tokens, index, place)
            if found:
                claim = verb[1], found[0][0] if found[0] else verb[1]
                yield Denial(verb, found[0], claim, "called", _pointing(tokens, index, place))
        elif word == "different" and _tells(tokens, index, place):
            yield Denial(verb, None, at="charge")
        elif word == "no":
            noun = _noun(tokens, range(index + 1, min(index + 3, place.stop)), _PROOFS)
            what = _behind(tokens, noun, place.stop) if noun is not None else None
            if what:
                yield Denial(verb, what, kind="proof")


def _tells(tokens: Tokens, index: int, place: range) -> bool:
    """Whether "different" is of an account that somebody gives: "told a very different story"."""
    before = tokens.lower[max(place.start + 1, index - ACCOUNT_LEAD) : index]
    noun = tokens.lower[index + 1 : index + 2]
    return bool(noun) and noun[0] in _ACCOUNTS and not _GIVING.isdisjoint(before)


def _told(tokens: Tokens, index: int, place: range) -> bool:
    """Whether the verb tells a denial: no "disputed claim", "was denied", "did not dispute"."""
    before = tokens.lower[max(place.start, index - 3) : index]
    if before and (before[-1] in _DETERMINERS - {"that"} or before[-1] == "to"):
        return False
    return _BE.isdisjoint(before[-2:]) and not any(w in _UNTOLD or w.endswith("n't") for w in before)


def _is_noun(tokens: Tokens, index: int, place: range) -> bool:
    """Whether a phrase of denial begins with a noun: "was a huge hit back in May"."""
    before = tokens.lower[max(place.start, index - 3) : index]
    return not _ARTICLES.isdisjoint(before) and not _BE.isdisjoint(before)


def _what(tokens: Tokens, index: int, place: range) -> Range | None:
    """What is denied, as it stands behind the verb."""
    low, first, stop = tokens.lower, index + 1, place.stop
    noun = _noun(tokens, range(first, min(first + LEAD_WORDS, stop)), _CHARGES)
    if noun is not None:
        # "The fraud claims".
        told = (tokens.starts[noun - 1], tokens.ends[noun - 1]) if low[noun - 1] in _WRONGS else None
        return _behind(tokens, noun, stop) or told
    if low[index] not in _DENYING or first >= stop or _bare(low[first:stop]):
        return None
    that = next((k for k in range(first, min(first + TIME_WORDS, stop)) if low[k] == "that"), None)
    if that is not None and _STOPS.isdisjoint(low[first:that]):
        return _clause(tokens, that + 1, stop)
    if low[first] == _ALL:
        return None
    finite = any(word in _AUXILIARIES for word in low[first + 1 : min(first + LEAD_WORDS, stop)])
    wrong = _noun(tokens, range(first, min(first + LEAD_WORDS, stop)), _WRONGS)
    if wrong is not None or finite or (low[first].endswith("ing") and is_content(low[first])):
        return _clause(tokens, first, stop)
    return None


def _bare(behind: Sequence[str]) -> bool:
    """Whether the object points back and nothing more is denied: "denied it and said that he had paid"."""
    return behind[0] in _POINTING - {"that"} and (len(behind) == 1 or behind[1] in _STOPS | _AFTER)


def _wrongly(tokens: Tokens, index: int, place: range) -> tuple[Range] | None:
    """What is claimed at ``index`` and called wrong: "wrongly claimed that he paid"."""
    if index + 2 >= place.stop or tokens.lower[index + 1] not in _CLAIMING:
        return None
    what = _clause(tokens, index + 2 + (tokens.lower[index + 2] == "that"), place.stop)
    return (what,) if what else None


def _false(tokens: Tokens, index: int, place: range) -> tuple[Range | None] | None:
    """What is called false at ``index``: "the claim that he paid is false"; (None,) where it points back:
    "this remains an unproven claim"."""
    low = tokens.lower
    be = next((k for k in range(index - 1, max(place.start, index - 5), -1) if low[k] in _BEING), None)
    if be is None or any(w in {"not", "n't"} or w.endswith("n't") for w in low[be:index]) != (
        low[index] in _TRUE
    ):
        return None
    if low[index + 1 : index + 2] == ["that"]:
        # "It is not true that".
        what = _clause(tokens, index + 2, place.stop)
        return (what,) if what else None
    noun = next((k for k in range(be - 1, place.start - 1, -1) if low[k] in _CHARGES), None)
    if noun is not None:
        what = _behind(tokens, noun, be)
        return (what,) if what else None
    first = be - 1
    while first > place.start and low[first] in _PROVING:
        first -= 1
    opening = all(low[k] in _LEADING or low[k] in _MARKS for k in range(place.start, first))
    return (None,) if low[first] in _POINTING and opening else None


def _called(tokens: Tokens, index: int, place: range) -> tuple[Range | None] | None:
    """What is called false or absurd at ``index``: "called the claim that he paid a lie"; (None,) where it
    points back: "called the allegations unfair", "called that a lie"."""
    low = tokens.lower
    reach = range(index + 1, min(index + 1 + CALLED_REACH, place.stop))
    end = next((k for k in reach if low[k] in _CALLED), None)
    if end is None or any(low[k] in {".", ";", "?", "!"} for k in range(index, end)):
        return None
    lead = range(end - 1, max(index, end - 1 - CALLED_LEAD), -1)
    first = next((k for k in lead if low[k] in _ARTICLES), next((k for k in lead if low[k] in _MARKS), end))
    noun = _noun(tokens, range(index + 1, min(index + 1 + LEAD_WORDS, first)), _CHARGES)
    if noun is not None:
        what = _behind(tokens, noun, first)
        return (what,) if what or first - noun <= TIME_WORDS else None
    return (None,) if low[index + 1] in _POINTING and first - index <= TIME_WORDS else None


def _points_back(tokens: Tokens, index: int, place: range, *, things: bool) -> bool:
    """Whether the verb denies what was said before: "denied the claims", "disputes this"; with ``things`` it
    may have other objects as well ("rejected it")."""
    first = index + 1
    low = tokens.lower[first : min(first + LEAD_WORDS, place.stop)]
    if not low:
        return False
    pointing = low[0] in _POINTING or low[0] == _ALL
    if pointing and not things and (len(low) == 1 or low[1] in _STOPS or low[1] in _AFTER):
        return True
    # "Disputed that account".
    start = first + (pointing and low[1:2] != ["that"])
    nouns = _CHARGES - _PROPOSED if things else _CHARGES
    return _noun(tokens, range(start, first + len(low)), nouns) is not None


def _pointing(tokens: Tokens, index: int, place: range) -> Pointing:
    """At what the verb at ``index`` points back."""
    behind = tokens.lower[index + 1 : min(index + 3, place.stop)]
    if behind[:1] == [_ALL]:
        return "all"
    return "it" if behind and behind[0] in _POINTING and behind[-1] not in _CHARGES else "charge"


def _behind(tokens: Tokens, noun: int, stop: int) -> Range | None:
    """What stands behind "the notion that", "reports on Friday that", "no evidence of"."""
    for index in range(noun + 1, min(noun + 1 + CLAIM_WORDS, stop)):
        far = index > noun + TIME_WORDS
        if far and tokens.lower[index] == "that":
            return _clause(tokens, index + 1, stop)
        if far and tokens.lower[index] not in _STOPS:
            continue
        if tokens.lower[index] in _LINKS or tokens.lower[index] in _TELLING:
            return _clause(tokens, index + 1, stop)
        if tokens.lower[index] in _STOPS:
            return None
        # "No evidence he had paid".
        if tokens.lower[index] in _AUXILIARIES and index > noun + 1:
            return _clause(tokens, noun + 1, stop)
    return None


def _noun(tokens: Tokens, reach: range, nouns: frozenset[str]) -> int | None:
    """The first of ``nouns`` within ``reach``, before any mark or link."""
    for index in reach:
        if tokens.lower[index] in nouns:
            return index
        if tokens.lower[index] in _STOPS or tokens.lower[index] in _LINKS:
            return None
    return None


def _before(tokens: Tokens, index: int, place: range, *, things: bool) -> Range | None:
    """What is denied, as it stands before "…, a claim that she disputes", "…, which he denies"; with
    ``things`` the verb has other objects as well ("a plan which he rejected")."""
    low = tokens.lower
    following = low[index + 1] if index + 1 < place.stop else "."
    if following not in _STOPS and following not in _AFTER and following != "by":
        return None
    for k in range(index - 1, max(place.start + 1, index - RELATIVE_REACH), -1):
        noun = low[k] in _CHARGES and low[k - 1] in {"a", "an"}
        bare = low[k] == "which" or (low[k] in _DASHES and following == "by")
        # "A request which she denied" was refused, "an idea that she dismissed" found bad.
        if (noun and things and low[k] in _PROPOSED) or (bare and not _ASKED.isdisjoint(low[k - 2 : k])):
            return None
        if noun or (bare and not things):
            last = k - (2 if noun else 1)
            # "… and said that she paid, which he denies": the last that is said.
            said = (n for n in range(last, place.start, -1) if low[n - 1] == "and" and low[n] in _CLAIMING)
            first = next(said, place.start)
            return tokens.starts[first], tokens.ends[last - (low[last] == ",")]
    return None


def _clause(tokens: Tokens, first: int, stop: int) -> Range | None:
    """The words from ``first`` to the next mark, or to an "and" behind which another clause begins."""
    last = first
    while last < stop and tokens.lower[last] not in _STOPS - {"-"}:
        ahead = tokens.lower[last + 1] if last + 1 < stop else ""
        if tokens.lower[last] in {"and", "but"} and (ahead in _AUXILIARIES or ahead.endswith("ing")):
            break
        last += 1
    return (tokens.starts[first], tokens.ends[last - 1]) if last > first else None
