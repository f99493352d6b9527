"""A party that gave no answer in one telling, and gives one in another."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from rashomon.collation.disagreements.moments import apart
from rashomon.collation.material import Material
from rashomon.language.alignment import bag, likeness
from rashomon.language.tables import table
from rashomon.language.tokens import Tokens
from rashomon.model import Disagreement, Passage, Sentence, Witness

# Acts of a party that answer a proposal.
ANSWERS = frozenset(("reject", "accept", "agree"))
# So many words after "no response from" may name who is silent.
MAX_NAME_WORDS = 6
# So many characters after "no response from" name the body that is silent.
BODY_REACH = 40
# Before a name these words say that somebody near the party is silent, not the party.
_NEAR = re.compile(
    r"\b(?:attorneys?|lawyers?|representatives?|office|family|aides?) (?:for|of|to)\b", re.IGNORECASE
)
# "A backer of Roe", "those supporting Roe", "Roe's lawyer": somebody else than Roe.
_HUNG = re.compile(r"\b(?:of|for|to|with|by|from|at|about|against|\w+ing)\s+(?:the\s+)?(?:\w+\.\s+)?$")
_OWNER = re.compile(r"['’]s?\b|\s'\s?s\b")
# "The Roe campaign": those around Roe.
_AROUND = re.compile(
    r"\s(?:campaigns?|camps?|teams?|offices?|famil(?:y|ies)|administration|spokes\w+|lawyers?|attorneys?|aides?|allies"
    r"|officials?|representatives?|supporters?)\b"
)
# An answer shares so many telling words with what was asked, or with the sentence before it; an act of
# answering, and what says that it answers, shares one.
SHARED_WORDS = 2
_ANSWERING = re.compile(r"\b(?:respon(?:d|se)|repl(?:y|ie)|answer|react)\w*", re.IGNORECASE)
_HABIT = re.compile(r"\b(?:always|consistently|repeatedly|routinely|long)\b", re.IGNORECASE)
# What was refused "in 2012" answers nothing that is asked now.
_YEAR = re.compile(r"\bin (?:19|20)\d\d\b")
RULE = "one telling says that {party} did not answer, another carries an answer (it may have come later)"


def find(material: Material) -> Iterator[Disagreement]:
    """Silences of a party against its answers, across witnesses; then inside one witness."""
    silences = _silences(material)
    for party in sorted(silences):
        quiet = tuple(sorted(silences[party]))
        heard = _likest(
            quiet[0],
            [
                answer
                for answer in _answers(material, party, quiet[0])
                if answer not in quiet and any(_timely(material, answer, other) for other in quiet)
            ],
        )
        own = {
            q: tuple(p for p in heard if p.witness == q.witness and _masthead(material, p, q)) for q in quiet
        }
        apart = [p for p in heard if p.witness not in {q.witness for q in quiet}]
        if apart:
            slips = {p for slip in own.values() for p in slip}
            yield _disagreement(party, quiet, tuple(sorted({*apart, *slips})), within_one=False)
        for passage, slip in own.items():
            if slip:
                yield _disagreement(party, (passage,), slip, within_one=True)


def _disagreement(
    party: str, quiet: tuple[Passage, ...], heard: tuple[Passage, ...], within_one: bool
) -> Disagreement:
    return Disagreement(
        kind="polarity",
        about=f"whether {party} has answered" + (": one report's heading and its text" if within_one else ""),
        sides=(quiet, heard),
        judgement="conflict" if within_one else "unsure",
        within_one=within_one,
        rule=RULE.format(party=party),
    )


def _timely(material: Material, one: Passage, other: Passage) -> bool:
    """Whether two passages are not of reports that were written long after one another."""
    return not apart(material.story.witness(one.witness), material.story.witness(other.witness))


def _masthead(material: Material, one: Passage, other: Passage) -> bool:
    """Whether just one of two passages of a report stands in its headline or dek."""
    witness = material.story.witness(one.witness)
    tops = [part for part in (witness.masthead.headline, witness.masthead.dek) if part]
    return any(top.contains(one) != top.contains(other) for top in tops)


def _silences(material: Material) -> dict[str, list[Passage]]:
    found: defaultdict[str, list[Passage]] = defaultdict(list)
    for witness in material.story.witnesses:
        for sentence in witness.sentences:
            text = witness.text[sentence.start : sentence.end].lower()
            for construction in ("from", "by"):
                for match in _patterns(construction).finditer(text):
                    at = sentence.start + (match.end() if construction == "from" else match.start())
                    party = _silent(material, witness, sentence, at, construction)
                    if party and not _speaks(material, witness, sentence, party):
                        found[party].append(witness.passage(sentence.start, sentence.end))
    return found


def _speaks(material: Material, witness: Witness, sentence: Sentence, party: str) -> bool:
    """Whether the silent one speaks in that sentence or the next: who evades a question has answered."""
    behind = next((other for other in witness.sentences if other.start >= sentence.end), sentence)
    near = witness.passage(sentence.start, behind.end)
    known = {entry.id for entry in material.cast.parties if entry.name == party}
    return any(
        quotation.party in known and quotation.kind != "indirect" and near.overlaps(quotation.passage)
        for quotation in witness.quotations
    )


def _silent(
    material: Material, witness: Witness, sentence: Sentence, at: int, construction: str
) -> str | None:
    """Who is silent: the first party or country named after "from", or the subject before the verb."""
    noun = _body_before_names(material, witness, sentence, at, construction)
    if noun:
        return noun
    if construction == "from":
        words = witness.text[at : sentence.end].split(maxsplit=MAX_NAME_WORDS)[:MAX_NAME_WORDS]
        for word in words:
            if word.strip(".,") in _countries():
                return _countries()[word.strip(".,")]
        named = material.cast.within(witness.passage(at, min(sentence.end, at + len(" ".join(words)) + 1)))
        return named[0].name if named else None
    return _subject(material, witness, sentence.start, at)


def _subject(material: Material, witness: Witness, start: int, end: int) -> str | None:
    """The last party before the verb that no preposition, participle or possessive hangs on another noun."""
    near = _NEAR.search(witness.text, start, end)
    end = near.start() if near else end
    subject = None
    for mention in witness.mentions:
        place = mention.passage
        if start <= place.start and place.end <= end:
            party = material.cast.at(place)
            hung = _HUNG.search(witness.text, start, place.start) or _OWNER.match(witness.text, place.end)
            # "The US military declined" is no silence of the country.
            beside = party and party.kind == "place" and witness.text[place.end : end].strip()
            if party and not hung and not beside and not _AROUND.match(witness.text, place.end):
                subject = party.name
    return subject


def _body_before_names(
    material: Material, witness: Witness, sentence: Sentence, at: int, construction: str
) -> str | None:
    """ "The union", where it is the silent one and the story knows one union at most."""
    if construction == "from":
        stretch = witness.passage(at, min(sentence.end, at + BODY_REACH))
        match = _body().match(stretch.text)
    else:
        stretch = witness.passage(sentence.start, at)
        match = _body().match(stretch.text.lstrip())
        if match and len(stretch.text.split()) > MAX_NAME_WORDS:
            return None
    if not match:
        return None
    noun = match.group(1).lower()
    bearers = [
        p for p in material.cast.parties if p.kind == "organisation" and noun in p.name.lower().split()
    ]
    return f"the {noun}" if len(bearers) <= 1 else None


def _answers_of_body(material: Material, body: str, silence: Passage) -> list[Passage]:
    """Acts that answer, told of the same body and of something that was asked."""
    noun = body.removeprefix("the ")
    asked = _bag(silence) - {noun}
    return sorted(
        {
            evidence
            for position in material.positions
            if position.act in ANSWERS
            for evidence in position.evidence
            if re.search(rf"\b{noun}\b", evidence.text, re.IGNORECASE) and asked & _bag(evidence)
        }
    )


def _answers(material: Material, party: str, silence: Passage) -> list[Passage]:
    """Where ``party`` answers: what it accepts or rejects, and its own quoted words."""
    if party.startswith("the "):
        return _answers_of_body(material, party, silence)
    matter = _matter(material, party, silence)
    # Who is named in both is no matter of the question.
    named = frozenset(
        word
        for entry in material.cast.parties
        if entry.kind == "person"
        for word in bag(Tokens(entry.name), 0, len(entry.name))
    )
    found = [
        evidence
        for position in material.positions
        if position.party == party and position.act in ANSWERS
        for evidence in position.evidence
        if (matter - named) & _bag(evidence) and not _YEAR.search(evidence.text)
    ]
    known = {entry.id for entry in material.cast.parties if entry.name == party}
    # An aide's words are the answer of whom he serves.
    speakers = known | {who for who, whose in material.offices.states.items() if whose in known}
    for witness in material.story.witnesses:
        found += [
            sentence
            for quotation in witness.quotations
            if quotation.party in speakers and quotation.kind != "indirect" and witness.role == "report"
            for sentence in [witness.sentence_around(quotation.passage)]
            if len(matter & _bag(sentence)) >= (1 if _ANSWERING.search(sentence.text) else SHARED_WORDS)
        ]
    return sorted(set(found))


def _matter(material: Material, party: str, silence: Passage) -> frozenset[str]:
    """The telling words of what was asked: those of the silent sentence and of the one before it."""
    witness = material.story.witness(silence.witness)
    before = [s for s in witness.sentences if s.end <= silence.start][-1:]
    context = [_bag(witness.passage(s.start, s.end)) for s in before]
    return _bag(silence).union(*context) - bag(Tokens(party), 0, len(party))


def _likest(silence: Passage, answers: list[Passage]) -> tuple[Passage, ...]:
    """Of each witness the answer that shares most with what was asked, or else the shortest; one that is told
    as a habit ("has always refused") only where there is no other."""
    asked = _bag(silence)
    best: dict[str, tuple[bool, float, int, Passage]] = {}
    for answer in answers:
        words = _bag(answer)
        shared = float(len(asked & words))
        near = likeness(shared, shared, len(asked), len(words))
        entry = (_HABIT.search(answer.text) is not None, -near, len(answer.text), answer)
        best[answer.witness] = min(best.get(answer.witness, entry), entry)
    return tuple(best[siglum][-1] for siglum in sorted(best))


def _bag(passage: Passage) -> frozenset[str]:
    return bag(Tokens(passage.text), 0, len(passage.text))


@cache
def _patterns(construction: str) -> re.Pattern[str]:
    return re.compile("|".join(table("silence")[construction]))


@cache
def _body() -> re.Pattern[str]:
    nouns = "|".join(table("silence")["bodies"])
    return re.compile(
        rf"\s*(?:the|its|their)\s+({nouns})\b(?!\s+(?:(?-i:[A-Z])|{'|'.join(table('silence')['offices'])}))",
        re.IGNORECASE,
    )


@cache
def _countries() -> dict[str, str]:
    """Countries by their adjective ("Ukrainian" -> "Ukraine")."""
    rows = table("places")["countries"]
    return {str(row["adjective"]): country for country, row in rows.items() if "adjective" in row}
