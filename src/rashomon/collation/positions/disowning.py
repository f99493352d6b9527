"""What a speaker disowns by "no", "nothing", "nobody" or "innocent"."""

from dataclasses import replace

from rashomon.collation.positions.deeds import deed, doer_of, of_own
from rashomon.collation.positions.find import Find, Range
from rashomon.collation.positions.forms import PREPOSITIONS, RELATIVES, pronoun
from rashomon.collation.positions.grammar import clause_end, verb_group
from rashomon.collation.positions.lexicon import code, group
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.shown import shown
from rashomon.collation.positions.trimming import trimmed
from rashomon.language.clauses import is_content
from rashomon.model import Act

# "Entirely and completely innocent": how far off "is" may stand.
INNOCENT_REACH = 4
# "No reasonable skipper of a trawler would": how far off "would" may stand.
WOULD_REACH = 5
# "Seen, so far, anything": so far off stands the verb.
SEEN_REACH = 6
# "Had received no such", "no such thing was": so far off stands the verb.
SUCH_REACH = 3
SUCH = frozenset(
    "got received get receive was were been had has have is are gave made given there took".split()
)
# "No money of the club was": so many words tell what, before "was".
DONE_REACH = 4
# Before "no" where a statement begins.
OPENS = frozenset(("", "that", "and", "but", ",", "said", "says", "."))
# "Nothing to do with the leak": what follows the thing disowned.
TO_DO = ("to", "do", "with")
# "No one in this building", "nobody on our team": whose people they are; the verb stands this near.
OWN_BODY = frozenset(("this", "my", "our", "his", "her", "their", "its", "the", "us"))
OWN_REACH = 7


