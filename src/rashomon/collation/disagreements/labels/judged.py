"""People whom one report names with a word that judges them, and others by their office alone."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, combinations, pairwise, takewhile

from rashomon.collation.disagreements.labels.people import with_title
from rashomon.collation.disagreements.labels.sides import of_sides
from rashomon.collation.disagreements.moments import near
from rashomon.collation.material import Material
from rashomon.language.names import forms_of_address, roles
from rashomon.language.tables import words
from rashomon.model import Disagreement, Mention, Passage, Witness

# So many words before a name, or behind it between commas, may say what somebody is.
BEFORE = re.compile(r"(?:(?:[^\W\d_][\w’'-]*|U\.S\.|Gen\.|Sen\.|Rep\.) ){1,8}\Z")
# "His fixer, Roe": a comma may part the two behind an owner.
OWNED = re.compile(r"\b(?:his|her|its|their|[A-Z]\w+['’]s) (?:[^\W\d_][\w’'-]* ){0,2}[^\W\d_][\w’'-]*, \Z")
BEHIND = re.compile(
    r",\s+(?:an?|the|his|her|its|their)\s+[^,.;:!?—–\"“”\n]{3,60}?(?=[,.;—–]|\s(?:who|which|that|whose)\b)"
)
REACH = 80
# Behind one of these something else is told of: "the successor of dictator Roe", "failed to see Roe".
_LEAVES = words("titles", "stops") - {"then"} | words("titles", "possessives")
# "I suspect Roe": a deed, no title.
_SUBJECTS = re.compile(r"\b(?:I|we|you|he|she|they|to|not|will|would) \Z")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_JUDGING = words("labels", "judging")
_COLOURING, _CRIMES = words("labels", "colouring"), words("labels", "crimes")
_CONVICTED = re.compile(r"\b(?:convict(?:s|ed|ion)|sentenced|guilty|jailed|inmate|serving)\b", re.IGNORECASE)
_STILL = frozenset(("former", "ex", "then", "acting", "retired", "late", "longtime", "convicted"))
# "Die-hard Roe supporters", "the failed Roe bid": others are judged.
_FOR_OTHERS = re.compile(
    r"\s+(?:(?:cam(?:p|paign)|bid|team|administration|government|era|family|organi[sz]ation|plan|case|rall(?:y|ies))\b"
    r"|(?!was\b|has\b|is\b|does\b)[a-z]+(?:ers|ors|ics|ates|ans|ists|ies|des|als)\b)"
)
# "Whom critics call a tyrant", "denied being a fixer", "the alleged killer": not the report's own words.
_SAID = re.compile(
    r"\b(?:call|calls|called|calling|brand\w*|dubbed|so-called|accus\w+|label\w*|denie[sd]|not|self-\w+"
    r"|alleg\w+|suspected|supposed|purported|reputed|presumed)\b"
)
_OPENING_MARKS = frozenset("'\"“‘`")
RULE = "one person, named with a word that judges in one report and by office or calling alone in another"
APART = "one person, named by words that judge in each report, and not by the same ones"

# How a report calls a person: the word that judges, empty where it names him plainly, and where.
_Called = tuple[str, Passage]


def judged_people(material: Material) -> Iterator[Disagreement]:
    """One disagreement a person: the reports whose own words judge, and those that judge by other words or
    only say what he is."""
    loud: defaultdict[str, dict[str, _Called]] = defaultdict(dict)
    plain: defaultdict[str, dict[str, _Called]] = defaultdict(dict)
    names = {}
    for witness in material.story.witnesses:
        quoted = witness.marked
        unclear = set()
        for mention in witness.mentions:
            party = material.cast.at(mention.passage)
            if party is None or party.kind != "person" or any(q.contains(mention.passage) for q in quoted):
                continue
            names[party.id] = party.name
            for said, phrase in _judgements(witness, mention):
                if not any(passage.overlaps(phrase) for passage in quoted) and not _in_marks(witness, phrase):
                    loud[party.id].setdefault(witness.siglum, (said, phrase))
            before = BEFORE.search(witness.text, max(0, mention.passage.start - REACH), mention.passage.start)
            if before and not _JUDGING.isdisjoint(map(str.lower, _WORD.findall(before.group()))):
                unclear.add(party.id)
            if office := _office(witness, mention):
                _, old = plain[party.id].get(witness.siglum, ("", office))
                plain[party.id][witness.siglum] = ("", office if len(office.text) > len(old.text) else old)
        # A report that judges right before the name, whomever it judges, does not name him plainly.
        for identifier in unclear:
            plain[identifier].pop(witness.siglum, None)
    for identifier, judging in sorted(loud.items()):
        if not _worth_a_look(material, identifier, frozenset(said for said, _ in judging.values())):
            continue
        called = plain[identifier] | judging
        parted = [pair for pair in combinations(sorted(called), 2) if _part(material, called, *pair)]
        if not parted:
            continue
        sides: defaultdict[str, list[Passage]] = defaultdict(list)
        for siglum in sorted({*judging, *chain.from_iterable(parted)}):
            word, passage = called[siglum]
            sides[word].append(passage)
        said = " / ".join(f"“{word}”" for word in sorted(sides) if word)
        yield of_sides(
            tuple(tuple(side) for _, side in sorted(sides.items())),
            f"what {names[identifier]} is called: {said}",
            RULE if "" in sides else APART,
        )


def _in_marks(witness: Witness, phrase: Passage) -> bool:
    """Whether a mark of quotation opens the phrase: ''crooked Roe'' is what somebody else calls him."""
    return phrase.start > 0 and witness.text[phrase.start - 1] in _OPENING_MARKS


def _worth_a_look(material: Material, party: str, said: frozenset[str]) -> bool:
    """Whether more is said than one colouring word ("the combative Roe") or a crime that was proven."""
    if said <= _CRIMES:
        return not any(
            _CONVICTED.search(witness.text, sentence.start, sentence.end)
            and any(
                one.id == party for one in material.cast.within(witness.passage(sentence.start, sentence.end))
            )
            for witness in material.story.witnesses
            for sentence in witness.sentences
        )
    return len(said) > 1 or not said <= _COLOURING


def _office(witness: Witness, mention: Mention) -> Passage | None:
    """The name with the office or calling beside it, if there is one."""
    if not mention.title or mention.title.strip(".").casefold() in forms_of_address():
        return None
    named = with_title(witness, mention)
    return None if _SUBJECTS.search(witness.text, max(0, named.start - REACH), named.start) else named


def _part(material: Material, called: Mapping[str, _Called], one: str, other: str) -> bool:
    """Whether two reports of about one day call the person by two words, and neither has the other's
    anywhere."""
    left, right = material.story.witness(one), material.story.witness(other)
    (word, _), (another, _) = called[one], called[other]
    if word == another or not near(left, right):
        return False
    return another not in _own_words(left) and word not in _own_words(right)


def _own_words(witness: Witness) -> frozenset[str]:
    """The words of a report outside its quotations, in small letters."""
    quoted = witness.marked
    return frozenset(
        match.group().lower()
        for match in _WORD.finditer(witness.text)
        if not any(place.start <= match.start() < place.end for place in quoted)
    )


def _judgements(witness: Witness, mention: Mention) -> Iterator[_Called]:
    """The judging words before the name and, between commas, behind it, each with all that stands between."""
    place = mention.passage
    if _FOR_OTHERS.match(witness.text, place.end):
        return
    reach = max(0, place.start - REACH), place.start
    before = BEFORE.search(witness.text, *reach) or OWNED.search(witness.text, *reach)
    if before and not _SAID.search(before.group()):
        found = list(_WORD.finditer(before.group()))
        judging = [n for n, match in enumerate(found) if _judges(before.group(), found, n)]
        if judging:
            # "Convicted rapist", "Sudanese strongman": what he was and whose he is goes with it.
            first = judging[0]
            while first and found[first - 1].group().lower() in _STILL:
                first -= 1
            first -= first > 0 and found[first - 1].group()[0].isupper()
            start = before.start() + found[first].start()
            # Of "eccentric dictator" the last is the name.
            yield found[judging[-1]].group().lower(), witness.passage(start, place.end)
    behind = BEHIND.match(witness.text, place.end)
    if behind and not _SAID.search(behind.group()):
        own = takewhile(lambda word: word not in _LEAVES, map(str.lower, _WORD.findall(behind.group())[1:]))
        if said := next((word for word in own if word in _JUDGING), ""):
            yield said, witness.passage(place.start, behind.end())


def _judges(text: str, found: Sequence[re.Match[str]], number: int) -> bool:
    """Whether this word of those right before a name judges who is named, and tells no deed: "the troubled
    Roe", and not "the noise troubled Roe"."""
    word, following = found[number].group().lower(), [match.group() for match in found[number + 1 :]]
    if word not in _JUDGING or _of_another(following):
        return False
    last = found[number - 1].group().lower() if number else ""
    deed = _SUBJECTS.search(text[: found[number].start()]) or (last and last not in _LEAVES)
    return bool(following) or not (word.endswith("ed") and deed)


def _of_another(following: list[str]) -> bool:
    """Whether a noun ends before the title what is judged ("the fearless skipper Mayor Roe fired"), or
    something else is told of behind it ("failed to see Roe", "strongman Doe's heir Roe")."""
    if not _LEAVES.union("s").isdisjoint(map(str.lower, following)):
        return True
    return any(
        one.islower() and one not in _STILL and other[0].isupper() and other.lower() in roles()
        for one, other in pairwise(following)
    )
