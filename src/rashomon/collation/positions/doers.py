"""Who does what a verb tells: its own subject, or that of the verb it goes on from."""

from rashomon.collation.positions.find import Range
from rashomon.collation.positions.forms import BREAKS, NAMED_DAYS, PREPOSITIONS, RELATIVES, adverb, pronoun
from rashomon.collation.positions.grammar import verb_group
from rashomon.collation.positions.kinds import is_noun
from rashomon.collation.positions.lexicon import BE, DETERMINERS, group, saying_forms
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.subjects import main_subject, subject, told_at
from rashomon.language.clauses import is_verb
from rashomon.language.words import lemma

# "in calling for it" is told of somebody else, or of nobody; "by calling for it" of the subject.
NOT_BY = (PREPOSITIONS - {"by"}) | {"without"}
# "About Ann Lee calling for": a name this long stands after these.
NAME_REACH = 5
# "Took to the streets of Velm and Brin in the rain to protest": so many words lie between.
GATHERED = 14
# "Voted 7 to 2 on Monday to": so many words lie between.
RESOLVED = 8
BECOMING = frozenset(("become", "becomes", "became", "becoming"))
UNHESITATING = frozenset(("hesitate", "hesitated"))
ARTICLES = frozenset(("the", "a", "an", "one", "of"))
OF_WHOM = frozenset(("about", "of", "despite", "over"))
PERFECT = frozenset(("has", "have", "had", "hasn't", "haven't", "hadn't"))


def doer(
    line: Line, index: int, start: int, helpers: frozenset[str], form: str, earlier: Range | None
) -> Range | None:
    """Who does the verb at ``index``, whose group begins at ``start``; ``earlier``: who did the last one."""
    who = subject(line, start, earlier) if start or not line.quotation else None
    before = line.word(start - 1)
    if before in {"and", "but", "yet"} and form in {"past", "s"} and (of_aside := _of_aside(line, start)):
        return of_aside
    if who is None and before in {"and", "but"} and form in {"past", "s"}:
        who = _of_main(line, start) or _of_twin(line, start, helpers)
    if form != "ing":
        return who
    if before in {"and", "or"} and helpers.isdisjoint(BE):
        return _of_participle(line, start, who)
    if before == "in" and any(lemma(word) == "join" for word in line.lower[max(0, start - GATHERED) : start]):
        # "Joined the guild in opposing it".
        return main_subject(line, start)
    supposed = group("modals.doubtful") & set(line.lower[:start])
    if before in NOT_BY or (before == "by" and (index != start or supposed)):
        return None
    if start == 0:
        return _after_comma(line, index)
    if before in {"him", "them", "me", "us"}:
        # "Recorded him telling a witness to lie".
        return None
    if before in {",", "by"}:
        of_another = before == "by" and not {"who", "which"}.isdisjoint(line.lower[:start])
        # "Waited for Lee, who hurt it by calling it a sham": she did.
        if of_another or "that" in line.lower[:start]:
            return None
        return _said_of_them(line, start) or main_subject(line, index)
    near = range(index - 1, max(0, index - NAME_REACH), -1)
    name = next((k + 1 for k in near if line.lower[k] in OF_WHOM), index)
    if name < index and all(word[:1].isupper() for word in line.words[name:index]):
        # "Lee was asked about Kos calling it a sham".
        return (name, index)
    if who:
        who = (who[0], _before_day(line, who))
    paper = who is not None and line.lower[_head(line, who)] in group("speaks_for.documents")
    # "Hand-delivered a letter".
    handing = line.word(who[0] - 1).rpartition("-")[2] if who else ""
    if who and paper and handing and lemma(handing) in group("taking"):
        # "The mayors signed a letter calling for".
        return subject(line, verb_group(line, who[0] - 1)[0], None) or main_subject(line, who[0])
    told = next((k for k in range(who[0] + 1, who[1] - 1) if told_at(line, k)), None) if who else None
    several = before.endswith("s") and line.words[start - 1].islower()
    long = who is not None and start - who[0] > NAME_REACH
    if long and several and lemma(line.lower[index]) in group("backing"):
        # "Lee recruits captains supporting the plan".
        return None
    sent = told is not None and lemma(line.lower[told]) in group("taking")
    if who and told and (line.lower[who[0]] in DETERMINERS or (sent and paper)):
        # "The senator opened a rally blasting".
        return (who[0], told)
    if who and told_at(line, who[0]):
        # "The guild sent a letter asking", "was approached by relatives asking".
        if "by" in line.lower[who[0] : who[1] - 1]:
            return (line.lower.index("by", who[0]) + 1, who[1])
        return subject(line, verb_group(line, who[0])[0], None) or main_subject(line, index)
    return who


def _said_of_them(line: Line, end: int) -> Range | None:
    """ "They" in "Lee says they slept there, refusing to go"."""
    near = range(1, end - 1)
    return next(
        ((k + 1, k + 2) for k in near if (line.lower[k],) in saying_forms() and _they(line, k + 1)), None
    )


def _they(line: Line, index: int) -> bool:
    return line.lower[index] in {"they", "he", "she"} and line.lower[index] not in line.lower[:index]


def _head(line: Line, words: Range) -> int:
    """The last word before "of", "to" or the like ("a letter | to the board")."""
    near = range(words[0] + 1, words[1])
    return next((k for k in near if line.lower[k] in PREPOSITIONS | {"to"}), words[1]) - 1


