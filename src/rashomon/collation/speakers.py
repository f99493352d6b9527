"""Gives every quotation its id, its party and the fullest name of its speaker."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.collation.parties import Cast
from rashomon.collation.voices import Voices
from rashomon.language.names import countries, fold
from rashomon.language.similarity import FUNCTION_WORDS, comparable, weight
from rashomon.language.vocabulary import bare_words
from rashomon.model import Party, Quotation, Story

# The rule (annotation/quotations) that gives a quotation without words of attribution to whoever spoke last.
GOES_ON = "the last speaker goes on"
ELSEWHERE = "the same words have a speaker in another report"
# Fewer words may be said by two people alike; so many in a row are one speaker's wherever a report cuts them.
LEAST_WORDS, LONG_RUN = 4, 8
# How much the words of a heading must tell (the sum of their rarities) to be somebody's own.
HEADING_WEIGHT = 2.5
# Behind these the marked words name a thing.
_POSSESSIVES = ("'s", "’s", "s'", "s’")

# Where a quotation stands: its report and its first letter; and one without a sure speaker, with its words.
Place = tuple[str, int]
Loose = tuple[str, Quotation, set[str]]

# "Jane Roe's advisers", "Democrats", "the Roe administration" are no campaign, no party and no White House.
_KEPT = re.compile(
    r"\b(?:(?<!the )administration|aides|advis[eo]rs|representatives|surrogates|operatives|staffers|officials"
    r"|Democrats|Republicans)$"
)
_OWNED = re.compile(r"(?:.* )?(?P<last>\w+)['’]s? (?P<thing>.+)")


def name_speakers(story: Story, cast: Cast) -> Story:
    """``story`` with quotations that carry id ("A-q1"), party and the speaker's fullest name."""
    elsewhere = _said_elsewhere(story)
    return replace(
        story,
        witnesses=tuple(
            replace(
                witness,
                quotations=tuple(
                    _named(
                        _settled(quotation, elsewhere.get((witness.siglum, quotation.passage.start))),
                        f"{witness.siglum}-q{number}",
                        cast,
                    )
                    for number, quotation in enumerate(witness.quotations, 1)
                ),
            )
            for witness in story.witnesses
        ),
    )


def _settled(quotation: Quotation, other: Quotation | None) -> Quotation:
    if other is None:
        return quotation
    return replace(quotation, speaker=other.speaker, speaker_evidence=None, cue=None, rule=ELSEWHERE)


def _named(quotation: Quotation, identifier: str, cast: Cast) -> Quotation:
    if quotation.speaker is None:
        return replace(quotation, id=identifier)
    party = _party(quotation, cast)
    if party is None:
        return replace(quotation, id=identifier)
    return replace(quotation, id=identifier, party=party.id, speaker=_fullest(quotation.speaker, party))


def _party(quotation: Quotation, cast: Cast) -> Party | None:
    """The party at the very words that name the speaker, if they bear that name; else the one so named."""
    named = cast.named(quotation.speaker or "", quotation.passage.witness) or cast.bearing(
        quotation.speaker or ""
    )
    evidence = quotation.speaker_evidence
    if evidence is None:
        return named
    speaker = fold(quotation.speaker or "")
    for party in cast.within(evidence):
        names = {fold(alias) for alias in party.aliases}
        # "the government in Seoul" is South Korea's.
        if speaker in names or speaker.partition("government in ")[2] in names:
            return party
    owned = _OWNED.match(quotation.speaker or "")
    if named is None and owned is not None:
        # "Jane Roe's campaign" is the Roe campaign.
        return cast.named(f"{owned['last']} {owned['thing']}")
    return named


def _fullest(speaker: str, party: Party) -> str:
    """The name of ``party``. A seat or a capital keeps its own words: whoever speaks for a country, the
    report says where; so do those who follow a party, work for somebody, or govern under a president."""
    country = countries().get(fold(speaker))
    if _KEPT.search(speaker):
        return speaker
    if party.kind == "place" and (country is None or country.form != "name"):
        return speaker
    return party.name


