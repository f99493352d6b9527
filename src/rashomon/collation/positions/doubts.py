"""What only sounds like a position: disbelieved, asked about, foretold, echoed, or charged to others."""

import re

from rashomon.collation.positions.find import Find, Range
from rashomon.collation.positions.forms import BREAKS, capitals, past
from rashomon.collation.positions.grammar import THINKING, verb_group
from rashomon.collation.positions.holders import Holder, Reader
from rashomon.collation.positions.lexicon import DETERMINERS, group
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.saying_verbs import sayings
from rashomon.language.words import lemma

# "I don't, for one, really think": "not" stands this near before the verb of thinking.
NEGATED_REACH = 3
# "Think that the guild should": so many words lead from the verb to whoever should.
THOUGHT_REACH = 3
# "Was asked about the need for": so many words after "asked" may still be what was asked.
INQUIRED_REACH = 12
# "Not to anger her by urging": so many words lie between.
AVOIDED_REACH = 8
# "Most of the senior Bakers": so many words lead to the name.
SOME_REACH = 5
# So far before a quotation its introduction names whom somebody quotes.
QUOTING_REACH = 120
# Who does not think so is against it; who did not say so need not be.
DISBELIEVING = THINKING | {"doubt"}
ABOUT = frozenset(("about", "on", "over", "whether", "if", "why", "how", "what"))
SOME = frozenset(("some", "many", "most", "few", "other", "others", "several"))
_QUOTING = re.compile(r"\b(?:quot|cit)(?:es|ed|ing)\b(?P<whom>[^.!?:\n]{3,80}):\s*\W{0,3}$")
_WORD = re.compile(r"[\w'’]+")


def unheld(find: Find) -> bool:
    """Whether the words at ``find`` are thought by nobody, only asked about, foretold or echoed."""
    line, cue = find.line, find.cue[0]
    thought = disbelieved(line, cue, find.toward)
    turned = find.act == "reject" and line.lower[cue] in group("modals.must") | group("modals.must_to")
    if (thought and not turned) or _inquired(find) or _avoided(line, cue):
        return True
    if line.word(cue - 1) in {"most", "more", "those"} and line.lower[cue].endswith("ed"):
        # "The most pledged delegates".
        return True
    if find.act == "reject" and _upheld(line, find.what[1]):
        return True
    counted = line.lower[cue].endswith("ed") and line.word(cue - 1)[:1].isdigit()
    if counted and line.word(cue + 1).endswith("s") and line.words[cue + 1].islower():
        # "Led by 300 pledged delegates".
        return True
    if find.act == "reject" and lemma(line.lower[cue]) == "appeal" and line.word(find.cue[1]) == "to":
        # "He appeals to young skippers": they like him.
        return True
    if find.act == "threaten" and not {"our", "my"}.isdisjoint(line.lower[slice(*find.what)]):
        # "It will destroy our trade": nobody threatens himself.
        return True
    if find.act != "demand":
        return False
    # "Asked how it helps to wait"; "wanted her to be likable": no deed is asked.
    asked = lemma(line.lower[cue]) == "ask" and line.word(find.cue[1]) in ABOUT
    so = "so" in line.lower[find.cue[1] : find.what[0]]
    being = line.word(find.what[0]) == "be" and lemma(line.lower[cue]) == "want"
    done = line.word(find.what[0] + 1)
    return asked or so or (being and not (done.endswith("ed") or past(done))) or _echoed(find)


def _upheld(line: Line, start: int) -> bool:
    """Whether what is played down is given up all the same not ("but has never disavowed it")."""
    return any(
        lemma(line.lower[index]) in group("upholding")
        and not group("modals.negations").isdisjoint(verb_group(line, index)[1])
        for index in range(start, len(line))
    )


def disbelieved(line: Line, cue: int, whom: Range | None) -> str | None:
    """The verb of thinking if it is what somebody does not think ("I don't believe it should")."""
    for index in range(cue - 1, 0, -1):
        if line.lower[index] in BREAKS | {",", "but", "and", "because"}:
            return None
        if lemma(line.lower[index]) in group("thinking"):
            if line.lower[index - 1] in DETERMINERS:
                # "Any doubts should be settled".
                return None
            if whom and whom[0] - index > THOUGHT_REACH:
                # "If she cannot say the words she should".
                return None
            near = line.lower[max(0, index - NEGATED_REACH) : index]
            if "and" in near:
                # "Threatens no one and said".
                near = near[near.index("and") :]
            denied = not (group("modals.negations") | {"nobody", "hardly"}).isdisjoint(near)
            return lemma(line.lower[index]) if denied or lemma(line.lower[index]) == "doubt" else None
    return None


def _avoided(line: Line, cue: int) -> bool:
    """Whether it is what somebody takes care not to do: "not to vex him by urging"."""
    before = line.lower[max(0, cue - AVOIDED_REACH) : cue]
    return line.word(cue - 1) == "by" and not group("modals.negations").isdisjoint(before)


def _inquired(find: Find) -> bool:
    """Whether its holder is asked about it: "the envoy was asked about the need for talks"."""
    line, cue = find.line, find.cue[0]
    for index in range(max(0, cue - INQUIRED_REACH), cue - 1):
        if line.lower[index] in group("inquiring") and line.word(index + 1) in ABOUT:
            holder = find.subject or find.voice
            return "," not in line.lower[index:cue] and (holder is None or holder[0] < index)
    return False


