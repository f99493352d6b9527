"""Names: MEANTIME's mentions and entities, and the parties of the stories with an expected.json.

MEANTIME annotates the first six lines of each report. Half of its reports (the even ones) are for tuning,
the other half is reported as kept back. A gold span may hold a determiner, a title or a description ("the
American firm Alda"): it is found where its head name is, the words at its end or right after its determiner.
Where one gold span holds another of the same entity only the inner one counts; what is found inside a
product's span, or as a modifier inside a larger gold span, is neither right nor wrong; a span whose head is
another entity's name ("the head of Alda") is a description, not a name, and left out.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from bench.report import Report
from rashomon.annotation.annotate import annotate
from rashomon.collation.parties import Cast, find_parties
from rashomon.gathering.gather import sigla
from rashomon.model import Article, Passage, Story, Witness, signed

TYPES = {"PER": "person", "ORG": "organisation", "LOC": "place"}
ANNOTATED_LINES = 6
_MARKS = " ,.;"
_DETERMINER = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Gold:
    """One gold name: ``start`` after its determiner, ``end`` before closing marks."""

    start: int
    end: int
    kind: str
    entity: str
    text: str


@dataclass(frozen=True, slots=True)
class Guess:
    """One name found; ``party`` is the id of its party."""

    start: int
    end: int
    kind: str | None
    party: str
    text: str = ""


@dataclass(slots=True)
class Tally:
    """Counts of one part of the corpus, and the clusters of its gold mentions."""

    found: int = 0
    exact: int = 0
    typed: int = 0
    gold: int = 0
    guessed: int = 0
    claimed: int = 0
    """Guesses that say of which kind the name is."""
    clusters: list[tuple[str, str]] = field(default_factory=list)
    """(gold entity, party) of every gold mention; a missed one has a party of its own."""
    errors: list[str] = field(default_factory=list)


def measure(paths: Sequence[Path]) -> Report:
    """Figures for every file of names and every story folder (or its expected.json) given."""
    figures: dict[str, float] = {}
    errors: list[str] = []
    for path in paths:
        if path.is_dir() or path.name == "expected.json":
            folder = path if path.is_dir() else path.parent
            part, wrong = _story(folder)
            figures |= {f"{folder.name}: {name}": value for name, value in part.items()}
        else:
            part, wrong = _corpus(path)
            figures |= part
        errors += wrong
    return Report(figures=figures, errors=tuple(errors))


def _corpus(path: Path) -> tuple[dict[str, float], list[str]]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    tallies = {"tuned": Tally(), "kept back": Tally()}
    for topic in sorted({row["topic"] for row in rows}):
        members = [(number, row) for number, row in enumerate(rows) if row["topic"] == topic]
        story = story_of([(row["id"], row["text"]) for _, row in members])
        cast = find_parties(story)
        for (number, row), witness in zip(members, story.witnesses, strict=True):
            tally = tallies["tuned" if number % 2 == 0 else "kept back"]
            score(row, guesses(witness, cast), tally)
    figures: dict[str, float] = {}
    for part, tally in tallies.items():
        figures |= {f"{part}: {name}": value for name, value in summary(tally).items()}
    return figures, tallies["tuned"].errors


def story_of(reports: Iterable[tuple[str, str]]) -> Story:
    """All ``reports`` (name, text) as the witnesses of one story, in their order."""
    witnesses = [annotate(Article(id=name, path=name, text=text, sha256="")) for name, text in reports]
    return Story(
        id="bench",
        witnesses=tuple(
            replace(signed(witness, siglum), siglum=siglum)
            for witness, siglum in zip(witnesses, sigla(len(witnesses)), strict=True)
        ),
    )


def guesses(witness: Witness, cast: Cast) -> list[Guess]:
    """The names found in one witness, with their parties."""
    found = []
    for mention in witness.mentions:
        place = mention.passage
        party = cast.at(place)
        identity = party.id if party else f"none:{witness.siglum}:{place.start}"
        kind = party.kind if party else mention.kind
        found.append(
            Guess(place.start, place.start + len(place.text.rstrip(_MARKS)), kind, identity, place.text)
        )
    return found


def golds(row: dict[str, Any]) -> list[Gold]:
    """The gold names of one report that count."""
    spans = [span for span in row["names"] if span["type"] in TYPES]
    kept = []
    for span in spans:
        inner = [
            other
            for other in spans
            if other is not span and span["start"] <= other["start"] and other["end"] <= span["end"]
        ]
        same = any(other["entity"] == span["entity"] for other in inner)
        borrowed = any(other["end"] == span["end"] for other in inner)
        lower = _DETERMINER.sub("", span["text"])
        nameless = not any(word[0].isupper() for word in lower.split())
        if same or borrowed or nameless:
            continue
        text = span["text"].rstrip(_MARKS)
        opening = _DETERMINER.match(text)
        start = span["start"] + (opening.end() if opening else 0)
        kept.append(Gold(start, span["start"] + len(text), TYPES[span["type"]], span["entity"], text))
    return kept


def score(row: dict[str, Any], found: list[Guess], tally: Tally) -> None:
    """Add one report's counts to ``tally``."""
    limit = _annotated_end(row["text"])
    free = [guess for guess in found if guess.start < limit]
    pairs: dict[Gold, Guess] = {}
    wanted = golds(row)
    for matches in (_exactly, _by_end, _by_beginning):
        for gold in wanted:
            if gold in pairs:
                continue
            match = next((guess for guess in free if matches(gold, guess)), None)
            if match is not None:
                pairs[gold] = match
                free.remove(match)
    tally.gold += len(wanted)
    tally.found += len(pairs)
    tally.exact += sum(_exactly(gold, guess) for gold, guess in pairs.items())
    tally.typed += sum(gold.kind == guess.kind for gold, guess in pairs.items())
    wrong = [guess for guess in free if not _inside_any(guess, row["names"])]
    tally.guessed += len(pairs) + len(wrong)
    tally.claimed += sum(guess.kind is not None for guess in (*pairs.values(), *wrong))
    for gold in wanted:
        party = pairs[gold].party if gold in pairs else f"missed:{row['id']}:{gold.start}"
        tally.clusters.append((f"{row['topic']}:{gold.entity}", f"{row['topic']}:{party}"))
        if gold not in pairs:
            tally.errors.append(f"missed: {gold.text} ({gold.kind})  {row['id'][:40]}")
        elif gold.kind != pairs[gold].kind:
            tally.errors.append(f"kind: {gold.text} is {gold.kind}, not {pairs[gold].kind}")
    tally.errors += [
        f"invented: {guess.text} ({guess.kind})  …{row['text'][max(0, guess.start - 30) : guess.end + 30]!r}"
        for guess in wrong
    ]


