"""A find as a party's position: whose words, put to whom, how it is shown and what it carries."""

from collections.abc import Iterator

from rashomon.collation.positions.antecedents import antecedent
from rashomon.collation.positions.brackets import one_person, with_names
from rashomon.collation.positions.find import Find
from rashomon.collation.positions.forms import adverb, past, pronoun
from rashomon.collation.positions.grammar import clause_end
from rashomon.collation.positions.holders import Holder, Reader
from rashomon.collation.positions.lexicon import BE, DETERMINERS, group, noun_cues, verb_cues
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.owners import owner_in_list, owner_of, with_owner
from rashomon.collation.positions.promises import unwilling
from rashomon.collation.positions.pronouns import he_meant
from rashomon.collation.positions.reading import PARTY, Reading, matter
from rashomon.collation.positions.shown import shown
from rashomon.collation.positions.statements import statement, told
from rashomon.collation.positions.trimming import trimmed
from rashomon.collation.positions.whom import addressee, asked_of
from rashomon.collation.positions.wishes import wishes
from rashomon.language.vocabulary import means_person
from rashomon.language.words import lemma

# "agrees to" stands within this many words of the condition's opener.
CONSENT = 6
# Parties that act together are shown one by one up to this many.
FEW = 3
# A charge told so many lines ago is what "the claims" are.
CHARGE_LASTS = 3
# "Rejects the guild's plan", but "an Iceland boycott", "move the guild's pier".
FIRST = DETERMINERS - {"a", "an"}
PLACED = frozenset(("at", "in", "near"))
WHOM = {"him": "he", "her": "she"}
HE = {*WHOM, *WHOM.values()}
SEVERAL = frozenset(("both", "such", "these", "those"))
STOPS = frozenset(("for", "in", "on", "to", ",", "at"))
SETTING = frozenset(("list", "outline", "set", "lay", "name", "put", "make", "present", "have", "include"))


def readings_of(find: Find, holder: Holder, reader: Reader, number: int) -> Iterator[Reading]:
    toward = _toward(find, holder, reader)
    if find.him and (toward is None or toward.key == holder.key):
        return
    if toward and toward.key == holder.key:
        # "The union should be exempted" is asked of others, "the union must pay" of itself.
        if find.act == "demand" and (find.line.word(find.cue[1]) != "be" or holder.kind == "person"):
            return
        toward = None
    if toward and find.act == "demand" and _undergoes(find):
        toward = None
    named = reader.named(find.line, *find.what)
    himself = find.act == "threaten" and holder.kind == "person"
    himself |= bool(named) and named[0][:2] == find.what
    if himself and any(reader.of(who).key == holder.key for _, _, who in named):
        # "He, for his support of Ann Lee": read wrongly, nobody is for or against himself.
        return
    parts = wishes(find.line, *find.what) if find.act == "demand" else iter((find.what,))
    for part in parts:
        yield _reading(find, holder, toward, part, reader, number)
    if find.joint and toward and len(toward.members) <= FEW:
        for member in toward.members or (toward,):
            yield _reading(find, member, holder, find.what, reader, number)
    elif find.joint and toward:
        yield _reading(find, toward, holder, find.what, reader, number)
    if find.act == "offer" and find.condition:
        yield from _asked(find, holder, reader, number)
    if find.act == "demand" and find.condition:
        yield from _given(find, holder, reader, number)
    if find.act == "reject" and find.condition:
        yield from _insisted(find, holder, reader, number)
    if find.act == "threaten":
        yield from _forced(find, holder, reader, number)


def partners(find: Find, reader: Reader, number: int) -> Iterator[Reading]:
    """The other side of an agreement whose first side has no name ("officials reached a deal with ...")."""
    other = reader.read(find.line, find.toward) if find.toward else None
    if other:
        for member in other.members if 0 < len(other.members) <= FEW else (other,):
            yield _reading(find, member, None, find.what, reader, number)