def _said_elsewhere(story: Story) -> dict[Place, Quotation]:
    """Quotations that nobody is said to have spoken, or somebody without a name, or that a report merely
    places after its last speaker, with the one elsewhere that names another speaker of the same words."""
    voices = Voices(story)
    surely: defaultdict[str, list[tuple[str, Quotation, int]]] = defaultdict(list)
    loose: list[Loose] = []
    for witness in story.witnesses:
        for quotation in witness.quotations:
            if quotation.kind == "indirect" or quotation.judged:
                continue
            runs = _runs(bare_words(quotation.passage.text).split())
            goes_on = quotation.rule.startswith(GOES_ON)
            if goes_on or quotation.speaker is None or voices.described(quotation.speaker):
                loose.append((witness.siglum, quotation, runs))
            elif quotation.cue is not None:
                for run in runs:
                    surely[run].append((witness.siglum, quotation, len(runs)))
    found = _cited(story, voices)
    for siglum, quotation, runs in loose:
        met = Counter(same for run in runs for same in surely.get(run, ()) if same[0] != siglum)
        # Two people may share a phrase; of the same words half are shared, or more.
        same = [
            other
            for (_, other, size), many in met.items()
            if 2 * (many + LONG_RUN) >= min(size, len(runs)) + LONG_RUN
        ]
        others = sorted(same, key=lambda other: (other.passage.witness, other.passage.start))
        speakers = {_surname(other) for other in others}
        if len(speakers) == 1 and _takes(quotation, others[0], voices):
            found[siglum, quotation.passage.start] = others[0]
    return found | _told_again(loose, found, voices)


def _told_again(
    loose: Sequence[Loose], found: Mapping[Place, Quotation], voices: Voices
) -> dict[Place, Quotation]:
    """The rest of what one report gives to "the letter", "the Ohio nominee", where that one is known."""
    whose: defaultdict[tuple[str, str], dict[str, Quotation]] = defaultdict(dict)
    rest = []
    for siglum, quotation, _ in loose:
        speaker = quotation.speaker or ""
        if speaker.startswith("the ") and not voices.is_office(speaker.removeprefix("the ")):
            other = found.get((siglum, quotation.passage.start))
            if other is not None:
                whose[siglum, speaker].setdefault(_surname(other), other)
            elif voices.described(speaker):
                rest.append((siglum, quotation.passage.start, speaker))
    return {
        (siglum, start): next(iter(whose[siglum, speaker].values()))
        for siglum, start, speaker in rest
        if len(whose[siglum, speaker]) == 1
    }


def _cited(story: Story, voices: Voices) -> dict[Place, Quotation]:
    """Words whose speaker a report leaves out (fewer in a headline) or only describes, with the one
    quotation, of that report where it describes the speaker, that has their words."""
    spoken = [
        (f" {bare_words(quotation.passage.text)} ", quotation)
        for witness in story.witnesses
        for quotation in witness.quotations
        if quotation.kind != "indirect" and quotation.speaker and quotation.cue is not None
    ]
    found = {}
    for witness in story.witnesses:
        places = [place for place in (witness.masthead.headline, witness.masthead.dek) if place is not None]
        for quotation in witness.quotations:
            where, speaker = quotation.passage, quotation.speaker
            words = bare_words(where.text)
            cites = words.count(" ") + 1 >= LEAST_WORDS or any(place.contains(where) for place in places)
            nobody = speaker is None and cites
            describes = " " in words and voices.described(speaker or "") and not _brought_in(speaker or "")
            if quotation.kind == "indirect" or quotation.judged or not (nobody or describes):
                continue
            telling = [word for word in comparable(where.text) if word.form not in FUNCTION_WORDS]
            thing = witness.text[: where.start - 1].rstrip().endswith(_POSSESSIVES)
            if thing or weight(telling) < HEADING_WEIGHT:
                continue
            same = [
                other
                for text, other in spoken
                if f" {words} " in text
                and other is not quotation
                and (nobody or other.passage.witness == where.witness)
            ]
            if len({_surname(other) for other in same}) == 1 and _takes(quotation, same[0], voices):
                found[witness.siglum, where.start] = same[0]
    return found


def _brought_in(speaker: str) -> bool:
    """Whether the words bring in somebody: "an official", "one clerk"."""
    return speaker.startswith(("a ", "an ", "one "))


def _surname(quotation: Quotation) -> str:
    return fold(quotation.speaker or "").split()[-1]


def _takes(quotation: Quotation, other: Quotation, voices: Voices) -> bool:
    """Whether ``other``'s speaker is somebody else, and not one body with the other's part of it or a person
    who speaks for it."""
    if quotation.speaker is None:
        return True
    return not voices.same(quotation, other) and voices.kind(other.speaker or "") == "person"


def _runs(words: Sequence[str]) -> set[str]:
    """The words all together, and every run of them that is long enough to tell a speaker by."""
    if len(words) < LEAST_WORDS:
        return set()
    long = range(len(words) - LONG_RUN + 1)
    return {" ".join(words), *(" ".join(words[first : first + LONG_RUN]) for first in long)}
