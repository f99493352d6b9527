"""Whether what a verb is about makes a position of it: "sought damages" does, "sought shelter" does not."""

from rashomon.collation.positions.conditions import condition_of
from rashomon.collation.positions.find import Range
from rashomon.collation.positions.forms import PREPOSITIONS, RELATIVES, finite, past, pronoun
from rashomon.collation.positions.lexicon import BE, DETERMINERS, GAP, Cue, group, saying_forms
from rashomon.collation.positions.lines import Line
from rashomon.language.senses import verb_share
from rashomon.language.tables import table
from rashomon.language.words import lemma
from rashomon.model import Act

# "is ready to start the talks": the good that is offered stands this near.
NEAR = 4
# "The crew the prize": a word before "the" that is a verb in fewer of its uses is the crew.
LEAST_VERB = 0.3
JOINING = frozenset(("and", "or", "that", "all", "both", "as", "than", "not", "also"))
# What is proposed tells within so many words whether it gives or asks.
PROPOSAL_HEAD = 6
DOUBTING = frozenset(("question", "dispute", "contest", "challenge", "appeal", "appeal against"))
WILLING = frozenset(
    (
        "be ready",
        "be willing",
        "be prepared",
        "remain ready",
        "remain willing",
        "remain prepared",
        "stand ready",
        "volunteer",
        "readiness to",
        "willingness to",
        "commit to",
        "be happy to",
        "be glad to",
        "be delighted to",
        "be honored to",
        "be more than happy to",
        "be more than willing to",
    )
)
# Of these somebody is the matter too: "endorsed Ann Lee".
NAMED = frozenset(("endorsement of", "support for", "back", "support", "throw ... behind", "side with"))
# "Will not vote for Ann Lee" is a stand, "voted for Ann Lee" a ballot.
VOWING = frozenset("will would not n't won't wouldn't 'll cannot can't".split())
NOT_TO = ("not", "to")
# One withdraws "from the capital of Ruritania" as well.
LEAVING = frozenset(("withdraw", "pull", "walk"))
INTERVIEW = frozenset(("interview", "interviews", "comment", "comments"))


def head_of(line: Line, what: Range) -> set[str]:
    """The first words of a matter."""
    return set(line.lower[what[0] : min(what[1], what[0] + PROPOSAL_HEAD)])