def _toward(find: Find, holder: Holder, reader: Reader) -> Holder | None:
    """Whom the position is put to: the one who is to act, or whose plan it is."""
    line, (start, end) = find.line, find.what
    if find.him and find.toward:
        return he_meant(line, find.toward[0], holder, reader)
    if find.toward:
        whom = addressee(line, find.toward) if find.act == "demand" else find.toward
        unsure = pronoun(line, whom) and line.quotation is None
        found = None if unsure else reader.read(line, whom)
        if found is None and whom[1] - whom[0] == 1:
            found = _beside(find, whom[0], holder, reader)
        if found is None or _only_beside(line, whom, found, reader):
            return None
        return found if found.members or is_party(found, reader) else None
    if find.act == "demand" and line.word(start + 1) == "to" and line.lower[start] in WHOM:
        # "Called for her to resign".
        return reader.only(WHOM[line.lower[start]], line, start)
    named = reader.named(line, start, end)
    if not named or not (named[0][0] == start or (named[0][0] == start + 1 and line.lower[start] in FIRST)):
        return None
    _, last, party = named[0]
    apart = line.word(last) in {"'s", "'"}
    whose = apart or line.word(last - 1).endswith(("'s", "s'"))
    if whose and means_person(line.word(last + apart)):
        # "Ann Lee's opponent" is no plan of hers.
        return None
    acts = find.act == "demand" and not whose and lemma(line.word(last)) in group("actions")
    return reader.of(party) if acts or (find.act == "reject" and whose) else None


def _beside(find: Find, at: int, holder: Holder, reader: Reader) -> Holder | None:
    """Whom "him" or "it" at ``at`` means, who is asked to act: but one of those named before."""
    line = find.line
    if line.lower[at] == "it":
        named = [
            (end, reader.of(party)) for _, end, party in reader.named(line, 0, at) if party.kind != "person"
        ]
        bodies = {one.key: one for _, one in named if one.key != holder.key}
        return next(iter(bodies.values())) if len(bodies) == 1 else None
    if line.lower[at] not in HE:
        return None
    found = he_meant(line, at, holder, reader, find.subject)
    last = max(
        (end for _, end, who in reader.named(line, 0, at) if found and reader.of(who) == found), default=at
    )
    # "Lee and Kos wrote to the attorney, asking him to act": none of the two.
    return None if any(one_person(word) for word in line.lower[last:at]) else found


def _undergoes(find: Find) -> bool:
    """Whether others are to act on whom it is about ("the guild must not be dissolved")."""
    told = [word for word in find.line.lower[find.cue[1] :] if word != "not" and not adverb(word)]
    return told[:1] == ["be"] and any(word.endswith("ed") or past(word) for word in told[1:2])


def _only_beside(line: Line, whom: tuple[int, int], found: Holder, reader: Reader) -> bool:
    """Whether ``found`` is but where or whose they are ("diplomats in Iceland", "victims of Ann Lee")."""
    places = [first for first, _, party in reader.named(line, *whom) if reader.of(party).key == found.key]
    before = line.lower[whom[0] : min(places, default=whom[0])]
    return not PLACED.isdisjoint(before) or (found.kind == "person" and "of" in before)


def is_party(holder: Holder | None, reader: Reader) -> bool:
    return holder is not None and any(party.name == holder.name for party in reader.cast.parties)


def _asked(find: Find, holder: Holder, reader: Reader, number: int) -> Iterator[Reading]:
    """What an offer asks of the other side: "if Kyiv agrees to withdraw and renounce"."""
    line, (start, end) = find.line, find.condition or (0, 0)
    opener = _after_opener(line, start, "conditions.demanding")
    other = reader.read(line, (opener, opener + 1)) if opener else None
    if opener is None or other is None or other.key == holder.key:
        return
    if not group("modals.negations").isdisjoint(line.lower[opener:end]):
        # "Will sign it if the board does not act": that it does not is feared, not asked.
        return
    begin = opener
    for index in range(opener, min(opener + CONSENT, end - 1)):
        if line.lower[index] in group("conditions.leading") and "to" in line.lower[index : index + 2]:
            begin = index + 2
    demand = Find("demand", line, (opener, opener + 1), find.subject, (begin, end), None, None, "REQUEST")
    for part in wishes(line, begin, end):
        yield _reading(demand, holder, other, part, reader, number)


