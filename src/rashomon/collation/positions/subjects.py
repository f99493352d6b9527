"""Whose verb it is: the subject before it, over relative clauses and appositions."""

from rashomon.collation.positions.commas import name_at, number_comma
from rashomon.collation.positions.forms import BREAKS, NAMED_DAYS, PREPOSITIONS, RELATIVES, finite, past
from rashomon.collation.positions.grammar import noun_phrase, phrase_before, verb_at, verb_group
from rashomon.collation.positions.lexicon import BE, DETERMINERS, saying_forms
from rashomon.collation.positions.lines import Line
from rashomon.language.senses import verb_share
from rashomon.language.vocabulary import means_person
from rashomon.language.words import lemma

ARTICLES = frozenset(("a", "an", "the"))
# "That runs": a word in -s is a verb there if it is one in so many of its uses.
OFTEN_VERB = 0.3
# These open a clause before the one that tells.
OPENING = frozenset(
    ("as", "while", "when", "after", "before", "although", "though", "because", "since", "if", "even", "once")
)
COUNTED = frozenset(("two", "three", "both"))
# "One of a handful of bakers in the guild who": so many words lie between.
COUNTED_REACH = 14
PLACING = frozenset(("in", "at", "from", "near", "across"))
SINGULAR = frozenset(("has", "is", "was", "does"))


def subject(line: Line, verb: int, earlier: tuple[int, int] | None) -> tuple[int, int] | None:
    """The words before the verb group at ``verb`` that are its subject; ``earlier``: the last verb's."""
    verb = _before_day(line, verb)
    if line.word(verb - 1) == "then" and line.word(verb - 2) not in {"and", "but", ",", ""}:
        # "She then called".
        verb -= 1
    before = line.word(verb - 1)
    if before in {"and", "but", "or", "then"} or (before == "," and earlier is None and verb < 2):
        return earlier
    if (before == "who" or line.word(verb).endswith("ing")) and (one := _one_of(line, verb)):
        return one
    if before in RELATIVES:
        end = verb - 1
        aside = line.word(end - 1) == ","
        found = antecedent(line, end - aside)
        if before == "who" and found and (placed := _before_place(line, found)):
            found = antecedent(line, placed)
        if before == "who" and found and line.word(found[0] - 1) == "," and line.word(found[0]) in ARTICLES:
            # "Ann Lee of Ruritania, a lawyer who refused".
            return phrase_before(line, found[0] - 1) or found
        if before in {"that", "which"} and found:
            return _latest(line, found)
        return _nearest(line, found) if before == "who" and not aside else found
    if before == ",":
        return _over_apposition(line, verb - 1) or earlier
    found = phrase_before(line, verb)
    if found and line.word(verb) in SINGULAR and "and" in line.lower[found[0] : found[1]]:
        found = (found[1] - line.lower[found[0] : found[1]][::-1].index("and"), found[1])
    if found and line.word(found[0] - 1) in RELATIVES and _acts(line, found[0]):
        # "The firm that runs the ferries offered".
        return antecedent(line, found[0] - 1 - (line.word(found[0] - 2) == ","))
    if found and line.word(found[0] - 1) == "whose":
        return antecedent(line, found[0] - 1 - (line.word(found[0] - 2) == ","))
    return found


def _before_place(line: Line, found: tuple[int, int]) -> int | None:
    """The comma before the land that a place is in, where ``found`` is no more: "Ann Lee, a baker from Velm,
    Norway, who"."""
    at = comma = found[0] - 1
    while line.words[at - 1 : at] and line.words[at - 1][:1].isupper():
        at -= 1
    named = at < comma and line.word(comma) == "," and name_at(line, found[0])
    return (
        comma if named and line.word(at - 1) in PLACING | {"of"} and means_person(line.word(at - 2)) else None
    )


def _one_of(line: Line, end: int) -> tuple[int, int] | None:
    """Who is counted with others: "Ann Lee is among those who oppose it", "Ann Lee, one of a few
    bakers in the guild who oppose it"."""
    first = max(0, end - COUNTED_REACH)
    if "among" not in line.lower[first:end] and "one" not in line.lower[first:end]:
        return None
    for index in range(end - 1, first, -1):
        if told_at(line, index) or line.lower[index] == ",":
            return None
        if line.follows(index, ("one", "of")) or line.lower[index] == "among":
            if line.lower[index - 1] in BE:
                return phrase_before(line, verb_group(line, index - 1)[0])
            return phrase_before(line, index - 1) if line.lower[index - 1] == "," else None
    return None


