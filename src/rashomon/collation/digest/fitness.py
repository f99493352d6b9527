"""Whether a sentence can be read by itself."""

import re
from functools import cache

from rashomon.collation.digest.leaning import begins_unnamed, leans, points_back
from rashomon.language.clauses import is_content, is_verb
from rashomon.language.names import is_ordinary
from rashomon.language.tables import words
from rashomon.language.vocabulary import means_person
from rashomon.model import Passage, Witness

# A sentence of fewer words (a date line, a cry) does not stand alone; one of more is a list.
MIN_WORDS, MOST_WORDS = 6, 55
# So many words of its own has a sentence that is more than the piece of a speech; of all its words so many
# are no names.
OWN_WORDS, TELLING_WORDS = 3, 3
# A sentence that leans on the one before it is worth so much less.
LEANING_WORTH = 0.5
# … one that judges or sneers in its own words so much …
COLOURED_WORTH = 0.4
# … and one that is mostly somebody's words so much: the news comes first.
QUOTED_WORTH = 0.6
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]|``.*?(?:''|$)|(?<!\w)['‘].*?['’](?!\w)")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
# "A version appeared on p7 of the paper on 00.38 BST": when and where it was printed; not "at 12:00 UTC".
_STAMP = re.compile(
    r"(?<!\bat )(?<!\bby )(?<!about )(?<!around )(?<!before )(?<!after )(?<!until )(?<!since )"
    r"\b\d{1,2}[.:]\d\d\s+[A-Z]{2,4}\b|\bappeared\s+on\s+p(?:age)?\s*\d"
    r"|\bAt\s\d{1,2}[.:]\d\d\s?[ap]\.?m\.?\son\s\d.*?\swrote\s?:",
    re.IGNORECASE,
)
# "Jane Roe reports from Port Merrow", "The NBC's Jane Roe is travelling": a programme about itself.
_PROGRAMME = re.compile(
    r"^\W*(?:[A-Z][\w'’.-]*\s+){2,4}reports\s+(?:from|on|in)\b"
    r"|^\W*(?:The\s)?[A-Z]{2,}\s?['’]s\s(?:[A-Z][\w-]*\s){2}(?:is|has|reports|explains|looks|examines|considers)\b"
)
# Marks of a page's layout and of wire bullets, and a dash behind a date line.
_LAYOUT = re.compile(r"[|\\•*_<>{}]|(?:^|\s)(?:--|–|—)\s*(?:$|[A-Z][a-z]+\s+\d)|\b\d{4}\s\d{1,2}\s?\.\W*$")
# "MAYOR: But it is mine", in a report that puts the same name before so many sentences: who speaks.
_LABEL = re.compile(r"\W*[A-Z][\w .'’-]{1,30}?\s?:\s")
LABELLED = 3
# A full stop inside a number that a tokeniser spaced out ("5. 9, but the survey") begins no sentence.
_SPLIT_NUMBER = re.compile(r"\d[.,:]\s*$|(?:^|\s)[.,:]\s*$")
# "carried a loaded. 38 - caliber": a sentence that begins with digits inside a line goes on what was cut.
_GOES_ON = re.compile(r"\w\.[ \t]$")
# "(MSD) confirmed": behind a name that was cut off.
_BEHIND = re.compile(r"(?:\(|-LRB-)\s?[A-Z]+\s?(?:\)|-RRB-)\s[a-z]")
# "A magnitude of 5." and "the killing of L." go on behind what a tokeniser took for a full stop.
_CUT = re.compile(r"\d\. ?\d|(?<!\.)\b[A-Z]\.(?!\w)")
# "That's five times the limit", "The company agreed to it", "Jane Roe offered to keep it", "Sadly, it did",
# "answered that demand": what is meant stands in another sentence.
_MEANT = re.compile(
    r"^\W*(?:This|That|These|Those)(?:['’]s|\s(?:is|was|were|are|ha[sd]|have|would|will|could|can|may|means?))\b"
    r"|^\W*(?:(?:[A-Z][\w'’.,-]*|and|of|the)\s+)+"
    r"(?:[a-z]+(?:\s(?:to|on|with|for|of|by|in))?|(?:[a-z]+\s){1,3}to\s(?!make\b|find\b)[a-z]+)\sit\b"
    r"|^\W*(?:In|On|At|For|By|With|As)\s[^,]*,\sit\s(?:said|says|added|adds|wrote|noted|warned|argued|found|ruled)\b"
    r"|^\W*(?:For|To|In|By|At|With|As)\s[^,]*\s?,\s(?:that|this)\s(?:is|was|ha[sd]|would|will|means?)\b"
    r"|…\W*it\s(?:said|says|added|adds|read|reads)\b"
    r"|^\W*[A-Z][a-z]+ly,\s(?:it|this|that)\s(?:ha[sd]|did|does|could|can|may|might)(?:n['’]t)?\b"
    r"|thing\sto\sdo\swith\s(?:it|that|this)\b|\bthat\s\w+\W*$|\b(?:(?:dis)?agreed|concurred|refused|declined)\W*$"
    r"|^\W*The\s(?:two|three|four|pair|duo|couple|latter|former)\b"
)
# "declined to comment", "did not respond to requests": nothing was told.
_SILENT = re.compile(
    r"\bdeclined\s(?:to\scomment|(?:further\s)?comment|to\sbe\sinterviewed)"
    r"|\bcould\snot\s(?:immediately\s)?be\sreached\b"
    r"|\bd(?:id|oes)(?:\snot|n['’]t)\s(?:\w+\s){0,2}(?:respond|reply|return|answer)\b[^.]*"
    r"\b(?:requests?|calls?|messages?|inquir\w+|e-?mails?)\b"
    r"|\b(?:different|contrary|another|other)\s(?:tale|story|version|account|picture|view)\W*$"
)
# A blog's asides: "hired him [at last] ... and how".
_ASIDE = re.compile(r"\[|\.\.\.\s?\w")
# "A FIREBALL tore through"
_SHOUTED = re.compile(r"(?<!\w)[A-Z-]{5,}(?!\w)")
# "damaged by", "searching": alone these only describe.
_PARTICIPLE = re.compile(r"\w+ed\sby\b|\w{3,}ing\b")
# "the fire": behind these stands no verb.
_OF_NOUN = re.compile(r"\b(?:an?|the|of|in|at|by|for|from|with|its|his|her|their)\s$", re.IGNORECASE)
# "The US", "Us Weekly": not the reader and the reporter.
_ABROAD = frozenset(("US", "Us"))
# "Jane Roe, her husband and their two sons left": these may stand before the verb.
_OWNING = frozenset(("his", "her", "their"))
# "dragged her 10 feet", "hit her on Friday", "killed her.": no word for what is hers follows.
_OBJECT = re.compile(
    r"\W*$|[.,;:]|\s(?:\d|(?:an?|the|and|as|at|by|for|from|in|into|on|out|over|to|when|while|with)\b)"
)
# "denied it.", "denied it on Friday", not "made it clear".
_IT = re.compile(
    r"\sit\b(?!\s(?:clear|plain|easy|easier|hard|harder|difficult|possible|impossible|known))(?:\s(?P<next>\w+))?"
)
# These stand for several, who were named before by a word in the plural or one beside another.
_SEVERAL = frozenset(("they", "them", "their", "theirs", "themselves"))
_PLURAL = re.compile(
    r"\b(?:and|people|men|women|children|police|many|most|some|more|all|few|both|two|three|four|five|six|couple|pair"
    r"|team|family|crowd|group|person|percent|(?!(?:was|has|does|goes|says)\b)[a-z]+[a-hj-rtvwxyz]s)\b",
    re.IGNORECASE,
)
# "Republican voters", "on Friday": a capital that names nobody.
_UNNAMING = re.compile(
    r"[A-Z]\w+(?:ic|ish|ese|can|ian|day)\s[a-z]|[A-Z]\w*day\b"
    r"|(?:January|February|March|April|June|July|August|September|October|November|December)\b"
)
# "... on Friday, she said."
_TAG = re.compile(r"\w+ (?:said|says|added|adds|told|wrote|explained|noted|insisted|warned|argued)\b")


