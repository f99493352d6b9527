"""What to call a speaker: the name in an apposition, two names joined, a description of the words before."""

import re
from bisect import bisect_left

from rashomon.annotation.quotations.following import group_after
from rashomon.annotation.quotations.lexicon import lexicon
from rashomon.annotation.quotations.openings import main_group
from rashomon.annotation.quotations.parties import Parties, Party
from rashomon.annotation.quotations.sources import Source
from rashomon.annotation.quotations.stream import Sentence, Stream

# "Jane Roe and Trade Minister John Doe": so many words may join two names.
LONGEST_TITLE = 7

_APART = re.compile(r"(?<=\w) (['’])(?: ?(s\b)|(?= ))")


def apposed(stream: Stream, parties: Parties, sentence: Sentence, source: Source) -> Party | None:
    """The name in "the union's head, Jane Roe, said", "the chairman and chief executive, Jane Roe"."""
    after = _calling_ends(sentence, source.last + 1)
    dashes = 2 if sentence.lower[after : after + 2] == ["-", "-"] else 1
    opened = dashes > 1 or sentence.lower[after : after + 1] in ([","], ["—"], ["–"])
    begin = after + dashes
    if not opened or begin >= len(sentence.units):
        return None
    while (
        begin + 1 < len(sentence.units)
        and sentence.words[begin][0].isupper()
        and sentence.lower[begin] in lexicon().stops
    ):
        # "its owner, Per Roe": a name may begin with a word that others write small.
        begin += 1
    group = group_after(sentence, begin, lexicon())
    according = sentence.lower[max(0, source.first - 2) : source.first] == ["according", "to"]
    if group is None or (according and sentence.lower[group.last + 1 : group.last + 2] != [","]):
        # "According to her doctor, Jane Roe is fit"
        return None
    start, end = stream.span(sentence, group.head_first, group.head_last)
    found = parties.last_in(start, end)
    # The name ends the group ("Ohio Senator Jane Roe"), not "a Roe critic".
    person = found is not None and (found[0].person or (found[0].untold and " " in found[0].name))
    named = person and found is not None and found[1].passage.end >= end - 2
    return found[0] if found is not None and named else None


def _calling_ends(sentence: Sentence, after: int) -> int:
    """Where a description of one person ends that goes on with a second calling ("and chief executive")."""
    known = lexicon()
    group = group_after(sentence, after + 1, known) if sentence.lower[after : after + 1] == ["and"] else None
    if group is None or any(word[0].isupper() for word in sentence.words[group.first : group.last + 1]):
        return after
    # "The mayor and his wife", "the mayor and aides" are several.
    several = (
        sentence.lower[group.head_last].endswith("s") or sentence.lower[group.first] in known.determiners
    )
    return after if several else group.last + 1


def joint(stream: Stream, parties: Parties, start: int, end: int, whole: str) -> str:
    """The names joined by "and" within ``start:end``, or ``whole`` where none is known."""
    known = lexicon()
    text = stream.text[start:end]
    for index in range(bisect_left(parties.starts, start), bisect_left(parties.starts, end)):
        # No name is parted: "the Centers for Control and Prevention".
        low, high = parties.starts[index] - start, min(parties.mentions[index].passage.end, end) - start
        text = text[:low] + "x" * (high - low) + text[high:]
    names: list[str | None] = []
    roles: list[str] = []
    high = start
    for number, part in enumerate(re.split(r"(\s*,\s+(?:and\s+)?|\s+and\s+)", text)):
        low, high = high, high + len(part)
        if number % 2 == 0:
            found = parties.last_in(low, high)
            names.append(found[0].name if found is not None and found[1].passage.end >= high - 2 else None)
            words = [word.lower().rstrip(".") for word in stream.text[low:high].split()]
            # "Mr. King" is a name.
            roles.append("" if not words or known.titles.intersection(words[:-1]) else words[-1])
    if all(names):
        *others, last = (name for name in names if name)
        return f"{', '.join(others)} and {last}" if others else last
    if names[-1] and all(role in known.roles | known.titles for role in roles[:-1]):
        # "editor and former mayor Jane Roe" is one person.
        return names[-1]
    return whole


