"""The words that every way of showing an edition shares: counts, dates, labels."""

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Final

from rashomon.language.identify import language_name
from rashomon.language.nouns import is_plural
from rashomon.model import (
    Act,
    Alteration,
    ClaimStatus,
    Disagreement,
    DisagreementKind,
    Edition,
    Event,
    Judgement,
    Quotation,
    Revision,
    Witness,
)
from rashomon.model.revision import AlterationKind

NUMBERS: Final = (
    "no one two three four five six seven eight nine ten eleven twelve".split()
)  # newsrooms write larger ones in figures
MONTHS: Final = (
    "January February March April May June July August September October November December".split()
)
JUDGEMENTS: Final[dict[Judgement, tuple[str, str]]] = {
    "conflict": ("≠", "cannot both be so"),
    "unsure": ("?", "unsure whether both can be so"),
    "compatible": ("≈", "worded apart, both can be so"),
}
KINDS: Final[dict[DisagreementKind, str]] = {
    "figure": "Figure",
    "date": "Date",
    "polarity": "Said and denied",
    "attribution": "Who said it",
    "quotation": "Wording of a quotation",
    "headline": "Headline",
    "label": "What it is called",
}
ASKING: Final = ("how", "what", "when", "where", "whether", "which", "who", "whose", "why")
ACTS: Final[dict[Act, str]] = {
    "demand": "demands",
    "offer": "offers",
    "accept": "accepts",
    "reject": "rejects",
    "threaten": "threatens",
    "agree": "agrees",
}
STATUSES: Final[dict[ClaimStatus, tuple[str, str]]] = {
    "disputed": ("≠", "disputed"),
    "agreed": ("=", "agreed"),
    "single": ("1", "one witness only"),
}
ALTERATIONS: Final[dict[AlterationKind, str]] = {
    "claim": "Claims",
    "figure": "Figures",
    "quotation": "Quotations",
}
FEW_SIGLA: Final = 12  # named one by one in a list; a story of this many reports is read, not counted
EDITS: Final = {"drop": "leaves out", "add": "adds", "change": "changes", "insertion": "inserts in brackets"}


def number(count: int) -> str:
    """``count`` as a newsroom writes it."""
    return NUMBERS[count] if 0 <= count < len(NUMBERS) else f"{count:,}"


def counted(count: int, noun: str, plural: str | None = None) -> str:
    """``three reports``, ``one origin``."""
    return f"{number(count)} {noun if count == 1 else plural or noun + 's'}"


def heading(item: Disagreement) -> tuple[str, str]:
    """What a disagreement is headed with: its kind and what it is about."""
    return titled(KINDS[item.kind], item.about)


def titled(kind: str, about: str) -> tuple[str, str]:
    """``Headline`` and ``“safe”``; no kind where the matter is a question or says itself what it is about:
    ``How many ships``, ``Ada Venn: with or without “soon”``."""
    if about.split(" ", 1)[0] in ASKING or ": " in about:
        return "", about[:1].upper() + about[1:]
    return kind, about


def signs(disagreements: Iterable[Disagreement]) -> list[tuple[Judgement, str, str]]:
    """The judgements that there are, each with its sign and what it says: told once for a whole list."""
    found = {item.judgement for item in disagreements}
    return [(judgement, *words) for judgement, words in JUDGEMENTS.items() if judgement in found]


def day(value: date) -> str:
    """A date as it is read: ``5 May 2025``."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def span(earliest: date | None, latest: date | None) -> str:
    """When something happened, as precisely as the reports say and no more."""
    if earliest is None and latest is None:
        return "no date given"
    if earliest is None:
        return f"by {day(latest)}" if latest else ""
    if latest is None:
        return f"from {day(earliest)}"
    if earliest == latest:
        return day(earliest)
    return _whole(earliest, latest) or f"{day(earliest)} – {day(latest)}"


def _whole(earliest: date, latest: date) -> str | None:
    """The month or the year, where the two days are its first and last."""
    if earliest.day != 1 or latest.day != monthrange(latest.year, latest.month)[1]:
        return None
    months = (latest.year - earliest.year) * 12 + latest.month - earliest.month + 1
    if months == 1:
        return f"{MONTHS[earliest.month - 1]} {earliest.year}"
    if months == 12 and earliest.month == 1:
        return str(earliest.year)
    return None


def source(witness: Witness) -> str:
    """Who speaks in this report: its outlet, else its agency, else its file's name."""
    masthead = witness.masthead
    return masthead.outlet or masthead.agency or witness.article.path.rsplit("/", 1)[-1]


