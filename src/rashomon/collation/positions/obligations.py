"""What a speaker says that somebody must do: a demand on that one."""

from rashomon.collation.positions import asks
from rashomon.collation.positions.conditions import condition_of, follows_from, hearsay, supposed
from rashomon.collation.positions.doubts import DISBELIEVING, disbelieved
from rashomon.collation.positions.find import Find, Range
from rashomon.collation.positions.forms import PREPOSITIONS, RELATIVES, adverb, finite, past, pronoun
from rashomon.collation.positions.grammar import clause_end, verb_group
from rashomon.collation.positions.lexicon import DETERMINERS, code, group, saying_forms
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.promises import who_goes_on
from rashomon.collation.positions.shown import shown
from rashomon.collation.positions.subjects import subject
from rashomon.collation.positions.trimming import trimmed
from rashomon.language.clauses import is_content, is_verb
from rashomon.language.words import lemma

# "The reason must be" guesses.
INFERRED = frozenset(("explanation", "reason", "answer", "cause", "motive"))
NOBODY = frozenset(("there", "what", "why", "how", "something"))
FELT = frozenset(
    "surprised confused shocked fooled worried afraid aware happy proud ashamed concerned under".split()
)
VAGUE = frozenset({"many", "some", "most", "few", "much"})


def must(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "said Kyiv must withdraw": a demand on the one who must."""
    start, helpers = verb_group(line, index)
    if helpers & group("modals.doubtful") - {"would"} or line.word(index + 1) == "have":
        return None
    who = subject(line, start, None) or who_goes_on(line, start)
    if who and (asked := asks.no_reason(line, index, who, voice)):
        return asked
    if who is None or supposed(line, who[0]) or line.word(who[0]) in NOBODY:
        return None
    if line.lower[index] == "had" and not _reported(line, index, voice):
        return None
    if line.lower[index] == "have" and helpers & group("modals.negations"):
        # "We will not have to wait".
        return None
    if line.word(who[1] - 1) == "we" and line.quotation is not None:
        return asks.ours(line, index, voice)
    if follows_from(line, who[0]) or hearsay(line, *who):
        return None
    if line.word(start - 1) in RELATIVES or _cut_off(line, who[0]) or _double(line, who):
        return None
    if line.lower[index] == "should" and line.word(index + 1) == "be" and line.word(index + 2) in {"a", "an"}:
        # "The fair should be a success".
        return None
    if line.word(index + 1) == "be" and line.word(index + 2) in FELT:
        # "No one should be surprised".
        return None
    leaving = line.word(index + 2) in {"out", "rid"}
    if line.lower[index] == "should" and line.word(index + 1) in group("foretold") and not leaving:
        return None
    if any(line.follows(k, ("in", "order")) for k in range(index, len(line))):
        # "Must win the north in order to win": what it takes, asked by nobody.
        return None
    foretold = line.follows(index + 1, ("be", "able")) and line.word(index + 4) != "be"
    if foretold or line.word(who[1] - 1) in INFERRED:
        return None
    needs = line.lower[index] in group("modals.must_to")
    if needs and line.word(who[1] - 1) in {"people", "everyone", "everybody", "anyone"}:
        # "People need to talk": so people are.
        return None
    if needs and (helpers & group("modals.negations") or "in" in line.lower[max(0, index - 2) : index]):
        return None
    of_them = pronoun(line, who) and line.word(who[0]) not in {"he", "she"}
    if line.word(who[0]) == "you" or (of_them and line.quotation is not None):
        return None
    if line.word(start - 1) in {"to", "going"} or (
        needs and (pronoun(line, who) or line.word(index - 1) in DETERMINERS)
    ):
        return None
    denied = voice and group("modals.negations") & set(line.lower[min(voice[1], max(0, who[0] - 4)) : who[0]])
    if denied and disbelieved(line, index, who) not in DISBELIEVING:
        return None
    # "Would have to be reviewed" foretells, "has to dance" mocks.
    if helpers & {"would", "will"} and (line.lower[index] == "need" or line.follows(index + 1, ("to", "be"))):
        return None
    leaves = line.word(index + 2) == "go" and not line.word(index + 3).isalpha()
    if (
        line.lower[index] in {"has", "had"}
        and not leaves
        and line.word(index + 2) not in group("actions") | group("proposing") | {"be"}
    ):
        return None
    what = trimmed(line, who[0], clause_end(line, index + 1))
    # "Must go": to leave.
    goes = what is not None and line.word(what[1] - 1) == "go"
    if what is None or not (goes or any(is_content(word) for word in line.lower[index + 1 : what[1]])):
        return None
    if pronoun(line, who) and line.word(index + 1) == "be" and not _befalls(line, index + 2):
        return None
    condition = condition_of(line, index, what[1])
    about = None
    if line.word(start - 1) in {"and", "but"} and (rest := trimmed(line, start, what[1])):
        # "The toll hurts crews and should be scrapped": what is asked without what is told before.
        about, what = f"{shown(line, who)} {shown(line, rest)}", rest
    if pronoun(line, who):
        if line.word(who[0]).split("'")[0] in {"we", "i"}:
            return None
        what = trimmed(line, index + 1 + (line.word(index + 1) == "to"), what[1]) or what
    return Find(
        "demand",
        line,
        (index, index + 1),
        voice,
        what,
        who,
        condition,
        code("demand"),
        voice=voice,
        bidden=(line.lower[index] == "should" or (needs and line.quotation is not None))
        and line.word(index + 1) != "be",
        about=about,
    )


def _reported(line: Line, index: int, voice: Range | None) -> bool:
    """Whether "had to" tells a demand of then ("said crews had to leave"): what one "had to" do in marks, or
    by what somebody "says", was done."""
    told = voice is not None and line.marked(index) is None
    return told and voice is not None and not line.word(voice[1]).endswith("s")


def _befalls(line: Line, index: int) -> bool:
    """Whether something is to be done to somebody ("should be held to account"; "be worried": it is felt)."""
    index += adverb(line.word(index))
    word = line.word(index)
    return (word.endswith("ed") or past(word)) and word not in group("inward")


def _cut_off(line: Line, start: int) -> bool:
    """Whether the subject at ``start`` hangs on another verb ("it was all a panic needs to")."""
    if (
        start == 0
        or (line.lower[start - 1],) in saying_forms()
        or lemma(line.lower[start - 1]) in DISBELIEVING
    ):
        return False
    before = line.words[start - 1]
    return finite(line, start - 1) or before in PREPOSITIONS | {"as"} or is_verb(before)


def _double(line: Line, who: Range) -> bool:
    """Whether ``who`` is more than a subject: "many of them", "the shelter the law should provide"."""
    if line.lower[who[0]] in VAGUE and line.word(who[0] + 1) == "of":
        return True
    if line.word(who[0] - 1) == "that" and line.word(who[0] - 2).endswith("ing"):
        return (line.word(who[0] - 2),) not in saying_forms()
    return any(
        line.lower[index] in {"the", "a", "an"}
        and line.lower[index - 1].isalpha()
        and line.lower[index - 1] not in PREPOSITIONS | {"and", "or", "both", "all", "half"}
        for index in range(who[0] + 1, who[1])
    )
