"""Where a line tells that somebody did something, or did not. Ranges of words, no names yet."""

from collections.abc import Container, Iterator

from rashomon.collation.disagreements.intentions.cues import Cue, is_participle
from rashomon.collation.positions.grammar import verb_group
from rashomon.collation.positions.lexicon import group
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.subjects import subject, told_at
from rashomon.language.similarity import stem

_HAVING = frozenset(("has", "have", "had", "did", "'ve", "'d"))
_NOT = frozenset(("not", "never", "n't"))


def deeds(line: Line, wanted: Container[str] = ()) -> Iterator[Cue]:
    """Every act that ``line`` tells not to be done ("did not sign", "never signed"), and those ``wanted`` (by
    the stems of their verbs) that it tells to be done: "signed", "has signed"."""
    denying = any(word in _NOT or word.endswith("n't") for word in line.lower)
    if line.part == "headline" or not (denying or wanted):
        return
    for index in range(1, len(line)):
        word = line.lower[index]
        if word in _NOT or word in group("modals.auxiliaries") or not (denying or stem(word) in wanted):
            continue
        start, helpers = verb_group(line, index)
        if any(helper in group("modals.auxiliaries") and not _has(helper) for helper in helpers):
            continue
        denied = any(helper in _NOT or helper.endswith("n't") for helper in helpers)
        told = told_at(line, index) and is_participle(word)
        bare = denied and not helpers.isdisjoint(("did", "didn't"))
        if (told or bare) and (denied or stem(word) in wanted) and (who := subject(line, start, None)):
            yield Cue(who, index, denied)


def _has(word: str) -> bool:
    return word.removesuffix("n't") in _HAVING or word in _NOT
