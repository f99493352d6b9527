"""What stands before the news in a sentence whose layout was lost: headline, caption, credit, stamp."""

import re
from collections.abc import Iterator

from rashomon.language.clauses import is_content, is_verb
from rashomon.language.names import is_ordinary
from rashomon.language.tables import words
from rashomon.language.vocabulary import means_person
from rashomon.model import Passage, Witness

# A headline or caption has so many words, and so many are left to tell the news.
HEAD, LEFT = 3, 6
# So far into a sentence what stands before the news may reach.
REACH = 400
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*"
_DAY = rf"(?:{_MONTH}\s\d{{1,2}}\s?,|\d{{1,2}}\s{_MONTH}\s?,?)\s\d{{4}}"
_CLOCK = r"\d{1,2}[.:]\d\d\s(?:[ap]\.?m\.?\s)?[A-Z]{2,4}"
# "Photograph:", before whose picture it is.
CREDIT = r"(?:Photo(?:graph)?|Picture|Image|Credit)s?\s?:"
_MARKS = (
    # "Friday 2 September 2005 10.29 BST", "11:50 GMT, Friday, 29 January 2010": when it was printed.
    re.compile(rf"(?:\b[A-Z][a-z]{{2,8}}\s)?{_DAY}\s(?:at\s)?{_CLOCK}\s(?=[A-Z\"“`‘])"),
    re.compile(
        rf"(?:Page last updated at )?\d\d[.:]\d\d\s[A-Z]{{2,4}}\s?,\s"
        rf"(?:[A-Z]\w+day\s?,\s)?{_DAY}\s(?=[A-Z\"“`‘])"
    ),
    # "CHICAGO (Reuters) - Using a new tool": the place and the agency.
    re.compile(
        r"\b[A-Z]{3,}\b[^.()]{0,60}?(?:\(|-LRB-)\s?[A-Z][A-Za-z ]{1,20}(?:\)|-RRB-)\s"
        r"(?:-{1,2}|–|—)\s(?=\S)"
    ),
    # "Photograph: Jane Roe/PA": whose picture it is.
    re.compile(
        rf"\b{CREDIT}\s(?:.{{2,60}}?(?:\\?/\s?|\s))?"
        r"(?:AP|AFP|PA|EPA|Reuters|Getty(?:\sImages)?|Corbis|Rex(?:\sFeatures)?|Handout)\s(?=[A-Z\"“`‘])"
    ),
)
_CAPITAL = re.compile(r"\b[A-Z][\w'’-]+")
# Without any of these there is none of them.
_MARKED = re.compile(r"\d{4}|[(:]|-LRB-")
# "... in Haiti A senior official said": a sentence begins without a mark before it.
_BEGUN = re.compile(
    r"(?<=\s)(?=(?P<before>[\w'’-]*[a-z\d])(?:(?<!s)\s['’”])?\s(?P<word>[A-Z][a-z]*)\s(?P<after>\w+))"
)
# "Ida Holt to rebuild mill Ida Holt is": the first two words, one a name, come again without a mark.
_AGAIN = re.compile(
    r"(?P<head>(?P<two>[A-Z][\w'’-]*\s(?:[A-Z][\w'’-]*|and\s[A-Z][\w'’-]*))\s[^.,;:?!\"“”]*?(?P<before>\w+)\s)(?P=two)\b"
)
# "Holt reopened the mill last year Mayor Ida Holt is": one of the first names comes again, behind who it is.
_NAMED = re.compile(
    r"(?=(?<!\S)(?P<before>[a-z][\w'’-]*)\s(?P<who>(?:[A-Z][\w'’.-]*\s)(?:[A-Z][\w'’.-]*\s|[a-z]+\s){0,3}?)?"
    r"(?P<name>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]*)?)\s(?P<after>[a-z]+))"
)
# The first names of a headline stand among so many of its words.
FIRST_NAMES = 4
# "likely Democratic voters", "former State officials": one of the two is mostly no noun.
_ADJECTIVE = re.compile(r"(?:ic|ish|ese|an|al|ive|ous|ful|able|ible|ern|er|ly)\b")
# "the new", behind which a capital may name something.
_DETERMINED = re.compile(r"(?:^|\s)(?:the|an?|his|her|its|their|this|that)\s(?:[a-z]+\s)?$", re.IGNORECASE)