def nobody(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "no one in this building had asked for it": that anybody there did is rejected."""
    first = index + 1 + (line.lower[index] == "no")
    if line.word(first) not in PREPOSITIONS or line.word(first + 1) not in OWN_BODY:
        return None
    near = range(first + 2, min(first + OWN_REACH, len(line) - 1))
    verb = next((k for k in near if line.lower[k] in group("denials.perfect") or deed(line, k)), None)
    if verb is None or {"will", "would", "should", "can", "could"} & set(line.lower[first:verb]):
        return None
    done = verb + (line.lower[verb] in group("denials.perfect"))
    what = trimmed(line, first, clause_end(line, done + 1)) if deed(line, done) else None
    about = what and f"that anyone {shown(line, (first, what[1]))}"
    return what and Find("reject", line, (index, done), voice, what, voice=voice, about=about)


def nothing(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "has done nothing wrong"; "had nothing to do with the leak"; "saw nothing that proved it"."""
    if line.word(index - 1) in group("denials.seeing"):
        return _unseen(line, index, index - 1, voice)
    place, verb = index + 1, index - 1 - line.word(index - 1).endswith("ly")
    before = line.word(verb)
    if before in group("denials.doing") and line.word(place) in group("wrongs.kinds"):
        end, about = place + 1, f"having done anything {line.lower[place]}"
    elif before in group("denials.having") and line.follows(place, TO_DO):
        thing = trimmed(line, place + len(TO_DO), clause_end(line, place + len(TO_DO)))
        if thing is None:
            return None
        end, about = thing[1], f"having anything to do with {shown(line, thing)}"
        who = doer_of(line, verb_group(line, verb)[0])
        if who and voice and not pronoun(line, who) and line.word(verb - 1) not in RELATIVES:
            about = f"{shown(line, who)} {about}"
            return Find("reject", line, (verb, index), voice, (place - 1, end), voice=voice, about=about)
    else:
        return None
    return of_own(line, verb, (place - 1, end), voice, about)


def anything(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "I have not seen, so far, anything that proved it"."""
    near = range(index - 1, max(-1, index - SEEN_REACH), -1)
    seen = next((k for k in near if line.lower[k] in group("denials.seeing")), None)
    if seen is None or group("modals.negations").isdisjoint(verb_group(line, seen)[1]):
        return None
    return _unseen(line, index, seen, voice)


def _unseen(line: Line, index: int, seen: int, voice: Range | None) -> Find | None:
    """That what is not seen at ``index`` is so: "no evidence that", "nothing to suggest"."""
    first = index + 1 + (line.word(index + 1) == "evidence")
    proof = line.word(first - 1) == "evidence"
    if line.word(first) != "that" and not (proof and line.word(first) == "of"):
        return None
    what = trimmed(line, first + 1, clause_end(line, first + 1))
    if what is None:
        return None
    lead = "that" if proof and line.word(first) == "that" else "evidence of" if proof else "that anything"
    about = f"{lead} {shown(line, what)}"
    return of_own(line, seen, what, voice, about)


def innocent(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "insisted he was entirely innocent"."""
    verb = next(
        (k for k in range(index - 1, index - INNOCENT_REACH, -1) if line.word(k) in group("denials.being")),
        None,
    )
    if verb is None or line.word(index + 1) not in {"", ".", ",", "and", "of"}:
        return None
    return of_own(line, verb, (index, index + 1), voice, "being guilty")


def no_part(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "had no part in it", "has no plans to resign"."""
    if line.word(index + 1) in {"advance", "prior"} and line.word(index + 2) in group("denials.such"):
        thing = shown(line, (index + 1, index + 3))
        find = Find("reject", line, (index, index + 1), voice, (index + 1, index + 3), voice=voice)
        return replace(find, about=f"having had any {thing}") if voice else None
    if line.word(index + 1) == "such" and line.word(index + 2) in group("denials.such"):
        near = line.lower[max(0, index - SUCH_REACH) : index + SUCH_REACH + 2]
        if voice and not SUCH.isdisjoint(near):
            # "Said it got no such warning": what was said of it before is rejected.
            return Find(
                "reject", line, (index, index + 1), voice, (index + 1, index + 3), voice=voice, takes_up=True
            )
        return None
    if line.word(index + 1) in group("denials.sensible"):
        return _nobody_would(line, index, voice)
    if found := _none_done(line, index, voice):
        return found
    if line.word(index + 1) == "evidence" and line.word(index - 1) in group("denials.seeing"):
        return _unseen(line, index, index - 1, voice)
    if "there" in line.lower[max(0, index - 3) : index]:
        if line.word(index + 1) in group("denials.room"):
            return _no_room(line, index, voice)
        if line.word(index + 1) in group("wrongs.deeds"):
            # "There was no collusion with the guild".
            what = trimmed(line, index + 1, clause_end(line, index + 1))
            return what and Find("reject", line, (index, index + 1), voice, what, voice=voice)
    if line.word(index - 1) not in group("denials.having") or line.word(index + 1) not in group(
        "wrongs.parts"
    ):
        return None
    doing = line.word(index + 2) == "of" and line.word(index + 3).endswith("ing")
    # "No intention of shutting it": shutting it is rejected.
    first = index + 3 if doing else index + 1
    what = trimmed(line, first, clause_end(line, first))
    return of_own(line, index - 1, what, voice, None) if what and (doing or what[1] - what[0] > 2) else None


def _none_done(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "no nets were sold": that they were is rejected."""
    near = range(index + 2, min(index + 2 + DONE_REACH, len(line) - 1))
    verb = next((k for k in near if line.lower[k] in group("denials.being") | {"have", "has", "had"}), None)
    if (
        verb is None
        or line.word(index - 1) not in OPENS
        or not all(map(is_content, line.lower[index + 1 : verb]))
    ):
        return None
    done = verb + 1 + (line.word(verb + 1) == "been")
    if line.word(done) not in group("wrongs") | group("wrongs.never"):
        return None
    what = trimmed(line, index + 1, clause_end(line, done))
    about = what and f"that {shown(line, what)}"
    return what and Find("reject", line, (index, done), voice, what, voice=voice, about=about)


def _nobody_would(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "no sane skipper would sail": sailing is rejected; "would not sail": it is demanded."""
    would = next(
        (k for k in range(index + 2, min(index + 2 + WOULD_REACH, len(line))) if line.lower[k] == "would"),
        None,
    )
    if would is None:
        return None
    negative = line.word(would + 1) in group("denials.not")
    what = trimmed(line, would + 1 + negative, clause_end(line, would + 1 + negative))
    act: Act = "demand" if negative else "reject"
    return what and Find(act, line, (index, would + 1), voice, what, code=code(act), voice=voice)


def _no_room(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "there is no excuse for the delay", "there are no plans to resign"."""
    place = index + 2
    if line.word(place) not in {"for", "to"}:
        return None
    what = trimmed(line, place + 1, clause_end(line, place + 1))
    return what and Find("reject", line, (index, place), voice, what, code=code("reject"), voice=voice)
