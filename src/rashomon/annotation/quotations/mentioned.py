"""Speech or mention: whether marked words that no cue reaches name a thing or hold a word at arm's length."""

from rashomon.annotation.quotations.lexicon import lexicon
from rashomon.annotation.quotations.sources import possessed
from rashomon.annotation.quotations.stream import Sentence, Stream
from rashomon.annotation.quotations.works import MARKING, NAME, TITLE
from rashomon.language.similarity import FUNCTION_WORDS

MENTION = "marked words that are a part of the report's own sentence"
# What these rules are given is no speech, and so no quotation.
NO_SPEECH = frozenset((TITLE, NAME, MARKING, MENTION))
# So few words may be a mention: of marked words without cue and speaker PolNeAR (train) counts .16 of up to
# three as somebody's, .07 of single ones, .50 of more; of what goes, .08, most of them titles and names.
LONGEST_MENTION = 3
# A verb or noun of speech so many words before the marks may be what they tell: "the slogan is “…”".
BESIDE = 3
# "known as “Sea Rose”", "words such as “boat”"
_NAMING = frozenset(("known", "such"))
_NAMED = frozenset(("so-called", "called", "nicknamed"))
_SPEAKING = frozenset(("i", "we", "you", "me", "us", "my", "our", "your", "let"))


def is_mention(stream: Stream, number: int, sentence: Sentence, place: int) -> bool:
    """Whether a few marked words at unit ``place``, which nobody is said to have spoken, are no speech: a
    single word (`the “experts” left`), a name (`aboard the “Sea Rose”`) or what qualifies a noun of the
    report's own (`a “level playing” field`). A heading leaves out who spoke, so there they may be speech."""
    mark = stream.marked[number]
    text = stream.text[mark.start : mark.end]
    words = [bare for word in text.split() if (bare := word.strip(".,:;!?'’()&-"))]
    few = mark.opened and mark.closed and len(words) <= LONGEST_MENTION
    if not few or sentence.part in {"headline", "dek"} or text[-1] in "!?":
        return False
    if any(word.lower().partition("’")[0].partition("'")[0] in _SPEAKING for word in words):
        return False
    if _is_told(sentence, place):
        return False
    names = all(word[0].isupper() or word[0].isdigit() or word in FUNCTION_WORDS for word in words)
    single = len(words) == 1 and not _is_piece(stream, sentence, place)
    return names or single or _qualifies(sentence, place, text)


def is_speech(words: str, rule: str) -> bool:
    """Whether marked words are a quotation; what is written in capitals is shown to be read."""
    return rule not in NO_SPEECH or (len(words) > 1 and words.isupper())


def _is_piece(stream: Stream, sentence: Sentence, place: int) -> bool:
    """Whether a longer marked passage is joined to a word: `“late” and “worse than the first”`."""
    for joint, other in ((place + 1, place + 2), (place - 1, place - 2)):
        if 0 <= other < len(sentence.units) and sentence.lower[joint] in {"and", "or"}:
            mark = stream.marked[~sentence.units[other]] if sentence.units[other] < 0 else None
            if mark is not None and stream.text.count(" ", mark.start, mark.end) >= LONGEST_MENTION:
                return True
    return False


def _qualifies(sentence: Sentence, place: int, text: str) -> bool:
    """Whether marked words stand between an article or owner and a noun (`a “level playing” field`), or name
    it (`the so-called “level field”`)."""
    before, following = sentence.lower[place - 1] if place else "", sentence.lower[place + 1 : place + 2]
    if before in _NAMED:
        return True
    determined = before in lexicon().determiners or possessed(before)
    noun = following != [] and following[0].isalpha() and following[0] not in FUNCTION_WORDS
    return determined and noun and text[-1].isalnum()


def _is_told(sentence: Sentence, place: int) -> bool:
    """Whether a colon, a verb or noun of speech (`the slogan “Row on”`) or "as" (`painted her as a “tyrant”`)
    stands beside marked words."""
    known, lower = lexicon(), sentence.lower
    if lower[place - 1 : place] == [":"] or _is_noun(lower[place + 1 : place + 2]):
        return True
    before = lower[max(0, place - BESIDE) : place]
    if "as" in before[-2:] and not _NAMING & set(before):
        return True
    verbs = {known.forms[low][0] for low in before if low in known.forms}
    # "labelled a “drunk” by the mayor"
    agent = "by" in lower[place + 1 : place + 1 + BESIDE]
    return _is_noun(before) or bool(known.speech & verbs) or (agent and bool(known.naming & verbs))


def _is_noun(lows: list[str]) -> bool:
    nouns = lexicon().cue_nouns
    return any(low in nouns or low.removesuffix("s") in nouns for low in lows)
