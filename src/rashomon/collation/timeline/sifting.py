"""Which dated acts tell that something happened, or will."""

import re
from collections.abc import Sequence
from datetime import timedelta

from rashomon.collation.happenings import happens, impersonal
from rashomon.collation.timeline.acts import Act
from rashomon.collation.timeline.naming import event_noun
from rashomon.language.clauses import is_verb
from rashomon.language.tenses import is_past

# A year, and the longest span that tells when something happened.
YEAR, LONGEST = timedelta(360), timedelta(1500)
# … where its first and its last year are told ("was mayor from 1998 to 2006").
LONGEST_NAMED = timedelta(4400)
# In spans wider than this writers speak of themselves ("we have seen it this year").
PERSONAL = timedelta(60)
# A heading of fewer terms is a line with the date of publication; an act of fewer says too little.
HEADLINE_TERMS, FEW_TERMS = 4, 2

# The phrase of the date: how things are, not what happened.
_GENERAL = re.compile(r"this (?:year|season|decade|century)", re.IGNORECASE)
_STRETCH = re.compile(
    r"(?:last|past|next|coming)\b.*\b(?:years|months|decades?)\b|(?:the )?past (?:week|month|year)\b"
    r"|the (?:last|next|coming) (?:week|month|year)\b",
    re.IGNORECASE,
)
_NOWADAYS = re.compile(r"today|this (?:spring|summer|autumn|fall|winter)", re.IGNORECASE)
_STRETCH_OF_DAYS = re.compile(r"(?:last|past)\b.*\b(?:days|weeks)\b", re.IGNORECASE)

# "The last five days have been a wild ride", "the events of the past weeks".
_GOES_ON = re.compile(r"\s(?:have|has)\b")

