"""What speaks for a line of another report telling a position, in log-odds: how much of its matter the line
holds, who acts or speaks in it, whether both tell one claim, and which act it tells."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.collation.odds import log_odds
from rashomon.collation.positions.forms import pronoun
from rashomon.collation.positions.lexicon import cue_end, group, noun_cues, verb_cues
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.reading import Reading, matter, shared, stands, total, weight
from rashomon.collation.positions.runs import runs
from rashomon.collation.positions.worth import DOUBTING
from rashomon.language.senses import ACT_SHARE, verb_share
from rashomon.language.tables import table
from rashomon.language.words import lemma
from rashomon.model import Act, Claim, Passage

# Shared weight, anchors and the weight of the matter count no further than this.
ENOUGH, ENOUGH_ANCHORS, ENOUGH_MATTER = 20.0, 15.0, 25.0
# Where no claim is shared, a line holds this weight of the matter, two rare words, this share of it and this
# of its plain words.
LEAST, LEAST_SHARE, LEAST_PLAIN = 7.0, 0.5, 0.33
# A word that a report says in so few of its lines anchors what it tells.
SELDOM = 2
ACTS: tuple[Act, ...] = ("demand", "offer", "accept", "reject", "threaten", "agree")
# "Accepts the plan" and "agrees to the plan" are one act to a reader.
CONSENTING = frozenset(("accept", "agree"))
# "Vowed to" offers or threatens.
VOWING: tuple[Act, ...] = ("offer", "threaten")
# What a line may lack, in log-odds: it tells no act, quotes nothing and holds less than so much of the
# matter; it names nobody of the holder's side. Of 70 likely lines of real reports, read one by one, these
# keep 38 of 38 right ones, 14 of 14 half right ones and 12 of 18 wrong ones.
UNTOLD, NEARLY, UNNAMED = -0.6, 0.7, -0.6

# What a line shows: see ``Tellings``. The weights are those of a logistic regression on the annotated stories
# (tools/make_position_odds.py).
SHOWS = (
    "share", "shared", "anchors", "acts", "others", "side", "claim", "told", "said", "weight", "another",
)  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """One line, the keys of those who act or speak in it, of all it names, and its matter."""

    number: int
    line: Line
    keys: frozenset[str]
    named: frozenset[str]
    words: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """A line that may tell a position, the wording that it is likest, and its log-odds."""

    odds: float
    reading: Reading
    told: Told


class SharedClaims:
    """Which passages carry a claim together."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._readings: dict[str, list[tuple[Passage, int]]] = defaultdict(list)
        for number, claim in enumerate(claims):
            for reading in claim.readings if len(claim.readings) > 1 else ():
                self._readings[reading.witness].append((reading, number))

    def of(self, passage: Passage) -> frozenset[int]:
        """The claims that ``passage`` tells."""
        told = self._readings.get(passage.witness, [])
        return frozenset(number for reading, number in told if reading.overlaps(passage))


class Tellings:
    """The lines of all reports, asked for those that tell a position."""

    def __init__(self, groups: Sequence[list[Reading]], told: Sequence[Told], claims: SharedClaims) -> None:
        self._claims = claims
        self._sides = {
            reading.holder.key: reading.holder.side or reading.holder.key
            for found in groups
            for reading in found
        }
        self._held: defaultdict[int, Counter[str]] = defaultdict(Counter)
        for one in told:
            self._held[one.number].update(one.words)
        self._lines = [(one, claims.of(one.line.passage(0, len(one.line)))) for one in told]
        self._acts: dict[Told, frozenset[Act]] = {}
        self._best: dict[tuple[int, ...], dict[int, Telling]] = {}

    def best(self, found: Sequence[Reading]) -> dict[int, Telling]:
        """The likeliest line of every report that has no reading in ``found``."""
        asked = tuple(map(id, found))
        if asked not in self._best:
            self._best[asked] = self._likeliest(found)
        return self._best[asked]

    def _likeliest(self, found: Sequence[Reading]) -> dict[int, Telling]:
        weights = table("position_odds")
        best: dict[int, Telling] = {}
        for one, reading, shows in self.shown(found):
            named = dict(zip(SHOWS, shows, strict=True))
            odds = log_odds(weights, SHOWS, shows) + self._lacks(one, reading, named)
            known = best.get(one.number)
            if known is None or odds > known.odds:
                best[one.number] = Telling(odds, reading, one)
        return best

    def _lacks(self, one: Told, reading: Reading, shows: dict[str, float]) -> float:
        """What is wanting in a line, in log-odds."""
        told = shows["said"] or shows["share"] >= NEARLY or _tells(reading, one)
        side = self._sides.get(reading.holder.key, reading.holder.key)
        named = shows["acts"] or shows["side"] or self._of_side(one.named, side)
        named = named or pronoun(one.line, (0, 1))
        return UNTOLD * (not told) + UNNAMED * (not named)

    def shown(self, found: Sequence[Reading]) -> Iterator[tuple[Told, Reading, tuple[float, ...]]]:
        """The lines of further reports that have to do with the holder or the claims of ``found``, with each
        wording of it that they share something with, and what they show."""
        known = {reading.order[0] for reading in found}
        claimed = frozenset(number for reading in found for number in self._claims.of(reading.evidence))
        holder = found[0].holder
        side = holder.side or holder.key
        partners = {reading.toward.key for reading in found if reading.toward}
        for one, claims in self._lines:
            if one.number in known or "?" in one.line.lower[-2:]:
                continue
            linked = bool(claims & claimed)
            acts = holder.key in one.keys
            sided = not acts and self._of_side(one.keys, side)
            if not (acts or sided) and (one.keys - partners or not linked):
                continue
            spoken = runs(tuple(one.line.lower))
            for reading in found:
                said = not runs(reading.said).isdisjoint(spoken)
                common = shared(reading.words, one.words)
                if said or _in_common(reading, one, common, linked):
                    others = any(self._sides.get(key, key) != side for key in one.keys - partners)
                    who = (float(acts), float(others), float(sided), float(linked))
                    yield one, reading, self._shows(reading, one, who, (common, float(said)))

    def _of_side(self, keys: frozenset[str], side: str) -> bool:
        return any(self._sides.get(key, key) == side for key in keys)

    def _shows(
        self, reading: Reading, one: Told, who: tuple[float, ...], words: tuple[float, float]
    ) -> tuple[float, ...]:
        """What a line shows, in the order of ``SHOWS``: the share of the matter's weight that it holds, and
        that weight; the weight of the plain words in common that its report seldom says; whether the holder
        acts or speaks in it, others do, or somebody of the same side; whether a claim is told by both;
        whether it tells the act (see ``_fits``) and quotes the same words; how much the matter weighs; and
        whether only another act is told."""
        common, said = words
        held = self._held[one.number]
        anchors = sum(
            weight(word) for word in sorted(reading.plain_words & one.words) if held[word] <= SELDOM
        )
        told = self._told(one)
        same = CONSENTING if reading.act in CONSENTING else frozenset((reading.act,))
        return (
            common / max(total(reading.words), 1.0),
            min(common, ENOUGH),
            min(anchors, ENOUGH_ANCHORS),
            *who,
            float(_fits(reading, one)),
            said,
            min(total(reading.words), ENOUGH_MATTER),
            float(bool(told) and told.isdisjoint(same)),
        )

    def _told(self, one: Told) -> frozenset[Act]:
        """The acts that the line tells, whatever they are about."""
        if one not in self._acts:
            lower = one.line.lower
            told = {act for act in ACTS if _reports(lower, act)}
            if not group("modals.must").isdisjoint(lower):
                told.add("demand")
            self._acts[one] = frozenset(told)
        return self._acts[one]


