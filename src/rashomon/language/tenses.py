"""Whether the clause around a date tells of what is past or what is to come, by its words."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from rashomon.language.arranged import is_arranged, is_asked, is_awaited, is_meant
from rashomon.language.clauses import is_content, is_verb
from rashomon.language.patterns import any_of
from rashomon.language.readings import Tense
from rashomon.language.senses import verb_share
from rashomon.language.tables import table, words
from rashomon.language.words import lemma

# Characters of the clause before and after a date in which its verb is looked for.
CLAUSE_BEFORE, CLAUSE_AFTER = 90, 45
# … of one that leads its sentence, within so many from its start.
SENTENCE_AFTER, LEADING = 100, 12
# A date with fewer words before it leads its clause.
LEADING_WORDS = 3
# A past verb says that the date is past where no more words than this stand between ("heard the case in").
# Of 44 bare months and days in PolNeAR-train and Timeline17 that would lie far back, 18 of 25 with a verb so
# near were past, 7 of 19 of the others.
NEAR_WORDS = 4
# A word that is a verb in so many of its uses may be the past of one ("fell").
PAST_SHARE = 0.3
# So many words are remembered with what they are: news repeats its words.
REMEMBERED = 1 << 16
# "Said on Sunday that it would": the day is that of the speech; but "will be announced on Sunday".
_SAID = re.compile(
    r"(?<!\bbe )\b(?:said|told(?:\s+(?!to\s)\w+){1,5}|announced|reported|confirmed|warned|added|declared"
    r"|tweeted|wrote|(?:would\s?n['’o]t|declined\sto|refused\sto)\s(?:say|comment|discuss|answer|confirm|elaborate)"
    r"|(?<!\bbe )(?:saying|announcing|telling\s+[\w ]{1,30}))\s+(?:on\s+|in\s+|late\s+|early\s+)*\Z",
    re.IGNORECASE,
)
# … but "will reach that number on Tuesday" goes on.
_CLAUSE_MARK = re.compile(
    r"[;—–(]|(?<!\d )--(?! \d+ --)|[,:](?!\d)|(?<!more )(?<!less )(?<!fewer )\bthan\b"
    r"|\b(?:but|while|after|which|who|that(?!\s[a-z]+[^s\W]\s(?:on|in|by|at)\s+\Z)|said|says|because\sof)\b"
)
# "Since taking office in May", "while testifying in May".
_DOING = re.compile(r"\b(?:since|while)\s+[a-z]{2,}ing\b[^,;:]*\Z", re.IGNORECASE)
_AS_OF = re.compile(r"\b(?:as of|since)\s+(?:late\s+|early\s+)?\Z", re.IGNORECASE)
# "He was to speak on Friday": whether he did, another sentence tells.
_WAS_TO = re.compile(
    r"\b(?:was|were|had\s+been)\s+(?:(?:also|first|originally|initially|previously)\s+)?"
    r"(?:due|scheduled|set|expected|planned|planning|slated|supposed|going|to)\b[^,;]*\Z"
)
_TO_BE = re.compile(r"\b(?:was|were)\sto\s(?:be\s)?[a-z]+\b[^,;]*\Z")
# "The moves were made beginning on Sunday".
_FROM = re.compile(r"beginning|starting", re.IGNORECASE)
# "A poll taken in May", but "the report expected in May".
_DONE = re.compile(r"([a-z]+)(?:\s+(?:in|on|late|early|last|this|the))*\s*\Z")
_LOOKED_FOR = frozenset(("expected", "planned", "scheduled", "slated", "proposed", "anticipated", "set"))
# "Voters who are to decide in May", "could be built in May", but "said to have decided in May".
_TO_DO = re.compile(r"\b(?:to(?!\s+have\b)\s+([a-z]+)|(?:can|cannot|could(?!\s(?:not|have)\b)|[Ii]f)\s)")
_DAY = re.compile(r"day(?:['’]?s)?(?:\s(?:night|evening|morning|afternoon))?\Z", re.IGNORECASE)
# "Monday's ruling will", "the winner on Monday will": the day is that of the subject, past or not.
_OWNED = re.compile(r"\A\S+\s?['’]s\b")
_AT_ONCE = re.compile(r"\s(?:will|would|may|might|must|should)\b")
# "Chances in November", "seats up in November".
_LOOKS_AHEAD = re.compile(
    r"\b(?:(?:chances?|odds|prospects?|hopes?)(?:\s[\w’']+){0,3}|seats?\sup|elections?|re-?election|ballot|race|votes?|voters)"
    r"(?:\s(?:in|this|come))?\s+\Z"
)
# "A boost from the win Tuesday", "the deadline passed on Tuesday".
_BEFALLEN = re.compile(
    r"\b(?:(?:the|his|her|their|its)\s(?:win|victory|loss|defeat|arrest|resignation|death)"
    r"|deadline\s(?:passed|expired|lapsed))\s(?:on\s)?\Z"
)
# "Called a meeting for Monday", but "a man arrested for Monday's raid".
_CONVENED = re.compile(
    r"(?<!\bhad )\b(?:call(?:s|ed)?|summon(?:s|ed)?|conven(?:e|es|ed)|schedul(?:es|ed)|book(?:s|ed)"
    r"|arrang(?:es|ed)|announc(?:es|ed)|propos(?:es|ed)|order(?:s|ed)|invit(?:es|ed))"
    r"\s(?:[^\s,;:]+\s){1,8}for\s(?:early\s|late\s)?\Z"
)
# "Setting a new date in January".
_DATE_SET = re.compile(r"\b(?:dates?|deadlines?)\s(?:in|for|on|of)\s\Z")
# "Are being cleaned over the weekend", "is girding for a debate on Thursday".
_UNDER_WAY = re.compile(
    r"\b(?:is|are)\s(?:being\s[a-z]+|(?!including|coming|getting|facing|according)[a-z]+ing)\b[^,;]*\Z"
)
# "Sees rates rising in March", "the outlook for a thaw in March".
_FORETOLD = re.compile(
    r"\b(?:foresees?|envisages?|envisions?|forecasts?|predicts|projects|projections?|outlook"
    r"|sees?\s[^,;]*ing)\b[^,;]*\Z"
)
# "The vote in May in which Lund won a seat".
_IN_WHICH = re.compile(r"\s(?:(?:in|at|after)\swhich|when)\b")
# "Over the next week" looks ahead, whatever verb stands before it.
_WITHIN = re.compile(r"\b(?:over|within|during|for|in|through)\s\Z", re.IGNORECASE)
_OVER = re.compile(r"(?:over|at|during)\s", re.IGNORECASE)
_NEXT = re.compile(r"the\s(?:next|coming)\b", re.IGNORECASE)
# "The November elections".
_TO_COME = re.compile(r"\s(?:[a-z]+\s){0,2}(?:elections?|ballot|referendum|midterms?)\b")
# "Electability in November": Americans vote then.
_NOVEMBER = re.compile(r"(?:(?:early|late|mid)[- ])?Nov(?:ember|\.)", re.IGNORECASE)
_AT_THE_POLLS = re.compile(
    r"\b(?:elect\w*|re-?elect\w*|ballots?|vot(?:e|es|ers|ing)|nominees?|ticket|presidency|White House|turnout"
    r"|wins?|winning|victory|advantage|defeat|beat|loses?|losing|against)\b"
)
_OF_THE_POLLS = re.compile(r"\s(?:results|showdown|match-?up)\b")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# "Asked on Friday whether she will stay".
_OPENING = re.compile(r"[A-Z][a-z]{2,}ed\s(?:[a-z]+\s){0,3}")
# "On the eve of her election in May, Lund spoke".
_BESIDES = re.compile(r"(?:On|At|In|After|During|Following|Despite|Under|With)\s[^,;:]*")
# "Re-elected" is a verb, "vote-packed" is none.
_REPEATED = ("re-", "co-", "pre-")
# "Ten days after the vote" stands behind a date and says nothing of its tense.
_COUNTED = re.compile(r"\s?\w+ (?:hours|days?|weeks?|months?) (?:after|before)\b[^,]*,[^,]+\Z")
# "Two weeks before March 5" sets no deadline.
_COUNTED_BACK = re.compile(r"\A\W*\w+\s(?:day|week|month|year)s?\sbefore\s(?:the\s)?\Z", re.IGNORECASE)
# "By Friday they had agreed", but "they had until Friday", "had to by Friday".
_HAD = re.compile(r"\bhad\b(?!\s+(?:until|to)\b)|['’]d\s+have\b")
# "Had been fined for speeding in 2027 and again in May".
_HAD_DONE = re.compile(r"\bhad\s(?:been\s)?[a-z]+(?:ed|wn|en)\b(?!\sto\b)")
# "Had offered a rise if they were back by Friday".
_CONDITION = re.compile(r"\b(?:[Ii]f|[Uu]nless)\b")
# "Voters asked Wednesday through Sunday", "votes counted through Sunday".
_SPANNING = re.compile(r"(?:day (?:through|until|till)|(?<!clos)ed through)\s+\Z")
_PAST_HELPERS, _PRESENT_HELPERS = (
    frozenset(("was", "were", "had", "did")),
    frozenset(("are", "am", "be", "been")),
)
# "Today there are 900 wardens", "Velm is richer today" tell how things are, "is today holding a vote" not.
_STATE = re.compile(
    r"\b(?:is|are|am|remains?|exists?|means|lives?|faces?|facing|ha(?:ve|s))\b"
    r"(?!\s(?:\w+ly\s)?(?:\w+ing|\w+ed|been|done|come|gone|made|taken|told|expected|set|due|likely|to)\b)"
)
# … nor does "her announcement today is".
_ACT_BEFORE = re.compile(r"(?:ments?|sions?|speech|ruling|vote|attacks?|remarks|news)\s\Z")
_TODAY = re.compile(r"[Tt]oday(?!\s?['’]s)")
# "All polls that were held before Tuesday".
_UP_TO = re.compile(r"\b(?:before|through)\s(?:on\s|the\s)*\Z")
# "The bill is published in March", "could be concluded in October".
_UNPAST = frozenset(("is", "are", "be", "been", "being", "get", "gets"))


def tense_at(text: str, first: int, start: int, end: int, last: int) -> Tense:
    """Whether the clause around the date ``start:end`` tells of what is past or what is to come; "" where
    no word near it says so."""
    before = text[max(first, start - CLAUSE_BEFORE) : start]
    doing = _DOING.search(before)
    if _SAID.search(before) or _AS_OF.search(before) or (doing and not _future().search(doing.group())):
        return "past"
    clause = _CLAUSE_MARK.split(before)[-1]
    rest = text[end : min(last, end + CLAUSE_AFTER)]
    owned = _OWNED.match(text[start:end] + rest)
    if (owned and _befell().match(rest)) or _BEFALLEN.search(clause):
        return "past"
    if (
        owned
        and not _DAY.search(text[start:end])
        and _TO_COME.match(rest.removeprefix("'s").removeprefix("’s"))
    ):
        return "vote"
    if dates_a_text(before):
        return "past"
    if _WITHIN.search(before) and _NEXT.match(text, start):
        return "future"
    which = _IN_WHICH.match(rest)
    if which and _first_told(_CLAUSE_MARK.split(rest[which.end() :])[0]) == "past":
        return "past"
    if _DATE_SET.search(clause) or (not owned and _CONVENED.search(clause)):
        return "future"
    ahead = _future().search(clause)
    if ahead is not None and not (_FROM.fullmatch(ahead.group()) and tells_past(clause[: ahead.start()])):
        if _WAS_TO.search(clause):
            return "either"
        return "past" if _done(clause[ahead.end() :]) else "future"
    until = _deadline().search(clause)
    if is_awaited(clause) or (until and is_asked(clause)):
        return "future"
    if _TO_BE.search(clause) or is_asked(clause) or is_meant(clause):
        return "either"
    spoken = _WORD.findall(clause)
    if spoken and _OPENING.fullmatch(text, first, start):
        # "Asked on Friday": no name begins so.
        spoken[0] = spoken[0].lower()
    leads = len(spoken) < LEADING_WORDS
    # After "On Friday," the clause begins; elsewhere a comma ends it.
    told = _first_told(_CLAUSE_MARK.split(rest.lstrip(" ,") if leads else rest)[0])
    if not told and leads and start - first <= LEADING and rest[:1] == ",":
        told = _after_apposition(text[end + 1 : min(last, end + SENTENCE_AFTER)])
    past = max(_past_in(spoken), default=None)
    if not told and past is None and rest[:1] == "," and _BESIDES.fullmatch(text, first, start):
        told = _first_told(_CLAUSE_MARK.split(text[end + 1 : min(last, end + SENTENCE_AFTER)])[0])
        if told == "past":
            return told
    if until and not _COUNTED_BACK.search(clause):
        if past is not None and _SPANNING.search(clause):
            return "past"
        if past is not None and _UP_TO.search(clause):
            return "either"
        if _HAD.search(_CONDITION.split(_CLAUSE_MARK.split(text[first:start])[-1])[-1] + rest) or (
            # "Open until Friday, the offer found nobody".
            leads and told == "past" and not _WORD.search(clause[: until.start()])
        ):
            return "past"
        return "future" if past is None or _to_do(clause) or _DAY.search(text[start:end]) else "either"
    if past is not None:
        # "It owed as much to the election in March": the verb says little of the vote.
        near = len(spoken) - past <= 1 + NEAR_WORDS or _HAD_DONE.search(clause)
        return "past" if near else _either_vote(text[start:end], clause)
    if _FORETOLD.search(clause) and not told:
        return "future"
    if told == "future" and (owned or (not leads and _AT_ONCE.match(rest))):
        return "either"
    if told:
        return told
    # "Over the weekend" says when as "on Saturday" does.
    when = "on " if _OVER.match(text, start) else ""
    if _scheduled().search(clause + when) or (not owned and _UNDER_WAY.search(clause)):
        return "future"
    if is_arranged(clause):
        return "future"
    if leads and start - first <= LEADING and not owned and _meets().match(rest):
        return "future"
    day = _DAY.search(text[start:end])
    polls = _NOVEMBER.fullmatch(text, start, end) and (
        _AT_THE_POLLS.search(clause) or _OF_THE_POLLS.match(rest)
    )
    if polls or _TO_COME.match(rest) or _LOOKS_AHEAD.search(clause):
        return "future" if day else "vote"
    if _to_do(clause):
        return "either" if day else "future"
    return "now" if _TODAY.fullmatch(text, start, end) and _is_state(clause, rest, leads=leads) else ""


def _is_state(clause: str, rest: str, *, leads: bool) -> bool:
    """Whether the clause before and behind "today" tells how things are."""
    if _OWNED.match(f"today{rest}") or _ACT_BEFORE.search(clause):
        return False
    after = _CLAUSE_MARK.split(rest.lstrip(" ,") if leads else rest)[0]
    return bool(_STATE.search(f"{clause.rstrip()} {after.lstrip()}"))


def _either_vote(phrase: str, clause: str) -> Tense:
    """What is said of a month in which an election is, past or not."""
    return "either" if not _DAY.search(phrase) and _LOOKS_AHEAD.search(clause) else ""


def _after_apposition(clause: str) -> Tense:
    """What the verb says that comes after an apposition ("In May, Ada Lund, the mayor, proposed"; "By May 3,
    ten days after the vote, Lund was")."""
    parts = clause.split(",")
    behind = parts[2] if len(parts) > 2 else parts[-1] if _COUNTED.match(clause) else ""
    return _first_told(_CLAUSE_MARK.split(behind)[0])


def tells_past(clause: str) -> bool:
    """Whether the clause has a verb that tells of what is past."""
    return next(_past_in(_WORD.findall(clause)), None) is not None


def _done(clause: str) -> bool:
    """Whether ``clause`` ends with a participle that the date belongs to ("a poll taken in")."""
    found = _DONE.search(clause)
    if found is None or found.group(1) in _LOOKED_FOR or not is_past(found.group(1)):
        return False
    before = _WORD.findall(clause[: found.start()])
    return bool(before) and is_content(before[-1].lower()) and _UNPAST.isdisjoint(before[-2:])


def _to_do(clause: str) -> bool:
    """Whether ``clause`` tells what somebody is to do or can ("voters able to choose in")."""
    return any(found.group(1) is None or is_verb(found.group(1)) for found in _TO_DO.finditer(clause))


def tells_ahead(text: str) -> bool:
    """Whether ``text`` has words that speak of what is to come."""
    return bool(_future().search(text) or _deadline().search(text))


def is_past(word: str) -> bool:
    """Whether ``word`` as written may be the past of a verb (a capital makes it a name)."""
    return word.islower() and _past(word)


def _first_told(clause: str) -> Tense:
    """What the first word says that has a tense."""
    ahead = _future().search(clause)
    if ahead is not None:
        clause = clause[: ahead.start()]
    return "past" if tells_past(clause) else "future" if ahead else ""


def _past_in(spoken: Sequence[str]) -> Iterator[int]:
    """Where among the words ``spoken`` verbs stand that tell of what is past."""
    for place, word in enumerate(spoken):
        if is_past(word) and (place == 0 or spoken[place - 1] not in _UNPAST):
            yield place


@lru_cache(REMEMBERED)
def _past(word: str) -> bool:
    if word in _PAST_HELPERS or word in _PRESENT_HELPERS:
        return word in _PAST_HELPERS
    if "-" in word and not word.startswith(_REPEATED):
        return False
    base = lemma(word)
    if word.endswith("ed"):
        return len(word) > 4 or verb_share(base) >= PAST_SHARE
    return base != word and not word.endswith(("s", "ing")) and verb_share(base) >= PAST_SHARE


@cache
def _future() -> re.Pattern[str]:
    phrases = any_of(
        re.escape(phrase).replace(r"\ ", r"\s+") for phrase in table("calendar")["tense"]["future"]
    )
    # "May have been seen", "expected to have died" tell of nothing to come.
    perfect = r"(?:(?<=may|ght|ust|uld)|(?<=ted to|ely to))\s+have\b(?!\s+(?:to|in|on|an?|the)\b)"
    # "Due to the storm" tells of a cause.
    cause = r"(?<=due)\s+to\s+(?:the|an?|his|her|its|their|this|that|[a-z]+ing)\b"
    # "The beginning of the talks", "in May" neither.
    start = r"(?<=beginning)\s+of\b"
    return re.compile(
        rf"(?:(?<!\w)(?-i:(?!May\b)){phrases}|['’]ll)(?!\w)(?!{perfect})(?!{cause})(?!{start})", re.IGNORECASE
    )


@cache
def _deadline() -> re.Pattern[str]:
    """ "By the end of", right before a date."""
    tense = table("calendar")["tense"]
    before, between = "|".join(tense["future_before"]), "|".join(tense["between"])
    return re.compile(rf"(?<!\w)(?:{before})(?:\s+(?:{between}))*\s*\Z", re.IGNORECASE)


def dates_a_text(before: str) -> bool:
    """Whether what stands before a date says that it is that of a letter or poll ("her letter of")."""
    return _of_text().search(before) is not None


@cache
def _of_text() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words('happenings', 'texts')))})\sof\s\Z")


@cache
def _befell() -> re.Pattern[str]:
    """A noun for what nobody sets a day for, after "Tuesday's"."""
    nouns = "|".join(sorted(words("happenings", "befell") - words("happenings", "called")))
    return re.compile(rf"(?:\s?['’]s)?\s(?:[\w.-]+\s){{0,3}}(?:{nouns})\b")


@cache
def _meets() -> re.Pattern[str]:
    """The rest of a clause that begins with its date ("on Friday, the council meets")."""
    verbs = any_of(table("calendar")["tense"]["scheduled"])
    return re.compile(rf",?\s(?:[\w.’'-]+\s){{1,5}}{verbs}\b")


@cache
def _scheduled() -> re.Pattern[str]:
    """A verb in the present that tells what is arranged, and the date as when: "the council meets on"."""
    verbs = any_of(table("calendar")["tense"]["scheduled"])
    noun = r"(?<!\bthe )(?<!\bits )(?<!\bof )(?<!\w)"
    owned = r"\s+(?:its|their|his|her)\s[\w-]+"
    when = rf"(?:\s+[\w'’ -]+\s+on|\s+(?:on|from)|{owned})?(?:\s+(?:late|early))?\s*\Z"
    return re.compile(rf"{noun}{verbs}{when}")
