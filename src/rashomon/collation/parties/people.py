"""People: full names brought together, surnames brought to full names."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from rashomon.collation.parties.fullnames import FullName, close, mocks, parse, spelled, without_epithet
from rashomon.collation.parties.groups import STAFF, Names, Use
from rashomon.language.names import gender, head_roles, is_given_name, is_ordinary, same_given_name
from rashomon.language.tables import words
from rashomon.model import Mention, Story

_KIN = words("titles", "kin")
_FEMALE, _MALE = words("titles", "female"), words("titles", "male")
# Somebody whom so many witnesses name in full may be called by a common given name alone in another.
SEVERAL = 2


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
            candidates = self._kin_here(siglum, given, mention) or self._by_given(siglum, given)
        if not candidates:
            return None
        title = (mention.title or "").lower()
        if len(candidates) > 1 and title in head_roles() and not self._titled(candidates, mention):
            # "President Roe" where nobody says which of two is president.
            return None
        candidates = self._titled(candidates, mention) or candidates
        here = self.local.get(siglum, Counter())
        # Of several named alike, whom the witness names first: its names stand in the order of the text.
        first = {key: place for place, key in enumerate(here)}
        return min(candidates, key=lambda key: (key not in first, first.get(key, 0), -self.counts[key], key))

    def _titled(self, candidates: list[str], mention: Mention) -> list[str]:
        """Those of ``candidates`` whom the title of a mention fits: who bears it elsewhere, or its gender."""
        title = (mention.title or "").lower()
        bearers = [key for key in candidates if title in self.titles[key]]
        wanted = _gender_of_title(mention.title)
        fitting = [key for key in bearers or candidates if self.genders.get(key, wanted) == wanted]
        return fitting if wanted and fitting else bearers

    def part_from_kin(self, uses: list[Use]) -> None:
        """ "Mr. Roe" and "President Roe" are somebody else than "his wife, Ann Roe", where nobody names him
        in full; ``uses`` are those of one surname alone."""
        surname = uses[0].folded
        titles = {use.mention.title.lower() for use in uses if use.mention.title}
        addressed = {told for title in titles if (told := _gender_of_title(title))}
        listed = self.by_surname[surname]
        for title in sorted(titles):
            wanted = _gender_of_title(title)
            if all(self._bears_not(key, title, addressed) for key in listed):
                self.titles[surname] = {t for t in titles if _gender_of_title(t) in (None, wanted)}
                if wanted:
                    self.genders[surname] = wanted
                listed.append(surname)
                return

    def _bears_not(self, key: str, title: str, addressed: set[str]) -> bool:
        """Whether a title cannot be that person's, who is somebody's kin or addressed otherwise."""
        wanted, known = _gender_of_title(title), self.genders.get(key)
        kin = [bool(_KIN & set(other.split())) for other in self.titles[key]]
        if wanted and known:
            return wanted != known and (any(kin) or known in addressed)
        return title in head_roles() and bool(kin) and all(kin)

    def name_here(self, use: Use) -> None:
        """Take in that a witness names somebody in full, or by a title that only one of the surname bears."""
        folded = STAFF.sub("", use.folded)
        bearers = self._titled(self.by_surname.get(folded, []), use.mention)
        key = self.full.get(folded) or (bearers[0] if len(bearers) == 1 else None)
        if key is not None:
            self.local.setdefault(use.siglum, Counter())[key] += 1

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

    def _kin_here(self, siglum: str, given: str, mention: Mention) -> list[str]:
        """ "His wife, Ann": who bears that given name and the surname of somebody else whom this witness
        names."""
        if not _KIN & set((mention.title or "").lower().split()):
            return []
        here = [(key, parse(key).surname) for key in self.local.get(siglum, ())]
        bearers = [key for key in sorted(set(self.full.values())) if parse(key).given == given]
        return [
            key
            for key in bearers
            if any(key != one and surname == parse(key).surname for one, surname in here)
        ]

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
        own, other = full[folded], full[without_epithet(folded, full)]
        full |= {name: other for name, head in full.items() if head == own != other}
    for folded in sorted(full):
        # "Marsh Roe" is no other than "Jane Marsh Roe", nor "Ann Roe" than "J. Ann Roe".
        longer = {full[name]: name for name in full if name.endswith(f" {folded}")}
        if len(longer) == 1:
            [(head, name)] = longer.items()
            if not is_given_name(folded.split()[0]) or _goes_without(folded, name, names):
                full[folded] = head
    return _indexed(full, names, apart)


def _goes_without(name: str, longer: str, names: Names) -> bool:
    """Whether a full name may be the longer one without its first given name or initial: no witness uses
    both."""
    first = longer.removesuffix(f" {name}")
    own = len(first) == 1 or is_given_name(first) or not is_ordinary(first)
    return own and " " not in first and not any(name in w and longer in w for w in names.by_witness.values())


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
    heads: dict[str, list[FullName]] = {}
    for folded in listed:
        name = parsed[folded]
        for head, others in heads.items():
            parted = any(
                # "George H. Doe" is not "George W. Doe".
                len({person.middle[0][0] for person in (name, other) if person.middle}) > 1
                or (name.generation != other.generation and name.surname in apart)
                for other in others
            )
            if not parted and any(
                same_given_name(name.given, other.given) or spelled(name.given, other.given)
                for other in others
            ):
                full[folded] = head
                others.append(name)
                break
        else:
            heads[folded] = [name]
            full[folded] = folded


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
    surnames = dict(by_surname)
    titles: dict[str, set[str]] = defaultdict(set)
    for use in names.uses:
        if use.folded in full and use.mention.title:
            titles[full[use.folded]].add(use.mention.title.lower())
    people = People(
        full=full,
        counts=counts,
        by_surname=surnames,
        local={},
        genders=genders,
        apart=apart,
        titles=titles,
    )
    alone: dict[str, list[Use]] = defaultdict(list)
    for use in names.uses:
        if use.folded in surnames and names.kinds[use.folded] == "person":
            alone[use.folded].append(use)
    for uses in alone.values():
        people.part_from_kin(uses)
    for use in names.uses:
        people.name_here(use)
    return people


def _gender_of_title(title: str | None) -> str | None:
    told = {word.strip(".,").lower() for word in (title or "").split()}
    if told & _FEMALE:
        return "female"
    return "male" if told & _MALE else None