def _annotated_end(text: str) -> int:
    end = 0
    for _ in range(ANNOTATED_LINES):
        following = text.find("\n", end)
        if following < 0:
            return len(text)
        end = following + 1
    return end


def _exactly(gold: Gold, guess: Guess) -> bool:
    return (gold.start, gold.end) == (guess.start, guess.end)


def _by_end(gold: Gold, guess: Guess) -> bool:
    """The head name of a description stands at its end; a guess may hold more words before it."""
    return gold.end == guess.end


def _by_beginning(gold: Gold, guess: Guess) -> bool:
    """A name may be followed by an apposition: "Alda, another car maker"."""
    return gold.start == guess.start and guess.end <= gold.end


def _inside_any(guess: Guess, spans: list[dict[str, Any]]) -> bool:
    return any(span["start"] <= guess.start and guess.end <= span["end"] for span in spans)


def summary(tally: Tally) -> dict[str, float]:
    """Precision, recall and F of mentions, and B-cubed of entities."""
    figures: dict[str, float] = {}
    parts = (
        ("mentions", tally.found, tally.guessed),
        ("exact mentions", tally.exact, tally.guessed),
        ("typed mentions", tally.typed, tally.claimed),
    )
    for name, right, guessed in parts:
        precision, recall = _share(right, guessed), _share(right, tally.gold)
        figures |= {f"{name} precision": precision, f"{name} recall": recall}
        figures[f"{name} f"] = _f(precision, recall)
    precision, recall = b_cubed(tally.clusters)
    figures |= {"entities b-cubed precision": precision, "entities b-cubed recall": recall}
    figures["entities b-cubed f"] = _f(precision, recall)
    return figures


def b_cubed(pairs: Sequence[tuple[str, str]]) -> tuple[float, float]:
    """B-cubed precision and recall of (gold, guessed) labels."""
    both, gold, guessed = (
        Counter(pairs),
        Counter(pair[0] for pair in pairs),
        Counter(pair[1] for pair in pairs),
    )
    precision = sum(count * count / guessed[pair[1]] for pair, count in both.items())
    recall = sum(count * count / gold[pair[0]] for pair, count in both.items())
    return _share(precision, len(pairs)), _share(recall, len(pairs))


def _story(folder: Path) -> tuple[dict[str, float], list[str]]:
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    names = sorted(expected["documents"])
    story = story_of([(name, (folder / name).read_text(encoding="utf-8")) for name in names])
    return entities(expected["entities"], story, find_parties(story))


def entities(expected: list[dict[str, Any]], story: Story, cast: Cast) -> tuple[dict[str, float], list[str]]:
    """The share of ``expected`` entities whose aliases all land in one party, and those merged wrongly."""
    landed: dict[str, Counter[str]] = {}
    errors = []
    aliases = right = 0
    for entity in expected:
        tally: Counter[str] = Counter()
        for alias in entity.get("aliases") or [entity["name"]]:
            tally[alias_party(alias, story, cast) or f"nobody ({alias})"] += 1
        landed[entity["name"]] = tally
        aliases += sum(tally.values())
        right += max(tally.values())
        if len(tally) > 1:
            errors.append(f"split: {entity['name']}: {dict(tally)}")
    homes: dict[str, list[str]] = defaultdict(list)
    for name, tally in landed.items():
        home, _ = tally.most_common(1)[0]
        if not home.startswith("nobody"):
            homes[home].append(name)
    merged = [members for members in homes.values() if len(members) > 1]
    errors += [f"merged: {members}" for members in merged]
    whole = sum(len(tally) == 1 and not next(iter(tally)).startswith("nobody") for tally in landed.values())
    return {
        "entities whole": _share(whole, len(landed)),
        "aliases with their party": _share(right, aliases),
        "entities wrongly merged": float(sum(len(members) - 1 for members in merged)),
    }, errors


def alias_party(alias: str, story: Story, cast: Cast) -> str | None:
    """The party that most places of ``alias`` lead to: of each its longest mention."""
    tally: Counter[str] = Counter()
    pattern = re.compile(rf"(?<!\w){re.escape(alias)}(?!\w)")
    for witness in story.witnesses:
        for match in pattern.finditer(witness.text):
            party = _party_of(witness.passage(match.start(), match.end()), cast)
            if party is not None:
                tally[party] += 1
    return min(tally, key=lambda party: (-tally[party], party), default=None)


def _party_of(place: Passage, cast: Cast) -> str | None:
    inside = [
        (mention.end - mention.start, party.id)
        for party in cast.within(place)
        for mention in party.mentions
        if place.contains(mention)
    ]
    return max(inside)[1] if inside else None


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _f(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
