"""Stands told by whose friend or foe one is: "a critic of the toll", "has the backing of the guild"."""

from collections.abc import Iterator

from rashomon.collation.positions.find import Find, Range
from rashomon.collation.positions.forms import BREAKS, DOTS, PREPOSITIONS, RELATIVES
from rashomon.collation.positions.grammar import clause_end, phrase_before, verb_group
from rashomon.collation.positions.lexicon import BE, DETERMINERS, code, group
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.subjects import subject
from rashomon.collation.positions.trimming import only_name, trimmed
from rashomon.language.words import lemma
from rashomon.model import Act

# "A longtime and outspoken critic of": so many words lie between the article and the noun.
DESCRIBED = 4
ARTICLES = frozenset(("a", "an", "the", "one"))
BACKING = frozenset(("support", "backing", "endorsement", "endorsements", "blessing"))
GETTING = frozenset(
    ("have", "win", "get", "earn", "receive", "secure", "gain", "enjoy", "pick", "land", "snag", "draw")
)
# "Once a critic of it": no more.
NO_MORE = frozenset(
    ("former", "once", "onetime", "one-time", "not", "never", "n't", "longer", "erstwhile", "any")
)


def stances(line: Line) -> Iterator[Find]:
    """The stands that ``line`` tells so."""
    for index in range(2, len(line) - 2):
        if line.lower[index + 1] != "of" or line.marked(index) is not None:
            continue
        word = line.lower[index]
        if word in group("siding.for") | group("siding.against"):
            found = _sides(line, index)
        else:
            found = _backed(line, index) if word in BACKING else None
        if found:
            yield found


def _sides(line: Line, index: int) -> Find | None:
    """ "Ann Lee is a vocal critic of the toll", "Ann Lee, a supporter of the toll,"."""
    near = range(index - 1, max(0, index - 1 - DESCRIBED), -1)
    article = next((k for k in near if line.lower[k] in ARTICLES), None)
    if article is None or NO_MORE & set(line.lower[max(0, article - 2) : index]):
        return None
    if any(line.lower[k] in PREPOSITIONS | RELATIVES | BREAKS | {","} for k in range(article, index)):
        return None
    before = line.word(article - 1)
    if before in BE:
        start, helpers = verb_group(line, article - 1)
        doubt = (
            group("modals.negations") | group("modals.doubtful") | group("modals.must") | group("modals.once")
        )
        who = None if helpers & doubt else subject(line, start, None)
    elif before == ",":
        who = phrase_before(line, article - 1)
        if who and not line.words[who[1] - 1][:1].isupper():
            return None
    else:
        return None
    what = trimmed(line, index + 2, _end(line, index + 2))
    if who is None or what is None or line.lower[what[0]] in group("pronouns.possessive"):
        return None
    act: Act = "accept" if line.lower[index] in group("siding.for") else "reject"
    return Find(act, line, (index, index + 2), who, only_name(line, what), code=code(act))


def _end(line: Line, start: int) -> int:
    """Where what one is for or against ends."""
    end = clause_end(line, start)
    stops = RELATIVES | {",", "and", "as"}
    return next((k for k in range(start + 1, end) if line.lower[k] in stops), end)


def _backed(line: Line, index: int) -> Find | None:
    """ "Ann Lee won the endorsement of the guild": the guild backs her."""
    near = range(index - 1, max(0, index - 1 - DESCRIBED), -1)
    verb = next((k for k in near if lemma(line.lower[k]) in GETTING), None)
    if verb is None or DETERMINERS.isdisjoint(line.lower[verb:index]) or "no" in line.lower[verb:index]:
        return None
    start, helpers = verb_group(line, verb)
    if helpers & (group("modals.negations") | group("modals.doubtful") | group("modals.will")):
        return None
    if line.word(start - 1) == "to":
        return None
    what = subject(line, start, None)
    end = index + 2
    while end < len(line) and line.lower[end] not in PREPOSITIONS - {"of"} | BREAKS | DOTS - {
        "."
    } | RELATIVES | {",", "and", "."}:
        end += 1
    who: Range = (index + 2, end)
    if what is None or end == index + 2 or "of" in line.lower[slice(*who)]:
        return None
    name = what[1]
    while name > what[0] and (line.words[name - 1][:1].isupper() or line.lower[name - 1] == "."):
        name -= 1
    what = (name, what[1])
    if name == what[1]:
        return None
    return Find("accept", line, (verb, index + 1), who, what, code=code("accept"))
