"""Dates that name a thing ("the 1962 law", "Friday's hearing") and dates that only stamp a text."""

import re
from collections.abc import Iterator
from functools import cache

from rashomon.collation.timeline.grammar import calendar_words, noun_start
from rashomon.language.clauses import is_content, is_verb
from rashomon.language.tables import table, words
from rashomon.language.tenses import is_past
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import DateMention

# A thing is named with no more words than these.
MOST_WORDS = 6
# … which begin within so many characters.
REACH = 200
_YEAR = re.compile(r"\d{4}\Z")
_POSSESSIVE = re.compile(r"\s?['’]s?\Z")
_POSSESSIVE_NEXT = re.compile(r"\s?['’]s\b|s['’]\s")
# A year after one of these dates what happens; after an article or an adjective it names a thing.
_DATING = re.compile(
    r"\b(?:in|since|of|by|from|during|until|till|after|before|through|for|to|late|early|mid|and|or|between|,)\W+$",
    re.IGNORECASE,
)
_INDEFINITE = frozenset(("a", "an", "another", "scheduled", "planned"))
_DURING = re.compile(r"\bduring\s+the\s+\Z", re.IGNORECASE)
_ARTICLE = re.compile(
    r"\b(?:an?|the|his|her|its|their|our|this|that|another|scheduled|planned)\s+\Z", re.IGNORECASE
)
_COMMA = re.compile(r",\s[a-z]")
_THE_DAY = re.compile(r"the\s(?=[A-Z][a-z]+\.?\s\d)")
_CLOCK = r"\d{1,2}\s?[:.]\s?\d\d\s*(?:[ap]\.?\s?m\.?\s*)?"
_STAMP_AFTER = re.compile(
    r"\s*(?:\(|-LRB-)\s*[A-Z]\w+\s*(?:\)|-RRB-)\s*[-–—]|"
    rf"\s*[,|-]?\s*(?:at\s+)?(?:{_CLOCK}(?:[A-Z]{{2,4}}\b|UK time)|\d{{4}}\s+(?:GMT|UTC)\b)"
)
_STAMP_BEFORE = re.compile(
    rf"(?:@\w+\W*|(?:\A\W*(?:At\s+)?|\bAt\s+){_CLOCK}[A-Z]*(?:\s+UK time)?\W*(?:on\s+)?|\d\s*/\s*"
    r"|(?<!was )(?<!were )(?<!been )(?<!be )\b(?:[Pp]osted|[Uu]pdated|[Pp]ublished|[Mm]odified)\b"
    r"[^.,;]{0,60}?)\Z"
)
_LAST_UPDATED = re.compile(
    r"(?:(?:\A|[Pp]age )[Ll]ast updated|\b[Tt]his article (?:was|appeared))\b(?:[^.]|\.\d){0,90}\Z"
)
_WRITTEN = re.compile(r"\s*,?\s*[^\s,]+\s+(?:wrote|said|commented)\s*:?")
_PREPOSED = re.compile(r"\b(?:on|in|at|by|until|since)\s+\Z", re.IGNORECASE)
_NO_NOUNS = words("happenings", "no_nouns")
# "On the eve of the summit": the summit is what has the day.
_FOLLOWS = "what follows"
_UNTIL = frozenset(("to", "until", "till", "through", "-", "–"))
_OF = re.compile(r"[a-z] of\s\Z")
_AUXILIARIES = words("clauses", "auxiliaries")
_WORD = re.compile(r"[^\W\d_][\w-]*")
_PLACED = re.compile(r" (?:in|of|at) [A-Z].*\Z")
_OF_YEAR = re.compile(r" (?:of|in) \d{4}\Z")
_WHEN = frozenset(
    ("in", "on", "last", "this", "next", "early", "late", "earlier", "later", "ago", "two", "a")
)
_ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their"))
# What follows these is none of the clause's own circumstances.
_BESIDE = frozenset(("before", "since", "until", "following", "over", "for", "to", "of", "with", "about"))
# "Every Sunday", "each week since May".
_USUAL = re.compile(
    r"\b(?:every|each|most|any|per)\s+(?:\w+\s+since\s+(?:early\s|late\s)?)?\Z", re.IGNORECASE
)
_AS_NOW = re.compile(r"\b(?:than|as|until|even|what)\b[^,;.]{0,25}\Z", re.IGNORECASE)


