"""Who spoke the marked words: the cue that reaches them, and its subject."""

from dataclasses import dataclass

from rashomon.annotation.quotations.able import can_speak
from rashomon.annotation.quotations.cue import Cue
from rashomon.annotation.quotations.following import group_after
from rashomon.annotation.quotations.lexicon import lexicon
from rashomon.annotation.quotations.mentioned import MENTION, is_mention
from rashomon.annotation.quotations.openings import main_group
from rashomon.annotation.quotations.patterns import DASHES, SIGNED, find_pattern, signature
from rashomon.annotation.quotations.people import People
from rashomon.annotation.quotations.reach import reaching_cue
from rashomon.annotation.quotations.running import runs_on
from rashomon.annotation.quotations.sources import Source, named
from rashomon.annotation.quotations.stream import QUOTED, Sentence, Stream
from rashomon.annotation.quotations.tags import is_tag
from rashomon.annotation.quotations.who import Who, tells_of
from rashomon.annotation.quotations.works import is_subhead, unspoken
from rashomon.model import QuotationKind

_CONNECTIVES = {"but", "and", "so", "now", "then", "yet", "still", "or"}
_PERSONAL = {"he", "she"}
# "to chants of “…”"
_CALLS = frozenset(("chants", "shouts", "cries", "calls", "choruses", "yells", "screams"))
GOES_ON = "the last speaker goes on"
NOBODY = "marked words that nobody is said to have spoken"
ACTS_BEFORE = "who acts in the sentence before it"
# A quotation of at least so many words can stand for itself without a cue.
WHOLE_UTTERANCE = 4
# A tag has its verb among so many words.
LONGEST_TAG = 16


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who spoke a marked passage, by which words and rule; ``who`` is None where nobody is said to have."""

    kind: QuotationKind
    rule: str
    who: Who | None = None
    cue: tuple[int, int] | None = None


class Speakers:
    """Walks the sentences in order and gives every marked quotation its speaker."""

    def __init__(self, stream: Stream, people: People) -> None:
        self._stream = stream
        self._people = people
        self._known = lexicon()
        self.of_mark: dict[int, Attribution] = {}
        self._last: tuple[Who, int, int, tuple[int, int] | None] | None = None
        self._intro: tuple[Who, tuple[int, int] | None, int] | None = None
        self._waiting: list[tuple[int, Sentence]] = []

    @property
    def waits(self) -> bool:
        """Whether a quotation waits for what comes after it."""
        return bool(self._waiting)

    def read(self, sentence: Sentence, cues: list[Cue], whos: list[Who | None]) -> None:
        """Attribute the quotations of one sentence, whose ``cues`` have the sources ``whos``."""
        self._settle_waiting(sentence)
        for place, unit in enumerate(sentence.units):
            if unit < 0:
                self._one(~unit, sentence, place, cues, whos)
        if min(sentence.units) >= 0:
            self._hear(sentence, cues, whos)
        self._introduce(sentence, cues, whos)

    def finish(self) -> None:
        """Leave what still waits for a speaker without one."""
        for number, sentence in self._waiting:
            if not self._acts_before(number, sentence):
                self.of_mark[number] = self._continued(sentence)
        self._waiting = []

    def _one(
        self, number: int, sentence: Sentence, place: int, cues: list[Cue], whos: list[Who | None]
    ) -> None:
        silent = unspoken(self._stream, number, sentence, place)
        if silent is not None:
            self.of_mark[number] = Attribution("mixed", silent)
            return
        if place > 1 and sentence.lower[place - 1] == "of" and sentence.lower[place - 2] in _CALLS:
            self.of_mark[number] = Attribution("mixed", "called out by people whom nobody names")
            return
        found = reaching_cue(self._stream, number, sentence, place, cues)
        if found is not None:
            cue, rule = found
            who = self._who(sentence, cue, cues, whos)
            span = self._stream.span(sentence, cue.first, cue.last)
            kind = self._kind(number, sentence, place, cue)
            self.of_mark[number] = Attribution(kind, rule, who, span)
            if who is not None and (kind == "direct" or cue.lemma in self._known.speech):
                self._last = (who, sentence.block, sentence.number, span)
            return
        if self._last is not None and self._goes_on_saying(sentence, place, cues):
            self.of_mark[number] = self._continued(sentence)
            return
        pattern = find_pattern(self._stream, number, sentence, place)
        if pattern is not None:
            who = self._people.read(sentence, pattern.source)
            cue_span = self._stream.span(sentence, *pattern.cue) if pattern.cue is not None else None
            self.of_mark[number] = Attribution(pattern.kind, pattern.rule, who, cue_span)
            if pattern.kind == "direct":
                self._last = (who, sentence.block, sentence.number, cue_span)
            return
        if self._is_tagged(number, sentence, place):
            if self._names_tagged(number, sentence, place):
                return
            # Somebody is said to have spoken whom no rule can read: better nobody than the last speaker.
            self._last = None
            self.of_mark[number] = Attribution("direct", "its tag names nobody that a rule can read")
            return
        if is_subhead(self._stream, number, sentence):
            self.of_mark[number] = Attribution("direct", "a subhead, which leaves out who said so")
            return
        if self._stands_alone(number, sentence, place):
            if self._answers_intro(number, sentence) or self._acts_first(number, sentence):
                return
            if self._last is not None and self._last[1] == sentence.block and self._follows(sentence):
                self.of_mark[number] = self._continued(sentence)
            else:
                self._waiting.append((number, sentence))
            return
        last = self._last if self._follows(sentence) else None
        if (
            last is not None
            and last[1] == sentence.block
            and runs_on(self._stream, number, sentence, place, cues)
        ):
            self._last = (last[0], sentence.block, sentence.number, last[3])
            rule = f"{GOES_ON}, in a clause of the sentence"
            self.of_mark[number] = Attribution("mixed", rule, last[0], last[3])
            return
        mentions = is_mention(self._stream, number, sentence, place)
        self.of_mark[number] = Attribution("mixed", MENTION if mentions else NOBODY)

    def _who(self, sentence: Sentence, cue: Cue, cues: list[Cue], whos: list[Who | None]) -> Who | None:
        for known, who in zip(cues, whos, strict=True):
            if known is cue:
                return who
        if cue.source is None:
            return None
        # Whose words are told of does not speak in the sentence.
        read = self._people.identify if cue.how == "owner" else self._people.read
        return read(sentence, cue.source)

    def _kind(self, number: int, sentence: Sentence, place: int, cue: Cue) -> QuotationKind:
        mark = self._stream.marked[number]
        text = self._stream.text
        lower = sentence.lower
        if place == 0 or lower[place - 1] in {":", ","}:
            return (
                "direct" if text[mark.start].isupper() or place == 0 or lower[place - 1] == ":" else "mixed"
            )
        if place == cue.last + 1 and text[mark.start].isupper():
            return "direct"
        return "direct" if cue.first > place and lower[place - 1] in {".", QUOTED} else "mixed"

    def _goes_on_saying(self, sentence: Sentence, place: int, cues: list[Cue]) -> bool:
        """`Adding, "…"`: a participle of speech opens the sentence, so the last speaker goes on."""
        opening = cues[0] if cues else None
        if sentence.lower[max(0, place - 2) : place] == ["this", ":"] and not cues:
            # "Minutes later came this: “…”"
            return True
        return opening is not None and opening.source is None and not opening.first and 0 < place <= 3

    # Quotations that stand alone

    def _is_tagged(self, number: int, sentence: Sentence, place: int) -> bool:
        """Whether words of the report follow a comma inside the marks: `"I have soup," …`."""
        mark = self._stream.marked[number]
        ends = self._stream.text[mark.start : mark.end].rstrip("’'”\" ")[-1:]
        begins = place == 0 or sentence.lower[place - 1] in {".", QUOTED}
        after = sentence.lower[place + 1 : place + 1 + LONGEST_TAG]
        verbs = self._known.forms
        return (
            begins
            and ends == ","
            and any(verbs.get(low, ("", ""))[1] in ("past", "s") or low.endswith("ed") for low in after)
        )

    def _names_tagged(self, number: int, sentence: Sentence, place: int) -> bool:
        """`"…," Roe, who leads the union tweeted`: the person named right behind the comma speaks."""
        source = group_after(sentence, place + 1, self._known)
        low = sentence.lower[source.head_last] if source is not None else ""
        if source is None or not (low in _PERSONAL or sentence.words[source.head_last][0].isupper()):
            return False
        who = self._people.read(sentence, source)
        person = who.party is not None and who.party.person
        if who.name is None or not (person or (" " in who.name and who.name[0].isupper())):
            return False
        self.of_mark[number] = Attribution("direct", "the person named right behind quoted words", who)
        self._last = (who, sentence.block, sentence.number, None)
        return True

    def _stands_alone(self, number: int, sentence: Sentence, place: int) -> bool:
        mark = self._stream.marked[number]
        text = self._stream.text
        alone = all(low == QUOTED or low in _CONNECTIVES or not low[0].isalnum() for low in sentence.lower)
        if alone:
            return True
        words = text.count(" ", mark.start, mark.end) + 1
        return place == 0 and text[mark.start].isupper() and words >= WHOLE_UTTERANCE

    def _follows(self, sentence: Sentence) -> bool:
        return self._last is not None and sentence.number - self._last[2] <= 2

    def _introduce(self, sentence: Sentence, cues: list[Cue], whos: list[Who | None]) -> None:
        """A sentence that ends in a colon announces the next quotation's speaker."""
        if sentence.lower and sentence.lower[-1] == ":":
            for cue, who in zip(reversed(cues), reversed(whos), strict=True):
                if who is not None:
                    span = self._stream.span(sentence, cue.first, cue.last)
                    self._intro = (who, span, sentence.number)
                    return
            source = main_group(sentence, len(sentence.lower) - 1, self._known)
            if source is None or not named(sentence, source.head_last):
                return
            # "Transcript as follows:", "Below is what she wrote:" name nobody.
            document = sentence.lower[source.head_last] in self._known.documents
            if not document and can_speak(self._stream, sentence, source):
                self._intro = (self._people.read(sentence, source), None, sentence.number)

    def _answers_intro(self, number: int, sentence: Sentence) -> bool:
        if self._intro is None or sentence.number - self._intro[2] != 1:
            return False
        who, span, _ = self._intro
        self.of_mark[number] = Attribution(
            "direct", "announced by the sentence before, with a colon", who, span
        )
        self._intro = (who, span, sentence.number)
        self._last = (who, sentence.block, sentence.number, span)
        return True

    def _acts_first(self, number: int, sentence: Sentence) -> bool:
        """`The judge turned to her. "…"`: who acts in the sentence before, in one paragraph, speaks."""
        before = self._unheard(sentence)
        if before is None or before.block != sentence.block or any(unit < 0 for unit in before.units):
            return False
        source = self._actor(before)
        if source is None:
            return False
        who = self._people.read(before, source)
        if who.party is None and before.lower[source.head_last] not in self._known.roles:
            return False
        return self._says_what_follows(number, sentence, who)

    def _acts_before(self, number: int, sentence: Sentence) -> bool:
        """`The judge turned to her.`, then a paragraph that is a quotation: who is named there as the subject
        speaks, not who spoke before that; so does the only person named there, where somebody would go on."""
        before = self._unheard(sentence)
        if before is None or before.block == sentence.block or before.part != "body":
            return False
        source = self._actor(before)
        who = self._people.read(before, source) if source is not None else None
        if who is None or (who.how != "pronoun" and (who.party is None or not who.party.person)):
            who = self._people.only_person(before.number) if self._may_go_on(sentence) else None
        if who is None or who.party is None or not who.party.person:
            return False
        if self._last is not None and who.party is self._last[0].party:
            return False
        return self._says_what_follows(number, sentence, who)

    def _unheard(self, sentence: Sentence) -> Sentence | None:
        """The sentence before, where nobody has spoken in it."""
        if not sentence.number or (self._last is not None and self._last[2] >= sentence.number - 1):
            return None
        return self._stream.sentences[sentence.number - 1]

    def _actor(self, sentence: Sentence) -> Source | None:
        """The subject of a sentence, where it can speak."""
        source = main_group(sentence, len(sentence.lower) - 1, self._known)
        return source if source is not None and can_speak(self._stream, sentence, source) else None

    def _says_what_follows(self, number: int, sentence: Sentence, who: Who) -> bool:
        mark = self._stream.marked[number]
        if tells_of(self._stream.text[mark.start : mark.end], who):
            return False
        self.of_mark[number] = Attribution("direct", ACTS_BEFORE, who)
        self._last = (who, sentence.block, sentence.number, None)
        return True

    def _signs(self, sentence: Sentence) -> bool:
        """`— Jane Roe, mayor` in the line under quotations that stand alone is their speaker."""
        begin, _ = self._stream.span(sentence, 0, 0)
        bullet = self._stream.text[max(0, begin - 3) : begin].rpartition("\n")[2].strip()
        source = signature(sentence, 0, bullet in DASHES)
        if source is None or not can_speak(self._stream, sentence, source):
            return False
        signer = self._people.read(sentence, source)
        for late, _ in self._waiting:
            self.of_mark[late] = Attribution("direct", SIGNED, signer)
        self._waiting = []
        return True

    def _settle_waiting(self, sentence: Sentence) -> None:
        """What waits takes the name that signs it, else the last speaker."""
        if not self._waiting:
            return
        if self._signs(sentence):
            return
        if all(low == QUOTED or not low[0].isalnum() for low in sentence.lower):
            return
        self.finish()

    def _hear(self, sentence: Sentence, cues: list[Cue], whos: list[Who | None]) -> None:
        """Remember who spoke in a sentence without marks: a quotation without a tag may follow; whom its
        closing tag names has told all of it."""
        said = list(zip(cues, whos, strict=True))
        if said and is_tag(sentence, said[-1][0], self._known):
            said.insert(0, said[-1])
        for cue, who in said:
            if (
                who is not None
                and who.name is not None
                and cue.lemma in self._known.speech
                and cue.form != "to"
            ):
                span = self._stream.span(sentence, cue.first, cue.last)
                self._last = (who, sentence.block, sentence.number, span)
                return

    def _may_go_on(self, sentence: Sentence) -> bool:
        """Whether the last speaker is near enough to go on."""
        if self._last is None:
            return False
        return sentence.block - self._last[1] <= 1 or sentence.number - self._last[2] <= 2

    def _continued(self, sentence: Sentence) -> Attribution:
        if self._last is None or not self._may_go_on(sentence):
            return Attribution("direct", "a quotation that nobody is said to have spoken")
        who, _, _, cue = self._last
        self._last = (who, sentence.block, sentence.number, cue)
        return Attribution("direct", GOES_ON, who, cue)
