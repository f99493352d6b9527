"""Whether a difference of wording makes another statement, and why."""

from collections.abc import Iterable
from datetime import date

from rashomon.collation.revisions.pairing import Pair
from rashomon.collation.revisions.side import Side
from rashomon.collation.revisions.units import Run, Unit, Words, tells
from rashomon.language.senses import likeness
from rashomon.language.similarity import spelled_alike, stem
from rashomon.language.tables import table
from rashomon.language.tables import words as table_words
from rashomon.language.words import lemma, rarity
from rashomon.model import DateMention

# Each word with what it says: all denials say one thing.
_NEGATIONS = dict.fromkeys(table_words("clauses", "negations"), "no")
_SWAYING = {word: row[0] for row in table("revisions")["swaying"] for word in row}
# A word that may stand for another, were it in some of its senses only, is another wording.
ALIKE = 0.6
# Words that tell less than this in all change nothing: an adjective like "big" tells 1.9, "drunk" 3.4.
ENOUGH_WORDS = 3.0
# Where one stands in place of another, a commoner word changes what is told ("lost" tells 2.6).
ENOUGH_INSTEAD = 2.0
# In a longer difference a denial or an "all" belongs to words of its own, which tell enough.
SHORT = 4


def reason(run: Run, pair: Pair, old: Side, new: Side) -> str | None:
    """In words why the difference is more than a wording; None where it is not."""
    gone = tuple(word for word in run.gone if not old.quoted(word))
    come = tuple(word for word in run.come if not new.quoted(word))
    if "".join(word.form for word in gone) == "".join(word.form for word in come):
        return None  # "re-open", "reopen"
    return (
        _weighing(_undated(gone, old), _undated(come, new), pair)
        or _dates(gone, come, old, new)
        or _names(gone, come, pair, old, new)
        or _content(gone, come, pair, old, new)
    )


def _weighing(gone: Words, come: Words, pair: Pair) -> str | None:
    """A denial, or a word of how sure or how much, that the other version's sentence does not have."""
    if max(len(gone), len(come)) > SHORT:
        return None
    dropped = {w.form for w in gone} - set(pair.new.forms)
    added = {w.form for w in come} - set(pair.old.forms)
    for kinds, what in ((_NEGATIONS, "a denial"), (_SWAYING, "a word of how sure or how much")):
        before, after = ({kinds[form]: form for form in forms if form in kinds} for forms in (dropped, added))
        if before.keys() != after.keys():
            parts = [_listed("adds", after.values()), _listed("drops", before.values())]
            return f"{what} differs: the new version {' and '.join(part for part in parts if part)}"
    return None


def _undated(words: Words, side: Side) -> Words:
    """Without the words of dates: the month of May is no doubt."""
    dates = [mention.passage for mention in side.dates(words)]
    return tuple(word for word in words if not any(d.start <= word.start < d.end for d in dates))


def _listed(verb: str, forms: Iterable[str]) -> str:
    listed = ", ".join(f"“{form}”" for form in sorted(forms))
    return f"{verb} {listed}" if listed else ""


def _dates(gone: Words, come: Words, old: Side, new: Side) -> str | None:
    before, after = _days(old.dates(gone)), _days(new.dates(come))
    if before and after and not before & after:
        return "the two versions name different days"
    return None


def _days(mentions: Iterable[DateMention]) -> set[tuple[date, date]]:
    return {(m.earliest, m.latest) for m in mentions if m.earliest and m.latest}


def _names(gone: Words, come: Words, pair: Pair, old: Side, new: Side) -> str | None:
    before = old.parties(gone) - new.named_in(pair.new.sentence)
    after = new.parties(come) - old.named_in(pair.old.sentence)
    if before and after:
        return "another name stands in its place"
    return None


def _content(gone: Words, come: Words, pair: Pair, old: Side, new: Side) -> str | None:
    lost = _unmet(_plain(gone, old, new), pair.new)
    won = _unmet(_plain(come, new, old), pair.old)
    lost, won = ([] if _elsewhere(forms, side) else forms for forms, side in ((lost, new), (won, old)))
    instead = max(len(gone), len(come)) <= SHORT and gone and come
    if _weight(lost) + _weight(won) < (ENOUGH_INSTEAD if instead else ENOUGH_WORDS):
        return None
    if lost and won:
        return "other words stand in their place, and neither stands for the other"
    return "words are added" if won else "words are left out"


def _elsewhere(forms: list[str], other: Side) -> bool:
    """Whether some words together stand in one sentence of the other version: it was cut otherwise."""
    wanted = {stem(form) for form in forms}
    return len(wanted) > 1 and any(wanted <= telling for telling in other.sentences)


def _plain(words: Words, side: Side, other: Side) -> list[str]:
    """The forms that tell something and are no number, date or name that the other version knows."""
    known = other.everybody
    return [
        word.form
        for word in _undated(words, side)
        if tells(word.form) and not side.number(word) and not side.parties((word,)) & known
    ]


def _unmet(forms: Iterable[str], other: Unit) -> list[str]:
    """Those of ``forms`` that nothing in the other version's sentence stands for."""
    return [
        form
        for form in forms
        if stem(form) not in other.telling
        and form not in _NEGATIONS
        and form not in _SWAYING
        and not any(
            likeness(lemma(form), lemma(rival)) >= ALIKE or spelled_alike(form, rival)
            for rival in other.forms
        )
    ]


def _weight(forms: Iterable[str]) -> float:
    return sum(max(rarity(form), 0.0) for form in forms)
