"""A report's own notes that it was corrected or updated, and what they concern."""

import re
from collections.abc import Iterator, Sequence

from rashomon.collation.revisions.units import Unit, tells, units, words_of
from rashomon.language.similarity import stem
from rashomon.language.tables import table
from rashomon.language.words import rarity
from rashomon.model import Alteration, Notice, Passage, Witness

# The reason that furniture gets which says so (language/tables/furniture.toml).
NOTE = "a note that the story was updated or corrected"
# What a note is about shares words of so much rarity in all with it: two rare names or four plain nouns.
ENOUGH_SHARED = 8.0
# A change is what a note concerns where the note has so much of the weight of the words that changed.
SHARE = 0.5
# Or where the sentence has so much of the weight of a short note, in two words or more.
SHARE_OF_NOTE = 0.6
# An hour, a day, a zone and who says so.
LONGEST_STAMP = 80


def _any(key: str) -> str:
    return rf"(?:{'|'.join(map(re.escape, table('revisions')[key]))})"


_OPENING = re.compile(rf"[(\[]?\s*{_any('notes')}\b", re.IGNORECASE)
_CHANGED = re.compile(rf"\b{_any('changed')}\b", re.IGNORECASE)
_PENDING = re.compile(rf"\b{_any('pending')}\b", re.IGNORECASE)
_STAMP = re.compile(r"(?:last |first )?(?:updated|amended|corrected|modified)\b", re.IGNORECASE)
_MAKING = frozenset(map(stem, table("revisions")["making"]))


def notices(new: Witness, old: Witness | None = None, changes: Sequence[Alteration] = ()) -> Iterator[Notice]:
    """The notes of ``new`` that ``old`` does not have, each with the passages of the changes it is about.

    Where no change is, with the sentence of ``new`` that shares most words with it.
    """
    known = {passage.text for passage in notes(old)} if old else set()
    versions = [witness for witness in (old, new) if witness]
    fresh = [passage for passage in notes(new) if passage.text not in known]
    sentences = units(new) if fresh else []
    for passage in fresh:
        stems = _stems(passage)
        concerned = [change for change in changes if _about(stems, change, versions)]
        places = [p for change in concerned for p in (change.before, change.after) if p]
        if concerned:
            rule = "the note has words that changed, or of the sentence in which they did"
        elif likest := _likest(stems, passage, sentences):
            places, rule = [likest], "the sentence shares most words with the note"
        else:
            rule = "the note does not say what it concerns"
        yield Notice(passage=passage, concerns=tuple(dict.fromkeys(places)), rule=rule)


def notes(witness: Witness) -> Iterator[Passage]:
    """Notes that annotation found, update stamps, and a wire's line on what this version has new."""
    for item in witness.furniture:
        text = item.passage.text.strip()
        if _STAMP.match(text) or (
            item.reason == NOTE and _CHANGED.search(text) and not _PENDING.search(text)
        ):
            yield item.passage
    dek = witness.masthead.dek
    for passage in (dek, *witness.paragraphs) if dek else witness.paragraphs:
        text = passage.text.strip()
        if _OPENING.match(text) and text[:1] in "([" and text[-1:] in ")]":
            yield passage


def is_stamp(passage: Passage) -> bool:
    """Whether the note gives the hour of an update and nothing else."""
    text = passage.text.strip()
    return bool(_STAMP.match(text)) and len(text) <= LONGEST_STAMP


def _stems(passage: Passage) -> dict[str, float]:
    """The stems of the telling words that are not about the making of the report, and their rarity."""
    found = {}
    for word in words_of(passage):
        base = stem(word.form)
        if tells(word.form) and base not in _MAKING:
            found[base] = rarity(word.form)
    return found


def _about(note: dict[str, float], change: Alteration, versions: Sequence[Witness]) -> bool:
    """Whether the note has the very words that changed, or enough of the sentence that they stand in."""
    parts = [part for edit in change.edits for part in (edit.before, edit.after) if part]
    if any(_share(note, part) >= SHARE for part in parts):
        return True
    places = [place for place in (change.before, change.after) if place]
    return any(_matches(note, _stems(_around(place, versions))) for place in places)


def _matches(note: dict[str, float], sentence: dict[str, float]) -> bool:
    shared = [value for base, value in note.items() if base in sentence]
    return sum(shared) >= ENOUGH_SHARED or (
        len(shared) > 1 and sum(shared) >= SHARE_OF_NOTE * sum(note.values())
    )


def _around(place: Passage, versions: Sequence[Witness]) -> Passage:
    return next((w.sentence_around(place) for w in versions if w.siglum == place.witness), place)


def _share(note: dict[str, float], text: str) -> float:
    changed = _stems(Passage(start=0, end=len(text), text=text))
    total = sum(changed.values())
    return sum(value for base, value in changed.items() if base in note) / total if total else 0.0


def _likest(note: dict[str, float], passage: Passage, sentences: Sequence[Unit]) -> Passage | None:
    best, found = ENOUGH_SHARED, None
    for unit in sentences:
        shared = sum(value for base, value in note.items() if base in unit.telling)
        if shared > best and not unit.sentence.overlaps(passage):
            best, found = shared, unit.sentence
    return found
