"""Cues inside of what another cue tells: whose words the marked ones are."""

from rashomon.annotation.quotations.cue import Cue
from rashomon.annotation.quotations.lexicon import lexicon
from rashomon.annotation.quotations.reporting import CONDITIONS
from rashomon.annotation.quotations.stream import Sentence, Stream

# The clause of what is told opens within so many words behind its verb.
OPENING = 6
# Marked words within so many words of a verb are what it quotes.
BESIDE = 2


def told_about(sentence: Sentence, cue: Cue, outer: Cue) -> bool:
    """`Roe described Doe's demand as “…”`, `a source said that crews had complained about …`: the cue is part
    of what is told, and no clause of its own follows."""
    lower = sentence.lower
    if cue.how == "owner":
        return outer.how in {"before", "shared"} and lower[cue.last] != "that" and "as" in lower[cue.last :]
    clause = lower[outer.last + 1 : outer.last + 1 + OPENING]
    return outer.lemma in lexicon().speech and "that" in clause and lower[cue.last] in {"about", "of"}


def thought_of_speaker(sentence: Sentence, cue: Cue, outer: Cue) -> bool:
    """`Roe said she hoped that "…"`: the words are what Roe said."""
    known = lexicon()
    assert cue.source is not None
    if sentence.lower[max(0, cue.source.first - 1)] in CONDITIONS:
        # "Roe says if people think so they are “…”"
        return outer.lemma in known.speech
    pronoun = sentence.lower[cue.source.first] in known.subject_pronouns - {"who", "i"}
    return pronoun and outer.lemma in known.speech and cue.lemma not in known.speech


def told_by(stream: Stream, sentence: Sentence, cue: Cue, outer: Cue, place: int) -> bool:
    """`Roe said Doe had asked the crews to be “closely watched”`: the clause behind Roe's verb tells what Doe
    does in Roe's words, unless Doe's verb quotes what stands right behind it."""
    assert cue.source is not None
    known = lexicon()
    between = sentence.lower[outer.last + 1 : cue.source.first]
    told = outer.lemma in known.speech and outer.how in {"before", "shared"} and outer.last < cue.source.first
    if not told or not all(low == "that" or low in known.times for low in between):
        return False
    whole = stream.text[stream.marked[~sentence.units[place]].start].isupper()
    if cue.lemma in known.naming | {"refer"} and "as" in sentence.lower[place - BESIDE : place]:
        return False
    quotes = place - cue.last <= BESIDE or (whole and sentence.lower[place - 1] in {",", ":"})
    return not (quotes and cue.lemma in known.speech | known.naming)
