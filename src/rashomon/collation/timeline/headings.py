"""What is shown of an event: the words of a report that tell the act to a reader who sees nothing else."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.collation.digest.fitness import worth
from rashomon.collation.digest.heads import news
from rashomon.collation.happenings import balanced, broken, happens, reads_alone, wording
from rashomon.collation.timeline.acts import Act
from rashomon.collation.timeline.fullnames import full_name
from rashomon.collation.timeline.grammar import finite
from rashomon.collation.timeline.introductions import Introductions
from rashomon.collation.timeline.joining import Cluster
from rashomon.collation.timeline.likeness import Likeness
from rashomon.collation.timeline.parts import Part, own_part
from rashomon.collation.timeline.quoting import sentence_of
from rashomon.collation.timeline.whole import Pieces
from rashomon.language.clauses import is_verb
from rashomon.language.tokens import Tokens
from rashomon.model import DateMention, Passage, Story

# A wording of fewer words is no clear statement; a longer one is shown only where no shorter is as good.
CLEAR_WORDS, LONG = 5, 220
# With the rest of a quotation it is no longer than this, with the sentence that names whom it speaks of …
LONGEST, LONGEST_WITH_WHO = 320, 420
# … and a link before it ("But she left") no longer than this.
LOOSE = 5
# What is no longer stands between stars or gives an hour.
SHORTEST = 20
# The wording shown is sought among so many: broken text may name one day a thousand times.
CANDIDATES = 20
_HANGING = re.compile(r"(?:and|but|which|who|where)\b", re.IGNORECASE)
_RELATIVES = frozenset(("who", "which", "whose", "that", "where"))
# Words quoted or in brackets name nobody for what follows.
_ASIDE = re.compile(r"[(“\"'`]")
# "She left", "On Friday, it sank": who or what is told in the sentence before, but "It was revealed",
# "this weekend".
_WHO = re.compile(
    r"(?:(?:on|in|at|by|last|late|later|earlier|since|during)\s[^,.;]{0,60}(?:,|day|night|week|month|year|\d)\s)?"
    r"(?!it\s(?:is|was|has\sbeen|(?:can|could|may|might|should|must)\sbe)\s(?:a\s\w+day|(?:un)?likely|(?:un)?clear"
    r"|obvious|known|said|thought|(?:report|confirm|announc|reveal|claim|believ|expect|estimat|argu|suggest|not)ed)\b)"
    r"(?:he|she|they|it|his|her|their|its|this|that|these|those)\b"
    r"(?!\s(?:\w+day|year|week|month|weekend|morning|afternoon|evening|spring|summer|autumn|fall|winter)\b)",
    re.IGNORECASE,
)
# "The lawyer torched it", "agencies concluded that it had".
_WHAT = re.compile(r"\b(?:it|them|that|this|it (?:had|has|was|did))[.,;]?\Z", re.IGNORECASE)
# "“They owe us,” he told the guild".
_HE_SAID = re.compile(r"[,.]?\s*(?:he|she|they)\b", re.IGNORECASE)
# "“Will it fall?” Lund asked": between the question and who asks it.
_ASKED = re.compile(r"[?!]\s?(?:[”\"]|['’]{1,2})[ \t]*")
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
# "30pm tonight": the rest of a clock's time that was cut.
_TORN_START = re.compile(r"\d+(?:[.:]\d\d)?\s?(?:[ap]\.?\s?m\b|GMT|BST)")
# "On Sunday Lee, who owns two ferries": the verb is still to come.
_RELATIVE_END = re.compile(r",\s(?:who|which|whose)\b[^,]*\Z")
# "HOUSTON (Reuters) - ", "Monday 8 August 2031 00.05 BST", "Ada Lund | 07:37 UK time, Monday, 8 August 2031",
# "<tweet id=1>" before the news.
_DATELINE = re.compile(
    r"<[a-z]+\s[^<>]{0,200}>\s*"
    r"|.{0,80}?\|\s\d\d?[.:]\d\d\s[A-Za-z ]{2,8},\s[A-Z][a-z]+day\s?,\s\d\d?\s[A-Z][a-z]+\s\d{4}\s"
    r"|.{0,200}?(?:\(|-LRB- )[A-Z][A-Za-z]+(?:\)| -RRB-)\s*[-–—]+\s*(?=[A-Z\"“`'‘])"
    r"|.{0,200}?(?:[A-Z][a-z]+day,?\s)?\b\d{1,2}\s[A-Z][a-z]+\s\d{4},?\s\d\d[.:]\d\d\s[A-Z]{2,4}\s(?=[A-Z])"
)


@dataclass(frozen=True, slots=True)
class Heading:
    """What is shown: ``text`` is that of ``passage``, with whom and what it speaks of in brackets."""

    passage: Passage
    text: str


class Headings:
    """Chooses what is shown of each event of one story."""

    def __init__(
        self, story: Story, acts: Sequence[Act], likeness: Likeness, tokens: dict[str, Tokens]
    ) -> None:
        self._story, self._acts, self._likeness, self._tokens = (story, acts, likeness, tokens)
        self._starts = {w.siglum: [d.passage.start for d in w.dates] for w in story.witnesses}
        self._parts: dict[Act, Part | None] = {}
        self._said = {w.siglum: Introductions(w, tokens[w.siglum]) for w in story.witnesses}

    def dates(self, passage: Passage) -> list[DateMention]:
        """The dates within ``passage``."""
        starts = self._starts[passage.witness]
        found = slice(bisect_left(starts, passage.start), bisect_left(starts, passage.end))
        return [m for m in self._story.witness(passage.witness).dates[found] if passage.contains(m.passage)]

    def heading(self, cluster: Cluster, numbers: Sequence[int]) -> tuple[Passage, Heading]:
        """The wording of the act that shares most with the others, of those that read well alone; and the
        same with whom it speaks of, or with the sentence before it, where that tells."""
        some = sorted(numbers, key=lambda n: self._acts[n].passage)[: CANDIDATES**2]
        central = {n: sum(self._likeness.acts(n, other) for other in some if other != n) for n in some}
        chosen = sorted(some, key=lambda n: (-central[n], self._acts[n].passage))[:CANDIDATES]
        worded = {n: self._worded(self._acts[n]) for n in chosen}
        meant = {n: self._of(worded[n]).person(worded[n]) for n in chosen}
        shown = {n: worded[n] if meant[n] else self._with_who(self._acts[n], worded[n]) for n in chosen}

        def rank(n: int) -> tuple[object, ...]:
            passage, act = shown[n], self._acts[n]
            return (
                broken(self._story.witness(passage.witness).text, passage),
                not reads_alone(passage.text),
                not _clear(passage.text, told=meant[n] is not None),
                self._other_dates(act, passage),
                passage != worded[n],
                self._open(passage, self._pieces(act, passage)),
                -worth(passage),
                len(passage.text) > LONG,
                (act.earliest, act.latest) != (cluster.earliest, cluster.latest),
                act.cut,
                -round(central[n], 1),
                len(passage.text),
                passage,
            )

        best = min(chosen, key=rank)
        passage = self._with_quotation(self._acts[best], shown[best])
        pieces = self._pieces(self._acts[best], passage)
        return worded[best], Heading(passage, self._of(passage).text(passage, pieces))

    def _open(self, passage: Passage, pieces: Pieces) -> int:
        """How much of ``passage`` a reader who sees nothing else does not know."""
        said = self._of(passage)
        return said.nameless(passage) + said.voiceless(passage) + (not pieces and self._bare(passage))

    def _pieces(self, act: Act, passage: Passage) -> Pieces:
        """By what ``passage`` is told as a sentence, where it is the part that the date belongs to."""
        part = self._parts.get(act)
        return part.pieces if part and (part.start, part.end) == (passage.start, passage.end) else ()

    def _bare(self, passage: Passage) -> bool:
        """Whether ``passage`` only names a thing and tells of it in a relative clause, or goes on from it to
        what something else did ("the end of the strike and could cost …")."""
        tokens = self._tokens[passage.witness]
        inside = tokens.between(passage.start, passage.end)
        verb = next((i for i in inside if finite(tokens, i) or tokens.lower[i] in _RELATIVES), None)
        if verb is None or tokens.lower[verb] not in _RELATIVES:
            return verb is not None and verb > inside.start and tokens.lower[verb - 1] in ("and", "but", "or")
        comma = next((i for i in inside if i > verb and tokens.words[i] == ","), inside.stop)
        return not any(finite(tokens, i) for i in range(comma, inside.stop))

    def _of(self, passage: Passage) -> Introductions:
        return self._said[passage.witness]

    def name(self, acts: Sequence[Act]) -> Heading:
        """The fullest name of the thing that the dates of ``acts`` name."""
        names = [self._full(act.thing, act) for act in acts if act.thing]
        shown = min(names, key=lambda name: (-len(name.text), name))
        return Heading(shown, shown.text)

    def _full(self, thing: Passage, act: Act) -> Passage:
        tokens, witness = self._tokens[act.witness], self._story.witness(act.witness)
        return witness.passage(*full_name(tokens, thing.start, thing.end, act.sentence.end))

    def _worded(self, act: Act) -> Passage:
        """The words that tell the act to a reader who sees nothing else."""
        part = self._part(act)
        if part is not None:
            return part
        mixed = self._other_dates(act, act.sentence) > 0
        witness, tokens = self._story.witness(act.witness), self._tokens[act.witness]
        if act.cut and mixed and reads_alone(act.passage.text) and not _lacks_who(tokens, act.passage):
            return act.passage
        clause = act.passage if mixed or len(act.sentence.text) > LONGEST else act.sentence
        passage = wording(witness, tokens, act.sentence, clause)
        # "Lee said on Friday:" tells nothing without what he said.
        speech = act.says and witness.text[passage.end : act.sentence.end].lstrip()[:1] == ":"
        relative = _RELATIVE_END.search(passage.text)
        before = relative and act.mention.passage.end <= passage.start + relative.start()
        torn = _TORN_START.match(passage.text) or _lacks_who(tokens, passage) or _lacks_verb(tokens, passage)
        if speech or before or torn or not reads_alone(passage.text):
            passage = act.sentence
        line = _DATELINE.match(passage.text)
        start = passage.start + (line.end() if line else 0)
        told = news(witness, start, passage.end) if start <= act.sentence.start + LOOSE or line else passage
        return told if told.contains(act.mention.passage) else passage

    def _part(self, act: Act) -> Passage | None:
        """The part of the sentence that the date belongs to, where that reads alone (see ``own_part``)."""
        witness = self._story.witness(act.witness)
        date = act.mention.passage.start, act.mention.passage.end
        sentence, clause = ((p.start, p.end) for p in (act.sentence, act.passage))
        found = self._parts[act] = own_part(self._tokens[act.witness], sentence, clause, date)
        passage = witness.passage(found.start, found.end) if found else None
        if found and passage and found.person and not self._of(passage).person(passage):
            return None
        return passage if passage and balanced(passage.text) else None

    def _with_who(self, act: Act, passage: Passage) -> Passage:
        """``passage``; where it begins with "He" or "On Friday she", with the sentence before if that has no
        other date."""
        witness = self._story.witness(act.witness)
        loose = witness.text[act.sentence.start : passage.start].strip()
        if act.place == 0 or len(loose) > LOOSE or not _WHO.match(passage.text):
            return passage
        before, here = witness.sentences[act.place - 1 : act.place + 1]
        longer = witness.passage(before.start, passage.end)
        near = before.part == here.part and here.paragraph - before.paragraph <= 1
        names = len(longer.text) - len(passage.text) > SHORTEST
        names = names and not (_vague(longer.text) or _ASIDE.match(longer.text))
        if not near or not names or len(longer.text) > LONGEST_WITH_WHO:
            return passage
        return passage if self._other_dates(act, longer) > self._other_dates(act, passage) else longer

    def _with_quotation(self, act: Act, passage: Passage) -> Passage:
        """``passage``; where it is a sentence that begins or ends within a quotation, with all sentences of
        that if they are few and have no other date."""
        witness, longer = self._story.witness(act.witness), passage
        if passage.start > act.sentence.start + LOOSE:
            return passage
        for quotation in witness.quotations:
            said = quotation.passage
            asked = act.says and _ASKED.fullmatch(witness.text, said.end - 1, passage.start)
            if quotation.kind != "indirect" and (asked or _torn(passage, said)):
                told = sentence_of(self._story, quotation)
                last = witness.sentence_around(witness.passage(told.end - 1, told.end))
                start = min(longer.start, told.start)
                longer = witness.passage(start, max(longer.end, told.end, last.end))
        if len(longer.text) > LONGEST or self._other_dates(act, longer) > self._other_dates(act, passage):
            return passage
        return longer

    def _other_dates(self, act: Act, passage: Passage) -> int:
        """How many dates the wording has that are not the act's."""
        return sum(not _meet(act, mention) for mention in self.dates(passage) if mention.earliest)


