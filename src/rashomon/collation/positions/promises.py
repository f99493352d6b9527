"""What a promise holds for the other side."""

from rashomon.collation.positions.bargains import bargain
from rashomon.collation.positions.conditions import condition_of, supposed
from rashomon.collation.positions.find import Find, Range
from rashomon.collation.positions.forms import past, pronoun
from rashomon.collation.positions.grammar import clause_end, verb_group
from rashomon.collation.positions.lexicon import DETERMINERS, code, group, saying_forms
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.shown import shown
from rashomon.collation.positions.subjects import subject, told_at
from rashomon.collation.positions.trimming import trimmed
from rashomon.language.clauses import is_verb
from rashomon.language.words import lemma
from rashomon.model import Act

# A promise without a condition is of the kind that its first words are.
PROMISE_HEAD = 5

WARNING = frozenset(("warn", "warns", "warned", "warning", "threatened", "threatens", "threatening"))
OF_ANY = frozenset(("any", "every", "anyone", "anybody", "all", "no"))
# "Who does | not": so many words behind "who".
REFUSAL = 4
HELPING = frozenset(("be", "also", "now", "soon", "get", "become", "a", "lot", "even", "much", "far"))
THREATENED = frozenset(("threatened", "threatens", "threatening"))
BOUND = frozenset(("if", "unless", "should", "once"))
FIGHT_FOR = ("fight", "for")
# "Has lied to the crews and should resign": so many words lie between.
GOES_ON = 12
PULLING = frozenset(("withdraw", "pull"))


def promise(line: Line, what: tuple[int, int], condition: tuple[int, int] | None) -> Act | None:
    """Whether "will ..." is an offer or a threat, by the words of harm or good that stand first in it."""
    start = what[0]
    while start < what[1] - 1 and (line.lower[start].endswith("ly") or line.lower[start] in {"to", "and"}):
        start += 1
    what = (start, what[1])
    words = line.lower[start : what[1]]
    if words and words[0].endswith("ing"):
        words = [lemma(words[0]), *words[1:]]
    if words and line.word(start - 1) == "be" and lemma(words[0]) in group("harm") - group("stopping"):
        words = [lemma(words[0]), *words[1:]]
    # "Carpet-bomb" is a way to bomb.
    words = [word.rpartition("-")[2] or word for word in words]
    head = words[:PROMISE_HEAD] if condition is None else words
    good = group("boon") | group("kindness") if condition else group("boon")
    first = words[0] if words else ""
    if words[:2] == ["cut", "off"] or (first == "see" and "court" in head):
        return "threaten"
    if first in group("turning"):
        return "reject" if unwilling(line, what) is None else "threaten"
    bound = condition or condition_of(line, *what)
    hard = is_verb(first) and first not in group("boon") and (line.word(start - 1) != "be" or _done(first))
    if bound and line.word(bound[0]) == "unless" and hard:
        return "threaten"
    if first == "leave" and set(words) & group("untouched"):
        return None
    if first in group("foretold"):
        return None
    if first not in group("harm") | good | group("light") | DETERMINERS and not _noun_first(line, what):
        return None
    harm = next(
        (
            place
            for place, word in enumerate(head)
            if word in group("harm")
            and (word, line.word(start + place + 1)) != FIGHT_FOR
            and not (word in PULLING and group("forces") & set(head))
        ),
        None,
    )
    boon = next((place for place, word in enumerate(head) if word in good), None)
    if harm is None and boon is None:
        return None
    good_ends = any(word in good and word not in group("stopping") for word in head[1:])
    if first in group("stopping") and good_ends and group("harm").isdisjoint(head[1:]):
        # "Suspend the talks", but "suspend the strike".
        return "threaten"
    if harm is not None and boon is not None and head[boon] in group("renewing"):
        # "Restore sanctions".
        boon = None if boon < harm else boon
    return "threaten" if boon is None or (harm is not None and harm < boon) else "offer"


