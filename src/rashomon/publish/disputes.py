"""How a disagreement is told: each side's words in their sentence, those by which it parts marked; and where
else in an edition it is to be named."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rashomon.language.tables import words
from rashomon.model import DigestLine, Disagreement, Passage
from rashomon.publish.guide import Guide
from rashomon.publish.phrases import heading, ranked
from rashomon.publish.wording import Change, compared

WORDS = ("attribution", "quotation", "headline", "label")  # kinds that leave what happened alone
HALF = 0.5  # of a passage: with less, a disagreement is about something else that it tells
FEW = 12  # wordings that one is laid beside
LEAD = 30  # letters shown before the first word that parts, where a sentence is cut
_NEGATIONS = words("clauses", "negations")
_OPEN = ("How", "What", "When", "Where", "Which", "Who", "Whose")
_TOKEN = re.compile(r"[\w$£€](?:\S*[\w%])?")
_SPACE = re.compile(r"\s+")
_CHOICE = re.compile(r"\s+or\s+|\s+/\s+|,\s+")  # between the answers that a heading names

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a report: ``told`` where they are the passage's own, ``parts`` where the sides differ."""

    text: str
    told: bool = False
    parts: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """One passage of a side in its sentence."""

    passage: Passage
    pieces: tuple[Piece, ...]

    @property
    def own(self) -> tuple[Piece, ...]:
        """The passage itself, as far as it is shown."""
        return tuple(piece for piece in self.pieces if piece.told)

    @property
    def around(self) -> tuple[str, str]:
        """What is shown of its sentence before and after it."""
        texts = [piece.text for piece in self.pieces]
        told = [number for number, piece in enumerate(self.pieces) if piece.told]
        return "".join(texts[: told[0]]), "".join(texts[told[-1] + 1 :])


@dataclass(frozen=True, slots=True)
class Dispute:
    """A disagreement by its number, and the passages that tell otherwise."""

    number: int
    item: Disagreement
    others: tuple[Passage, ...]

    def without(self, evidence: Sequence[Passage]) -> tuple[Passage, ...]:
        """What of ``evidence`` does not tell otherwise."""
        agreeing = tuple(one for one in evidence if not any(one.overlaps(place) for place in self.others))
        return agreeing or tuple(evidence)


def sides(guide: Guide, item: Disagreement) -> list[tuple[Passage, ...]]:
    """The sides in the order of their first witnesses, each with what headlines say behind the rest."""
    number = {siglum: at for at, siglum in enumerate(guide.sigla)}

    def order(place: Passage) -> tuple[bool, int]:
        headline = guide.witness[place.witness].masthead.headline
        return headline is not None and headline.overlaps(place), number[place.witness]

    placed = [tuple(sorted(side, key=order)) for side in item.sides]
    return sorted(placed, key=lambda side: min(number[place.witness] for place in side))


def tellings(guide: Guide, item: Disagreement, longest: int) -> tuple[tuple[Telling, ...], ...]:
    """The passages of each side in their sentences, cut to ``longest`` letters around what parts them."""
    placed = sides(guide, item)
    return tuple(
        tuple(_telling(guide, item, place, side, _others(placed, side), longest) for place in side)
        for side in placed
    )


def wordings(side: Iterable[Telling]) -> list[tuple[Telling, ...]]:
    """Those of a side that tell it in the very same sentence together."""
    alike: dict[str, list[Telling]] = {}
    for telling in side:
        alike.setdefault("".join(piece.text for piece in telling.pieces), []).append(telling)
    return [tuple(group) for group in alike.values()]


def dispute(guide: Guide, sentence: str, evidence: Sequence[Passage]) -> Dispute | None:
    """The foremost disagreement about ``sentence``, told by ``evidence``, that somebody tells otherwise."""
    own = [place for place in evidence if place.text.strip() == sentence.strip()] or evidence[:1]
    for number, item in ranked(guide.edition.disagreements):
        here = [any(_tells(one, place, item) for one in own for place in side) for side in item.sides]
        if item.judgement == "compatible" or not any(here):
            continue
        there = [place for side, ours in zip(item.sides, here, strict=True) if not ours for place in side]
        if there:
            return Dispute(number, item, tuple(there))
    return None


def undisputed(guide: Guide, shown: Iterable[int]) -> list[DigestLine]:
    """The digest without its sentences that only tell, side by side, what a disagreement ``shown`` beside it
    tells; the first one says what the story is about and always stands."""
    lines = guide.edition.digest
    found = [dispute(guide, line.text, line.evidence) for line in lines]
    told = Counter(one.number for one in found if one)
    twice = {number for number in shown if told[number] > 1}
    return [
        line
        for at, (line, one) in enumerate(zip(lines, found, strict=True))
        if not at or not one or one.number not in twice
    ]


def _tells(own: Passage, place: Passage, item: Disagreement) -> bool:
    """Whether ``own`` tells most of what a side says; where that leaves what happened alone, whether most of
    ``own`` is there for it."""
    if not own.overlaps(place):
        return False
    whole = own if item.kind in WORDS else place
    return min(own.end, place.end) - max(own.start, place.start) > HALF * (whole.end - whole.start)


def _others(placed: list[tuple[Passage, ...]], own: tuple[Passage, ...]) -> list[str]:
    """Wordings of the other sides."""
    return [place.text for side in placed if side is not own for place in side[:FEW]][:FEW]