# What stands before the date in its sentence.
# "The longest strike since 2015", "has not sailed since 2015" measure by a date.
_YARDSTICK = re.compile(
    r"(?:\b(?:first|only|worst|best|most|least|any|no|not|never|[a-z]{3,}est)|n['’]t)\b[^.;:]{0,120}"
    r"\bsince(?: [a-z]+)?\W*\Z",
    re.IGNORECASE,
)
# The year before these words is what an amount is compared with, and no event.
_COMPARISON = re.compile(
    r"\b(?:from|than|versus|vs\.?|compared\s+(?:to|with)|over|since)\s+(?:in\s+)?\Z"
    r"|\bwhat\s+(?:it|they)\s+(?:was|were)\s+(?:in\s+)?\Z|\bthan\b[^,;]{0,40}\sin\s\Z|\blevels?\s+(?:in|of)\s+\Z",
    re.IGNORECASE,
)
# "28 percent, compared with 33 percent last month".
_SET_AGAINST = re.compile(
    r"\b(?:compared\s+(?:to|with)|versus|(?:up|down)\s+(?:[\w.,%-]+\s+){0,4}?from)\s[^,;]{0,50}\Z",
    re.IGNORECASE,
)
# "Could win on Friday", "hopes to sail on Friday": of what lies ahead, what nobody has set.
_HOPED = re.compile(
    r"\b(?:can|cannot|(?:could|may|might)(?!\s(?:not\s)?have\b)|maybe|perhaps|potential(?:ly)?|possibl[ey]"
    r"|possibility|(?:less|more)\slikely|unlikely|(?<!will be )(?:un)?able|chances?|odds|prospects?"
    r"|hop(?:e|es|ed|ing|eful)|risk(?:s|ed|ing)?|want(?:s|ed|ing)?|wish(?:es|ed)?|(?<!will )try|tries"
    r"|trying|seeks?|eager|determined|shot\sat|path|electability|up\sfor|all\sthe\sway)\b"
)
# "The prospect of a lockout on Friday".
_PROSPECT = re.compile(
    r"\b(?:prospects?|possibility|chances?|odds|hopes?)\sof\s(?:[\w-]+\s){0,4}(?:on\s|in\s)?\Z"
)
# Where the innermost clause may begin: a mark, a word that opens one, or a comma before "the board will".
_OPENING = re.compile(
    r"[;:“”—–]|\b(?:when|before|after|while|as|who|whom|which|where|because|since|that(?=\s\w+ed\s))\s"
    r"|,\s(?=[^,]*\b(?:will|is|are|has|have)\b)"
)
_WORD = re.compile(r"[^\W\d_]+")
# "Support her in November", said before a vote, dates nothing but the vote.
_AT_THE_POLLS = re.compile(
    r"\b(?:vot(?:e|ing)\sfor|voters|support|win|winning|defeat|beat|elect|ballot)\b"
    r"(?:\s[\w.’']+){0,4}\s(?:in\s|come\s)?\Z"
)
_MONTH = re.compile(r"[A-Z][a-z]+(?:\s\d{4})?(?<!day)")
_MONTH_OR_SEASON = re.compile(r"(?:(?:this|next)\s)?[A-Z]?[a-z]+(?:\s\d{4})?")
_COMPARED = re.compile(
    r"(?:per\s?cent|%|levels?\b|figures?\b|times\b|improvement|increase|decrease|changed?\b|(?:up|down) from"
    r"|narrowed|reversed|higher|lower|fewer)",
    re.IGNORECASE,
)
# "Than he did", "as in", "such as Lee in 2019 or Kos in 2024": what another time is set against.
_THEN = re.compile(
    r"\b(?:than|as|(?:un)?like)\s+(?:he|she|it|they|we)\s+(?:did|was|were|had)\b[^,;]{0,30}\Z"
    r"|\b(?:than|as|(?:un)?like)\s+(?:that\s|those\s|[\w.]+['’]s\s)?(?:in|at|on)\s+\Z|\b(?:than|just as)\s+\Z"
    r"|\b(?:than|as|same)\b[^,;.]{0,60}\sdid\b[^,;]{0,30}\Z"
    r"|\bsuch as(?:\s[\w.]+){1,3}\s(?:in\s\d{4}\s(?:or|and)(?:\s[\w.]+){1,3}\s)?in\s"
    r"(?:\d{4}\s(?:or|and)\s)?\Z",
    re.IGNORECASE,
)
# "The states voting on Tuesday" are described by their day.
_VOTING = re.compile(r"s\s(?:voting|going to the polls|(?:casting|holding)\s\w+)\s(?:on\s)?\Z")
# "Two days after the May 3 vote".
_COUNTED_FROM = re.compile(
    r"\b(?:day|week|month|year)s?\s(?:after|before)\s(?:(?:the|an?|his|her|its|their|that)\s)?\Z"
)
# "The form for 2016", "bookings for March", but "a vote planned for 2016".
_FOR_YEAR = re.compile(r"\b([A-Za-z]+)\sfor\s\Z")
_SET = frozenset(("set", "due", "up", "run", "running", "ready", "on"))
# "A town that nobody had heard of a month ago".
_UNHEARD = re.compile(r"\b(?:nobody|no\sone|none|few|hardly|never)\b[^.;:,]{0,80}\Z", re.IGNORECASE)
# "It was pure 2016": what stands before a year that is no name for something else.
_DATING = re.compile(
    r"(?:\b(?:in|since|of|by|from|during|until|till|after|before|through|for|to|late|early|mid|and|or|between"
    r"|year|around|circa|about|as|back)|[,(:;–—-]|\d|\A)\W*\Z",
    re.IGNORECASE,
)
_WHEN_IT_WAS = re.compile(r" (?:in|was|were) \Z")
_WHAT = re.compile(r"\bwhat\s+(?:had\s+)?(?:happened|occurred)\s+(?:in|on)?\s*\Z")
# A day on a condition: "if the cranes stand still next week"; but a deadline is a day for all that.
_IF = re.compile(r"\b(?:if|unless|whether)\b[^,;]*\Z", re.IGNORECASE)
_DEADLINE = re.compile(r"\b(?:by|until|before)\s+(?:the end of\s+)?\Z", re.IGNORECASE)
# "Over the last six weeks", "for the next year or two": how long, not when.
_DURATION = re.compile(
    r"(?<!\bset )(?<!\bdue )(?<!\bplanned )(?<!\bslated )(?<!\bscheduled )"
    r"\b(?:for|over|during|within|throughout)\s+\Z",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"(?:the )?(?:last|past|next|coming)\b", re.IGNORECASE)
# … but "a walkout planned for next week".
_SET_FOR = re.compile(
    r"next (?:week|month|weekend|[a-z]+day|spring|summer|autumn|fall|winter)", re.IGNORECASE
)
# A day told once more in brackets: "at 9 p.m. on Friday (1 a.m. on Saturday in the capital)".
_ASIDE = re.compile(r"\d[^()]{0,60}\([^()]{0,40}\d[^()]{0,40}\Z")
_NOW_AND = re.compile(r"\bbetween\snow\sand\s\Z")

# "The rules date back to 1917"; "a meeting on", "a raid early".
_DATES_BACK = re.compile(r"\bdat(?:e|es|ing)\s+(?:back\s+)?(?:to|from)\s+\Z")
_ON = re.compile(r"\s+(?:(?:on|in|at|early|late|the)\s+)*\Z")

# The whole sentence.
_UNREAL = re.compile(r"\W*Had (?:he|she|it|they|we|the|[A-Z]\w+)\b[^.]*\bwould\b")
_FIRST_PERSON = re.compile(r"\bI\b(?!['’.])")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|(?:``|'').*?''")
_CLOSING = "\"'”’ "