def at_others_cost(line: Line, what: Range) -> bool:
    """Whether it takes away what others live by or makes them pay more ("cut 900 jobs")."""
    first, *rest = line.lower[slice(*what)]
    costs = (("cutting", "cutting.livelihoods"), ("raising", "raising.charges"))
    return any(first in group(verb) and group(of) & set(rest[:PROMISE_HEAD]) for verb, of in costs)


def unwilling(line: Line, what: Range) -> int | None:
    """Where it begins what those who are threatened fail to do ("any nominee who does not | pledge")."""
    near = range(what[0] + 1, what[1] - 1)
    who = next((k for k in near if line.lower[k] in {"who", "that"}), None)
    if who is None or OF_ANY.isdisjoint(line.lower[slice(*what)]):
        return None
    for index in range(who + 1, min(who + REFUSAL, what[1] - 1)):
        if line.lower[index] in group("modals.negations"):
            return index + 1
        if line.lower[index] in {"refuses", "fails", "refused", "failed"} and line.word(index + 1) == "to":
            return index + 2
    return None


def _noun_first(line: Line, what: tuple[int, int]) -> bool:
    """Whether a describing word and its noun stand first ("swift retaliation")."""
    return bool({line.word(what[0] + 1)} & (group("harm") | group("boon"))) and what[1] - what[0] > 1


def undergone(
    line: Line, cue: Range, whole: Range, condition: Range | None, voice: Range | None, act: Act
) -> Find | None:
    """ "supplies will be halted unless the bay is opened, the ministry said": who says so means to do it."""
    if not (condition and voice and _done(line.lower[cue[1]]) and line.word(cue[1] - 1) == "be"):
        return None
    return Find(act, line, cue, voice, whole, None, condition, code(act), voice=voice)


def _done(word: str) -> bool:
    return word.endswith("ed") or past(word) or word in group("done")


def warned(line: Line, index: int, who: Range, voice: Range) -> Find | None:
    """ "warned the guild that it would face consequences"."""
    what = trimmed(line, index + 1, clause_end(line, index + 1))
    if what is None or line.word(index + 1) == "not":
        return None
    condition = condition_of(line, index, what[1])
    # "Threatened that Ruritania would quit": whom he speaks for.
    threatened = not THREATENED.isdisjoint(line.lower[voice[1] : who[0]])
    if not threatened and condition and pronoun(line, who) and bargain(line, (index + 1, what[1]), condition):
        # "Warned that it would use the law if".
        return Find(
            "threaten",
            line,
            (index, index + 1),
            who,
            what,
            None,
            condition,
            code("threaten"),
            voice=voice,
            own=True,
        )
    if not threatened and group("reprisals").isdisjoint(line.lower[slice(*what)]):
        return None
    whom, cue = None if threatened else who, (index, index + 1)
    return Find("threaten", line, cue, voice, what, whom, condition, code("threaten"), voice=voice)


def consequences(line: Line, index: int, voice: Range | None, end: int) -> Find | None:
    """ "there would be consequences if she was found to have lied"."""
    first = index + 1
    condition = condition_of(line, index, end)
    plain = line.word(first + 1) in {"consequences", "repercussions"}
    if line.word(first) != "be" or group("reprisals").isdisjoint(line.lower[first:end]):
        return None
    if condition is None and not plain:
        return None
    what = trimmed(line, first + 1, end)
    return what and Find("threaten", line, (index, first), voice, what, None, condition, code("threaten"))


def unanswered(line: Line, cue: Range, who: Range, what: Range, voice: Range | None) -> Find | None:
    """ "it will not go without consequences": who says so threatens them."""
    told = line.lower[slice(*what)]
    if "without" not in told or group("reprisals").isdisjoint(told):
        return None
    about = shown(line, (who[0], what[1]))
    return Find("threaten", line, cue, voice, what, code=code("threaten"), voice=voice, about=about)


