"""People: full names brought together, surnames brought to full names."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from unicodedata import normalize

from rashomon.collation.parties.groups import Names
from rashomon.language.names import gender, head_roles, is_given_name, is_ordinary, same_given_name
from rashomon.language.tables import words
from rashomon.model import Mention, Story

_GENERATIONS = words("first_names", "generations")
_PARTICLES = words("first_names", "particles")
_MARKS = re.compile("[\u0300-\u036f]")
_KIN = words("titles", "kin")
_FEMALE, _MALE = words("titles", "female"), words("titles", "male")
# A rare spelling this close to a frequent name is taken for a slip of it; shorter names differ too easily.
SLIP_LENGTH, LONG_SLIP_LENGTH = 6, 10
# Somebody whom so many witnesses name in full may be called by a common given name alone in another.
SEVERAL = 2


@dataclass(frozen=True, slots=True, order=True)
class FullName:
    """The parts of a person's folded name; ``initials`` and middle names are in ``middle``."""

    given: str
    surname: str
    middle: tuple[str, ...] = ()
    generation: str = ""


def parse(folded: str) -> FullName:
    """The parts of a folded name, without accents; a single word is a surname, "doe jr" is one with its
    generation."""
    parts = unaccented(folded).replace(",", " ").split()
    generation = ""
    while len(parts) > 1 and parts[-1].rstrip(".") in _GENERATIONS:
        generation = parts.pop().rstrip(".")
    if len(parts) < 2:
        if generation and is_given_name(parts[0]):
            return FullName(parts[0], "", (), generation)
        return FullName("", " ".join(parts), (), generation)
    begin = len(parts) - 1
    # "Ana E. Doe": behind the given name a single letter is an initial.
    while begin > 1 and parts[begin - 1] in _PARTICLES and (begin > 2 or len(parts[begin - 1]) > 1):
        begin -= 1
    return FullName(parts[0].rstrip("."), " ".join(parts[begin:]), tuple(parts[1:begin]), generation)


def unaccented(text: str) -> str:
    """``text`` without the marks on its letters."""
    return text if text.isascii() else _MARKS.sub("", normalize("NFKD", text))


def close(rare: str, frequent: str) -> bool:
    """Whether ``rare`` may be a slip or another transcription of ``frequent``."""
    shorter = min(len(rare), len(frequent))
    if shorter < SLIP_LENGTH or rare[0] != frequent[0] or rare.rstrip("s") == frequent.rstrip("s"):
        return False
    return edits(rare, frequent) <= (2 if shorter >= LONG_SLIP_LENGTH else 1)


def edits(left: str, right: str) -> int:
    """How many letters must be dropped, added, changed or swapped with a neighbour."""
    from rapidfuzz.distance import DamerauLevenshtein

    return DamerauLevenshtein.distance(left, right)


