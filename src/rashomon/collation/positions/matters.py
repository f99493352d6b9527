"""What a verb of position is about: "rejected the plan", "agreed to sail", "blamed her for selling"."""

from rashomon.collation.positions.addressees import may_be_verb, promised, to_a_thing, with_whom
from rashomon.collation.positions.biddings import FINITE, wished
from rashomon.collation.positions.blame import deed_of
from rashomon.collation.positions.conditions import condition_of
from rashomon.collation.positions.find import Find, Range
from rashomon.collation.positions.fitness import OBJECTS
from rashomon.collation.positions.forms import NAMED_DAYS, PREPOSITIONS, RELATIVES, adverb, finite
from rashomon.collation.positions.grammar import clause_end
from rashomon.collation.positions.judgements import behind_judgement
from rashomon.collation.positions.lexicon import (
    GAP,
    Cue,
    code,
    group,
    saying_forms,
)
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.shown import shown
from rashomon.collation.positions.statements import CLOSING, step_before, taken_up
from rashomon.collation.positions.subjects import object_before
from rashomon.collation.positions.trimming import LONGEST, before_main_verb, only_name, trimmed, undated
from rashomon.collation.positions.worth import NEAR, NOT_TO, WILLING, priced, ready_for, wished_for, worth
from rashomon.language.clauses import is_content, is_verb
from rashomon.language.senses import verb_share
from rashomon.language.words import lemma
from rashomon.model import Act

# "agreed over the weekend to cut": what was agreed begins within so many words.
OCCASION = 6
ASIDE = 10
# "reached agreements in principle with": the partner stands this near.
WITH_REACH = 3
# "Supports neither plan", "accepts none of this": no stand for what follows.
NONE = frozenset(("none", "neither", "nobody", "nothing"))
HIM = frozenset(("him", "her"))
THAT_IT = ("that", "it")
# A word in -ed is a participle if it is a verb in so many of its uses.
DONE = 0.5
# "What the Bakers' Guild has called".
CALLED_REACH = 7


def of_something(line: Line, cue_at: Range, cue: Cue, act: Act, start: int, who: Range | None) -> Find | None:
    after = cue_at[1]
    if line.word(after) == "," and "," in line.lower[after + 1 : after + ASIDE]:
        # "Refused, at a hearing in May, to promise it".
        closing = line.lower.index(",", after + 1)
        after = closing + 1 if line.word(closing + 1) == "to" else after
    if act == "reject" and (pointer := taken_up(line, cue, after, who)):
        return Find(act, line, cue_at, pointer[1], pointer[0], code=cue.code, takes_up=True)
    stated = line.word(after) == "that" or line.word(after) in group("pronouns.person") | group(
        "pronouns.group"
    )
    after += 2 * (adverb(line.word(after)) and line.word(after + 1) == "that")
    after += line.word(after) == "that" and not _points(line, after)
    end = clause_end(line, after)
    relative = next((k for k in range(after, end) if line.lower[k] in {"who", "which"}), end)
    states = bool(FINITE & set(line.lower[after:relative]))
    if (
        cue.lemma in group("stating")
        and line.word(after) != "to"
        and (states or (stated and cue.act == "agree"))
    ):
        return None
    if line.word(after) in NONE or (line.word(after) == "no" and cue.act == "accept"):
        return None
    if cue.lemma == "threaten" and stated and states:
        return None
    if cue.lemma == "insist":
        return wished(line, cue_at[0], cue_at[1], cue, who)
    if (line.word(cue_at[1]) in {"and", "or", "but"} and cue.words[0] != "plead") or (
        cue.lemma == "sign" and line.word(cue_at[1]) == "up"
    ):
        return None
    if cue.lemma == "agree" and to_a_thing(line, cue_at[1], who):
        act = "accept"
    toward = None
    if cue.words[0] in group("promising") and (whom := promised(line, cue_at[1])):
        toward, after = whom, whom[1] + 1
        end = clause_end(line, after)
    if cue.act == "agree" and "with" in line.lower[after : after + WITH_REACH]:
        toward = with_whom(line, line.lower.index("with", after), end)
        after = toward[1] if toward and line.word(toward[1]) == "to" and line.word(after) == "with" else after
    blamed, him, lead = None, False, ""
    if cue.lemma in group("blaming") and (deed := deed_of(line, after, end)):
        lead = line.lower[deed - 1]
        doing = line.word(deed).endswith("ing") or lead == "over"
        if doing and lemma(line.word(deed)) in group("accusing"):
            return None
        him = deed == after + 2 and line.lower[after] in HIM
        if doing and deed == after + 2 and line.lower[after] in OBJECTS and not him:
            return None
        if deed <= end or doing:
            blamed = trimmed(line, after, min(end, deed - 1)) if doing else None
            toward = (after, after + 1) if him else None
            after, end = deed, max(end, clause_end(line, deed))
    if cue.form == "ing":
        # "Denying it and using the hearing to attack".
        end = next((k for k in range(after, end - 1) if _goes_on(line, k)), end)
    if line.word(start - 1) in RELATIVES or (cue.form == "ing" and line.word(start - 1) != ","):
        end = before_main_verb(line, after, end)
    if line.word(after) in PREPOSITIONS - {"to", "with"}:
        near = range(after + 2, min(after + OCCASION, end))
        after = next((k for k in near if line.lower[k] == "to" and may_be_verb(line, k + 1)), after)
    if act == "reject" and line.follows(after, NOT_TO):
        after += len(NOT_TO)
    gap = GAP in cue.words and cue.words[-1] not in PREPOSITIONS and "to" not in cue.words
    begin = cue_at[0] + 1 if gap else _over_what(line, _skip(line, after))
    if cue.lemma in {"insist on", "insist upon"} and "that" in line.lower[after : after + NEAR]:
        return None
    meant = line.word(begin - 1) == "to" and line.word(begin) in group("seeking")
    if cue.lemma == "seek" and not meant and any((word,) in saying_forms() for word in line.lower[:start]):
        return None
    if cue.lemma == "seek" and line.word(begin - 1) == "to" and not meant:
        return None
    if cue.words[0] in group("promising") and line.word(begin) == "be":
        return None
    if cue.words[0] in group("promising") and line.word(begin) in group("turning"):
        # "Vowed to appeal against the verdict": the verdict is what is rejected.
        begin += 1 + (line.word(begin + 1) in {"to", "against"})
    what = trimmed(line, begin, max(end, after))
    if what and cue.form == "past" and line.word(begin - 1) != "to":
        what = undated(line, what, months=act in {"accept", "reject"})
    if what and act == "accept":
        what = only_name(line, what)
    if what and (line.lower[what[0]] in PREPOSITIONS or (begin < end and line.lower[begin] in PREPOSITIONS)):
        what = None
    judged = line.word(after) == "as" and act == "reject"
    if judged and (thing := behind_judgement(line, after)):
        what, judged = thing, False
    if (what is None or judged) and cue.act != "agree":
        closed = judged or not any(is_content(word) for word in line.lower[after:end])
        what = object_before(line, start, who) if closed else None
        what = what or (cue_at if cue.words[0].startswith("plead") else None)
    if what and (beside := step_before(line, what)):
        text = f"{shown(line, what)} ({shown(line, beside)})"
        return Find(act, line, cue_at, who, what, code=cue.code, about=text)
    if what and act in {"accept", "reject"} and _only_described(line, what):
        what = (what[0], what[1] - 1)
    # "Denied (that) it had sold them".
    opens = what is not None and (
        line.follows(what[0] - 1, THAT_IT) or (line.lower[what[0]] == "it" and finite(line, what[0] + 1))
    )
    clause = act == "reject" and opens
    unfit = what and line.lower[what[0]] in group("unfit") and not (clause or line.follows(what[0], NOT_TO))
    telling = what is not None and worth(line, cue, act, what, end)
    of_body = (
        what is not None
        and not telling
        and (
            (cue.lemma == "want" and wished_for(line, what))
            or (cue.lemma in WILLING and ready_for(line, what))
            or (cue.lemma == "seek" and priced(line, what))
        )
    )
    if what and (unfit or not (telling or of_body)):
        return None
    # "The gap he promised to close has grown".
    if what and line.word(begin - 1) == "to" and line.word(what[0] + 1) in group("modals.auxiliaries_plain"):
        return None
    if what is None or (cue.lemma in {"insist", "seek", "push", "promise"} and what[1] - what[0] < 2):
        return None
    condition = condition_of(line, start, max(what[1], end)) if end - begin <= LONGEST else None
    return Find(
        act,
        line,
        cue_at,
        who,
        what,
        toward,
        condition,
        code(act) if act != cue.act else cue.code,
        joint=act == "agree",
        about=f"{shown(line, blamed)} {lead} {shown(line, what)}"
        if blamed and not him
        else _instead(line, cue, cue_at, what),
        him=lead if him else None,
        of_body=of_body,
    )