def fallback_name(stream: Stream, parties: Parties, sentence: Sentence, first: int, last: int) -> str | None:
    """A run of capitals at the end of the group, made whole from its first mention in the text."""
    place = last
    while place > first and (
        sentence.words[place - 1][0].isupper() or sentence.lower[place - 1] in {".", "-"}
    ):
        place -= 1
    if sentence.lower[place] in lexicon().determiners and place < last:
        place += 1
    while place < last and (sentence.lower[place] in lexicon().titles or sentence.lower[place] == "."):
        place += 1
    start, end = stream.span(sentence, place, last)
    name = stream.text[start:end]
    if not parties.mentions and " " not in name and re.fullmatch(r"[\w’'-]+", name):
        full = re.search(rf"\b[A-Z][a-z]+ (?:[A-Z]\. )?{re.escape(name)}\b", stream.text)
        if (
            full
            and full.group().split()[0].lower().rstrip(".")
            not in lexicon().titles | lexicon().stops | lexicon().determiners
        ):
            return full.group()
    return name


def described_before(stream: Stream, parties: Parties, number: int, gender: str | None) -> str | None:
    """`Roe's mother was there. "It is done," she said`: a woman or man without a name is the subject."""
    sentence = stream.sentences[number]
    main = main_group(sentence, len(sentence.units), lexicon()) if sentence.units else None
    if main is None or sentence.words[main.head_last][0].isupper():
        return None
    words = lexicon().female_roles if gender == "f" else lexicon().male_roles
    if sentence.lower[main.head_last] not in words or apposed(stream, parties, sentence, main) is not None:
        return None
    low, high = stream.span(sentence, main.head_first, main.head_last)
    return tidy(stream.text[low:high])


def document_before(stream: Stream, sentence: Sentence, source: Source) -> str | None:
    """`… said in a letter. "It is done," it says there`: what only a writing does, the writing does that
    the sentence before ends with."""
    following = sentence.lower[source.last + 1 : source.last + 3]
    if not following or not sentence.number:
        return None
    if following[0] not in {"reads", "read", "says", "states"} and following[1:] != ["there"]:
        return None
    earlier = stream.sentences[sentence.number - 1]
    for place in range(len(earlier.lower) - 1, 0, -1):
        low = earlier.lower[place]
        if low in lexicon().documents and earlier.lower[place - 1] in lexicon().determiners:
            begin, end = stream.span(earlier, place - 1, place)
            return tidy(stream.text[begin:end])
    return None


def two_people(stream: Stream, parties: Parties, sentence: Sentence, end: int) -> str | None:
    """Two people joined by "and" in the sentence before, or in this one before ``end``."""
    if not sentence.number:
        return None
    earlier = stream.sentences[sentence.number - 1]
    if not earlier.units:
        return None
    start, _ = stream.span(earlier, 0, 0)
    index = bisect_left(parties.starts, start)
    while index + 1 < len(parties.starts) and parties.starts[index + 1] < end:
        reach = parties.mentions[index].passage.end
        between = stream.text[reach : parties.starts[index + 1]].lstrip(", ").split()
        left, right = parties.of_mention[index], parties.of_mention[index + 1]
        if between[:1] == ["and"] and len(between) <= LONGEST_TITLE and left.person and right.person:
            return f"{left.name} and {right.name}"
        index += 1
    return None


def tidy(name: str) -> str:
    """A name or description on one line, its article small."""
    # Tokenised texts set marks apart ("Roe 's aide", "the clerks ' aide", "a right - hand man").
    name = " ".join(name.split()).replace(" - ", "-")
    if " '" in name or " ’" in name:
        name = _APART.sub(r"\1\2", name)
    name = name.removesuffix("'s").removesuffix("’s")
    if name.endswith(".") and "." not in name.split()[-1][:-1]:
        # A short word before the sentence's stop looks like an abbreviation.
        name = name[:-1].rstrip()
    for word in (
        "The ",
        "A ",
        "An ",
        "His ",
        "Her ",
        "Its ",
        "Their ",
        "Our ",
        "Some ",
        "Many ",
        "One ",
        "Another ",
        "Other ",
        "Several ",
        "Most ",
        "Both ",
    ):
        if name.startswith(word):
            return name[0].lower() + name[1:]
    return name