@dataclass(slots=True)
class People:
    """Which person (a key) a folded name stands for, in the story and in one witness."""

    full: dict[str, str]
    """Folded full name to the person's key."""
    counts: Counter[str]
    by_surname: dict[str, list[str]]
    local: dict[str, Counter[str]]
    """Siglum to how often each person is named in full there."""
    genders: dict[str, str]
    apart: set[str]
    """Surnames where the generation tells two people apart."""
    titles: dict[str, set[str]]
    """The titles, in lower case, that each person's full name stands with."""

    def resolve(self, siglum: str, folded: str, mention: Mention) -> str | None:
        """The person behind a mention: by full name, else by surname in this witness, else in the story."""
        if folded in self.full:
            return self.full[folded]
        # "De Roe" where "Jan de Roe" is known.
        name = FullName("", folded) if folded in self.by_surname else parse(folded)
        candidates = self._candidates(name)
        if not candidates:
            given = name.surname if mocks(name) else name.given or name.surname
            candidates = self._by_given(siglum, given)
            if _KIN & set((mention.title or "").lower().split()):
                # "His wife, Jane", of a Roe: Jane Roe.
                kin = {parse(key).surname for key in self.local.get(siglum, ())}
                candidates = [key for key in candidates if parse(key).surname in kin]
        if not candidates:
            return None
        title = (mention.title or "").lower()
        bearers = [key for key in candidates if title in self.titles[key]]
        if not bearers and len(candidates) > 1 and title in head_roles():
            # "President Roe" where nobody says which of two is president.
            return None
        candidates = bearers or candidates
        wanted = _gender_of_title(mention.title)
        if wanted:
            candidates = [key for key in candidates if self.genders.get(key, wanted) == wanted] or candidates
        here = self.local.get(siglum, Counter())
        # Of several named alike, whom the witness names first: its names stand in the order of the text.
        first = {key: place for place, key in enumerate(here)}
        return min(candidates, key=lambda key: (key not in first, -self.counts[key], first.get(key, 0), key))

    def _candidates(self, name: FullName) -> list[str]:
        if name.surname:
            listed = self.by_surname.get(name.surname, [])
            if not listed:
                near = [surname for surname in sorted(self.by_surname) if close(name.surname, surname)]
                listed = self.by_surname[near[0]] if near else []
        else:
            listed = sorted({key for folded, key in self.full.items() if parse(folded).given == name.given})
        if not name.generation and name.surname not in self.apart:
            return listed
        generation = [key for key in listed if parse(key).generation == name.generation]
        return generation or ([] if name.generation else listed)

    def _by_given(self, siglum: str, given: str) -> list[str]:
        """Whom this witness names in full with that given name, if it is one person alone; a rare given name,
        or that of somebody whom several witnesses name, may also be that of another witness."""
        here = sorted(self.local.get(siglum, ()))
        found = [key for key in here if parse(key).given == given]
        if not found and len(given) > 1:
            # "Ray" for Raymond Roe.
            found = [key for key in here if same_given_name(parse(key).given, given)]
        if not found:
            found = sorted({key for key in self.full.values() if parse(key).given == given})
            common = is_given_name(given) or is_ordinary(given)
            if common and sum(key in tally for key in found for tally in self.local.values()) < SEVERAL:
                return []
        return found if len(found) == 1 else []


def people_of(names: Names, story: Story) -> People:
    """All people that the story names in full."""
    parsed = {
        folded: parse(folded)
        for folded, kind in names.kinds.items()
        if kind == "person" and len(folded.split()) > 1
    }
    surnames = {name.surname for name in parsed.values()}
    givens = {name.given for name in parsed.values()}
    parsed = {
        f: name
        for f, name in parsed.items()
        if name.given and name.surname and f not in surnames and not (mocks(name) and name.surname in givens)
    }
    apart = _told_apart(names, story)
    by_surname: dict[str, list[str]] = defaultdict(list)
    for folded in sorted(parsed, key=lambda name: (-names.counts[name], name)):
        by_surname[parsed[folded].surname].append(folded)
    for rare in sorted(by_surname):
        _join_slip(rare, by_surname, names, parsed)
    full: dict[str, str] = {}
    for listed in by_surname.values():
        _bring_together(listed, parsed, apart, full)
    for folded in sorted(full):
        # "Marsh Roe" is no other than "Jane Marsh Roe".
        longer = {full[name] for name in full if name.endswith(f" {folded}")}
        if len(longer) == 1 and not is_given_name(folded.split()[0]):
            full[folded] = longer.pop()
    return _indexed(full, names, apart)


def mocks(name: FullName) -> bool:
    """ "Crooked Jane": an ordinary word where the given name would stand."""
    return is_ordinary(name.given) and not is_given_name(name.given) and not name.middle


def _join_slip(
    rare: str, by_surname: dict[str, list[str]], names: Names, parsed: dict[str, FullName]
) -> None:
    for frequent in sorted(by_surname):
        if rare == frequent or not by_surname[rare] or not by_surname[frequent]:
            continue
        if not close(rare, frequent):
            continue
        weigh = [sum(names.counts[name] for name in by_surname[surname]) for surname in (rare, frequent)]
        given = [parsed[by_surname[surname][0]].given for surname in (rare, frequent)]
        if (weigh[0], frequent) < (weigh[1], rare) and same_given_name(*given):
            by_surname[frequent].extend(by_surname[rare])
            by_surname[rare] = []