def _before_day(line: Line, verb: int) -> int:
    """``verb``, or the comma's end before "on Friday" ("Ann Lee, a lawyer, on Friday refused")."""
    start = verb
    while line.word(start - 1) in NAMED_DAYS | {"on", "late", "early", "earlier"}:
        start -= 1
    return start if start < verb and line.word(start - 1) == "," else verb


def _acts(line: Line, index: int) -> bool:
    """Whether the word after "that" or "who" is a verb, so that these are its subject."""
    word, noun = line.lower[index], line.word(index - 2)
    if line.lower[index - 1] == "that" and (noun,) in saying_forms():
        # "Warned that sanctions on".
        return False
    if (
        noun.endswith("s")
        and line.words[index].islower()
        and lemma(word) == word
        and verb_share(word) >= OFTEN_VERB
    ):
        # "Firms that supply the port".
        return True
    return told_at(line, index) or (word.endswith("s") and verb_share(lemma(word)) >= OFTEN_VERB)


def antecedent(line: Line, end: int) -> tuple[int, int] | None:
    """What "who" or "whose" goes back to: the last noun phrase before ``end``, without a verb before it."""
    found = phrase_before(line, end)
    if found is None:
        return None
    if line.lower[found[0]].endswith("ing") and finite(line, found[0] - 1):
        # "The firm is turning to Ann Lee, who".
        return _nearest(line, found)
    for index in range(end - 2, found[0], -1):
        met = past(line.lower[index]) and line.words[index].islower()
        if (verb_at(line, index) or met) and index + 1 < end:
            return (index + 1, end)
        if line.lower[index] in DETERMINERS and line.lower[index - 1] not in PREPOSITIONS:
            return (index, end)
    return found


def _latest(line: Line, words: tuple[int, int]) -> tuple[int, int]:
    """What "that" means in "bakers in a fight against a group that": the last thing, if it is a new one."""
    articles = (k for k in range(words[1] - 1, words[0] + 1, -1) if line.lower[k] in {"a", "an"})
    start = next((k for k in articles if line.lower[k - 1] in PREPOSITIONS - {"of"}), words[0])
    return (start, words[1])


def _nearest(line: Line, words: tuple[int, int] | None) -> tuple[int, int] | None:
    """Whom "who" means in "a stage for people who": the last noun, without what stands before "for"."""
    if words is None:
        return None
    cuts = [index for index in range(*words) if line.lower[index] in PREPOSITIONS - {"of"}]
    placed = bool(cuts) and line.lower[cuts[-1]] in PLACING and cuts[-1] > words[0]
    if placed and name_at(line, cuts[-1] + 1):
        # "Bakers in Velm and Brin who demanded".
        return _nearest(line, (words[0], cuts[-1]))
    return (cuts[-1] + 1, words[1]) if cuts and cuts[-1] + 1 < words[1] else words


def main_subject(line: Line, before: int) -> tuple[int, int] | None:
    """The subject of the first verb of ``line`` that stands before word ``before``."""
    first = 0
    opening = line.word(0) in OPENING or line.word(0).endswith("ing")
    if opening and "," in line.lower[:before]:
        # "As they met in Ottawa, Ann Lee waited"; "Speaking at a fair, she waited".
        first = line.lower.index(",") + 1
    for index in range(first + 1, before):
        if told_at(line, index) or _says(line, index):
            found = subject(line, verb_group(line, index)[0], None)
            if found and line.lower[found[0]] not in PREPOSITIONS:
                return found
    return None


def over_plural(line: Line, verb: int, who: tuple[int, int]) -> bool:
    """Whether "and" before a singular ``verb`` goes back over the plural subject ``who``."""
    several = line.lower[who[1] - 1].endswith("s") and line.words[who[1] - 1].islower()
    return line.word(verb - 1) in {"and", "but"} and several


def _says(line: Line, index: int) -> bool:
    """Whether "says that" stands at ``index``."""
    word = line.lower[index]
    return word.endswith("s") and line.word(index + 1) == "that" and (word,) in saying_forms()


def told_at(line: Line, index: int) -> bool:
    """Whether the word at ``index`` is a verb that tells something of a subject before it."""
    word = line.lower[index]
    if finite(line, index) or (past(word) and line.words[index].islower()):
        return True
    return word.endswith("ed") and line.word(index - 1) not in DETERMINERS


