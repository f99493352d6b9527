"""Where a verb's subject stands and its phrase ends, told by function words and marks: no parser."""

from rashomon.collation.positions.asides import ASIDE as ASIDE
from rashomon.collation.positions.asides import behind_aside
from rashomon.collation.positions.commas import in_name_list, name_at
from rashomon.collation.positions.forms import (
    BREAKS,
    DOTS,
    MOSTLY_VERB,
    NAMED_DAYS,
    RELATIVES,
    abbreviates,
    adverb,
    pronoun,
)
from rashomon.collation.positions.forms import PREPOSITIONS as PREPOSITIONS
from rashomon.collation.positions.forms import finite as finite
from rashomon.collation.positions.lexicon import DETERMINERS as DETERMINERS
from rashomon.collation.positions.lexicon import (
    calendar,
    finite_forms,
    group,
    saying_forms,
)
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.lists import over_comma
from rashomon.collation.positions.openers import opener_at
from rashomon.language.clauses import is_content, is_verb
from rashomon.language.senses import verb_share
from rashomon.language.words import lemma

ADDED = frozenset(
    ("also", "too", "however", "all", "both", "themselves", "himself", "herself", "itself", "nevertheless")
)
SELVES = frozenset(("himself", "herself", "itself", "themselves", "myself", "ourselves"))
# "Faces trial": a word in -s before a thing is a verb if it is one in so many of its uses.
SOMETIMES_VERB = 0.3
# A verb's helpers ("has repeatedly") are at most this many words.
HELPERS = 6
# "(D-N.D.)", "(the Harbor Workers' League)": what stands in brackets after a name has fewer words.
BRACKETED = 9
PASSIVE = frozenset(("be", "been", "being"))
# "And why the board has", "and crews whose boats have": no new statement.
INNER = frozenset((",", "and", "or", "whose", "why", "how", "what", "whether", "where"))
HAVING = frozenset(("has", "have", "had"))
# "Refused to do so", "should not do that".
DOING = frozenset(("do", "does", "did", "doing"))
DEGREES = frozenset("far long much many few little well often soon hard badly close late early high".split())
THINKING = frozenset(("think", "believe", "feel"))
# After a spaced dash these go on with a compound ("breach - of - contract"); other small words begin anew.
COMPOUND = frozenset(
    ("of", "to", "in", "by", "up", "down", "out", "off", "over", "on", "the", "and", "for", "at")
)
# "On Friday", "in late May 2014": a date before a subject ends within so many words.
DATED = 5
# What an editor put in ("[the minister]"), or a short name ("(NGB)"), closes within so many words.
INSERTED = 5
INSERTING = {"[": "]", "(": ")"}
# A subject after "and" whose verb follows at once has fewer words than this, or this where it is a helper.
SHORT_SUBJECT, HELPED_SUBJECT = 4, 9


def verb_group(line: Line, cue: int) -> tuple[int, frozenset[str]]:
    """Where the helpers of the verb at ``cue`` begin, and which of them are there."""
    start = cue
    helpers, negations = group("modals.auxiliaries"), group("modals.negations")
    doubtful, modal = group("modals.doubtful"), group("modals.must")
    seen = set()
    while start > 0 and cue - start < HELPERS:
        word = line.lower[start - 1]
        if word == "longer" and line.word(start - 2) == "no":
            seen.add("no")
            start -= 2
            continue
        if not (word in helpers or word in negations or word in doubtful or word in modal or adverb(word)):
            break
        if word in {"if", "unless", "until", "whether", "no"} or (
            line.words[start - 1] == "May" and start > 1 and not line.titled
        ):
            break
        seen.add(word)
        start -= 1
    while start < cue and (
        line.lower[start] in NAMED_DAYS or line.lower[start] in {"once", "since", "then", "now"}
    ):
        start += 1
    return start, frozenset(seen)


def phrase_before(line: Line, end: int) -> tuple[int, int] | None:
    """The noun phrase that ends at ``end``."""
    while end > 1 and line.lower[end - 1] in ADDED:
        end -= 1
    if pronoun(line, (end - 1, end)):
        return (end - 1, end)
    if line.word(end - 1) == "]" and "[" in line.lower[max(0, end - INSERTED) : end]:
        return (max(k for k in range(end) if line.lower[k] == "[") + 1, end - 1)
    clause = group("boundaries.clause")
    start = end
    while start > 0:
        word = line.lower[start - 1]
        if word == "," and in_name_list(line, start - 1):
            start -= 1
            continue
        if word == ")" and "(" in line.lower[max(0, start - BRACKETED) : start]:
            start = max(k for k in range(start) if line.lower[k] == "(")
            continue
        if word in clause or word in BREAKS or finite(line, start - 1) or word == ",":
            break
        if word in DOTS and not abbreviates(line, start - 1):
            break
        if word in group("pronouns.person") | group("pronouns.group"):
            start += 1
            break
        start -= 1
    if line.word(start - 1) in group("modals.negations") and line.word(start) in THINKING:
        # "I don't think the guild should".
        start += 1
    start = _after_and(line, start, end)
    while start < end and (line.lower[start] in {"and", "or", "yet", "also", "still", "with"} | NAMED_DAYS):
        start += 1
    if start < end and line.lower[start] in PREPOSITIONS:
        start = _over_date(line, start, end)
    return (start, end) if start < end else None