def _in_common(reading: Reading, one: Told, common: float, linked: bool) -> bool:
    """Whether a line and a wording share enough to be looked at: something beside names; and where they tell
    no claim together, much of the matter and of its plain words, its verb and the act."""
    plain = shared(reading.plain_words, one.words)
    if linked or not plain:
        return bool(plain or (linked and common and not reading.plain_words))
    much = common >= max(LEAST, LEAST_SHARE * total(reading.words))
    much = much and plain >= LEAST_PLAIN * total(reading.plain_words)
    return much and _holds_verb(reading, one) and _tells(reading, one)


def _holds_verb(reading: Reading, one: Told) -> bool:
    """Whether the line holds the verb that a wording begins with ("delay the decision"), or none does."""
    first = lemma(reading.what.split()[0].lower().strip("\"'“‘"))
    if first not in reading.words or verb_share(first) < ACT_SHARE:
        return True
    return any(stands(first, word) for word in one.words)


def _fits(reading: Reading, one: Told) -> bool:
    """Whether the line tells the act: a demand or refusal by a word for it before the matter's end."""
    lower = one.line.lower
    matter = [place for place, word in enumerate(lower) if _means(word, reading.words)]
    before = lower[: matter[-1]] if matter else []
    negated = not group("modals.negations").isdisjoint(before)
    refused = _reports(before, "reject") or not group("scorn").isdisjoint(before)
    if reading.act == "reject":
        return (refused or (negated and one.line.quotation is None)) and not _silent(lower)
    if refused or negated:
        return False
    if reading.act == "agree":
        return _reports(lower, "agree") or not group("pacts").isdisjoint(lower)
    return (
        reading.act != "demand" or _reports(before, "demand") or not group("modals.must").isdisjoint(before)
    )


def _tells(reading: Reading, one: Told) -> bool:
    """Whether the line tells the act in words for it; an offer or a threat also by "will" or by the deed."""
    lower = one.line.lower
    if reading.judged:
        # "Called it rigged", "the rigged system".
        seen = matter(tuple(reading.what.casefold().rpartition(" as ")[2].split()))
        return any(_means(word, seen) for word in lower)
    if reading.act == "reject" and one.line.quotation is None:
        negated = not group("modals.negations").isdisjoint(lower)
        return negated or _fits(reading, one) or _reports(lower, "reject")
    if not _fits(reading, one):
        return False
    if reading.act in VOWING:
        vowed = any(_reports(lower, vow) for vow in VOWING)
        return vowed or not group("modals.will").isdisjoint(lower) or _holds_verb(reading, one)
    if reading.act != "accept" or not group("backing").isdisjoint(map(lemma, lower)):
        return True
    return any(_reports(lower, act) for act in ACTS if act in CONSENTING)


def _reports(lower: list[str], act: Act) -> bool:
    """Whether a verb or noun that reports the act, whatever it is about, stands in ``lower``."""
    weak = DOUBTING | group("blaming") | group("backing")
    return any(
        cue.act == act and cue.lemma not in weak and cue_end(lower, place, cue.words) is not None
        for place, word in enumerate(lower)
        for cue in (*verb_cues().get(word, ()), *noun_cues().get(word, ()))
    )


def _means(word: str, matter: frozenset[str]) -> bool:
    return any(stands(lemma(word), other) for other in matter)


def _silent(lower: list[str]) -> bool:
    """Whether somebody refuses to say something: that rejects nothing."""
    return any(
        lower[place + 1 : place + 2] == ["to"] and verb in group("silence") and _reports([word], "reject")
        for place, (word, verb) in enumerate(zip(lower, lower[2:], strict=False))
    )