def _over_apposition(line: Line, comma: int) -> tuple[int, int] | None:
    """The phrase before the apposition that ends at ``comma`` ("Ann Lee, the mayor, said")."""
    depth = 0
    for index in range(comma - 1, 0, -1):
        if line.lower[index] == "," and not number_comma(line, index):
            found = phrase_before(line, index)
            if (
                found
                and line.words[slice(*found)] == [line.word(index - 1)]
                and line.word(index - 1).isdigit()
            ):
                # "Ann Lee, 49, a baker, said".
                continue
            if found and _of_name(line, found, comma):
                # "Ann Lee, the mayor of Velm, Norway, said".
                continue
            if found and line.lower[found[0]] not in PREPOSITIONS and line.lower[index + 1] != "and":
                depth += 1
                begins = {",", "that", "and", "but", "as", "while"}
                set_in = found[0] == 2 and line.lower[0] in PREPOSITIONS
                if found[0] == 0 or line.lower[found[0] - 1] in begins or set_in:
                    return (index + 1, comma) if _named_second(line, found, (index + 1, comma)) else found
    return None


def _of_name(line: Line, found: tuple[int, int], comma: int) -> bool:
    """Whether ``found`` only tells of the name before it, and the land of a place behind it."""
    article = line.lower[found[0]] in ARTICLES and line.word(found[0] - 1) == ","
    named = article and line.words[found[0] - 2][:1].isupper() and means_person(line.lower[found[0] + 1])
    return named and all(word[:1].isupper() for word in line.words[found[1] - 1 : comma] if word != ",")


def _named_second(line: Line, found: tuple[int, int], beside: tuple[int, int]) -> bool:
    """Whether the name stands in the apposition: "The Liberal leader, Ann Lee, said", "Their spokesman,
    the baker Ann Lee, said"."""
    first = line.words[slice(*found)]
    second = [word for word in line.words[slice(*beside)] if word != "."]
    if len(second) < 2:
        return False
    if COUNTED & {word.lower() for word in first} and "and" in second:
        # "The two bakers, Ann Lee and Jan Kos, said".
        return all(word[:1].isupper() or word in {"and", "."} for word in second)
    if (
        len(second) > 1
        and first[0] in {"Even", "The"}
        and means_person(first[-1].lower())
        and _all_names(second)
    ):
        # "Even the top Democrat, Ann Lee, called".
        return True
    if first[-1][:1].isupper():
        # "The head of the Bakers' Guild, Ann Lee, said".
        return first[0].lower() == "the" and "of" in first and all(word[:1].isupper() for word in second)
    bare = not any(word[:1].isupper() for word in first[1:])
    return all(word[:1].isupper() for word in (second[-2:] if bare else second))


def _all_names(words: list[str]) -> bool:
    return all(word[:1].isupper() for word in words)


def named_before(line: Line, thing: tuple[int, int]) -> tuple[int, int]:
    """``thing``, or the name that it explains: "the Velm Treaty, a pact (that) Kyiv left"."""
    if (
        line.lower[thing[0]] not in {"a", "an"}
        or line.word(thing[0] - 1) != ","
        or not line.words[thing[0] - 2][:1].isupper()
    ):
        return thing
    return noun_phrase(line, thing[0] - 1) or thing


def object_before(line: Line, start: int, who: tuple[int, int] | None) -> tuple[int, int] | None:
    """The matter in "a deal (that) Kyiv has rejected"."""
    if who is None:
        return None
    name = who[1]
    while name > who[0] and (line.words[name - 1][:1].isupper() or line.lower[name - 1] == "."):
        name -= 1
    if name > who[0] and means_person(line.lower[name - 1]):
        # "The board's adviser Ann Lee".
        return None
    if (
        who[0] < name < who[1]
        and line.word(who[0] - 1) != "and"
        and line.lower[name - 1] not in PREPOSITIONS | DETERMINERS | {"and"}
    ):
        return named_before(line, (who[0], name))
    if who[0] == 0 or line.lower[who[0] - 1] in {",", "but", "and", "-"} | BREAKS:
        return None
    if not line.words[who[1] - 1][:1].isupper() and who[1] - who[0] > 1:
        return None
    end = who[0] - 1 if line.lower[who[0] - 1] in RELATIVES else who[0]
    end -= line.word(end) in RELATIVES and line.word(end - 1) == ","
    found = noun_phrase(line, end)
    if found and line.word(end) == "," and line.word(found[0] - 1) in PREPOSITIONS:
        # "an inquiry into the accounts, which Lee refused".
        wider = noun_phrase(line, found[0] - 1)
        found = (wider[0], found[1]) if wider else found
    return found if found and line.lower[found[1] - 1] not in {"position", "thing", "idea", "view"} else None
