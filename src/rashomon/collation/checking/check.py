"""A statement and an edition -> a verdict."""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.collation.checking.attribution import spoken
from rashomon.collation.checking.lines import Line
from rashomon.collation.checking.looks import VERBATIM, Look, Looker, Said, deeds
from rashomon.collation.checking.names import Name, Roll, name_words
from rashomon.collation.checking.windows import Window, Windows
from rashomon.collation.claims import statements
from rashomon.collation.claims.opposition.told import tell
from rashomon.collation.parties import Cast
from rashomon.language.alignment import MARKS, Bag
from rashomon.language.tokens import Tokens
from rashomon.model import Edition, Story, Witness
from rashomon.model.verdict import ChangeKind, Finding, Verdict

# Of the weight of the statement's plain words (no names, figures, dates), a window must meet so much. On the
# tuned stories .40 to .50 find the same true statements in a reader's wording; .55 loses one in eight.
COVERED = 0.42
# A window that meets so much less of the statement than the best one has another matter.
BEHIND = 0.15
# A statement says something of something: one term alone is none.
MIN_TERMS = 2
# A witness that tells it changed in words nearer to the statement's by so much makes others unsure.
NEARER_BY = 0.05
NEARER = "another witness tells it otherwise in words nearer to these"
_ORDER = ("carried", "changed", "unsure")
_RULES: dict[ChangeKind, str] = {
    "figure": "another figure stands in the same place",
    "date": "another date stands in the same place",
    "actor": "another party stands in the same place",
    "patient": "it is told of the two the other way round",
    "place": "another place stands in the same place",
    "negation": "only one of the two denies it",
    "opposite": "the opposite is told",
    "hedge": "the statement drops a hedge or adds certainty",
    "attribution": "the words are given to another speaker",
}


def check(statement: Witness, edition: Edition) -> Verdict:
    """What the edition's witnesses say of ``statement`` (annotated like an article)."""
    return Checker(edition).check(statement)


class Checker:
    """Checks any number of statements against one edition."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        story = edition.story
        cast = Cast(parties=edition.parties)
        self._roll = Roll(story, cast)
        told = statements(story, cast, edition.utterances)
        self._windows = Windows(story, told)
        self._looker = Looker(story, told, self._roll)

    def check(self, statement: Witness) -> Verdict:
        """What the witnesses say of ``statement``."""
        names = self._roll.said(statement)
        alone = Story(id="", witnesses=(statement,))
        parts = statements(alone, self._roll.cast_of(names), ())
        terms = frozenset[str]().union(*(part.terms for part in parts))
        weights = self._windows.weights(terms)
        said = Said(
            witness=statement,
            line=Line(statement.text, Tokens(statement.text), 0, len(statement.text)),
            names=names,
            plain=[(term, weights[term]) for term in sorted(_plain(terms, names))],
            voice=spoken(statement, names),
            deeds=deeds(statement, names, self._roll),
            results=[result for part in parts for result in tell(part)],
        )
        looks = [
            look
            for windows in self._windows.likest(terms, weights).values()
            if len(terms) >= MIN_TERMS and (look := self._best(said, windows)) is not None
        ]
        findings = [_finding(look) for look in _without_the_denied(looks)]
        findings.sort(key=lambda finding: _ORDER.index(finding.status))
        carriers = {finding.passage.witness for finding in findings if finding.status == "carried"}
        return Verdict(
            statement=statement.text,
            story=self._edition.story.id,
            title=self._edition.title,
            findings=tuple(findings),
            origins=self._edition.story.origins(carriers),
        )

    def _best(self, said: Said, windows: Sequence[Window]) -> Look | None:
        """The best that one witness has for the statement."""
        looks = [self._looker.look(said, window) for window in windows]
        otherwise = {look.window.first for look in looks if look.window.single and look.changes}
        looks = [
            look
            for look in looks
            if look.covered >= COVERED
            and not look.missing
            # A neighbour may add what a sentence lacks, not what it tells otherwise.
            and (look.window.single or look.window.anchor not in otherwise)
        ]
        if not looks:
            return None
        best = max(look.window.met for look in looks)
        looks = [look for look in looks if look.window.met >= best - BEHIND]
        return min(looks, key=_preference)


def _plain(terms: Bag, said: Sequence[Name]) -> Bag:
    """The terms that are no name, figure or date."""
    names = frozenset[str]().union(
        *(name.words for name in said), *(name_words(name.party.name) for name in said if name.party)
    )
    return frozenset(term for term in terms - names if term[0] not in MARKS)


def _preference(look: Look) -> tuple[int, bool, int, float, int]:
    """Nothing changed before little changed, one sentence before two, then what meets most."""
    return (
        len(look.changes),
        look.doubt is not None,
        look.window.last - look.window.first,
        -look.window.met,
        look.window.first,
    )


def _without_the_denied(looks: Sequence[Look]) -> list[Look]:
    """Where one witness has the very words but for a negation, words that are merely like them are no
    evidence of the opposite; where one tells it otherwise in words nearer to these, words further off are
    unsure evidence."""
    changed = [look for look in looks if look.changes]
    denied = any(
        look.covered >= VERBATIM and all(change.kind == "negation" for change in look.changes)
        for look in changed
    )
    nearest = max((look.covered for look in changed if _turns(look)), default=0.0)
    return [
        replace(look, doubt=NEARER)
        if not look.changes and not look.doubt and look.covered < min(VERBATIM, nearest - NEARER_BY)
        else look
        for look in looks
        if look.changes or look.covered >= VERBATIM or not denied
    ]


def _turns(look: Look) -> bool:
    """Whether it tells the act itself otherwise."""
    return any(change.kind in ("actor", "patient", "opposite", "negation") for change in look.changes)


def _finding(look: Look) -> Finding:
    rule = f"{look.covered:.0%} of the weight of the statement's words is met"
    if look.changes:
        rule += "; " + ", ".join(dict.fromkeys(_RULES[change.kind] for change in look.changes))
    elif look.doubt:
        rule += f", but {look.doubt}"
    else:
        rule += ", and every name, figure and date; nothing is negated or hedged otherwise"
    return Finding(
        passage=look.window.passage,
        status="changed" if look.changes else "unsure" if look.doubt else "carried",
        speaker=look.speaker,
        changes=look.changes,
        rule=rule,
        doubt=None if look.changes else look.doubt,
    )