def news(witness: Witness, start: int, end: int) -> Passage:
    """The sentence ``start:end`` of the report, from where its news begins."""
    text = witness.text[start : min(end, start + REACH)]
    begin = max([mark.end() for mark in _marks(text)] + [*_begun(witness, start, text)], default=0)
    whole = len(witness.text[start + begin : end].split()) >= LEFT
    return witness.passage(start + begin if whole else start, end)


def heading(witness: Witness, start: int, end: int) -> Passage | None:
    """The headline or caption that stands before the news in the sentence ``start:end``, without stamps."""
    text = witness.text[start : min(end, start + REACH)]
    stop = min([mark.start() for mark in _marks(text)] + [*_begun(witness, start, text)], default=0)
    found = text[:stop].rstrip()
    return witness.passage(start, start + len(found)) if len(found.split()) > HEAD else None


def _marks(text: str) -> list[re.Match[str]]:
    if not _MARKED.search(text):
        return []
    return [mark for pattern in _MARKS if (mark := pattern.search(text))]


def _begun(witness: Witness, start: int, text: str) -> Iterator[int]:
    """Where a sentence begins unmarked: at a word like "The", in the first sentence of a report also at an
    ordinary noun that the report never writes with a capital and where its first words come again."""
    first = next((s.start for s in witness.sentences if s.part == "body"), None) == start
    again = _AGAIN.match(text) if first else None
    if again and len(again["head"].split()) > HEAD and _may_end(again["before"]):
        yield again.end("head")
    yield from _named_again(text) if first else ()
    for match in _BEGUN.finditer(text):
        before, word = match["before"], match["word"].lower()
        plain, listed = match["after"][0].islower(), word in words("digest", "beginning")
        if not first and not (plain and listed and before.islower()):
            continue
        if not is_content(before.lower()) or len(text[: match.end("before")].split()) < HEAD:
            continue
        surely = first and plain and listed and word != "a"
        lasting = first and before.endswith("ing") and re.search(rf"\b{word}\b", witness.text)
        if is_verb(before) and not surely and not lasting:
            continue
        if listed:
            sure = plain or word in ("a", "an") or match["after"].isupper()
            letter = word == "a" and is_verb(match["after"]) and not is_content(match["after"])
            begins = sure and not letter
        else:
            named = _ADJECTIVE.search(f"{before} {word}") or _DETERMINED.search(text[: match.start("before")])
            begins = plain and before.islower() and _common(witness, word, named is not None)
        if begins:
            yield match.start("word")


def _named_again(text: str) -> Iterator[int]:
    """Where somebody whom the first words name comes again and acts, with nothing before that says who it is:
    "signs singer Ida Holt" goes on, "opens a mill Mayor Ida Holt has" does not."""
    first = _CAPITAL.findall(" ".join(text.split()[:FIRST_NAMES]))
    names = {word for word in first if not is_ordinary(word.lower())}
    for match in _NAMED.finditer(text):
        described = (match["who"] or "").split()
        roles = [word for word in described if word.islower()]
        if (
            not names.isdisjoint(match["name"].split())
            and len(text[: match.end("before")].split()) > HEAD
            and _may_end(match["before"])
            and all(map(is_content, roles))
            and (not roles or means_person(roles[-1]))
            and is_verb(match["after"])
            and not match["after"].endswith("ing")
        ):
            yield match.end("before") + 1


def _may_end(word: str) -> bool:
    """Whether a headline may end with the word: no verb, no "of", no "singer" whose name follows."""
    return is_content(word.lower()) and not is_verb(word) and not means_person(word)


def _common(witness: Witness, word: str, named: bool) -> bool:
    """Whether the report never writes the ordinary ``word`` with a capital inside sentences, and writes it
    small where it may be ``named`` ("the new Labour government")."""
    if not is_ordinary(word) or word == "i" or (named and not re.search(rf"\b{word}\b", witness.text)):
        return False
    return len(re.findall(rf"(?<=[a-z,'’”]\s){word.capitalize()}\b", witness.text)) == 1
