"""What a verb with its helpers does: "will not accept" rejects, "promised retaliation" threatens."""

from rashomon.collation.positions.conditions import condition_of
from rashomon.collation.positions.doers import PERFECT
from rashomon.collation.positions.find import Range
from rashomon.collation.positions.forms import pronoun
from rashomon.collation.positions.grammar import clause_end
from rashomon.collation.positions.lexicon import BE, Cue, group, saying_forms
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.promises import promise
from rashomon.collation.positions.worth import NOT_TO, PROPOSAL_HEAD
from rashomon.model import Act

# "Ready to do more if".
MORE = frozenset(("do", "act", "respond", "go"))
NEGATED: dict[str, Act] = {"accept": "reject", "agree": "reject", "offer": "reject"}


def effect(line: Line, cue: Cue, after: int, helpers: frozenset[str], who: Range | None) -> Act | None:
    """What the verb with its helpers does: "will not accept" rejects, "promised retaliation" threatens."""
    if helpers & group("modals.negations"):
        # "has not agreed" tells how things stand, "will not agree" what is refused.
        if cue.lemma in group("unturned"):
            return None
        turned = "reject" if cue.lemma == "recommend" else NEGATED.get(cue.act)
        if cue.act == "offer" and helpers.isdisjoint(group("modals.will")):
            return None
        return None if helpers & PERFECT else turned
    likes = cue.words[0] == "like"
    if likes and helpers.isdisjoint({"would", "'d"}):
        return None
    if (
        "would" in helpers
        and line.quotation is None
        and not (likes or cue.words[0] in BE)
        and cue.act in {"demand", "offer", "agree"}
        and not (cue.act == "demand" and _announced(line, who))
    ):
        return None
    if cue.form == "ing" and "would" in helpers and line.quotation is None:
        # "A baker would be praising it".
        return None
    if cue.lemma == "suggest" and cue.act == "threaten" and not line.word(after).endswith("ing"):
        return None
    if cue.act == "offer" and cue.words[-1] in {"ready", "prepared"} and line.word(after) == "to":
        end = clause_end(line, after)
        condition = condition_of(line, after, end)
        bound = condition is not None and line.word(condition[0]) in {"if", "should", "unless"}
        if bound and (line.word(after + 1) in MORE or promise(line, (after, end), condition) == "threaten"):
            return "threaten"
    if cue.lemma.endswith("committed to") and line.word(after).endswith("ing"):
        return "offer"
    if cue.lemma.endswith("committed to") and line.word(after - 3) == "too":
        return None
    if cue.lemma == "propose":
        near = set(line.lower[after : after + PROPOSAL_HEAD])
        return "offer" if near & (group("boon") | group("tabled") | group("pacts")) else "demand"
    if cue.words[0] in group("promising"):
        if line.follows(after, NOT_TO):
            return "reject"
        end = clause_end(line, after)
        done = line.word(after + 1) in group("undertaking") or cue.lemma == "vow"
        kept: Act | None = "offer" if done and line.word(after) == "to" else None
        return promise(line, (after, end), None) or (kept if cue.act == "threaten" else cue.act)
    return cue.act


def _announced(line: Line, who: Range | None) -> bool:
    """Whether somebody says so of himself ("said he would ask the court to")."""
    if who is None or not pronoun(line, who):
        return False
    return (line.word(who[0] - 1 - (line.word(who[0] - 1) == "that")),) in saying_forms()


def undertaken(cue: Cue) -> frozenset[str]:
    """What one who plans it means to do; what he "planned to challenge" he need not reject today."""
    return group("undertaking") | (frozenset() if cue.form == "past" else group("turning"))
