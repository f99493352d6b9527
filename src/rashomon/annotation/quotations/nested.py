"""Cues inside of what another cue tells: whose words the marked ones are."""

from rashomon.annotation.quotations.cue import Cue
from rashomon.annotation.quotations.lexicon import lexicon
from rashomon.annotation.quotations.reporting import CONDITIONS
from rashomon.annotation.quotations.sources import Source, groups_before, possessed, speaks
from rashomon.annotation.quotations.stream import Sentence, Stream
from rashomon.annotation.quotations.subjects import opens_main, subordinate

# The clause of what is told opens within so many words behind its verb.
OPENING = 6
# Marked words within so many words of a verb are what it quotes; of a noun of speech they need no article.
BESIDE = 2
# "his call for a new “…”": so many words may stand between a noun of speech and the marked words.
LONGEST_OBJECT = 4
# Right behind these stands what they name ("his slogan “…”"); behind other nouns of speech a judgement may.
_WORDINGS = frozenset(
    ("slogan", "phrase", "mantra", "motto", "line", "quip", "joke", "tweet", "boast", "taunt")
)


def content(stream: Stream, sentence: Sentence, cue: Cue, place: int) -> bool:
    """Whether marked words stand in what a noun of speech tells ("his call for a new “sea wall”"), not behind
    it ("called his remarks about clerks “foolish”")."""
    between = sentence.lower[cue.last + 1 : place]
    if sentence.lower[cue.last] == "that":
        return True
    if cue.last + 1 == place and cue.last == cue.verb:
        return sentence.lower[cue.verb] in _WORDINGS
    if len(between) < BESIDE:
        return True
    known = lexicon()
    if len(between) > LONGEST_OBJECT or speaks(between[-1], known):
        return False
    mark = stream.marked[~sentence.units[place]]
    opens = stream.text[mark.start : mark.end].partition(" ")[0].lower()
    gerund = between[0].endswith("ing") and opens in known.determiners
    return gerund or between[0] in known.determiners or possessed(between[0])


def told_about(sentence: Sentence, cue: Cue, outer: Cue, place: int) -> bool:
    """`Roe described Doe's demand as “…”`, `a source said that crews had complained about …`: the cue is part
    of what is told, and no clause of its own follows."""
    lower = sentence.lower
    called = outer.lemma in lexicon().naming and lower[cue.last] != "that"
    if cue.how == "owner" and called and place - cue.last > BESIDE:
        # "called Doe's claim about the port “a shame”"
        return True
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


def fronted(sentence: Sentence, cue: Cue, place: int) -> bool:
    """`When Doe asked about it, the clerk grew “angry”`: the cue stands in a clause that is over before the
    main clause with the marked words, which has a subject of its own."""
    lower, known = sentence.lower, lexicon()
    if cue.how not in {"before", "shared"} or lower[0] == "as" or not subordinate(lower):
        return False
    if lower[0] in CONDITIONS and lower[place - 1] == "," and cue.last < place - 2:
        # "If Doe answered with a suit, “we will win”"
        return True
    for comma in range(2, place - 1):
        if lower[comma] == "," and opens_main(sentence, comma + 1, known):
            return cue.last < comma and lower[comma + 1] not in known.subject_pronouns
    return False


def names_within(sentence: Sentence, outer: Cue, cue: Cue, place: int) -> bool:
    """`It was no better, Roe said, than Doe calling it “a farce”`: whom Roe tells of calls it so."""
    known = lexicon()
    own = cue.how == "before" and cue.source is not None and outer.last < cue.source.first
    if not own or cue.lemma not in known.naming or place - cue.last > BESIDE + 2:
        return False
    assert cue.source is not None
    return sentence.words[cue.source.head_last][0].isupper()


def owner_within(stream: Stream, sentence: Sentence, cue: Cue, place: int) -> Source | None:
    """Who owns the marked words inside of what a cue tells: `Roe mocked Doe's “we sold it all” remark`,
    `Roe was angry at Doe's remarks, which include the claim that it was “sold”`."""
    known, lower = lexicon(), sentence.lower
    if cue.how not in {"before", "shared"} or cue.lemma in known.naming:
        return None
    noun = place + 1 < len(lower) and lower[place + 1].isalpha()
    if noun and cue.last < place - 1 and possessed(lower[place - 1]) and _is_clause(stream, sentence, place):
        return next(groups_before(sentence, place, known), None)
    for at in range(place - 1, cue.last + 3, -1):
        if lower[at] == "which" and lower[at - 1] == "," and _tells(lower[at - 2]):
            claim = any(lower[to] == "that" and _tells(lower[to - 1]) for to in range(at + 2, place))
            owner = next(groups_before(sentence, at - 2, known), None)
            if claim and owner is not None and possessed(lower[owner.last]):
                return owner
    return None


def _tells(low: str) -> bool:
    return low in lexicon().cue_nouns or low.removesuffix("s") in lexicon().cue_nouns


def _is_clause(stream: Stream, sentence: Sentence, place: int) -> bool:
    """Whether the marked words at unit ``place`` have a subject and a finite verb ("“Roe sold us”")."""
    known, mark = lexicon(), stream.marked[~sentence.units[place]]
    words = stream.text[mark.start : mark.end].lower().split()
    return any(low in known.finite or low in known.pasts or low.endswith("ed") for low in words[1:-1])