def _only_described(line: Line, what: Range) -> bool:
    """Whether ``what`` ends in a participle cut off from its words ("the accord adopted | after a week")."""
    last = what[1] - 1
    done = line.lower[last].endswith("ed") and is_content(line.lower[last - 1]) and last - what[0] > 1
    return done and verb_share(lemma(line.lower[last])) > DONE and line.word(what[1]) in {"after", "during"}


def _points(line: Line, index: int) -> bool:
    """Whether "that" at ``index`` points at a thing and opens no clause ("rejected that idea")."""
    word = line.word(index + 1)
    thing = is_content(word) and not finite(line, index + 1) and verb_share(lemma(word)) < DONE
    closed = CLOSING | NAMED_DAYS | PREPOSITIONS
    return thing and line.word(index + 2) in closed


def _over_what(line: Line, index: int) -> int:
    """Over "what he called", which only says whose word follows."""
    if line.word(index) != "what":
        return index
    near = range(index + 2, min(index + CALLED_REACH, len(line)))
    called = next((k for k in near if line.lower[k] in group("calling")), None)
    return index if called is None else called + 1 + (line.word(called + 1) == "as")


def _instead(line: Line, cue: Cue, cue_at: Range, what: Range) -> str | None:
    """What is shown where the words that follow do not tell it ("pleaded not guilty", "advised against")."""
    if what == cue_at:
        return "the charges"
    if cue.words[-1] == "innocence":
        return "being guilty"
    if cue.act == "demand" and cue.words[-1] == "against":
        return f"not {shown(line, what)}"
    return None


def _skip(line: Line, index: int) -> int:
    """Over words that only lead to the matter ("to", "on", "last week for")."""
    while line.word(index) in group("boundaries.leads"):
        if line.word(index) in {"this", "last", "next"} and line.word(index + 1) not in group(
            "boundaries.leads"
        ):
            return index
        index += 1
    return index


def _goes_on(line: Line, index: int) -> bool:
    return (
        line.lower[index] == "and" and line.word(index + 1).endswith("ing") and is_verb(line.word(index + 1))
    )