def stamps(sentence: str, start: int, end: int) -> bool:
    """Whether the date ``sentence[start:end]`` says when a text was published, and no event."""
    before, after = sentence[:start], sentence[end:]
    if _STAMP_AFTER.match(after) and not _PREPOSED.search(before):
        return True
    if _LAST_UPDATED.search(before):
        return True
    found = _STAMP_BEFORE.search(before)
    if not found:
        return False
    word = found.group().strip()
    if word.endswith("/"):
        return True
    if re.match(r"\W*[A-Za-z]*(?:osted|pdated|ublished|odified)", word):
        return any(c.isdigit() for c in sentence[start:end]) and not after.strip(" .\n")
    return bool(_WRITTEN.match(after)) or not _PREPOSED.search(before)


def recurs(sentence: str, start: int, end: int) -> bool:
    """Whether the date tells how things are by habit or nowadays ("every Sunday", "than it is today")."""
    before, phrase = sentence[:start], sentence[start:end].lower()
    return bool(_USUAL.search(before)) or (phrase == "today" and bool(_AS_NOW.search(before)))


def named(text: str, tokens: Tokens, mention: DateMention, last: int) -> tuple[int, int] | None:
    """The range of the thing that the date names, from the date on; None where it dates its clause.

    ``last`` is where the date ends, or the one that it makes a span with ("the 2004 and 2005 awards").
    """
    place = mention.passage
    if mention.rule.startswith(_FOLLOWS):
        start = tokens.between(place.end, place.end + REACH).start
        skip = 1 if start < len(tokens) and not is_content(tokens.lower[start]) else 0
        what = list(_noun_phrase(tokens, tokens.starts[start + skip])) if start + skip < len(tokens) else []
        return (tokens.starts[start], tokens.ends[what[-1]]) if what else None
    before = text[max(0, place.start - 16) : place.start]
    owning = _POSSESSIVE.search(place.text) or _POSSESSIVE_NEXT.match(text, place.end)
    end = last
    year = bool(_YEAR.match(place.text[:4])) and len(place.text) <= len("2018's")
    lone = last == place.end
    if year and not owning and (_OF.search(before) or (lone and _since(tokens, place.start, last))):
        return _noun_of(tokens, place.start), place.end
    if owning and not _POSSESSIVE.search(place.text):
        end += len(owning.group())
    elif _ARTICLE.search(before) and _COMMA.match(text, end):
        # "In a March 2, 2015, letter".
        end += 1
    happened = _happened(tokens, place.start) if year and not owning else None
    if happened is None and not owning and lone:
        happened = _governed(tokens, place.start)
    if happened is not None:
        return happened, place.end
    thing = list(_noun_phrase(tokens, end))
    if not thing:
        return (place.start, place.end) if year and owning else None
    stop = tokens.ends[thing[-1]]
    if owning:
        return place.start, stop
    first = tokens.words[thing[0]]
    if _YEAR.match(place.text):
        if _DURING.search(before):
            return None
        if _DATING.search(before) and (first[0].isupper() or is_verb(first)):
            return None
        return place.start, stop
    holiday = place.text.lower() in table("calendar")["holidays"]
    if holiday and first.islower():
        return place.start, stop
    # "The winner of the May 17 vote"; but "by the May 17 deadline" dates what is to be done.
    article = _ARTICLE.search(before) or (not _PREPOSED.search(before) and _THE_DAY.match(place.text))
    if article:
        # "In a January report", "scheduled a May 17 hearing": the clause tells of what has that day; but
        # "unlike the January report" only names it.
        indefinite = article.group().split()[0].lower() in _INDEFINITE
        plain = first.islower() and first.endswith("ed")
        event = indefinite and event_noun(text[place.start : stop], made=False)
        return None if plain or event else (place.start, stop)
    bare = first.islower() and not _PREPOSED.search(before) and not _after_verb(tokens, place.start)
    return (place.start, stop) if bare and event_noun(text[place.start : stop], made=False) else None


def _happened(tokens: Tokens, start: int) -> int | None:
    """Where the thing begins that befell in the year at ``start`` ("the ferry crash in 2005")."""
    index = tokens.between(start, start + 1).start
    if index < 2 or tokens.lower[index - 1] != "in" or not tokens.words[index - 2].islower():
        return None
    if lemma(tokens.lower[index - 2]) not in _nouns(("befell",)) or is_past(tokens.words[index - 2]):
        return None
    return noun_start(tokens, index - 2, 0)