def tells(act: Act) -> bool:
    """Whether the act says that something happened or will; one that does not tells no event."""
    mention, sentence = act.mention, act.sentence.text
    if mention.earliest is None and not mention.rule.endswith("no date of its own"):
        return False
    if act.of_speaker or sentence.rstrip(_CLOSING).endswith("?") or _UNREAL.match(sentence):
        return False
    before = sentence[: mention.passage.start - act.sentence.start]
    if _PROSPECT.search(before):
        return False
    if act.to_come and not act.thing and _is_hoped(mention.passage.text, before):
        return False
    if not act.thing and _describes(mention.passage.text, before):
        return False
    if _dates_nothing(before, act.passage.text) or _says_how_things_are(act, before):
        return False
    days = act.latest - act.earliest if act.earliest and act.latest else None
    if days and days > (LONGEST if act.latest == mention.latest else LONGEST_NAMED):
        return False
    if days and days >= YEAR and act.ahead and _DEADLINE.search(before):
        return False
    if not act.thing and (_THEN.search(before) or _COUNTED_FROM.search(before)):
        return False
    if act.thing:
        return act.deed or event_noun(act.thing.text, made=bool(days and days >= YEAR))
    own = act.passage.text if act.quoted else _QUOTED.sub("", act.passage.text)
    if (days is None or days >= PERSONAL) and not impersonal(own):
        return False
    if not act.quoted and not act.says and _FIRST_PERSON.search(own):
        return False
    if _NOWADAYS.fullmatch(mention.passage.text) and not (act.done or act.ahead or act.says):
        return False
    if act.part == "headline":
        return len(act.terms) >= HEADLINE_TERMS
    return len(act.terms) >= FEW_TERMS and (
        happens(sentence) or act.ahead or (act.part == "body" and _befalls(before))
    )


def _befalls(before: str) -> bool:
    """Whether the date follows what happened ("a meeting last Monday") or says since when a thing stands."""
    return bool(_DATES_BACK.search(before)) or event_noun(_ON.sub("", before), made=False)


def _describes(phrase: str, before: str) -> bool:
    """Whether the date says what a thing is like and not when it was."""
    if phrase.endswith(" ago"):
        return bool(_UNHEARD.search(before))
    thing = _FOR_YEAR.search(before)
    of_month = thing and _MONTH.fullmatch(phrase) and not event_noun(thing[1], made=False)
    if not phrase.isdigit() and not of_month:
        return False
    if thing:
        return not (is_past(thing[1]) or is_verb(thing[1]) or thing[1] in _SET)
    return not _DATING.search(before) and not before[-1:].isdigit()


def _is_hoped(phrase: str, before: str) -> bool:
    """Whether what is told of a day to come is a hope or a chance, or what voters may do then."""
    month = _MONTH_OR_SEASON.fullmatch(phrase) and not phrase.endswith(("day", "week"))
    return bool(_HOPED.search(_innermost(before)) or (month and _AT_THE_POLLS.search(before)))


def _innermost(before: str) -> str:
    """The clause that a date behind ``before`` stands in: what follows the last opening with a verb."""
    for opening in reversed(list(_OPENING.finditer(before))):
        rest = before[opening.end() :]
        if not opening.group()[0].isalpha() or any(is_past(w) or is_verb(w) for w in _WORD.findall(rest)):
            return rest
    return before


def _dates_nothing(before: str, clause: str) -> bool:
    """Whether the words before a date make it a measure, a condition or an aside."""
    if any(form.search(before) for form in (_YARDSTICK, _SET_AGAINST, _WHAT, _ASIDE, _NOW_AND, _VOTING)):
        return True
    if _IF.search(before) and not _DEADLINE.search(before):
        return True
    return bool(_COMPARISON.search(before)) and bool(_COMPARED.search(clause) or _WHEN_IT_WAS.search(before))


def _says_how_things_are(act: Act, before: str) -> bool:
    phrase = act.mention.passage.text
    lasts = _RELATIVE.match(phrase) and not (act.thing or _SET_FOR.fullmatch(phrase))
    if lasts and _DURATION.search(before):
        return True
    after = act.sentence.text[len(before) + len(phrase) :]
    if _STRETCH_OF_DAYS.search(phrase) and (_GOES_ON.match(after) or before.endswith(" of ")):
        return True
    if _GENERAL.match(phrase) or _STRETCH.search(phrase):
        return True
    return act.cut and bool(_STRETCH_OF_DAYS.search(phrase))


def telling(acts: Sequence[Act]) -> bool:
    """Whether the acts together tell an event: "Thursday's actions" alone says nothing."""
    return any(not act.thing or len(act.terms) > 1 or event_noun(act.thing.text, made=True) for act in acts)