def _over_date(line: Line, start: int, end: int) -> int:
    """Over "On Friday", "In May 2014", "At home"; ``end`` where another phrase stands there."""
    # "At home Ann Lee", "by evening the board".
    first = start + 2 + (line.word(start + 1) in DETERMINERS)
    if first < end and line.words[first - 1].islower() and _name_begins(line, first):
        return first
    dated = [k for k in range(start + 1, min(start + DATED, end)) if _in_date(line.lower[k])]
    return dated[-1] + 1 if dated and dated == list(range(dated[0], dated[-1] + 1)) else end


def _name_begins(line: Line, index: int) -> bool:
    return line.words[index][:1].isupper() or line.lower[index] in {"the", "his", "her", "its", "their"}


def _in_date(word: str) -> bool:
    return word in NAMED_DAYS or word in calendar() or (word.isdigit() and len(word) in {1, 2, 4})


def noun_phrase(line: Line, end: int) -> tuple[int, int] | None:
    """The noun phrase that ends at ``end``, from its article on: "the cuts" before "demanded by"."""
    stops = BREAKS | DOTS | group("boundaries.clause") | (PREPOSITIONS - {"of"}) | {",", "-"} | SELVES
    start = end
    while start > 0 and line.lower[start - 1] not in stops and not verb_at(line, start - 1):
        start -= 1
        if line.lower[start] in DETERMINERS and line.word(start - 1) != "of":
            break
    start += line.word(start - 1) == "to" and is_verb(line.words[start])
    while start < end and line.lower[start] in {"and", "or", "of"}:
        start += 1
    return (start, end) if start < end else None


def verb_at(line: Line, index: int) -> bool:
    """Whether the word at ``index`` is most likely a verb."""
    word = line.lower[index]
    if finite(line, index) or (line.words[index].islower() and verb_share(word) >= MOSTLY_VERB):
        return True
    return word.endswith("ed") and line.words[index].islower() and line.word(index - 1) not in DETERMINERS


def clause_end(line: Line, start: int, listed: bool = False) -> int:
    """Where the clause that begins at ``start`` ends. A list goes on over its commas."""
    stops = group("boundaries.stop")
    index = start
    while index < len(line):
        word = line.lower[index]
        if word in INSERTING and INSERTING[word] in line.lower[index : index + BRACKETED]:
            index = line.lower.index(INSERTING[word], index) + 1
            continue
        if word in BREAKS or (word in DOTS and not abbreviates(line, index)):
            break
        if word == "so" and (line.word(index - 1) in DOING or _so_much(line.word(index + 1))):
            index += 1
            continue
        # "Ahead with it", "all but dead".
        onward = (word == "ahead" and line.word(index + 1) != "of") or line.follows(index - 1, ("all", "but"))
        # "Had received any warning": a thing.
        onward |= word.endswith("ing") and line.word(index - 1) in DETERMINERS - {"that"}
        if (word in stops and not onward) or (
            index > start and (opener_at(line, index) or _new_statement(line, index))
        ):
            break
        if word == "-" and _dash(line, index):
            break
        if word == "as" and index > start and (line.titled or _statement_follows(line, index + 1)):
            break
        if word == "," and (onwards := behind_aside(line, start, index)):
            index = onwards
            continue
        if word == "," and not (over_comma(line, index) or listed):
            break
        index += 1
    return index


def _so_much(word: str) -> bool:
    """Whether "so" only strengthens ``word`` ("so long without it", "so odious a plan")."""
    return word in DEGREES or adverb(word) or word.endswith(tuple(group("adjectives.endings")))


def _dash(line: Line, index: int) -> bool:
    """Whether the spaced "-" at ``index`` is a dash, not the hyphen of a text with its words set apart."""
    following = line.word(index + 1)
    spaced = index > 0 and line.starts[index] > line.ends[index - 1]
    if spaced and following == "the" and line.word(index + 2) != "-":
        return True
    return spaced and bool(following) and not is_content(following) and following not in COMPOUND - {"and"}


