"""An invented edition in which every free text is an attack."""

import re

from rashomon.model import (
    Article,
    Claim,
    DateMention,
    DigestLine,
    Disagreement,
    Edition,
    Editions,
    Event,
    Figure,
    Furniture,
    Lineage,
    Masthead,
    Party,
    Passage,
    Position,
    Quotation,
    Rejected,
    Sentence,
    Story,
    Utterance,
    Witness,
)

HOSTILE = (
    "</script><script>window.hacked=1</script>\n"
    '<img src=x onerror="window.hacked=2"> "><svg onload=\'window.hacked=3\'> '
    "' onmouseover='window.hacked=4\n"
    "javascript:window.hacked=5 {{ 7*7 }} {% raw %} <!-- --> ]]> "
    "\u2028\u2029 \u202egnp.exe\u202c &lt;b&gt; \x00\x1b[31m\n"
    "</style><style>body{display:none}</style></title></textarea><base href=//example.org>\n"
)


def hostile() -> Editions:
    """An edition in which every free text is an attack."""
    whole = Passage(witness="A", start=0, end=len(HOSTILE), text=HOSTILE)
    lines = tuple(
        Passage(witness="A", start=line.start(), end=line.end(), text=line.group())
        for line in re.finditer(r"[^\n]+", HOSTILE)
    )
    line = lines[0]
    witness = Witness(
        article=Article(id=HOSTILE, path=HOSTILE, text=HOSTILE, sha256="0" * 64),
        language=HOSTILE,
        masthead=Masthead(headline=line, outlet=HOSTILE, agency=HOSTILE, byline=lines[1]),
        furniture=(Furniture(passage=lines[3], reason=HOSTILE),),
        paragraphs=lines[:3],
        sentences=(Sentence(start=0, end=line.end, part="body", paragraph=0),),
        mentions=(),
        quotations=(Quotation(id="q1", passage=lines[1], kind="direct", rule=HOSTILE, speaker=HOSTILE),),
        figures=(
            Figure(passage=lines[2], low=1, high=2, unit=HOSTILE, hedge=HOSTILE, about=line, rule=HOSTILE),
        ),
        dates=(DateMention(passage=line, earliest=None, latest=None, rule=HOSTILE),),
        siglum="A",
    )
    story = Story(
        id=HOSTILE,
        witnesses=(witness,),
        lineage=(Lineage(copy="A", exemplar=HOSTILE, kind="pick-up", evidence=(line,)),),
    )
    edition = Edition(
        story=story,
        title=HOSTILE,
        parties=(Party(id=HOSTILE, name=HOSTILE, kind="person", aliases=(HOSTILE,), mentions=(line,)),),
        quotations=witness.quotations,
        utterances=(Utterance(id=HOSTILE, speaker=HOSTILE, members=("q1",), variants=()),),
        claims=(Claim(id=HOSTILE, text=HOSTILE, status="disputed", origins=1, readings=lines),),
        disagreements=(
            Disagreement(
                id=HOSTILE,
                kind="figure",
                about=HOSTILE,
                sides=((line,), (lines[1], whole)),
                judgement="conflict",
                within_one=True,
                rule=HOSTILE,
            ),
        ),
        positions=(
            Position(
                party=HOSTILE,
                act="offer",
                what=HOSTILE,
                toward=HOSTILE,
                condition=HOSTILE,
                evidence=(line,),
                plover=HOSTILE,
            ),
        ),
        timeline=(Event(earliest=None, latest=None, what=HOSTILE, evidence=(line,)),),
        digest=(DigestLine(text=HOSTILE, evidence=(line,)),),
    )
    return Editions(editions=(edition,), rejected=(Rejected(path=HOSTILE, reason=HOSTILE),))