def _governed(tokens: Tokens, start: int) -> int | None:
    """Where the event begins that the date at ``start`` is that of, and that another act is only set beside
    ("… has kept silent since the hearing in May", "blamed the mayor for the strike last week")."""
    index = tokens.between(start, start + 1).start
    noun = index - 1 - (index > 0 and tokens.lower[index - 1] in ("in", "on"))
    word = tokens.words[noun]
    if noun < 2 or not word.islower() or is_past(word) or lemma(word) not in _events():
        return None
    begin = noun_start(tokens, noun, max(0, noun - MOST_WORDS))
    first = tokens.between(begin, begin + 1).start
    article = tokens.lower[first] in _ARTICLES or (
        first + 1 < noun and tokens.lower[first + 1] in ("'s", "’s")
    )
    return begin if first and article and tokens.lower[first - 1] in _BESIDE else None


@cache
def _events() -> frozenset[str]:
    """What happens and is no act of speech."""
    return _nouns(("befell", "held")) - _nouns(("told",))


def _since(tokens: Tokens, start: int, end: int) -> bool:
    """Whether "from" the year at ``start`` tells which thing is meant ("a handbook from 1998")."""
    index = tokens.between(start, start + 1).start
    if index < 2 or tokens.lower[index - 1] != "from" or not is_content(tokens.lower[index - 2]):
        return False
    after = tokens.between(end, end + REACH)
    noun = tokens.words[index - 2]
    return not is_past(noun) and not is_verb(noun) and not (after and tokens.lower[after.start] in _UNTIL)


def _noun_of(tokens: Tokens, start: int) -> int:
    """Where the noun stands that is "of" the year at ``start``."""
    index = tokens.between(start, start + 1).start
    return tokens.starts[max(0, index - 2)]


def _after_verb(tokens: Tokens, start: int) -> bool:
    index = tokens.between(start, start + 1).start
    return index == 0 or is_past(tokens.words[index - 1]) or not tokens.words[index - 1][0].isalpha()


def head_noun(thing: str) -> str:
    """The lemma of the last word of what a date names, its place and year left out."""
    words_of = _WORD.findall(_PLACED.sub("", _OF_YEAR.sub("", thing)).lower())
    # "The hearing last Monday".
    while len(words_of) > 1 and (words_of[-1].removesuffix("s") in calendar_words() or words_of[-1] in _WHEN):
        words_of.pop()
    return lemma(words_of[-1]) if words_of else ""


def event_noun(thing: str, *, made: bool) -> bool:
    """Whether the thing ends with a noun for what happens; with ``made``, one that bears its year."""
    return head_noun(thing) in _nouns(("made", "befell") if made else ("made", "befell", "held"))


@cache
def _nouns(keys: tuple[str, ...]) -> frozenset[str]:
    return frozenset(lemma(word) for key in keys for word in table("happenings")[key])


def _noun_phrase(tokens: Tokens, start: int) -> Iterator[int]:
    """The tokens from ``start`` on that can name one thing."""
    found, placed = 0, False
    for index in range(tokens.between(start, start + REACH).start, len(tokens)):
        word, lower = tokens.words[index], tokens.lower[index]
        if found and not placed and lower in ("in", "of", "at") and tokens.words[index + 1 : index + 2] != []:
            if not tokens.words[index + 1][0].isupper():
                return
            placed = True
            yield index
            continue
        if placed and not word[0].isupper():
            return
        if word == "-" and found:
            yield index
            continue
        if not (is_content(lower) and lower[0].isalpha()) or lower in _NO_NOUNS or found >= MOST_WORDS:
            return
        if word in _AUXILIARIES or is_past(word) or (found and _does(tokens, index)):
            return
        found += 1
        yield index


def _does(tokens: Tokens, index: int) -> bool:
    """Whether the word is a verb with its object after it ("Friday's lawsuit opens another front")."""
    after = tokens.lower[index + 1] if index + 1 < len(tokens) else ""
    return (
        is_verb(tokens.words[index])
        and after[:1].isalpha()
        and not is_content(after)
        and after not in ("of", "in", "on", "at", "and", "")
    )
