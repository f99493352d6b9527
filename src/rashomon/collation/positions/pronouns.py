"""Whom "he", "it" or "they" means where a position is told, and where nobody can tell."""

import re
from collections.abc import Iterator

from rashomon.collation.positions.find import Find
from rashomon.collation.positions.forms import PREPOSITIONS, capitals, finite, past, pronoun
from rashomon.collation.positions.grammar import verb_group
from rashomon.collation.positions.heads import whose
from rashomon.collation.positions.holders import OTHER_GENDER, Holder, Reader
from rashomon.collation.positions.lexicon import DETERMINERS, group
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.saying_verbs import sayings
from rashomon.collation.positions.subjects import OPENING, subject, told_at
from rashomon.language.senses import verb_share
from rashomon.language.vocabulary import means_person
from rashomon.language.words import lemma

# "Ann Lee faces": a word in -s is a verb behind a name if it is one in so many of its uses.
SOME_VERB = 0.3
# "While he", "Even though she": the pronoun stands this near, and the name so near behind the comma.
PRONOUN_REACH, NAME_REACH = 4, 4
# '," Ann Lee said of Mr. Kos': so many letters behind the quotation.
OF_REACH = 110
_OF = re.compile(
    r"\W{0,5}[^\n“\"]{2,70}?\b(?:said|says|wrote|tweeted|added)\s+of\s+(?:(?:Mr|Mrs|Ms|Sen|Gov)\b\.?\s*)?"
    r"(?P<whom>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2})"
)
TITLES = {"mr": "male", "ms": "female", "mrs": "female", "miss": "female"}


def last_named(line: Line, words: tuple[int, int] | None, reader: Reader) -> Holder | None:
    """The subject of the nearest verb before ``words``: whom "it" or "they" means there."""
    if words is None or not (pronoun(line, words) or line.lower[slice(*words)] in (["its"], ["their"])):
        return None
    before = words[0]
    for found in _subjects(line, before):
        holder = reader.read(line, found)
        single = whose(line.word(before).split("'")[0]) in OTHER_GENDER
        if holder is None and single and not means_person(line.lower[found[1] - 1]):
            # "Ann Lee's decision comes a year after she sailed".
            holder = owner(line, found, reader)
        if holder and _may_mean(line.word(before), holder, reader):
            return holder
    if told_later := _ahead(line, before, reader):
        return told_later
    named = reader.named(line, 0, before)
    if not named or named[0][2].kind != "person":
        return None
    # "Lee, though she praised him, said"; "Later Lee fired back, saying she would not": nobody else is named.
    start, end, who = named[0]
    if line.marked(start) and not line.marked(before):
        # "I like Lee," she said, "noting she had".
        return None
    topic = start == 0 and line.word(end) == ","
    before_it = line.word(start - 1) in PREPOSITIONS | DETERMINERS or {"he", "she"} & set(line.lower[:start])
    alone = not (before_it or _owns(line, end)) and all(one is who for _, _, one in named)
    return reader.of(who) if topic or alone else None


def _ahead(line: Line, index: int, reader: Reader) -> Holder | None:
    """Who is named behind the clause that opens with the pronoun: "While he opposes it, Ann Lee will go"."""
    if line.lower[0] not in OPENING or index > PRONOUN_REACH or "," not in line.lower[index:]:
        return None
    after = line.lower.index(",", index) + 1
    for start, _, party in reader.named(line, after, min(after + NAME_REACH, len(line))):
        holder = reader.of(party)
        titled = capitals(line, after, start)
        return holder if titled and _may_mean(line.word(index), holder, reader) else None
    return None


def opens(line: Line, reader: Reader) -> Holder | None:
    """Who is named where the sentence begins, a verb behind ("Ann Lee faces a vote")."""
    for start, end, party in reader.named(line, 0, len(line) - 1)[:1]:
        word = line.lower[end] if end < len(line) else ""
        told = (
            past(word) or word.endswith("ed") or (word.endswith("s") and verb_share(lemma(word)) > SOME_VERB)
        )
        if (
            told
            and line.words[end].islower()
            and all(one[:1].isupper() or one in DETERMINERS for one in line.words[:start])
        ):
            return reader.of(party)
    return None


def _may_mean(word: str, holder: Holder, reader: Reader) -> bool:
    """Whether ``word`` may stand for ``holder``: "he" for a person of that gender, "it" for no person."""
    word = whose(word.split("'")[0])
    if word in OTHER_GENDER:
        return holder.kind in {"person", None} and reader.gender(holder.name) != OTHER_GENDER[word]
    return word != "it" or holder.kind != "person"


def owner(line: Line, words: tuple[int, int], reader: Reader) -> Holder | None:
    """Whose deed a subject is: Ann Lee's in "Ann Lee's decision surprised the board"."""
    named = reader.named(line, *words)
    if not named or named[0][2].kind != "person":
        return None
    start, end, who = named[0]
    titled = capitals(line, words[0], start)
    return reader.of(who) if titled and end < words[1] and _owns(line, end) else None


def doings_of(line: Line, reader: Reader) -> Holder | None:
    """Of whose doings the sentence tells: of the owner named first in it ("Then came Ann Lee's vote")."""
    named = (found for found in reader.named(line, 0, len(line)) if found[2].kind == "person")
    first = next(named, None)
    return reader.of(first[2]) if first and _owns(line, first[1]) else None


def _owns(line: Line, end: int) -> bool:
    """Whether the name that ends before the word ``end`` is an owner's ("Lee's", "Lee 's", "the Lees'")."""
    return line.word(end - 1).endswith(("'s", "’s", "s'")) or line.word(end) in {"'s", "'"}