def worth(line: Line, cue: Cue, act: Act, what: Range, end: int) -> bool:
    """Whether the matter makes a position of a verb that has other uses."""
    words = set(line.lower[what[0] : max(what[1], end)])
    if what[1] - what[0] == 2 and line.lower[what[1] - 1] in {"them", "him", "her", "it", "us", "me"}:
        return False
    if cue.act == "demand" and line.lower[what[0]] in INTERVIEW:
        return False
    if cue.lemma in {"plan to", "plans to"}:
        promised = group("harm") | group("boon")
        return line.lower[what[0]] in group("undertaking") | group("proposing") | promised
    if cue.lemma in {"decline", "refuse"}:
        first = what[0] + line.lower[what[0]].endswith("ly")
        return line.word(first) not in group("silence") and not words & INTERVIEW
    if (
        cue.lemma == "threaten"
        and line.word(what[0] - 1) not in {"to", "that"}
        and not line.follows(what[0], NOT_TO)
    ):
        hard = group("harm") | group("raised")
        return line.lower[what[0]] in {"a", "an"} or bool(set(line.lower[what[0] : what[0] + NEAR]) & hard)
    if cue.lemma == "hint at":
        return bool(head_of(line, what) & (group("harm") | group("reprisals")))
    if cue.lemma in {"lawsuit to", "suit to"}:
        return line.lower[what[0]] in group("seeking")
    if cue.lemma == "want":
        asked = set(line.lower[what[0] : min(what[1], what[0] + PROPOSAL_HEAD)]) & group("asked")
        # "We want to build it" is told in marks, "wanted to build it" of what somebody did.
        done = (
            group("proposing") | group("seeking") | (group("undertaking") if line.quotation else frozenset())
        )
        proposed = line.lower[what[0]] in done and what[1] - what[0] > 1
        return proposed if line.word(what[0] - 1) == "to" else bool(asked) or _to_be_done(line, what)
    head = head_of(line, what)
    if cue.lemma in {"urge", "request"} and cue.takes == "thing":
        return "to" not in head and bool(head & (group("asked") | group("sought") | group("restraint")))
    if cue.lemma in {"dispute", "contest"} and line.word(what[0] - 1) == "that":
        return True
    if cue.lemma == "order":
        thing = line.lower[what[0] : min(what[1], what[0] + PROPOSAL_HEAD)]
        return bool(group("ordered") & set(thing[: thing.index("to")] if "to" in thing else thing))
    if cue.words[-1] == "against" and cue.act == "demand":
        return True
    if cue.lemma == "ask ... for" and head.isdisjoint(INTERVIEW | group("personal") - {"water", "food"}):
        # "Asked the government for tents"; but "asked it to try her for perjury".
        before = line.lower[max(0, what[0] - 1 - PROPOSAL_HEAD) : what[0] - 1]
        return line.lower[what[0]] not in group("pronouns.possessive") and "to" not in before
    if cue.lemma in group("causes.verbs") or (GAP in cue.words and cue.act == "demand"):
        return bool(head & (group("asked") | group("sought") | group("causes")))
    backing = cue.form == "ing" and BE.isdisjoint(line.lower[max(0, what[0] - 3) : what[0] - 1])
    if cue.lemma == "back" and (backing or line.word(what[0] - 1) == "to"):
        return False
    going = line.word(what[0] - 4) == "going"
    vowed = cue.lemma == "vote for" and (line.word(what[0] - 3) in VOWING or going)
    if cue.lemma == "stand with":
        # "Her standing with voters".
        return cue.form != "ing" and _names(line, what)
    if cue.lemma == "endorse" or ((vowed or cue.lemma in NAMED) and _names(line, what)):
        return True
    if cue.lemma in group("decided.nouns"):
        return _decided(line, what)
    if act == "offer" and cue.lemma.endswith("committed to"):
        return True
    if cue.lemma == "like to see":
        return line.word(what[0] - 4) in {"would", "'d"} or "'d" in line.word(what[0] - 4)
    if cue.lemma == "want to see":
        return what[1] - what[0] > NEAR - 1
    if cue.lemma == "believe in":
        return act == "reject" and line.lower[what[0]] not in group("pronouns.possessive")
    if cue.lemma == "recommend":
        return bool(group("asked") & set(line.lower[what[0] : min(what[1], what[0] + PROPOSAL_HEAD)]))
    if act == cue.act and not words.isdisjoint(table("positions")["unless"].get(cue.lemma, ())):
        return False
    doing = line.lower[what[0]].endswith("ing")
    if cue.lemma in group("blaming") and doing and line.word(what[0] - 1) == "for":
        return True
    if doing and line.word(what[0] - 1) in {"against", "with"} and cue.lemma in group("decided"):
        # "Warned against selling it", "has no problem with being asked".
        return True
    if cue.lemma in group("decided") and line.word(what[0] - 1) == "to" != cue.words[-1]:
        # "Fighting to eliminate it".
        return False
    if cue.lemma in {"support", "favor", "favour"} and line.words[what[0]].islower():
        # One seeks money for oneself, but supports "a $12 wage".
        personal = group("personal") - group("personal.money")
        return line.lower[what[0]] not in group("pronouns.possessive") and personal.isdisjoint(head)
    if (
        cue.lemma in DOUBTING | group("blaming") | group("backing") | group("decided")
        or cue.words[0] == "defend"
    ):
        return _decided(line, what, owned=cue.lemma.split()[0] not in LEAVING)
    if cue.lemma in {"admit", "admit to", "confess to", "concede", "acknowledge"}:
        wrong = group("admitted") | group("scorn") | group("disparaging")
        owned = not wrong.isdisjoint(lemma(word) for word in words)
        return owned or (cue.words[0] in {"admit", "confess"} and line.lower[what[0]].endswith("ing"))
    if cue.lemma == "be against" and "law" in words:
        return False
    if cue.lemma == "deny" and all(word[:1].isupper() for word in line.words[what[0] : what[1]]):
        # "He denied Ann Lee a hearing".
        return False
    if cue.lemma == "deny" and line.word(what[0] - 1) != "that" and _two_things(line, what):
        return False
    if cue.lemma in {"insist on", "insist upon"} and line.lower[what[0]].endswith("ing"):
        return False
    if cue.lemma == "seek" and line.word(what[0] - 1) != "to":
        return not group("sought").isdisjoint(line.lower[what[0] : min(what[1], what[0] + PROPOSAL_HEAD)])
    if cue.act == "threaten" and cue.lemma.startswith(("raise", "reserve")):
        return not group("raised" if cue.lemma.startswith("raise") else "reserved").isdisjoint(head)
    if cue.lemma == "threaten ... with":
        return True
    if cue.lemma in {"warn of", "warn ... of"}:
        return bool(words & group("reprisals"))
    if cue.lemma == "accept" and words & INTERVIEW:
        return False
    if cue.lemma in {"accept", "refuse"} and line.word(what[0] - 1) != "to":
        near = line.lower[what[0] : min(what[1], what[0] + NEAR)]
        if group("personal") & set(near):
            return False
    if cue.lemma == "shoot down":
        return bool(words & (group("generic") | {"request", "bill", "amendment"}))
    if cue.lemma in group("pacts.verbs"):
        return bool(words & group("pacts"))
    if act == "offer" and cue.lemma == "put forward":
        return bool(words & (group("boon") | group("generic") | group("pacts")))
    if act == "offer" and cue.lemma in {"offer", "extend an offer of", "hold out"}:
        numbered = any(word[:1].isdigit() for word in head)
        return line.word(what[0] - 1) == "to" or numbered or bool(head & group("boon"))
    if act == "offer" and cue.lemma in WILLING:
        good = group("boon") | group("kindness")
        # For something in return one is ready to do anything.
        if line.word(what[0] - 1) == "to" and (condition := condition_of(line, what[0], end)):
            return condition[0] > what[0]
        return not good.isdisjoint(line.lower[what[0] : what[0] + NEAR])
    return True


