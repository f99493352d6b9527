"""Headlines that judge or shout where others of the event only tell."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from rashomon.collation.disagreements.headlines.affair import Affair
from rashomon.collation.disagreements.labels.around import name_stems
from rashomon.collation.disagreements.moments import apart
from rashomon.collation.material import Material
from rashomon.language.names import is_ordinary
from rashomon.language.similarity import stems
from rashomon.language.tables import table, words
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import Disagreement, Passage, Witness

RULE = "headlines of one event: some judge or shout in their own voice, and others only tell"

# Two headlines tell of one matter where so many telling words stand in both, names aside: what is told of a
# candidate on two days shares the candidate. Where few tell the story a report may tell so much of the other.
SHARED_WORDS, TOLD = 3, 0.5
# Fewer capitals may be an abbreviation.
SHOUTED = 4
_LABEL = re.compile(r"\s*([^:.?!]{1,30})[:!]\s")
_QUOTED = re.compile(r"[“‘\"]\S[^“”‘’\"]*[”’\"]|(?<!\w)'\S[^']*'(?!\w)")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_JUDGEMENTS = words("headlines", "judgements")
_COLOURS = words("headlines", "colours")
# "WATCH:" and "BREAKING NEWS:" are a newsroom's, and judge nothing.
_LABELS = words("headlines", "labels")


def find(material: Material, affair: Affair) -> Iterator[Disagreement]:
    """One disagreement an event: headlines with a judgement or a shout in front, a judging word or one in
    capitals inside, and those without."""
    witnesses = {witness.siglum: witness for witness in material.story.witnesses}
    judging = {
        siglum: said
        for siglum, headline in affair.headlines.items()
        if (said := _judging(witnesses[siglum], headline))
    }
    shown: set[str] = set()
    for siglum in judging:
        event = affair.together(siglum) | _of_one_matter(witnesses[siglum], material, affair)
        plain = sorted(event - judging.keys())
        loud = sorted(event & judging.keys() - shown)
        if plain and loud and siglum not in shown:
            shown |= event
            said = " / ".join(f"“{judging[one]}”" for one in loud)
            yield Disagreement(
                kind="headline",
                about=f"{said} in the headline{'s' if len(loud) > 1 else ''}",
                sides=(
                    *((affair.headlines[one],) for one in loud),
                    tuple(affair.headlines[one] for one in plain),
                ),
                judgement="unsure",
                within_one=False,
                rule=RULE,
            )


def _of_one_matter(witness: Witness, material: Material, affair: Affair) -> frozenset[str]:
    """The sigla of the headlines that share much with this report's, or, where few tell the story, that its
    report tells."""
    mine = frozenset(stems(affair.headlines[witness.siglum].text)) - name_stems(material)
    return frozenset(
        other
        for other, headline in affair.headlines.items()
        if (
            len(mine & frozenset(stems(headline.text))) >= SHARED_WORDS
            or (material.small and affair.told(other, witness.siglum) >= TOLD)
        )
        and not apart(witness, material.story.witness(other))
    )


def _judging(witness: Witness, headline: Passage) -> str | None:
    """The words with which the headline judges, in its own voice: in front, in capitals, or anywhere outside
    quotation marks and behind no label that may name a speaker."""
    text = headline.text
    label = _LABEL.match(text)
    front = str(label[1]) if label else ""
    rest = _QUOTED.sub(" ", text[label.end() if label else 0 :])
    found: list[str] = _WORD.findall(rest)
    named = {part for mention in witness.mentions for part in mention.name.lower().split()}
    if sum(map(str.isupper, found)) < len(found) / 2:
        if front.lower() in _JUDGEMENTS or _shouts(_WORD.findall(front), named):
            return front
        shouted = [word for word in found if _shouts([word], named)]
        if len(shouted) == 1:
            return shouted[0]
    # "Doe: Roe is a disgrace": the words before a colon may say whose they are.
    return _coloured(front if label and not front.isupper() else rest, named)


def _coloured(text: str, named: set[str]) -> str | None:
    """The first words of the text that judge, if they are part of no name."""
    plain = next((word for word in _WORD.findall(text) if word.lower() in _COLOURS - named), None)
    if plain:
        return str(plain)
    tokens = Tokens(text)
    said = " ".join(map(lemma, tokens.lower))
    match = _outbursts().search(said)
    if match is None or match.group() in named:
        return None
    first = said.count(" ", 0, match.start())
    return text[tokens.starts[first] : tokens.ends[first + match.group().count(" ")]]


@cache
def _outbursts() -> re.Pattern[str]:
    phrases = sorted(" ".join(map(lemma, phrase.split())) for phrase in table("headlines")["outbursts"])
    return re.compile(rf"(?<!\S)(?:{'|'.join(phrases)})(?!\S)")


def _shouts(found: Sequence[str], named: set[str]) -> bool:
    """Whether these are words in capitals, ordinary ones among them, and no newsroom's label."""
    forms = [word.lower() for word in found]
    plain = [form for form in forms if form not in named and (is_ordinary(form) or is_ordinary(lemma(form)))]
    return (
        sum(map(len, plain)) >= SHOUTED
        and 2 * len(plain) >= len(forms)
        and all(map(str.isupper, found))
        and not _LABELS.issuperset(forms)
    )