def _statement_follows(line: Line, start: int) -> bool:
    """Whether a subject and its verb stand at ``start`` ("as the members finalised")."""
    for index in range(start, min(start + 9, len(line))):
        if line.lower[index] in DOTS | {","}:
            return False
        if finite(line, index):
            return index > start
    return False


def _helper_after(line: Line, start: int) -> bool:
    """Whether a name at ``start`` is followed by a verb's helper ("Kyiv has")."""
    for index in range(start + 1, min(start + 4, len(line))):
        if line.lower[index] in group("modals.auxiliaries_plain"):
            return True
        if not line.words[index][:1].isupper():
            return False
    return False


def _new_statement(line: Line, index: int) -> bool:
    """Whether "and" at ``index`` begins another statement ("and demanded", "and he said")."""
    if line.lower[index] != "and" or _joint(line, index):
        return False
    first = index + 1
    while adverb(line.word(first)) or line.word(first) in group("boundaries.between"):
        first += 1
    following = line.word(first)
    if (
        following in RELATIVES | {"whose"}
        or line.word(first + 1) in group("modals.auxiliaries_plain")
        or (following.endswith("s") and verb_share(lemma(following)) > MOSTLY_VERB)
        or _verb_behind(line, index)
    ):
        return True
    if _clause_follows(line, first):
        return True
    if following.endswith("ing") and (following,) in saying_forms():
        return True
    if first > index + 1 and following.endswith("ed") and not PASSIVE & set(line.lower[index - 4 : index]):
        # "refused to go and instead stayed"; but "to be shut and then rebuilt".
        return True
    helpers = group("modals.auxiliaries_plain") | group("pronouns.person") | group("pronouns.group")
    if following[:1] and line.words[first][:1].isupper() and _helper_after(line, first):
        return True
    told = (
        line.word(first + 1) in DETERMINERS | {"him", "them"}
        or line.words[first + 1 : first + 2] != (line.lower[first + 1 : first + 2])
    )
    told |= line.word(first + 1) == "to" and verb_share(lemma(following)) > MOSTLY_VERB
    if following.endswith("ed") and told:
        return True
    return following in helpers or (
        following in finite_forms() and following.endswith(("ed", "s", "id", "old"))
    )


def _verb_behind(line: Line, index: int) -> bool:
    """Whether "and" at ``index`` goes on with a verb in -s ("denies guilt and faces trial"): one thing stands
    before it, and another behind the word."""
    word, before, after = line.word(index + 1), line.word(index - 1), line.word(index + 2)
    several = before.endswith("s") or line.words[index - 1][:1].isupper()
    follows = after[:1].isalpha() and is_content(after) and not after.endswith(("s", "ing", "ed", "ly"))
    return word.endswith("s") and verb_share(lemma(word)) >= SOMETIMES_VERB and follows and not several


def _joint(line: Line, index: int) -> bool:
    """Whether "and" at ``index`` joins the last of names that act together ("Chad, Mali and Niger agree")."""
    named = line.words[index - 1][:1].isupper() and name_at(line, index + 1)
    comma = next(
        (k for k in range(index - 1, max(0, index - SHORT_SUBJECT), -1) if line.lower[k] == ","), None
    )
    return named and comma is not None and in_name_list(line, comma)


def _clause_follows(line: Line, start: int) -> bool:
    """Whether a short subject and its verb stand at ``start`` ("and Nordic governments agreed")."""
    for index in range(start, min(start + HELPED_SUBJECT, len(line))):
        if index - start >= SHORT_SUBJECT and line.lower[index] in HAVING:
            return True
        if line.lower[index] in DOTS | RELATIVES | PREPOSITIONS | INNER or opener_at(line, index):
            return False
        if finite(line, index) and index - start < SHORT_SUBJECT:
            # "And federal rules.": no verb at the end.
            ends = line.word(index + 1) in DOTS | {"", ","} and line.lower[index].endswith("s")
            return index > start and not (line.words[index - 1].endswith("ly") or ends)
    return False


def _after_and(line: Line, start: int, end: int) -> int:
    """Cuts "the talks and Kyiv" to "Kyiv", but leaves "France and Italy" and "the E.U. and other nations"."""
    for index in range(end - 1, start, -1):
        if line.lower[index] == "and":
            left, right = line.words[index - 1], line.words[index + 1] if index + 1 < end else ""
            if right.lower() == "the" and "," in line.lower[start:index] and index + 2 < end:
                right = line.words[index + 2]
            # "Prime Minister Ann Lee and the country's trade minister Jan Kos welcomed it".
            last = right[:1].isupper() or (start == 0 and line.words[end - 1][:1].isupper())
            other = right[:1].isupper() or right.lower() in DETERMINERS or right.isdigit()
            if not (left[:1].isupper() and last) and other:
                return index + 1
            return start
    return start