def _telling(
    guide: Guide,
    item: Disagreement,
    place: Passage,
    side: Sequence[Passage],
    others: list[str],
    longest: int,
) -> Telling:
    text = guide.witness[place.witness].text
    start, end = guide.sentence(place)
    marks = _answers(item, place, [one.text for one in side], others) or _marks(
        guide, item, place, others, whole=2 * len(place.text) > end - start
    )
    first, last = _window(text, (start, end), marks or [(place.start, place.end)], longest)
    cuts = {first, last, place.start, place.end, *(edge for mark in marks for edge in mark)}
    pieces = [
        Piece(
            _SPACE.sub(" ", text[left:right]),
            place.start <= left < place.end,
            any(mark[0] <= left < mark[1] for mark in marks),
        )
        for left, right in pairwise(sorted(cut for cut in cuts if first <= cut <= last))
    ]
    before = [Piece("… ")] if first > start else []
    after = [Piece(" …")] if last < end else []
    return Telling(place, (*before, *pieces, *after))


def _answers(item: Disagreement, place: Passage, own: Sequence[str], others: Sequence[str]) -> list[Range]:
    """Where in the report the passage gives those of the answers in the heading ("Who left: Ada Venn or Bo
    Lund") that its side gives more than the others do."""
    found = list[Range]()
    _, asked, answers = heading(item)[1].rpartition(": ")
    for answer in _CHOICE.split(answers) if asked else ():
        ending = r"\w*" if answer.isalpha() and answer.islower() else r"(?!\w)"
        told = re.compile(rf"(?<!\w){re.escape(answer)}{ending}")
        match = told.search(place.text) if answer[:1].isalnum() else None
        if match and others and _share(told, own) > _share(told, others):
            found.append((place.start + match.start(), place.start + match.end()))
    return sorted(found)


def _share(told: re.Pattern[str], texts: Sequence[str]) -> float:
    return sum(told.search(text) is not None for text in texts) / len(texts)


def _marks(guide: Guide, item: Disagreement, place: Passage, others: list[str], whole: bool) -> list[Range]:
    """Where in the report the passage parts from the others: its figures, days or denials that they have not;
    else the words that it has and the wording most like it has not. Unlike wordings part in all of it, unless
    it is the ``whole`` of its sentence."""
    if values := [value for value in _values(guide, item, place) if not any(value.text in o for o in others)]:
        return [(value.start, value.end) for value in values]
    if _denied(item) and any(_denials(other) for other in others):
        return []
    own = set(_TOKEN.findall(place.text))
    nearest = max(others, key=lambda text: len(own & set(_TOKEN.findall(text))), default="")
    changes = compared(nearest, place.text)
    if any(change.op != "same" for change in changes):
        return [(place.start + start, place.start + end) for start, end in _added(place.text, changes)]
    return [] if whole and others else [(place.start, place.end)]


def _values(guide: Guide, item: Disagreement, place: Passage) -> list[Passage]:
    """What the disagreement may turn on in one passage."""
    witness = guide.witness[place.witness]
    if _denied(item):
        found = _denials(place.text)
        return [witness.passage(place.start + one.start(), place.start + one.end()) for one in found]
    told = witness.figures if item.kind == "figure" else witness.dates if item.kind == "date" else ()
    return [one.passage for one in told if place.start <= one.passage.start and one.passage.end <= place.end]


def _denied(item: Disagreement) -> bool:
    """Whether it is said and denied; not where one asks "who" or "where"."""
    return item.kind == "polarity" and heading(item)[1].split(" ", 1)[0] not in _OPEN


def _denials(text: str) -> list[re.Match[str]]:
    """The words of ``text`` that deny."""
    tokens = ((token, token.group().lower()) for token in _TOKEN.finditer(text))
    return [token for token, word in tokens if word in _NEGATIONS or word.endswith(("n't", "n’t"))]


def _added(text: str, changes: Sequence[Change]) -> Iterator[Range]:
    """The words of ``text`` that ``changes`` add, those next to each other as one."""
    at = len(text) - len(text.lstrip())
    added = list[Range]()
    for change in changes:
        if change.op == "add":
            added.append((at, at + len(change.text)))
        at += len(change.text) if change.op != "drop" else 0
    begun: Range | None = None
    for token in _TOKEN.finditer(text):
        if any(start < token.end() and token.start() < end for start, end in added):
            begun = (begun[0] if begun else token.start(), token.end())
        elif begun:
            yield begun
            begun = None
    if begun:
        yield begun


def _window(text: str, sentence: Range, marks: list[Range], longest: int) -> Range:
    """Which ``longest`` letters of the sentence to show: its beginning, if nothing further on shows more of
    what is marked."""
    start, end = sentence
    if end - start <= longest:
        return sentence

    def shown(begin: int) -> int:
        last = begin + longest - (LEAD if begin + longest < end else 0)
        return sum(mark[1] - mark[0] for mark in marks if begin <= mark[0] and mark[1] <= last)

    begins = [start, *(_before(text, start, mark[0]) for mark in marks)]
    start = max(begins, key=lambda begin: (shown(begin), -begin)) if any(map(shown, begins)) else begins[1]
    if end - start <= longest:
        return start, end
    return start, max(text.rfind(" ", start, start + longest), start + 1)


def _before(text: str, start: int, mark: int) -> int:
    """Where to begin to show what leads to a mark: behind the last comma, if one stands near before it."""
    near = max(start, text.rfind(" ", start, max(start, mark - LEAD) + 1) + 1)
    return max(near, text.rfind(", ", near, mark) + 2)