def has_layout(text: str) -> bool:
    """Whether marks of a page's layout stand in the text."""
    return _LAYOUT.search(text) is not None


def tells(text: str) -> bool:
    """Whether the text has a verb; a caption ("The mayor, Jane Roe.") has none."""
    return any(is_verb(word[0]) for word in _WORD.finditer(text))


def asserts(text: str) -> bool:
    """Whether the text has a verb of its own; of a caption ("A house damaged by the storm.") none is."""
    verbs = (word.start() for word in _WORD.finditer(text) if is_verb(word[0]))
    return any(not _PARTICIPLE.match(text, at) and not _OF_NOUN.search(text, 0, at) for at in verbs)


def tells_enough(text: str) -> bool:
    """Whether the text says more than who spoke ("Mayor Jane Roe said")."""
    return len([w for w in _WORD.findall(text) if w.islower() and is_content(w)]) >= TELLING_WORDS


def stands_alone(witness: Witness, sentence: Passage) -> bool:
    """Whether the sentence is whole, tells something to everybody, and leaves nobody unnamed."""
    text = sentence.text.strip()
    before, after = witness.text[: sentence.start], witness.text[sentence.end : sentence.end + 2]
    own = _QUOTED.sub(" … ", text)
    begins = text.lstrip("\"'“‘`( ")[:1]
    return (
        MIN_WORDS <= len(text.split()) <= MOST_WORDS
        and text.rstrip("\"'”’) ")[-1:] in (".", "!", "…")
        and not begins.islower()
        and not (text.startswith("(") and text.endswith(")"))
        and not (begins.isdigit() and (_SPLIT_NUMBER.search(before[-4:]) or _GOES_ON.search(before[-4:])))
        and not _BEHIND.match(text)
        and not _CUT.search(text[-3:] + after)
        and _balanced(text)
        and not _STAMP.search(text)
        and not _PROGRAMME.search(text)
        and not has_layout(text)
        and not _MEANT.search(own)
        and not _SILENT.search(own)
        and not _is_labelled(witness, text)
        and not any(
            _inside(quotation.passage, sentence)
            for quotation in witness.quotations
            if quotation.kind != "indirect"
        )
        and not _ASIDE.search(own)
        and len(_WORD.findall(own)) >= OWN_WORDS
        and tells_enough(text)
        and asserts(text)
        and not _unnamed(own)
        and not _quotes_unnamed(text)
    )


