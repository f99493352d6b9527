"""What a party means to do, or did, in one telling, and not in another."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from rashomon.collation.disagreements.headings import heading
from rashomon.collation.disagreements.intentions.cues import Cue, cues, disavowal, left_open, teller
from rashomon.collation.disagreements.intentions.deeds import deeds
from rashomon.collation.disagreements.intentions.told import Act, contradict, topic
from rashomon.collation.disagreements.moments import apart
from rashomon.collation.material import Material
from rashomon.collation.positions.grammar import clause_end
from rashomon.collation.positions.holders import Holder, Reader
from rashomon.collation.positions.lines import Line, lines
from rashomon.collation.positions.subjects import main_subject
from rashomon.collation.tellings import telling_words
from rashomon.language.clauses import is_content
from rashomon.language.similarity import stem
from rashomon.language.tables import words
from rashomon.language.words import lemma
from rashomon.model import Disagreement, Judgement, Witness

_OPEN = words("intentions", "open")
_NOT_DECIDED = words("intentions", "befalling") | words("negation", "empty_verbs")
# Who declined to comment gave no answer: of words it is told elsewhere.
_SAYING = words("disputes", "saying") | {"comment", "discuss", "elaborate", "speculate", "answer"}

RULE = "what one party means to do is told in one report and denied in another"
CHANGED = RULE + "; all of the one side was told on an earlier day, so it may have changed"
UNDATED = RULE + "; which was told later is not known"
ONE_TIME = RULE + "; neither side was told on earlier days than the other"
WEIGHED = "one report rules out what the party is weighing in another"
DONE = "what one party did is told in one report, and in another that it did not or refused to"


class _Found(NamedTuple):
    line: Line
    cue: Cue
    denied: bool
    ahead: bool

    @property
    def act(self) -> str:
        return stem(self.line.lower[self.cue.act])


def find(material: Material) -> Iterator[Disagreement]:
    """One disagreement a party and act that some reports say it means to do, or did, and others that not."""
    acts = list(_acts(material))
    groups: dict[tuple[str, str], tuple[list[Act], list[Act]]] = {}
    for one in acts:
        for other in acts:
            if (one.denied, topic(one.act)[1]) < (other.denied, topic(other.act)[1]) and contradict(
                one, other
            ):
                told, not_told = groups.setdefault((one.holder or other.holder, topic(one.act)[0]), ([], []))
                if _timely(material, one, other):
                    told += [one] if one not in told else []
                    not_told += [other] if other not in not_told else []
    for _, (told, not_told) in sorted(groups.items()):
        if told:
            yield _disagreement(material, told, not_told)


def _timely(material: Material, one: Act, other: Act) -> bool:
    """Whether what was not done on one day was not done days later."""
    story = material.story
    ahead = one.ahead and other.ahead
    return ahead or not apart(story.witness(one.shown.witness), story.witness(other.shown.witness))


def _acts(material: Material) -> Iterator[Act]:
    """The acts that are told in one report and may be denied in another. A report that tells one both ways
    goes from the one to the other: it is told by what comes first."""
    told_in = {witness.siglum: list(lines(witness)) for witness in material.story.witnesses}
    found = {siglum: [*_found(said, cues, ahead=True)] for siglum, said in told_in.items()}
    denials = {siglum: [*_found(said, deeds, ahead=False)] for siglum, said in told_in.items()}
    undone = [item for items in denials.values() for item in items]
    undone += [item for items in found.values() for item in items if item.cue.refused]
    wanted = {item.act for item in undone}
    for siglum, said in told_in.items():
        found[siglum] += _found(said, lambda line: deeds(line, wanted), ahead=False)
    ways: defaultdict[str, defaultdict[tuple[bool, bool], set[str]]] = defaultdict(lambda: defaultdict(set))
    for siglum, items in found.items():
        for item in items:
            about, turned = topic(item.act)
            ways[about][item.denied, turned].add(siglum)
    parted = {about for about, told in ways.items() if len(told) > 1 and len(set().union(*told.values())) > 1}
    for witness in material.story.witnesses:
        told = [item for item in found[witness.siglum] if topic(item.act)[0] in parted]
        first: set[tuple[object, ...]] = set()
        for act in _read(material, witness, told_in[witness.siglum], told) if told else ():
            key = (act.holder or act.matter, topic(act.act)[0], act.ahead)
            if key not in first:
                first.add(key)
                yield act


def _found(
    said: Sequence[Line], find_cues: Callable[[Line], Iterator[Cue]], *, ahead: bool
) -> Iterator[_Found]:
    """Every act that a report tells for certain."""
    for line in said:
        left = not _OPEN.isdisjoint(line.lower)
        for cue in find_cues(line) if "?" not in line.lower else ():
            verb = line.lower[cue.act]
            spoken = (cue.refused or not ahead) and lemma(verb) in _SAYING
            # "Refuses to sign until": not now.
            if (left and not cue.refused) or spoken or not is_content(verb) or lemma(verb) in _NOT_DECIDED:
                continue
            if not left_open(line, cue.subject):
                disavowed = disavowal(line, cue.subject[0]) is not None
                yield _Found(line, cue, cue.denied != disavowed, ahead)


def _read(
    material: Material, witness: Witness, said: Sequence[Line], told: Sequence[_Found]
) -> Iterator[Act]:
    """The acts with their holders."""
    reader = Reader(material.cast, witness, material.offices)
    of_line: defaultdict[int, list[_Found]] = defaultdict(list)
    for item in told:
        of_line[item.line.starts[0]].append(item)
    last = max(of_line)
    for line in said:
        reader.clock += 1
        for item in of_line[line.starts[0]]:
            cue = item.cue
            holder = None if cue.passive else reader.read(line, cue.subject, _voice(line, cue, reader))
            if holder is not None or cue.passive:
                yield _act(witness, item, holder)
        if line.starts[0] >= last:
            return
        if line.quotation is None and (who := main_subject(line, len(line))):
            reader.note(reader.read(line, who))


def _act(witness: Witness, told: _Found, holder: Holder | None) -> Act:
    line, cue = told.line, told.cue
    rest = line.passage(cue.act, clause_end(line, cue.act + 1)).text
    done_to = line.passage(*cue.subject).text if cue.passive else ""
    named = f"{line.lower[cue.act]} {holder.name if holder else ''}"
    return Act(
        holder=holder.key if holder else "",
        name=holder.name if holder else done_to,
        personal=holder is not None and holder.kind == "person",
        act=told.act,
        matter=telling_words(f"{done_to} {rest}") - telling_words(named),
        denied=told.denied,
        ahead=told.ahead,
        refused=cue.refused,
        weighed=cue.weighed,
        what=rest,
        shown=witness.sentence_around(line.passage(0, len(line))),
    )


def _voice(line: Line, cue: Cue, reader: Reader) -> Holder | None:
    """Who speaks where the cue stands: "he" and "we" mean this one."""
    if line.quotation is not None:
        return reader.speaker(line)
    who = teller(line, cue.subject[0])
    return reader.read(line, who) if who else None


def _disagreement(material: Material, told: Sequence[Act], denied: Sequence[Act]) -> Disagreement:
    judgement: Judgement = "unsure"
    if any(act.weighed for act in told):
        rule = WEIGHED
    elif all(act.ahead for act in told):
        judgement, rule = _judged(_days(material, told), _days(material, denied))
    else:
        rule = DONE
    return Disagreement(
        kind="polarity",
        about=_about(told[0], denied[0]),
        sides=tuple(tuple(sorted({act.shown for act in side})) for side in (told, denied)),
        judgement=judgement,
        within_one=False,
        rule=rule,
    )


def _about(told: Act, denied: Act) -> str:
    """A heading: whether the party will do it, or did, in the words that tell it."""
    name = told.name.removeprefix("The ")
    name = f"the {name}" if told.holder and name[:1].islower() else name
    what = (denied if told.weighed else told).what
    if told.ahead and told.holder:
        # "Ruled out selling it".
        verb, _, rest = what.partition(" ")
        what = f"will {lemma(verb)} {rest}".rstrip()
    elif told.ahead:
        what = f"will be {what}"
    return f"whether {name} {heading(what)}"


def _days(material: Material, told: Sequence[Act]) -> list[date | None]:
    return [material.story.witness(act.shown.witness).masthead.published for act in told]


def _judged(meant: Sequence[date | None], denied: Sequence[date | None]) -> tuple[Judgement, str]:
    """A change over time where one side was told on earlier days than the other, else a conflict."""
    ones, others = ([day for day in days if day] for days in (meant, denied))
    if len(ones) < len(meant) or len(others) < len(denied):
        return "unsure", UNDATED
    when = f" (told on {_written(ones)}, denied on {_written(others)})"
    if max(ones) < min(others) or max(others) < min(ones):
        return "unsure", CHANGED + when
    return "conflict", ONE_TIME + when


def _written(days: Sequence[date]) -> str:
    return " and ".join(str(day) for day in sorted(set(days)))
