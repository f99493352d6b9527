"""Captions and photo credits."""

import re
from functools import cache

from rashomon.annotation import agencies
from rashomon.annotation.blocks import Block
from rashomon.language.tables import words

# A caption with its credit is seldom longer.
LONGEST_CAPTION = 90
LONGEST_CREDIT = 16
LONGEST_CAPTION_CHARACTERS = 800
_SOURCES = (
    r"(?:ap|reuters|afp|getty(?: images)?|epa(?:-efe)?|shutterstock|alamy|pa|xinhua|tass|sputnik"
    r"|bloomberg|zuma|upi|"
    r"anadolu|nurphoto|istock|flickr|unsplash|wikimedia(?: commons)?|creative commons|imago|dpa"
    r"|efe|ansa|handout|"
    r"file(?: photo| image)?|courtesy|contributed|supplied|photo|photograph|image|picture"
    r"|illustration|credit|pool|screengrab|screenshot|facebook|twitter|instagram|youtube|maxar"
    r"|planet labs)"
)
_CREDIT_WORDS = re.compile(rf"\b{_SOURCES}\b", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"(?:\(|\[|-LRB-)\s?([^()\[\]]{2,120}?)\s?(?:\)|\]|-RRB-)\.?\Z")
_LABEL = re.compile(
    r"(?:photo(?:graph|s|graphs)?|image|picture|pic|credits?|illustration|graphic|video|visual"
    r"|source|cover|copyright)s?(?: (?:credit|by|courtesy of|courtesy|source|from|copyright))?"
    r"(?:\s?[:©|–-]\s?|,\s|\s(?=by\b)|\s(?=courtesy))[^.]{2,120}\.?",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    rf"(?:[.!?”\"’'–—|]|\s[-–—|])\s?(?:(?i:(?:photo(?:graph)?|image|picture|credit|illustration"
    rf"|video)s?(?: credit| by| courtesy of| courtesy)?)\s?[:/]\s?[^.]{{2,80}}"
    rf"|[A-Z][\w.'’ -]{{0,40}}\s?/\s?{_SOURCES}[^.]{{0,40}}|(?:AP|EPA|Reuters|REUTERS|AFP"
    rf"|Getty Images|PA)\s?(?:Photo|Images)?\s?/\s?[^.]{{2,60}})\.?\Z"
)
_STROKE = re.compile(rf"[^.!?]{{2,60}}\s?(?:/|via|for|\|)\s?{_SOURCES}[^.!?]{{0,40}}\.?", re.IGNORECASE)
_OPENING = re.compile(
    r"(?:(?:image|media|photo|video|picture) caption|caption|pictured(?: above| here| left"
    r"| right)?|above|below|left|right|file(?: photo| image| picture)?"
    r"|in this (?:\w+ ){0,4}(?:photo|image|picture|frame|combination|file|handout|screengrab|still"
    r"|video)\b[^:]{0,80}|this (?:photo|image|picture|combination of \w+|handout|undated"
    r"|file)\b[^:]{0,40})\s?[:,–-]",
    re.IGNORECASE,
)
_PICTURED = re.compile(
    r"\((?:pictured|left|right|centre|center|above|below|file photo|seen here|second from \w+|top"
    r"|bottom)[^)]{0,30}\)|\b(?:is|are|was|were) (?:pictured|photographed|shown (?:here"
    r"|in this))\b|\bin (?:a|this) (?:file|handout|undated|combination|screengrab|recent) (?:photo"
    r"|image|picture)\b"
    r"|, (?:left|right|center|centre|second from (?:left|right)|far (?:left|right)),",
    re.IGNORECASE,
)
_VIDEO = re.compile(
    r"\bhas (?:that|the|this|more on this|more on the|your) (?:story|details|report)\.?\Z"
    r"|\bhas more\.\Z|^(?:watch|video|play)\b.{0,8}:|\b[A-Z][\w'’.-]+ [A-Z][\w'’.-]+ reports?\.\Z"
)
# A caption without a verb: a name, what it is, and where it was seen.
_VERBLESS = re.compile(
    r"[A-Z][^.,;]{3,60}, [^.;]{3,90}, (?:during|at|outside|inside|aboard|with|left|right|in|on"
    r"|near)\b[^.;]{3,120}\.?"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|said|says|will|would|could|can|may|did|does|do|told"
    r"|\w{3,}ed|made|took|came|went|left|won|lost|met|began|held|kept|gave|got|saw|set|put|led"
    r"|rose|fell)\b"
)


@cache
def _shows() -> re.Pattern[str]:
    verbs = "|".join(sorted(words("layout", "caption_verbs")))
    joins = "|".join(sorted(words("layout", "caption_joins")))
    return re.compile(
        rf"[A-Z\d][^.;:\"“]{{2,140}}?\s(?P<verb>{verbs})\s(?:[\w'’-]+\s){{0,8}}?(?:{joins})\s[^\"“]{{3,220}}\Z"
    )


def _shown(block: Block) -> bool:
    """Whether a person or thing is seen doing something: the line's first verb is a caption's."""
    match = _shows().fullmatch(block.text) if len(block.words) <= LONGEST_CAPTION // 2 else None
    return match is not None and not _FINITE.search(block.text[: match.start("verb")])


def is_credit(block: Block) -> bool:
    """Whether the line is a picture's credit and nothing else."""
    text = block.text.strip()
    if len(block.text) > LONGEST_CAPTION_CHARACTERS or len(block.words) > LONGEST_CREDIT:
        return False
    inside = text.strip("()[]")
    if _LABEL.fullmatch(inside):
        return not re.search(r"\b(?:said|says|was|were|is|are|has|have)\b", inside)
    if _STROKE.fullmatch(inside):
        return not _FINITE.search(inside)
    return (
        text.startswith(("(", "[", "©"))
        and bool(_CREDIT_WORDS.search(inside))
        and not _FINITE.search(inside)
        and agencies.tagged(text) is None
    )


def has_credit(block: Block) -> bool:
    """Whether the paragraph ends with a picture's credit, which makes it a caption wherever it stands."""
    bracket = _IN_BRACKETS.search(block.text)
    if bracket and bracket.start() > 0:
        inside = bracket[1]
        named = _CREDIT_WORDS.search(inside)
        if named and (
            re.search(
                r"[/|]|\bphoto|\bimages?\b|\bcredit|\bvia\b|\bcourtesy|\bhandout|\bpicture",
                inside,
                re.IGNORECASE,
            )
        ):
            return not _FINITE.search(inside)
    return _TRAILING.search(block.text) is not None


def is_caption(block: Block, above: bool) -> bool:
    """Whether the paragraph tells what a picture shows; ``above`` where it stands above the report."""
    if len(block.text) > LONGEST_CAPTION_CHARACTERS or not 3 <= len(block.words) <= LONGEST_CAPTION:
        return False
    if has_credit(block) or _OPENING.match(block.text):
        return True
    if not above:
        return False
    return bool(
        _PICTURED.search(block.text)
        or _VIDEO.search(block.text)
        or _shown(block)
        or (_VERBLESS.fullmatch(block.text) and not _FINITE.search(block.text))
    )
