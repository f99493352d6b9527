"""The noun group that begins at a word: a subject behind its verb, what a sentence opens with."""

from rashomon.annotation.quotations.lexicon import Lexicon
from rashomon.annotation.quotations.sources import (
    ALONE,
    INSIDE,
    LONGEST_CHAIN,
    LONGEST_GROUP,
    NAME_PARTS,
    Source,
    abbreviated,
    compounded,
    ends_group,
    possessed,
)
from rashomon.annotation.quotations.stream import QUOTED, Sentence
from rashomon.language.vocabulary import means_person

# "Roe's first tweet"
_ORDINALS = {"first", "last", "second", "third"}
_COUNTING = (["more", "than"], ["fewer", "than"], ["less", "than"], ["up", "to"])
_ARTICLES = {"the", "a", "an", "his", "her", "its", "their", "this", "these", "those"}


def group_after(sentence: Sentence, place: int, known: Lexicon) -> Source | None:
    """The noun group that begins at unit ``place``."""
    base = _base_after(sentence, place, known)
    if base is None:
        return None
    last = base[1]
    lower = sentence.lower
    for _ in range(LONGEST_CHAIN):
        if last + 2 >= len(lower) or lower[last + 1] not in {
            "of",
            "for",
            "from",
            "at",
            "with",
            "in",
            "inside",
        }:
            break
        if lower[last + 2 : last + 4] in _COUNTING:
            # "the crowd of more than 2,000"
            break
        inner = _base_after(sentence, last + 2, known)
        if inner is None:
            break
        last = inner[1]
    if last + 2 < len(lower) and lower[last + 1] == "and" and last == base[1]:
        inner = _base_after(sentence, last + 2, known)
        # "Roe and Doe", "editor and former mayor Jane Roe"
        if inner is not None and sentence.words[inner[1]][0].isupper():
            return Source(place, inner[1], place, inner[1])
    return Source(place, last, *base)


def _base_after(sentence: Sentence, place: int, known: Lexicon) -> tuple[int, int] | None:
    lower, words = sentence.lower, sentence.words
    size = len(lower)
    if place >= size:
        return None
    if lower[place] in known.subject_pronouns:
        return place, place
    last = place - 1
    if lower[place] in known.determiners:
        last = place
    while last + 1 < size and last - place < LONGEST_GROUP:
        following = last + 1
        low = lower[following]
        if low == QUOTED:
            break
        if low in INSIDE:
            if low == "." and not abbreviated(words[last] if last >= place else ""):
                break
            if low != "." and (following + 1 >= size or not words[following + 1][0].isalnum()):
                break
            last = following
            continue
        if last > place and lower[last] == "-" and compounded(lower, following):
            last = following
            continue
        numbered = low in _ORDINALS and last >= place and possessed(lower[last])
        if not words[following][0].isalnum() or (ends_group(sentence, following, known) and not numbered):
            break
        if words[following] in _ARTICLES and last >= place:
            # "told Roe the plan": another group begins
            break
        lowered = words[following][0].islower()
        if lowered and low in known.forms and low not in known.nouns and known.forms[low][1] != "base":
            break
        if (
            lowered
            and last >= place
            and words[last][0].isupper()
            and low not in known.nouns
            and (
                not possessed(lower[last])
                and low not in known.modifiers
                and low not in NAME_PARTS
                and last > place
                # "one Roe confidant", "the Peruvian water authority", "the Roe family's lawyer"
                and not (
                    lower[place] in known.determiners
                    and (means_person(low) or possessed(low) or _before_noun(sentence, following, known))
                )
            )
        ):
            break
        if lowered and ((low.endswith("ly") and low not in known.no_adverbs) or low in known.odd_verbs):
            break
        counts = last == place and lower[last] in known.determiners
        ends = (lower[last] in known.nouns and not counts) or (
            low.endswith("ed") and lower[last] not in known.determiners
        )
        if (
            lowered
            and last >= place
            and low not in known.nouns
            and ends
            and not (_in_title(sentence, following, known) or means_person(low))
        ):
            break
        last = following
    while last >= place and lower[last] in {"'", "’", "-", "/", "&"}:
        last -= 1
    if last < place or (last == place and lower[last] in known.determiners and lower[last] not in ALONE):
        return None
    return place, last


def _before_noun(sentence: Sentence, place: int, known: Lexicon) -> bool:
    """Whether the word at ``place``, no verb by its form, stands before a role, a body or a writing."""
    low = sentence.lower[place]
    plain = low.isalpha() and not low.endswith(("s", "ed", "ing", "ly"))
    return plain and sentence.lower[place + 1 : place + 2] != [] and sentence.lower[place + 1] in known.nouns


def _in_title(sentence: Sentence, place: int, known: Lexicon) -> bool:
    """Whether the noun at ``place`` leads on to a role: "a former law enforcement official"."""
    low = sentence.lower[place]
    verb = low in known.forms or low in known.pasts or low in known.finite or low.endswith(("ed", "ing"))
    return (
        not verb and sentence.lower[place + 1 : place + 2] != [] and sentence.lower[place + 1] in known.roles
    )
