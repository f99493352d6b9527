"""Where reported words end as the clause around them goes on: "Roe's claim that it is shut | was denied",
"Roe, who said it was shut, | left"."""

from rashomon.annotation.quotations.cue import Cue
from rashomon.annotation.quotations.lexicon import Lexicon
from rashomon.annotation.quotations.stream import QUOTED, Sentence
from rashomon.annotation.quotations.subjects import SUBORDINATORS, finite

_RELATIVES = frozenset(("who", "which", "that", "whose", "whom"))
# What opens a further clause, in which a further verb is no surprise.
_HALTS = (
    _RELATIVES
    | SUBORDINATORS
    | {*"and or but , ; : ( ) - — – what how why where whether than".split(), QUOTED}
)
_PAUSES = frozenset((",", "-", "—", "–"))
_NOMINATIVES = frozenset(("i", "he", "she", "it", "we", "they", "you", "there", "this"))


def verb_at(sentence: Sentence, place: int, known: Lexicon) -> bool:
    """Whether a verb with a subject stands at ``place``, "he's" and "they'd" among them."""
    pronoun, mark, _ = sentence.lower[place].partition("'")
    return finite(sentence, place, known) or (mark != "" and pronoun in known.subject_pronouns)


def resumes(sentence: Sentence, first: int, pause: int, known: Lexicon) -> bool:
    """Whether behind the ``pause`` of what "who said" tells from ``first`` on the verb of the clause around
    stands: ", later left"; what two dashes part, or a dash behind marks, is told."""
    if sentence.lower[pause] != "," and {sentence.lower[pause], QUOTED} & {*sentence.lower[first:pause]}:
        return False
    place, small = pause + 1, known.auxiliaries - known.finite
    while place < len(sentence.lower) - 1 and (
        sentence.lower[place].endswith("ly") or sentence.lower[place] in small
    ):
        place += 1
    if QUOTED in sentence.lower[pause:] and (place > pause + 1 or sentence.lower[pause] != ","):
        return False
    return finite(sentence, place, known)


def aside(sentence: Sentence, cue: Cue, known: Lexicon) -> bool:
    """Whether a cue stands in a clause put in behind a subject: "Roe, who came and said", "Roe, though she
    said"."""
    lower = sentence.lower
    if QUOTED in lower[cue.last :]:
        return False
    for place in range(cue.first - 1, 1, -1):
        if lower[place] in {QUOTED, ";", ":"}:
            return False
        if lower[place] in _PAUSES:
            opens = lower[place + 1] in _RELATIVES | SUBORDINATORS - {"despite"}
            return opens and not any(finite(sentence, at, known) for at in range(place))
    return False


def outer_verb(sentence: Sentence, cue: Cue, first: int, known: Lexicon) -> int:
    """The unit of the verb with which the clause around goes on where no comma parts it from what a noun of
    speech or a relative clause tells from ``first`` on; 0 where there is none."""
    lower = sentence.lower
    before = lower[cue.source.first - 1] if cue.source is not None and cue.source.first else ""
    relative = cue.source is not None and lower[cue.source.first] in _RELATIVES and before not in _PAUSES
    if not (cue.lemma == "noun" or relative or before == "what") or QUOTED in lower[first + 1 :]:
        # Marked words behind the cue are more of what is told.
        return 0
    # What is told may be a thing, or a clause with a verb of its own.
    told = lower[first] not in known.openers and cue.lemma in known.reports - known.speech - known.wishes
    for place in range(first + (lower[first] == "that"), len(lower)):
        low = lower[place]
        if low in _HALTS:
            return 0
        before = lower[place - 1]
        described = low.endswith("ed") and before in known.determiners
        if described or not verb_at(sentence, place, known) or _goes_with(lower, place, known):
            continue
        if told:
            sure = not low.endswith("ed") and before not in _NOMINATIVES
            return place if sure else 0
        if known.forms.get(low, ("", ""))[0] in known.speech | known.clauses | known.reports:
            # "claims that she said it was shut"
            return 0
        told = True
    return 0


def _goes_with(lower: list[str], place: int, known: Lexicon) -> bool:
    """Whether a verb belongs to the helping verb before it ("has already opened")."""
    while place and lower[place - 1].endswith("ly"):
        place -= 1
    return place > 0 and lower[place - 1] in known.auxiliaries