def stands_in_digest(witness: Witness, sentence: Passage) -> bool:
    """Whether the sentence stands alone and speaks of nothing that only the one before it names."""
    own = _QUOTED.sub(" … ", sentence.text)
    pronoun = _WORD.search(sentence.text)
    spoken_of = pronoun is not None and pronoun[0].lower() in _persons()
    return not spoken_of and stands_alone(witness, sentence) and not points_back(own) and not _acts_on_it(own)


def worth(sentence: Passage) -> float:
    """How much a sentence is worth by how it is written: less where it leans on another, or sneers."""
    own = _QUOTED.sub(" ", sentence.text)
    leaning = begins_unnamed(sentence.text) or leans(own) or _SHOUTED.search(own)
    coloured = not _colours().isdisjoint(word.lower() for word in _WORD.findall(own))
    quoted = 2 * len(own.split()) < len(sentence.text.split())
    return (
        (LEANING_WORTH if leaning else 1.0)
        * (COLOURED_WORTH if coloured else 1.0)
        * (QUOTED_WORTH if quoted else 1.0)
    )


def _inside(speech: Passage, sentence: Passage) -> bool:
    """Whether the sentence begins in the middle of the speech."""
    return speech.start < sentence.start < speech.end


def _is_labelled(witness: Witness, text: str) -> bool:
    """Whether the sentence is a line of a talk written down, with who speaks before it."""
    label = _LABEL.match(text)
    return label is not None and witness.text.count(label[0]) >= LABELLED


def _balanced(text: str) -> bool:
    """Whether every quotation and bracket that begins in the sentence ends in it."""
    return (
        text.count("(") == text.count(")")
        and text.count('"') % 2 == 0
        and text.count("“") == text.count("”")
        and text.count("``") == text.count("''")
    )


def _acts_on_it(own: str) -> bool:
    """Whether what the first verb is done to is an "it", so that nothing in the sentence is meant.

    So in "Roe denied it"; "The council said it would" and "made it clear" are none such.
    """
    verb = next((word for word in _WORD.finditer(own) if is_verb(word[0])), None)
    target = _IT.match(own, verb.end()) if verb else None
    return target is not None and not (target["next"] and is_verb(target["next"]))


def _unnamed(own: str) -> bool:
    """Whether the report speaks of itself or to its reader, or of somebody whom it has not named yet."""
    begun = named = person = False
    for match in _WORD.finditer(own):
        word = match[0].lower()
        if word in _personal() and match[0] not in _ABROAD:
            return True
        someone = named or (person and not _TAG.match(own, match.start()))
        owns = word in _OWNING and not (word == "her" and _OBJECT.match(own, match.end()))
        known = (begun or named) if owns else begun and someone
        if word in _SEVERAL and not _PLURAL.search(own, 0, match.start()):
            return True
        if word in _persons() and not known:
            return True
        begun = begun or (is_verb(match[0]) and not word.endswith("ing"))
        named = named or _names(own, match)
        person = person or means_person(match[0]) or word in words("digest", "people")
    return False


def _quotes_unnamed(text: str) -> bool:
    """Whether a quotation speaks of "them" or of "him" whom nothing before that in the sentence can be."""
    for speech in _QUOTED.finditer(text):
        for match in _WORD.finditer(text, speech.start(), speech.end()):
            word, before = match[0].lower(), text[: match.start()]
            if word in _SEVERAL and not _PLURAL.search(before):
                return True
            if word in _persons() - _SEVERAL and not any(
                _means(before, one) for one in _WORD.finditer(before)
            ):
                return True
    return False


def _means(own: str, match: re.Match[str]) -> bool:
    """Whether the word can be whom a pronoun stands for: a name, or a word for a person."""
    return _names(own, match) or means_person(match[0]) or match[0].lower() in words("digest", "people")


def _names(own: str, match: re.Match[str]) -> bool:
    """Whether the word is a name: of the first one, that it is no ordinary word or that its verb follows."""
    if not match[0][0].isupper() or not is_content(match[0].lower()) or _UNNAMING.match(own, match.start()):
        return False
    after = _WORD.search(own, match.end())
    return match.start() > 0 or not is_ordinary(match[0].lower()) or (after is not None and is_verb(after[0]))


@cache
def _colours() -> frozenset[str]:
    return words("headlines", "colours") | words("digest", "sneers")


@cache
def _persons() -> frozenset[str]:
    return words("digest", "persons")


@cache
def _personal() -> frozenset[str]:
    return words("digest", "personal")