def _bring_together(
    listed: list[str], parsed: dict[str, FullName], apart: set[str], full: dict[str, str]
) -> None:
    """Names of one surname: equal or short given names are one person, unless the generation parts them."""
    heads: list[str] = []
    for folded in listed:
        name = parsed[folded]
        for head in heads:
            other = parsed[head]
            # "George H. Doe" is not "George W. Doe".
            initials = {person.middle[0][0] for person in (name, other) if person.middle}
            parted = name.generation != other.generation and name.surname in apart
            parted = parted or len(initials) > 1
            if not parted and (same_given_name(name.given, other.given) or _spelled(name.given, other.given)):
                full[folded] = head
                break
        else:
            heads.append(folded)
            full[folded] = folded


def _spelled(left: str, right: str) -> bool:
    """Whether two rare given names are one in two transcriptions ("Gurbanguly", "Kurbanguly")."""
    if (is_given_name(left) and is_given_name(right)) or min(len(left), len(right)) < SLIP_LENGTH:
        return False
    return edits(left, right) <= 1


def _told_apart(names: Names, story: Story) -> set[str]:
    """Surnames where "Jr." tells two people apart: it stands after the bare surname or given name, after a
    word for kin, or beside the same surname in one sentence."""
    found: set[str] = set()
    surnames_at = _surname_places(names)
    for use in names.uses:
        name = parse(use.folded)
        if not name.generation:
            continue
        title = set((use.mention.title or "").lower().replace(",", " ").split())
        short = not name.given or not name.surname
        if short or title & _KIN:
            found.add(name.surname)
            if not name.surname:
                found |= _surnames_with(name.given, names)
            continue
        witness = story.witness(use.siglum)
        start = use.mention.passage.start
        for sentence in witness.sentences:
            if sentence.start <= start < sentence.end:
                places = surnames_at.get((use.siglum, name.surname), [])
                if any(sentence.start <= place < start for place in places):
                    found.add(name.surname)
                break
    return found - {""}


def _surname_places(names: Names) -> dict[tuple[str, str], list[int]]:
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for use in names.uses:
        name = parse(use.folded)
        if not name.generation:
            places[use.siglum, name.surname].append(use.mention.passage.start)
    return places


def _surnames_with(given: str, names: Names) -> set[str]:
    return {
        parse(folded).surname
        for folded in names.counts
        if len(folded.split()) > 1 and same_given_name(parse(folded).given, given)
    }


def _indexed(full: dict[str, str], names: Names, apart: set[str]) -> People:
    counts: Counter[str] = Counter()
    by_surname: dict[str, list[str]] = defaultdict(list)
    genders: dict[str, str] = {}
    for folded in sorted(full):
        key = full[folded]
        counts[key] += names.counts[folded]
        name = parse(folded)
        # "Mr. de Roe" is also written "Roe".
        last = name.surname.split()[-1:]
        for surname in (name.surname, *last, *name.middle[-1:], name.surname.removeprefix("al-")):
            if len(surname) > 2 and key not in by_surname[surname]:
                by_surname[surname].append(key)
        found = gender(name.given)
        if found:
            genders.setdefault(key, found)
    local: dict[str, Counter[str]] = {}
    for siglum, tally in names.by_witness.items():
        local[siglum] = Counter()
        for folded, count in tally.items():
            if folded in full:
                local[siglum][full[folded]] += count
    surnames = dict(by_surname)
    titles: dict[str, set[str]] = defaultdict(set)
    for use in names.uses:
        if use.folded in full and use.mention.title:
            titles[full[use.folded]].add(use.mention.title.lower())
    return People(
        full=full,
        counts=counts,
        by_surname=surnames,
        local=local,
        genders=genders,
        apart=apart,
        titles=titles,
    )


def _gender_of_title(title: str | None) -> str | None:
    told = {word.strip(".,").lower() for word in (title or "").split()}
    if told & _FEMALE:
        return "female"
    return "male" if told & _MALE else None