def _given(find: Find, holder: Holder, reader: Reader, number: int) -> Iterator[Reading]:
    """What a demand gives for it: "in return for a cease-fire"."""
    start, end = find.condition or (0, 0)
    opener = _after_opener(find.line, start, "conditions.exchange")
    what = trimmed(find.line, opener, end) if opener else None
    if what:
        offer = Find("offer", find.line, find.cue, find.subject, what, None, find.what, "AGREE")
        yield _reading(offer, holder, None, what, reader, number)


def _insisted(find: Find, holder: Holder, reader: Reader, number: int) -> Iterator[Reading]:
    """What one refuses to go on without: "without first getting it", "until the firm drops its plan"."""
    line, (start, end) = find.line, find.condition or (0, 0)
    opener = _after_opener(line, start, "conditions.insisting")
    if opener is None or pronoun(line, (opener, opener + 1)):
        return
    getting = line.word(opener - 1) == "first" and line.lower[opener].endswith("ing")
    done = any(
        lemma(line.lower[index]) in group("actions")
        and (line.lower[index + 1] in DETERMINERS or line.lower[index - 1] in BE)
        for index in range(opener + 1, end)
        if index + 1 < len(line)
    )
    what = trimmed(line, opener + getting, end)
    if what and (getting or done):
        demand = Find("demand", line, find.cue, find.subject, what, None, None, "REQUEST")
        yield _reading(demand, holder, None, what, reader, number)


def _forced(find: Find, holder: Holder, reader: Reader, number: int) -> Iterator[Reading]:
    """What a threat is to bring about: "unless Kyiv pays", "any guild that does not pay"."""
    line, (start, end) = find.line, find.condition or (0, 0)
    toward, first = None, start + 1
    if find.condition and line.word(start) == "unless":
        named = reader.named(line, first, end)
        toward = reader.of(named[0][2]) if named and named[0][0] <= first + 1 else None
    elif (without := unwilling(line, find.what)) is not None:
        first, end = without, clause_end(line, without)
    else:
        return
    what = trimmed(line, first, end)
    if what is None or what[1] - what[0] < 2 or pronoun(line, (first, first + 1)):
        return
    if toward and toward.speaks_with(holder):
        return
    demand = Find("demand", line, find.cue, find.subject, what, None, None, "REQUEST")
    yield _reading(demand, holder, toward, what, reader, number)


def _after_opener(line: Line, start: int, kind: str) -> int | None:
    """The word after the opener at ``start``, if it is one of this kind."""
    for end in range(start + 5, start, -1):
        if " ".join(line.lower[start:end]) in group(kind):
            return end
    return None


def listed_wishes(
    line: Line, items: list[tuple[tuple[int, int], tuple[int, int]]], reader: Reader, number: int
) -> Iterator[Reading]:
    for (start, end), item in items:
        holder = _setter(line, start, end, reader)
        if holder:
            owner = owner_in_list(line, end, item, holder, reader)
            about = with_owner(shown(line, item), line, item, owner, reader)
            find = Find(
                "demand", line, (end, end + 1), (start, end), item, None, None, "REQUEST", about=about
            )
            yield _reading(find, holder, None, item, reader, number)


def _setter(line: Line, start: int, end: int, reader: Reader) -> Holder | None:
    """Who set the terms that are listed: "outlined by X", "that X listed", "X's terms", "he listed terms"."""
    for index in range(start, end):
        if line.lower[index] in {"by", "that", "which"}:
            stop = index + 1
            while stop < end and line.lower[stop] not in STOPS and lemma(line.lower[stop]) not in SETTING:
                stop += 1
            if stop > index + 1 and (holder := reader.read(line, (index + 1, stop))):
                return holder
    named = [holder for index in range(start, end) if (holder := reader.read(line, (index, index + 1)))]
    if named:
        return named[0]
    return reader.person or reader.group