def summary(edition: Edition) -> str:
    """``Five reports, three independent origins; one tells of a later development; not read: B in Welsh.``"""
    sigla = {witness.siglum for witness in edition.witnesses}
    later = sum(witness.role == "development" for witness in edition.witnesses)
    line = f"{counted(len(sigla), 'report')}, {counted(edition.story.origins(sigla), 'independent origin')}"
    if later:
        line += f"; {number(later)} {'tells' if later == 1 else 'tell'} of a later development"
    if unread := not_read(edition):
        line += f"; not read: {unread}"
    return line[:1].upper() + line[1:] + "."


def not_read(edition: Edition) -> str:
    """``B in German, D in Spanish``: the reports in which nothing is read; empty where there are none."""
    unread = [w for w in edition.witnesses if w.paragraphs and not w.sentences]
    named = [f"{witness.siglum} in {language_name(witness.language)}" for witness in unread[:FEW_SIGLA]]
    more = [f"{len(unread) - FEW_SIGLA} more"] if len(unread) > FEW_SIGLA else []
    return ", ".join(named + more)


def changed(change: Alteration, longest: int) -> str:
    """``Figure altered: “three” → “five”``; an altered sentence by the words that differ."""
    places = (change.before, change.after)
    parts = [f"“{shortened(place.text, longest)}”" for place in places if place]
    if change.kind == "claim" and change.op == "altered":
        edits = (" → ".join(f"“{w}”" for w in (e.before, e.after) if w) for e in change.edits)
        verbs = (EDITS[edit.op] for edit in change.edits)
        parts = ["; ".join(f"{verb} {shortened(e, longest)}" for verb, e in zip(verbs, edits, strict=True))]
    return f"{change.kind.capitalize()} {change.op}: {' → '.join(parts)}"


def versions(revision: Revision) -> str:
    """``B is a later version of A: two changes``."""
    if revision.old is None:
        return f"{revision.new} says that it was changed; the version before it is not laid beside it"
    reworded = f", {counted(len(revision.reworded), 'sentence')} only reworded" if revision.reworded else ""
    count = counted(len(revision.changes), "change")
    return f"{revision.new} is a later version of {revision.old}: {count}{reworded}"


def ranked(disagreements: Iterable[Disagreement]) -> list[tuple[int, Disagreement]]:
    """Disagreements with their numbers: what two reports tell apart before what one does, first what cannot
    both be so, and last of all what is only worded apart."""
    order = list(JUDGEMENTS)
    return sorted(
        enumerate(disagreements),
        key=lambda item: (
            item[1].judgement == "compatible",
            item[1].within_one,
            order.index(item[1].judgement),
        ),
    )


def foremost(timeline: Iterable[Event], count: int) -> list[Event]:
    """The events to show where there is room for ``count``: what most reports tell, and where as many do,
    what lies nearest to the day that has most events; in the order given."""
    events = list(timeline)
    days = [(event.earliest or event.latest or date.max).toordinal() for event in events]
    exact = [day for day, event in zip(days, events, strict=True) if event.earliest == event.latest]
    busiest = Counter(exact or days).most_common(1)[0][0] if days else 0
    told = [len({place.witness for place in event.evidence}) for event in events]
    weighed = sorted(range(len(events)), key=lambda one: (-told[one], abs(days[one] - busiest)))
    return [events[one] for one in sorted(weighed[:count])]


def voice(quotation: Quotation) -> str:
    """Who is said to have spoken, in words for a screen."""
    return quotation.speaker or "nobody named"


def one_line(text: str) -> str:
    """``text`` with every run of white space made one space."""
    return " ".join(text.split())


def printable(text: str) -> str:
    """``text`` on one line without control and direction characters: it cannot steer a terminal."""
    return visible(one_line(text))


def visible(text: str) -> str:
    """``text`` without control and direction characters, its blanks as they are."""
    joiners = "\u200c\u200d"  # some scripts need them between letters
    return "".join(c for c in text if c.isprintable() or c in joiners)


def shortened(text: str, longest: int) -> str:
    """``text`` on one line, cut at a word and marked with an ellipsis where it is longer."""
    line = one_line(text)
    if len(line) <= longest:
        return line
    return line[: longest - 1].rsplit(" ", 1)[0] + " …"


def acting(act: Act, party: str) -> str:
    """What ``party`` does, in its number: "rejects", but "The striking drivers reject"."""
    head = re.split(r" (?:of|in|from|for|with|at|on) ", party, maxsplit=1)[0].split()[-1:]
    # a name in capitals is one body, whatever it ends in: "the United Nations"
    several = bool(head) and head[0].islower() and is_plural(head[0])
    return ACTS[act].removesuffix("s") if several or " and " in party else ACTS[act]