def wished_for(line: Line, what: Range) -> bool:
    """Whether a thing stands there that a body may want of others ("a permanent patrol in the town")."""
    first = line.lower[what[0]]
    if "to" in line.lower[slice(*what)] or pronoun(line, (what[0], what[0] + 1)):
        # "Wanted the bakers to stay": what others are to do.
        return False
    opens = (
        first in DETERMINERS - group("pronouns.possessive") - {"this", "that", "no", "all"}
        or first[:1].isdigit()
    )
    several = line.lower[what[1] - 1].endswith("s") or not PREPOSITIONS.isdisjoint(
        line.lower[what[0] + 1 : what[1]]
    )
    return (opens or several) and what[1] - what[0] > 1 and line.word(what[0] - 1) != "to"


def priced(line: Line, what: Range) -> bool:
    """Whether a sum stands there ("seeks $3 million")."""
    return line.word(what[0]) in {"$", "£", "€"} or line.word(what[0])[:1].isdigit()


def ready_for(line: Line, what: Range) -> bool:
    """Whether a deed stands there that a body may be ready for ("prepared to sell three mills")."""
    word = line.lower[what[0]]
    deed = verb_share(lemma(word)) > LEAST_VERB and word not in group("inward") | group("unready")
    said = any((told,) in saying_forms() for told in line.lower[: what[0]])
    return deed and said and what[1] - what[0] > 1 and line.word(what[0] - 1) == "to"


def _to_be_done(line: Line, what: Range) -> bool:
    """Whether a thing and what is to be done to it stand there ("wants the pier rebuilt by May")."""
    for index in range(what[0] + 1, what[1]):
        word = line.lower[index]
        if pronoun(line, (index, index + 1)) or word in RELATIVES or finite(line, index - 1):
            return False
        done = word.endswith("ed") or past(word) or word in group("done")
        if done and line.words[index].islower() and line.word(index - 1) not in DETERMINERS:
            ends = PREPOSITIONS | group("done") | {"and", "or", "without", "accountable", "responsible"}
            return index + 1 == what[1] or line.word(index + 1) in ends
    return False


def _decided(line: Line, what: Range, owned: bool = True) -> bool:
    """Whether what somebody said or decided is the matter ("the ruling on the ferry"), or, with ``owned``,
    what a named party has or does ("Ann Lee's logic"; one withdraws "from Ruritania's capital")."""
    for index in range(what[0], min(what[1], what[0] + PROPOSAL_HEAD)):
        word = line.lower[index]
        if word in group("doubted") or (owned and _named_owner(line, index)):
            return True
        if word in PREPOSITIONS and line.word(index - 1) not in group("quantities"):
            return False
    return False


def _named_owner(line: Line, index: int) -> bool:
    """Whether the word at ``index`` is a name to which the next words belong."""
    owns = line.word(index).endswith(("'s", "s'", "’s", "s’")) or line.word(index + 1) in {"'s", "'"}
    return owns and line.words[index][:1].isupper() and not line.titled


def _names(line: Line, what: Range) -> bool:
    """Whether somebody, or the vote on him, is the matter ("endorsed Ann Lee", "her re-election")."""
    vote = not group("voted").isdisjoint(line.lower[what[0] : min(what[1], what[0] + PROPOSAL_HEAD)])
    return vote or (not line.titled and line.words[what[0]][:1].isupper())


def _two_things(line: Line, what: Range) -> bool:
    """Whether somebody and a thing are named ("denied the crew the prize")."""
    inner = range(what[0] + 1, what[1])
    return any(
        line.lower[k] in DETERMINERS - {"that"}
        and line.lower[k - 1].isalpha()
        and line.lower[k - 1] not in PREPOSITIONS | JOINING
        and verb_share(lemma(line.lower[k - 1])) < LEAST_VERB
        for k in inner
    )