def other_he(find: Find, holder: Holder, reader: Reader) -> bool:
    """Whether "he" may be somebody named since the one who speaks ("Lee said if Kos wins, he would"), or
    "their" somebody named since a single holder ("Lee forced the bakers to drop their support"), or since
    any other ("the guild blamed Velm and Brin for their refusal")."""
    if find.subject and find.line.word(find.subject[0]) == "their" and not holder.members:
        return _single(holder, reader) or not _told_last(find.line, find.subject[0], holder, reader)
    if not find.voice or not find.subject or not pronoun(find.line, find.subject):
        return False
    between = reader.named(find.line, find.voice[1], find.subject[0])
    return holder.kind == "person" and any(
        party.kind == "person" and reader.of(party).key != holder.key for _, _, party in between
    )


def nobody(find: Find, reader: Reader) -> bool:
    """Whether "he", who is quoted as bound to do it, is nobody that the quotation names."""
    line, who = find.line, find.toward or (0, 0)
    return pronoun(line, who) and line.word(who[0]) != "we" and reader.read(line, who) is None


def told_of(line: Line, reader: Reader) -> Holder | None:
    """The person of whom a clause inside the sentence tells: "the board declared Ann Lee was its head"."""
    for saying in sayings(line):
        for index in range(saying.at + 1, len(line)):
            if finite(line, index):
                words = subject(line, verb_group(line, index)[0], None)
                named = reader.named(line, *words) if words and words[0] > saying.at else []
                found = reader.read(line, words) if named and named[-1][1] == (words or (0, 0))[1] else None
                if found and found.kind == "person":
                    return found
                break
    return None


def stranger(find: Find, reader: Reader) -> bool:
    """Whether "his" may be somebody whom nobody can name ("the senator lost touch by his refusal")."""
    line, words = find.line, find.subject
    if line.quotation or words is None or line.word(words[0]) not in {"he", "she", "his", "her"}:
        return False
    found = next(_subjects(line, words[0]), None)
    if found is None:
        return False
    described = means_person(line.lower[found[1] - 1]) and line.words[found[1] - 1].islower()
    return described and reader.read(line, found) is None


def _subjects(line: Line, end: int) -> Iterator[tuple[int, int]]:
    """The subjects of the verbs before ``end`` that are no pronouns, the nearest first."""
    modals = group("modals.doubtful") | group("modals.will")
    for index in range(end - 1, 0, -1):
        if finite(line, index) or line.lower[index] in modals:
            found = subject(line, verb_group(line, index)[0], None)
            if found and found[1] <= end and not pronoun(line, found):
                yield found


def namesake(find: Find, holder: Holder, reader: Reader) -> bool:
    """Whether "Ms. Lee" may be another than ``holder``, where the report also tells of a "Mr. Lee"."""
    line, words = find.line, find.subject
    title = TITLES.get(line.word(words[0])) if words else None
    if words is None or title is None or holder.kind != "person" or reader.gender(holder.name) == title:
        return False
    name = next((word for word in line.words[words[0] + 1 : words[1]] if word[0].isalpha()), "")
    told = re.findall(rf"\b(Mr|Ms|Mrs|Miss)\b\.? {re.escape(name)}\b", line.witness.text)
    return len({TITLES[one.lower()] for one in told}) > 1


def he_meant(
    line: Line, at: int, speaker: Holder, reader: Reader, others: tuple[int, int] | None = None
) -> Holder | None:
    """Whom "he", "him" or "his" at ``at`` means, if but one fits of those named in the line, or before.
    ``others``: words that name the speaker and who speaks with him."""
    if (whom := _said_of(line)) is not None:
        party = reader.cast.named(whom)
        return reader.of(party) if party and party.kind == "person" else None
    word = {"him": "he", "his": "he", "her": "she"}.get(line.lower[at], line.lower[at].split("'")[0])
    with_him = reader.named(line, *others) if others else []
    beside = {speaker.key, *(reader.of(party).key for _, _, party in with_him)}
    named = reader.named(line, 0, at)
    if (
        named
        and line.lower[at] in {"him", "her"}
        and at - named[-1][1] in {1, 2}
        and told_at(line, named[-1][1])
    ):
        # "Kos lied to him": not to himself.
        named = [one for one in named if one[2] is not named[-1][2]]
    here = [party for _, _, party in named if party.kind == "person"]
    # "Lee said he was insane" may be said of himself.
    himself = line.quotation is None and line.lower[at] not in {"him", "his", "her"}
    for people in (here, () if himself else reader.recent):
        fit = {one.id: reader.of(one) for one in people if reader.gender(one.name) != OTHER_GENDER.get(word)}
        found = [holder for holder in fit.values() if holder.key not in beside]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _said_of(line: Line) -> str | None:
    """Of whom a quotation is said, where the words behind it tell ('"He is a liar," Lee said of Jan Kos')."""
    if line.quotation is None:
        return None
    end = line.quotation.passage.end
    found = _OF.match(line.witness.text, end, end + OF_REACH)
    return found["whom"] if found else None


def _told_last(line: Line, end: int, holder: Holder, reader: Reader) -> bool:
    """Whether the words before ``end`` tell of ``holder``, and of no party after that but behind a
    preposition ("the guild, long at odds with Velm, repeated their call")."""
    named = [one for one in reader.named(line, 0, end) if line.word(one[0] - 1) not in PREPOSITIONS]
    if named and reader.of(named[-1][2]).key == holder.key:
        return True
    read = ((words, reader.read(line, words)) for words in _subjects(line, end))
    acts = next((words for words, who in read if who and who.key == holder.key), None)
    return acts is not None and not any(first >= acts[1] for first, _, _ in named)


def _single(holder: Holder, reader: Reader) -> bool:
    """Whether ``holder`` is one person, named or described ("a judge"), and so nobody's "they"."""
    return holder.kind == "person" or holder.name.startswith(("a ", "an "))