def _echoed(find: Find) -> bool:
    """Whether a bare verb repeats how the sentence before ended ("They want to shut it. Shut it!")."""
    line = find.line
    if line.quotation is None or find.subject is not None:
        return False
    begin, end = line.starts[find.what[0]], line.ends[find.what[1] - 1]
    text = line.witness.text
    before = _WORD.findall(text[max(0, begin - 2 * (end - begin) - len("  ")) : begin].casefold())
    words = _WORD.findall(text[begin:end].casefold())
    return len(words) > 1 and before[-len(words) :] == words


def quoted_by_another(line: Line) -> bool:
    """Whether the quotation's introduction names another than its speaker: "Lee quotes Jan Kos: ..."."""
    said = line.quotation
    if said is None or said.speaker is None:
        return False
    start = said.passage.start
    found = _QUOTING.search(line.witness.text, max(0, start - QUOTING_REACH), start)
    return found is not None and said.speaker.split()[-1] not in found["whom"]


def cited(find: Find) -> bool:
    """Whether its holder only tells in a quotation what others say ("the owners say we should sell")."""
    line, cue = find.line, find.cue[0]
    if line.quotation is None:
        return False
    return any(
        saying.at < cue
        and saying.subject is not None
        and {"i", "we", "i'm", "we're", "i'd", "i'll", "let"}.isdisjoint(line.lower[slice(*saying.subject)])
        and saying.at >= saying.subject[1]
        and (BREAKS | {"but", "and", "so"}).isdisjoint(line.lower[saying.at : cue])
        for saying in sayings(line)
    )


def misheld(find: Find, holder: Holder, reader: Reader) -> bool:
    """Whether ``holder`` is not who holds it: a town for a person, a party for some of it, or one who is
    charged by another with wanting it."""
    line, subject = find.line, find.subject
    if holder.kind == "place" and holder.name not in reader.offices.lands and (find.voice or line.quotation):
        return True
    first = holder.name.split()[0].casefold()
    if first in SOME | {"even"} and holder.name.casefold().endswith((" people", " others")):
        return True
    if _voted(find, holder, reader) or _himself(find, holder, reader):
        return True
    if subject is None:
        return False
    whole = holder.kind == "organisation" and reader.cast.named(holder.name) is not None
    if whole and find.voice and line.lower[find.voice[0]] in SOME:
        # "Most of the Bakers said they would".
        return True
    if line.lower[subject[0]] in {"any", "every", "anyone", "whoever"}:
        return True
    before = reader.named(line, 0, subject[0])
    if any(
        SOME & set(line.lower[max(0, at - SOME_REACH) : at])
        for at, _, party in before
        if party.kind != "person" and reader.of(party).key == holder.key
    ):
        # "Many Bakers went on to voice their support": not the support of all Bakers.
        return True
    after = line.word(subject[1])
    if whole and subject[1] == find.cue[0] and line.lower[find.cue[0]].endswith("ing"):
        # "Bakers supporting Ann Lee": only some of them.
        return line.lower[subject[1] - 1].endswith("s")
    if line.word(subject[0]) == "they" and after == "all" and holder.members:
        return True
    if after == "who" and holder.kind != "person" and line.word(subject[1] - 1).endswith("s"):
        # "Bakers who refuse to pay": only some of them.
        return True
    return _charged(find, holder, reader)


def _voted(find: Find, holder: Holder, reader: Reader) -> bool:
    """Whether a town, a state's voters or some share of them only voted for somebody."""
    named = reader.named(find.line, *find.what)
    person = find.act == "accept" and named and named[0][0] == find.what[0] and named[0][2].kind == "person"
    known = reader.cast.named(holder.name)
    return bool(person) and (known is None or known.kind == "place") and holder.kind != "person"


def _himself(find: Find, holder: Holder, reader: Reader) -> bool:
    """Whether ``holder`` would be for or against himself, by his name ("would not vote for Mr. Lee")."""
    line, (start, end) = find.line, find.what
    if all(word[:1].isupper() or word in {"and", "of", "in"} for word in line.words[start:end]) and (
        f" {' '.join(line.words[start:end])}" in holder.name
    ):
        # "Citizens for Clean Bays": so they are called.
        return True
    named = reader.named(line, start, end)
    if not named or find.act not in {"accept", "reject"} or reader.of(named[0][2]).key != holder.key:
        return False
    title = capitals(line, start, named[0][0])
    return title and named[0][1] == end


def _charged(find: Find, holder: Holder, reader: Reader) -> bool:
    """Whether a speaker says of another what that one wants."""
    line = find.line
    if line.quotation is None or find.voice or find.act != "demand":
        return False
    speaker = reader.speaker(line)
    wanted = lemma(line.lower[find.cue[0]]) in group("charging.wanting")
    return wanted and speaker is not None and speaker.key != holder.key


def bare_epithet(find: Find) -> bool:
    """Whether no more is told than what a thing is called ("called it a total sham")."""
    names = (
        group("scorn") | group("disparaging") | group("degree") | group("pronouns.group") | {"beyond", "that"}
    )
    words = find.line.lower[slice(*find.what)]
    judged = any(word in group("scorn") | group("disparaging") for word in words)
    return (
        find.act == "reject"
        and lemma(find.line.lower[find.cue[0]]) not in {"plead", "deny"}
        and find.about is None
        and find.him is None
        and judged
        and all(w in names or w.endswith("ly") for w in words)
    )