def resolved(line: Line, start: int) -> Range | None:
    """Who takes a stand by a vote or a decision: "the board voted 7-2 to reject it", "Ann Lee plans to back
    it"."""
    if line.word(start - 1) != "to":
        return None
    if led := _leads(line, start - 1):
        return led
    place = start - 2
    while place > max(0, start - RESOLVED) and _counts(line.lower[place]):
        place -= 1
    if line.word(place) in UNHESITATING and verb_group(line, place)[1] & group("modals.negations"):
        # "Did not hesitate to condemn it".
        return subject(line, verb_group(line, place)[0], None)
    if place < 0 or lemma(line.word(place)) not in group("gathering.resolving") or is_noun(line, place):
        return None
    first, helpers = verb_group(line, place)
    doubt = group("modals.negations") | group("modals.doubtful") | group("modals.must")
    if helpers & doubt or line.word(first - 1) in {"to", "than", "of"}:
        return None
    return subject(line, first, None)


def _leads(line: Line, to: int) -> Range | None:
    """Who is told to be the first, or quick, to do it: "Ann Lee became the latest senator | to back him",
    "Ann Lee, the only senator | to back him,"."""
    near = range(to - 1, max(0, to - RESOLVED), -1)
    word = next((k for k in near if line.lower[k] in group("gathering.leading")), None)
    if word is None or not (BREAKS | {",", "to"}).isdisjoint(line.lower[word:to]):
        return None
    start = word
    while line.word(start - 1) in ARTICLES or adverb(line.word(start - 1)):
        start -= 1
    before = line.word(start - 1)
    if before == "," and line.word(start) == "the":
        named = subject(line, start - 1, None)
        return named if named and line.words[named[1] - 1][:1].isupper() else None
    if before not in BE | BECOMING:
        return None
    first, helpers = verb_group(line, start - 1)
    doubt = group("modals.negations") | group("modals.doubtful") | group("modals.must") | group("modals.will")
    return None if helpers & doubt else subject(line, first, None)


def _counts(word: str) -> bool:
    """Whether ``word`` tells how a vote went ("7-2", "overwhelmingly")."""
    return word.isdigit() or adverb(word) or word in NAMED_DAYS | {"-", "–", "on", "to", "by"}


def _before_day(line: Line, words: Range) -> int:
    """Where ``words`` end without a day ("a letter on Thursday")."""
    end = words[1]
    while end - 1 > words[0] and line.lower[end - 1] in NAMED_DAYS:
        end -= 1 + (line.lower[end - 2] == "on")
    return max(end, words[0] + 1)


def gathered(line: Line, start: int) -> Range | None:
    """Who does something to take a stand: "thousands took to the streets to protest the cuts"."""
    if line.word(start - 1) != "to":
        return None
    near = range(start - 2, max(0, start - GATHERED), -1)
    place = next((k for k in near if line.lower[k] in group("gathering")), None)
    return main_subject(line, place + 1) if place else None


def _of_main(line: Line, start: int) -> Range | None:
    """The subject of the sentence, where no clause stands between it and the verb at ``start``."""
    first = main_subject(line, start)
    if first and line.word(start - 2) == ",":
        # "The guild eased its terms when the bay froze, but advised crews to stay".
        return first
    inner = RELATIVES | {"if", "when", "after", "as"}
    words = line.lower[first[1] : start - 1] if first else []
    # "The guild shut the bay, sold its boats and threatened to".
    commas = [k for k in range(first[1] + 1 if first else 0, start - 1) if line.lower[k] == ","]
    listed = all(told_at(line, k + 1) for k in commas)
    return first if "well" in words[-1:] or (listed and inner.isdisjoint(words)) else None


def _of_aside(line: Line, start: int) -> Range | None:
    """Whom "who" means in a clause behind a comma that goes on over "and" ("Ann Lee, who led the guild for
    years and opposed it")."""
    for index in range(start - 2, 0, -1):
        if line.lower[index] in BREAKS | {",", "that", "which"} or pronoun(line, (index, index + 1)):
            return None
        if line.lower[index] == "who":
            told = line.word(index - 1) == "," and told_at(line, index + 1)
            return subject(line, index + 1, None) if told else None
    return None


def _of_twin(line: Line, start: int, helpers: frozenset[str]) -> Range | None:
    """The subject of the verb before, where both have one helper ("they have waited and have demanded")."""
    for index in range(start - 2, 0, -1):
        if line.lower[index] in PERFECT & helpers and line.word(start) == line.lower[index]:
            return subject(line, index, None)
    return None


def _of_participle(line: Line, start: int, who: Range | None) -> Range | None:
    """Who does the verb in -ing that "and" joins to another: "they are crying foul and threatening"."""
    for index in range(start - 2, 0, -1):
        if line.lower[index].endswith("ing") and is_verb(lemma(line.lower[index])):
            first, helpers = verb_group(line, index)
            if line.word(first - 1) in {"in", "for", "of"}:
                # "Doubted his skill in backing it and accepting": his.
                return None
            return who or (subject(line, first, None) if helpers & BE else None)
    return None


def _after_comma(line: Line, index: int) -> Range | None:
    """The subject after an opening participle: "Denying it, Ann Lee said"."""
    for comma in range(index + 1, len(line)):
        if line.lower[comma] == ",":
            end = comma + 1
            while end < len(line) and (
                line.words[end][:1].isupper() or line.lower[end] in DETERMINERS | {".", "committee"}
            ):
                end += 1
            return (comma + 1, end) if end > comma + 1 else None
    return None