def as_line(what: str) -> str:
    """``what`` as a line of its own begins: with a capital ("the board left", but "iLund sold")."""
    return what if what[1:2].isupper() else what[:1].upper() + what[1:]


def _torn(passage: Passage, said: Passage) -> bool:
    """Whether ``passage`` and the words ``said`` share some, and not all of ``said``."""
    return passage.overlaps(said) and not passage.contains(said)


def _lacks_who(tokens: Tokens, passage: Passage) -> bool:
    """Whether ``passage`` begins with its verb ("and sank the ferry")."""
    return finite(tokens, tokens.between(passage.start, passage.end).start)


def _lacks_verb(tokens: Tokens, passage: Passage) -> bool:
    """Whether ``passage`` has no verb at all ("less than a day after a lost vote")."""
    inside = tokens.between(passage.start, passage.end)
    return not any(finite(tokens, i) or is_verb(tokens.words[i]) for i in inside)


def _meet(act: Act, mention: DateMention) -> bool:
    if not (act.earliest and act.latest and mention.earliest and mention.latest):
        return False
    return mention.earliest <= act.latest and act.earliest <= mention.latest


def _clear(text: str, *, told: bool) -> bool:
    """Whether ``text`` tells an event to a reader who sees nothing else, or, where it is ``told``, whom its
    pronoun means."""
    return len(text.split()) >= CLEAR_WORDS and happens(text) and not _vague(text, told=told)


def _vague(text: str, *, told: bool = False) -> bool:
    """Whether ``text`` begins or ends with a word that only what stands before it gives a meaning; who
    "he" is may be ``told``."""
    own = _QUOTED.sub("", text)
    nobody = not told and (_WHO.match(text) or _HE_SAID.match(own))
    return bool(nobody or _HANGING.match(text) or _WHAT.search(own))
