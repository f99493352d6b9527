"""Quotations: one card an utterance with its wordings, then what one report alone quotes, by speaker."""

from dataclasses import dataclass

from rashomon.model import Quotation, Utterance, Variant
from rashomon.publish.guide import Guide
from rashomon.publish.phrases import EDITS, voice
from rashomon.publish.wording import Change, changes, compared


@dataclass(frozen=True, slots=True)
class Wording:
    """One member of an utterance, and how it differs from the wording it is set against."""

    quotation: Quotation
    against: str
    changes: tuple[Change, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """An utterance: the base wording first, then the others."""

    number: int
    utterance: Utterance
    wordings: tuple[Wording, ...]
    same: bool


@dataclass(frozen=True, slots=True)
class Quotations:
    """The cards, and the quotations that stand alone, in groups by speaker."""

    cards: tuple[Card, ...]
    alone: tuple[tuple[str, tuple[Quotation, ...]], ...]


def quotations(guide: Guide) -> Quotations:
    """The Quotations view of one story."""
    cards: list[Card] = []
    carded: set[str] = set()
    for number, utterance in enumerate(guide.edition.utterances):
        members = [guide.quotation[name] for name in utterance.members if name in guide.quotation]
        if len(members) > 1:
            cards.append(_card(number, utterance, members))
            carded.update(member.id for member in members)
    groups: dict[str, list[Quotation]] = {}
    for quotation in guide.edition.quotations:
        if quotation.id not in carded or not quotation.id:
            groups.setdefault(voice(quotation), []).append(quotation)
    named = sorted(groups.items(), key=lambda item: (item[1][0].speaker is None, -len(item[1]), item[0]))
    return Quotations(cards=tuple(cards), alone=tuple((speaker, tuple(group)) for speaker, group in named))


def _card(number: int, utterance: Utterance, members: list[Quotation]) -> Card:
    variants = {variant.quotation: variant for variant in utterance.variants}
    by_id = {member.id: member for member in members}
    base = next((member for member in members if member.id not in variants), members[0])
    wordings = [Wording(base, "", (Change("same", base.passage.text),), ())]
    for member in members:
        if member is base:
            continue
        variant = variants.get(member.id)
        against = by_id.get(variant.against, base) if variant else base
        found = compared(against.passage.text, member.passage.text)
        differs = any(change.op != "same" and not change.slight for change in found)
        wordings.append(
            Wording(
                quotation=member,
                against=against.passage.witness if against is not base else "",
                changes=found,
                remarks=_remarks(variant) if variant and differs else (),
            )
        )
    texts = [member.passage.text for member in members]
    same = all(c.op == "same" or c.slight for text in texts for c in changes(base.passage.text, text))
    return Card(number=number, utterance=utterance, wordings=tuple(wordings), same=same)


def _remarks(variant: Variant) -> tuple[str, ...]:
    """The edits in words: ``leaves out “step by step”``."""
    lines = []
    for edit in variant.edits:
        if edit.before and edit.after:
            lines.append(f"{EDITS[edit.op]} “{edit.before.strip()}” to “{edit.after.strip()}”")
        else:
            lines.append(f"{EDITS[edit.op]} “{(edit.before or edit.after).strip()}”")
    return tuple(lines)
