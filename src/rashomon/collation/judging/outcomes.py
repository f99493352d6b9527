"""What became of each judgement: read off the editions, so that it says what they show."""

from collections.abc import Sequence

from rashomon.collation.judging.places import between, occurrences, places, quotation_at, reading_at
from rashomon.model import Edition, Outcome, Passage, Pointer, Ruling, Witness


def outcomes(rulings: Sequence[Ruling], editions: Sequence[Edition]) -> tuple[Outcome, ...]:
    """For each ruling whether the editions show it; an orphan's reason says what is gone."""
    witnesses = [witness for edition in editions for witness in edition.witnesses]
    return tuple(_outcome(ruling, editions, witnesses) for ruling in rulings)


def _outcome(ruling: Ruling, editions: Sequence[Edition], witnesses: Sequence[Witness]) -> Outcome:
    for pointer in ruling.pointers:
        if not places(pointer, witnesses):
            return Outcome(ruling=ruling, applied=False, reason=_gone(pointer, witnesses))
    for edition in editions:
        found = [places(pointer, edition.witnesses) for pointer in ruling.pointers]
        if all(found):
            applied, reason = _in_edition(ruling, edition, found)
            return Outcome(ruling=ruling, applied=applied, reason=reason)
    return Outcome(ruling=ruling, applied=False, reason="the two passages stand in two stories")


def _gone(pointer: Pointer, witnesses: Sequence[Witness]) -> str:
    texts = [witness.text for witness in witnesses if witness.article.id == pointer.article]
    if not texts:
        return f"no report with the id {pointer.article} was read: it is not here, or its text has changed"
    count = len(occurrences(pointer.text, texts[0]))
    if not count:
        return f"article {pointer.article} does not hold the words “{pointer.text}”"
    return f"“{pointer.text}” stands {count} times in article {pointer.article}: give the right start"


def _in_edition(ruling: Ruling, edition: Edition, found: Sequence[tuple[Passage, ...]]) -> tuple[bool, str]:
    if ruling.kind == "speaker":
        return _speaker(ruling, edition, found[0])
    left, right = found
    if ruling.kind == "no-conflict":
        if any(item.judged and between(item, left, right) for item in edition.disagreements):
            return True, "shown as no conflict"
        return False, "no disagreement was found between the two passages"
    one, other = reading_at(edition.claims, left), reading_at(edition.claims, right)
    if one is None or other is None:
        return False, "no claim was found at one of the two passages"
    if one == other:
        return False, "both passages stand in one reading"
    if (one[0] == other[0]) != (ruling.kind == "same"):
        return False, "another judgement says otherwise"
    return True, "shown as one claim" if ruling.kind == "same" else "shown as two claims"


def _speaker(ruling: Ruling, edition: Edition, found: Sequence[Passage]) -> tuple[bool, str]:
    for place in found:
        quotation = quotation_at(edition.story.witness(place.witness), place)
        if quotation is None:
            return False, "no single quotation was found at these words"
        if f"({ruling.place})" not in quotation.rule:
            return False, "another judgement of this quotation stands in its place"
    return True, f"shown as spoken by {ruling.speaker or 'nobody who is named'}"