def _reading(
    find: Find, holder: Holder, toward: Holder | None, part: tuple[int, int], reader: Reader, number: int
) -> Reading:
    line = find.line
    places = [place for place in (find.subject, find.cue, part, find.condition, find.toward) if place]
    evidence = line.passage(min(place[0] for place in places), max(place[1] for place in places))
    bound = find.condition and trimmed(line, *find.condition)
    owner = owner_of(line, part, toward, holder, reader)
    what = find.about or with_owner(shown(line, part), line, part, owner, reader)
    if toward and find.act == "demand" and line.lower[part[0]] in WHOM and part[1] - part[0] > 1:
        what = f"[{toward.name}] {shown(line, (part[0] + 1, part[1]))}"
    words = matter(words_of(line, part, holder, toward, reader))
    if line.lower[part[1] - 1] in WHOM and (
        whom := he_meant(line, part[1] - 1, holder, reader, find.voice or find.subject)
    ):
        # "Support him".
        what = f"{what.rsplit(' ', 1)[0]} [{whom.name}]" if part[1] - part[0] > 1 else what
        words |= {PARTY + whom.key}
    elif not find.him and not owner:
        what = with_names(what, find, part, holder, toward, reader)
    if find.him and toward:
        what, words = f"[{toward.name}] {find.him} {what}", words | {PARTY + toward.key}
    elif owner and owner is not toward:
        words |= {PARTY + owner.key}
    elif find.about is None and (meant := antecedent(line, part, reader.before)):
        what, words = f"{what} ({meant[0]})", words | matter(meant[1])
    taken_up = None
    if find.act == "reject" and (find.takes_up or _bare_charge(line, part)):
        at, deed, charge = reader.charges.get(holder.key, (0, "", frozenset()))
        if deed and reader.clock - at <= CHARGE_LASTS and not find.takes_up:
            what, words = f"{what} ({deed})", words | charge
        elif stated := statement(find, holder, reader):
            what = f"that {told(*stated)}" if find.takes_up else f"{what} (that {told(*stated)})"
            words |= matter(words_of(*stated, holder, toward, reader))
            taken_up = stated[0].passage(*stated[1])
    return Reading(
        holder,
        find.act,
        what,
        words,
        toward,
        shown(line, bound) if bound else None,
        evidence,
        find.code,
        (number, line.starts[part[0]]),
        (number, line.starts[0]),
        meant=taken_up,
        headline=line.part == "headline",
        said=tuple(
            line.lower[k] for k in range(part[0], max(part[1], clause_end(line, part[0]))) if line.marked(k)
        ),
        plain=line.lower[find.cue[0]] in verb_cues() or line.lower[find.cue[0]] in noun_cues(),
        whom=None if toward else asked_of(find, part),
    )


def _bare_charge(line: Line, part: tuple[int, int]) -> bool:
    """Whether ``part`` is no more than "the claims", "all charges"."""
    words = line.lower[slice(*part)]
    return words[-1] in group("charged.bare") and all(word in DETERMINERS | SEVERAL for word in words[:-1])


def words_of(
    line: Line, part: tuple[int, int], holder: Holder | None, toward: Holder | None, reader: Reader
) -> tuple[str, ...]:
    """The words of ``part``, parties under their ids; without the holder and the one who is to act."""
    known = {who.key for who in (holder, toward) if who}
    own = {word for word, key in reader.offices.adjectives.items() if holder and key == holder.key}
    words = []
    index = part[0]
    for first, last, party in reader.named(line, *part):
        # A town or a region is one word among others; a state or a body is who the matter is about.
        if party.kind == "place" and party.name not in reader.offices.lands:
            continue
        words.extend(line.lower[index:first])
        # Whom the words begin with is who is to act, if it is no person whom they are about.
        if (first > part[0] or party.kind == "person") and reader.of(party).key not in known:
            words.append(PARTY + (reader.of(party).side or party.id))
        index = last
    return tuple(word for word in (*words, *line.lower[index : part[1]]) if word not in own)
