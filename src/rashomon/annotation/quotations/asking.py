"""Who asks in a sentence, and whom: the answer is the other one's."""

from rashomon.annotation.quotations.following import group_after
from rashomon.annotation.quotations.lexicon import lexicon
from rashomon.annotation.quotations.parties import Parties, Party
from rashomon.annotation.quotations.sources import possessed
from rashomon.annotation.quotations.stream import Sentence, Stream

_QUESTIONS = frozenset(("asked", "asks", "pressed"))


def whom_it_asks(stream: Stream, parties: Parties, sentence: Sentence) -> Party | None:
    """`Doe asked Roe where it was.`, then `"There," he said`: whom the sentence asks answers."""
    known = lexicon()
    for place in range(len(sentence.lower) - 2, 0, -1):
        if sentence.lower[place] not in _QUESTIONS or sentence.lower[place - 1] in known.beings:
            continue
        group = group_after(sentence, place + 1, known)
        if group is None:
            return None
        found = parties.last_in(*stream.span(sentence, group.head_first, group.head_last))
        whole = found is not None and not possessed(sentence.lower[group.head_last])
        return found[0] if found is not None and found[0].person and whole else None
    return None


def who_asks(stream: Stream, parties: Parties, sentence: Sentence) -> Party | None:
    """Whose name stands right before "asked"."""
    if _QUESTIONS.isdisjoint(sentence.lower):
        return None
    for place in range(1, len(sentence.lower)):
        if sentence.lower[place] in _QUESTIONS:
            start, end = stream.span(sentence, 0, place - 1)
            found = parties.last_in(start, end)
            return found[0] if found is not None and found[1].passage.end == end else None
    return None