def penalties(line: Line, index: int, first: int, who: Range, voice: Range | None) -> Find | None:
    """ "said new sanctions will be imposed", "the duties could get tougher": who says so threatens them."""
    while line.word(first) in HELPING or line.word(first).endswith("ly"):
        first += 1
    harder = {line.word(first), line.word(first + 1), line.word(first + 2)} & group("harder.become")
    done = line.word(first) in group("harder.done")
    named = line.lower[slice(*who)]
    if they := named in (["they"], ["it"]):
        # "The sanctions stay, and they could get tougher".
        named = line.lower[: who[0]] if line.word(first) != "reimposed" else ["sanctions"]
    if group("harder.penalties").isdisjoint(named) or not (done or harder):
        return None
    if supposed(line, who[0]) or (voice is None and line.marked(index) is None):
        return None
    what = trimmed(line, who[0], clause_end(line, first))
    if what is None:
        return None
    thing = next((word for word in reversed(named) if word in group("harder.penalties")), "")
    about = f"[{thing}] {shown(line, (what[0] + 1, what[1]))}" if they else None
    condition, cue = condition_of(line, index, what[1]), (index, first)
    return Find(
        "threaten", line, cue, voice, what, None, condition, code("threaten"), voice=voice, about=about
    )


def able(line: Line, index: int, who: Range, voice: Range | None) -> Find | None:
    """ "said Ruritania could quit the pact if", "warned that the country can resume the tests": who says so
    of his own threatens it."""
    first = index + 1
    if found := penalties(line, index, first, who, voice):
        return found
    if voice is None:
        return None
    end = clause_end(line, first)
    what, condition = trimmed(line, first, end), condition_of(line, index, end)
    warned_of = not WARNING.isdisjoint(line.lower[voice[1] : who[0]])
    if what is None or not (warned_of or (condition and line.word(condition[0]) in BOUND)):
        return None
    if line.lower[first] in group("modals.negations"):
        return None
    act = promise(line, what, condition) or bargain(line, (first, end), condition)
    resumed = line.word(first) in group("resuming")
    himself = line.quotation is None and pronoun(line, who)
    if act == "offer" and condition and himself and not (warned_of or resumed):
        # "Could better its terms if the books are opened".
        return Find(act, line, (index, first), who, what, None, condition, code(act), voice=voice, own=True)
    if not resumed and act != "threaten":
        return None
    return Find(
        "threaten", line, (index, first), who, what, None, condition, code("threaten"), voice=voice, own=True
    )


def none_will(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "no envoy of ours will sit there until the gates are open": sitting there is rejected; without a
    condition it may foretell ("no bread will be left")."""
    first = index + 1 + (line.word(index + 1) == "ever")
    end = clause_end(line, first)
    what, condition = trimmed(line, first, end), condition_of(line, index, end)
    insists = condition is not None and line.word(condition[0]) in group("conditions.insisting")
    barred = line.lower[index] == "will" and line.word(first) in group("entering")
    if what is None or not (insists or barred):
        return None
    no = max(k for k in range(index) if line.lower[k] == "no")
    if line.word(no - 1) == "that" and (line.word(no - 2),) not in saying_forms():
        # "It is certain that no skipper will sail".
        return None
    about = f"that any {shown(line, (no + 1, what[1]))}"
    condition = condition if insists else None
    cue = (no, first)
    return Find("reject", line, cue, voice, what, None, condition, code("reject"), voice=voice, about=about)


def who_goes_on(line: Line, start: int) -> Range | None:
    """The subject of the verb before "and", where it goes on there ("has lied and | should resign")."""
    if line.word(start - 1) not in {"and", "but"}:
        return None
    near = range(start - 2, max(0, start - GOES_ON), -1)
    told = next((k for k in near if told_at(line, k)), None)
    return subject(line, verb_group(line, told)[0], None) if told else None


def who_will(line: Line, start: int, voice: Range | None) -> Range | None:
    """Whose verb it is; after "and" that of the verb before ("said his firm bakes no bread and will")."""
    who = subject(line, start, None)
    if who or voice is None or line.word(start - 1) != "and":
        return who
    near = (k for k in range(start - 2, voice[1] + 1, -1) if told_at(line, k))
    told = next(near, None)
    return subject(line, verb_group(line, told)[0], None) if told else None
