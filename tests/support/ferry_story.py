"""An invented edition with every kind of finding: a ferry line, a wage cut and five tellings of it."""

import hashlib
import re
from datetime import date

from rashomon.model import (
    Article,
    Claim,
    DateMention,
    DigestLine,
    Disagreement,
    Edit,
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
    Variant,
    Witness,
)

TEXTS = {
    "A": """Tarn ferries stop as Norrline and crews split over pay

BRENNPORT (Norpress) - The ferry line between Brennport and the island of Tarn stopped on Monday after \
the operator Norrline cut the wages of 340 crew members by 12 percent.

"We will not sail for less than we signed for," said Ada Lindqvist, who leads the seafarers' union. She \
demanded that the cut be withdrawn before any talks begin.

Norrline said it would restore half of the cut if the union returns to work by Friday. The line carries \
about 9,000 passengers a week.

Transport minister Paul Okoro called the stoppage "a blow to every household on the island" and offered \
to mediate. The union has not replied to the minister.

The last stoppage on the line was in March 2019.
""",
    "B": """Tarn ferries stop as Norrline and crews split over pay
By our newsroom
Advertisement
The ferry line between Brennport and the island of Tarn stopped on Monday after the operator Norrline cut \
the wages of 340 crew members by 12 percent.
"We will not sail for less than we signed for," said Ada Lindqvist, who leads the seafarers' union.
Advertisement
Norrline said it would restore half of the cut if the union returns to work by Friday. The line carries \
about 9,000 passengers a week.
Follow us for more from the coast
Norpress
""",
    "C": """Island cut off: 'not one crew will sail', says union
More than 400 seafarers have walked out at Tarn's only ferry line
The Harbour Gazette, 6 May 2025

The island of Tarn woke without a ferry yesterday after more than 400 seafarers walked out over a wage cut \
of 12 per cent at Norrline.

'We won't sail for less than we signed [up] for,' the union's chairwoman, Ada Lindqvist, told reporters \
on the quay. 'They can't do this to families.'

The union turned down the minister's offer to mediate within the hour. Paul Okoro had called the strike \
'a blow to every household'.

Norrline, which carries some 9,000 passengers each week, said it would give back half of the money if crews \
were at work by Friday. Its chairman, Olav Brandt, threatened to hire crews from abroad.
""",
    "D": """[This summary was made by a machine from several sources.]
Ferry strike on Tarn: what we know
The ferry line to the island of Tarn has stopped. About 340 workers are on strike because the company \
Norrline lowered wages. Minister Paul Okoro said the strike was "a blow to every household on the island".
There are no plans to hire crews from abroad, the company says.
Sign in to read the rest
""",
    "E": """Ferries to Tarn sail again after union and Norrline agree
12 May 2025
Ferries between Brennport and Tarn sailed again on Monday, a week after crews walked out. The union and \
Norrline agreed to halve the wage cut, and Norrline agreed to drop its plan to hire crews from abroad.
"Nobody won, but the island has its boats back," Ada Lindqvist said.
""",
}


def find(siglum: str, words: str, nth: int = 0) -> Passage:
    """The passage of witness ``siglum`` that reads ``words``."""
    start = -1
    for _ in range(nth + 1):
        start = TEXTS[siglum].index(words, start + 1)
    return Passage(witness=siglum, start=start, end=start + len(words), text=words)


def _furniture(siglum: str, *rows: tuple[str, int, str]) -> tuple[Furniture, ...]:
    return tuple(Furniture(passage=find(siglum, words, nth), reason=reason) for words, nth, reason in rows)


AD = "advertisement mark on a line of its own"
MASTHEADS = {
    "A": Masthead(
        headline=find("A", "Tarn ferries stop as Norrline and crews split over pay"),
        dateline=find("A", "BRENNPORT (Norpress) -"),
        outlet=None,
        agency="Norpress",
        published=date(2025, 5, 5),
    ),
    "B": Masthead(
        headline=find("B", "Tarn ferries stop as Norrline and crews split over pay"),
        byline=find("B", "By our newsroom"),
        outlet="Coast Today",
        agency="Norpress",
        published=date(2025, 5, 5),
    ),
    "C": Masthead(
        headline=find("C", "Island cut off: 'not one crew will sail', says union"),
        dek=find("C", "More than 400 seafarers have walked out at Tarn's only ferry line"),
        outlet="The Harbour Gazette",
        published=date(2025, 5, 6),
        published_evidence=find("C", "6 May 2025"),
    ),
    "D": Masthead(
        headline=find("D", "Ferry strike on Tarn: what we know"),
        machine_generated=find("D", "[This summary was made by a machine from several sources.]"),
        truncated=find("D", "Sign in to read the rest"),
    ),
    "E": Masthead(
        headline=find("E", "Ferries to Tarn sail again after union and Norrline agree"),
        outlet="Island Post",
        published=date(2025, 5, 12),
        published_evidence=find("E", "12 May 2025"),
    ),
}
FURNITURE = {
    "A": (),
    "B": _furniture(
        "B",
        ("Advertisement", 0, AD),
        ("Advertisement", 1, AD),
        ("Follow us for more from the coast", 0, "a prompt to follow the outlet"),
        ("Norpress", 0, "agency credit alone on the last line"),
    ),
    "C": (),
    "D": _furniture(
        "D",
        ("[This summary was made by a machine from several sources.]", 0, "notice that a machine wrote this"),
        ("Sign in to read the rest", 0, "a prompt to log in"),
    ),
    "E": _furniture("E", ("12 May 2025", 0, "date line")),
}
BLOW = "a blow to every household on the island"
SAID = "the words before 'said' and its subject, a person's name"
QUOTATIONS = (
    ("q1", "A", "We will not sail for less than we signed for,", "direct", "Ada Lindqvist", "said"),
    ("q2", "A", BLOW, "mixed", "Paul Okoro", "called"),
    (
        "q3",
        "A",
        "it would restore half of the cut if the union returns to work by Friday",
        "indirect",
        "Norrline",
        "said",
    ),
    ("q4", "B", "We will not sail for less than we signed for,", "direct", "Ada Lindqvist", "said"),
    ("q5", "C", "not one crew will sail", "mixed", "Ada Lindqvist", "says"),
    ("q6", "C", "We won't sail for less than we signed [up] for,", "direct", "Ada Lindqvist", "told"),
    ("q7", "C", "They can't do this to families.", "direct", "Ada Lindqvist", "told"),
    ("q8", "C", "a blow to every household", "mixed", "Paul Okoro", "called"),
    ("q9", "D", BLOW, "mixed", "Paul Okoro", "said"),
    ("q10", "E", "Nobody won, but the island has its boats back,", "direct", "Ada Lindqvist", "said"),
    ("q11", "D", "what we know", "mixed", None, None),
)


def _quotations(siglum: str) -> tuple[Quotation, ...]:
    return tuple(
        Quotation(
            id=name,
            passage=find(witness, words),
            kind=kind,  # type: ignore[arg-type]
            speaker=speaker,
            party=f"p-{speaker}" if speaker else None,
            speaker_evidence=find(witness, speaker) if speaker else None,
            cue=find(witness, cue) if cue else None,
            rule=SAID if speaker else "marked words that nobody is said to have spoken",
        )
        for name, witness, words, kind, speaker, cue in QUOTATIONS
        if witness == siglum
    )


FIGURES = (
    ("A", "340 crew members", 340.0, 340.0, "people", None, "crew members"),
    ("A", "12 percent", 12.0, 12.0, "percent", None, None),
    ("A", "about 9,000 passengers", 9000.0, 9000.0, "people", "about", "passengers"),
    ("B", "340 crew members", 340.0, 340.0, "people", None, "crew members"),
    ("B", "about 9,000 passengers", 9000.0, 9000.0, "people", "about", "passengers"),
    ("C", "more than 400 seafarers", 400.0, None, "people", "more than", "seafarers"),
    ("C", "12 per cent", 12.0, 12.0, "percent", None, None),
    ("C", "some 9,000 passengers", 9000.0, 9000.0, "people", "some", "passengers"),
    ("D", "About 340 workers", 340.0, 340.0, "people", "About", "workers"),
)
DATES = (
    ("A", "on Monday", date(2025, 5, 5), date(2025, 5, 5), "a weekday before the report's own date"),
    ("A", "by Friday", None, date(2025, 5, 9), "a weekday after the report's own date"),
    ("A", "March 2019", date(2019, 3, 1), date(2019, 3, 31), "month and year as written"),
    ("B", "on Monday", date(2025, 5, 5), date(2025, 5, 5), "a weekday before the report's own date"),
    ("C", "yesterday", date(2025, 5, 5), date(2025, 5, 5), "the day before the report's own date"),
    ("D", "by a machine", None, None, "no date here; the report's own date is missing"),
    ("E", "on Monday", date(2025, 5, 12), date(2025, 5, 12), "a weekday, the report's own date"),
)


def _lines(siglum: str) -> tuple[Passage, ...]:
    """The body's lines: what is neither masthead nor furniture."""
    masthead = MASTHEADS[siglum]
    apart = [row.passage for row in FURNITURE[siglum]]
    apart += [item for item in (masthead.headline, masthead.dek, masthead.byline) if item]
    found = []
    for line in re.finditer(r"[^\n]+", TEXTS[siglum]):
        start = line.start()
        dateline = masthead.dateline
        if dateline and dateline.start == start:
            start = dateline.end + 1
        here = Passage(witness=siglum, start=start, end=line.end(), text=TEXTS[siglum][start : line.end()])
        if not any(here.overlaps(other) for other in apart) and "Gazette, 6 May" not in here.text:
            found.append(here)
    return tuple(found)


def _witness(siglum: str) -> Witness:
    text = TEXTS[siglum]
    digest = hashlib.sha256(text.encode()).hexdigest()
    paragraphs = _lines(siglum)
    sentences = tuple(
        Sentence(
            start=paragraph.start + s.start(), end=paragraph.start + s.end(), part="body", paragraph=number
        )
        for number, paragraph in enumerate(paragraphs)
        for s in re.finditer(r"\S.*?[.!?]['\"]?(?=\s|$)", paragraph.text)
    )
    return Witness(
        article=Article(id=digest[:16], path=f"reports/{siglum.lower()}.txt", text=text, sha256=digest),
        language="en",
        masthead=MASTHEADS[siglum],
        furniture=FURNITURE[siglum],
        paragraphs=paragraphs,
        sentences=sentences,
        mentions=(),
        quotations=_quotations(siglum),
        figures=tuple(
            Figure(
                passage=find(witness, words),
                low=low,
                high=high,
                unit=unit,
                hedge=hedge,
                about=find(witness, about) if about else None,
                rule="a number and the noun that it counts",
            )
            for witness, words, low, high, unit, hedge, about in FIGURES
            if witness == siglum
        ),
        dates=tuple(
            DateMention(passage=find(witness, words), earliest=earliest, latest=latest, rule=rule)
            for witness, words, earliest, latest, rule in DATES
            if witness == siglum
        ),
        siglum=siglum,
        role="development" if siglum == "E" else "report",
    )


def _party(name: str, kind: str, aliases: tuple[str, ...], *mentions: Passage) -> Party:
    return Party(id=f"p-{name}", name=name, kind=kind, aliases=aliases, mentions=mentions)  # type: ignore[arg-type]


STOPPED = "The ferry line between Brennport and the island of Tarn stopped on Monday"
HALF = "Norrline said it would restore half of the cut if the union returns to work by Friday."
NO_REPLY = "The union has not replied to the minister."
TURNED_DOWN = "The union turned down the minister's offer to mediate within the hour."
NO_PLANS = "There are no plans to hire crews from abroad, the company says."
THREAT = "Its chairman, Olav Brandt, threatened to hire crews from abroad."
GIVE_BACK = "it would give back half of the money if crews were at work by Friday."
AGREED = "The union and Norrline agreed to halve the wage cut"


def edition() -> Edition:
    """The ferry story."""
    story = Story(
        id="5f1e0c",
        witnesses=tuple(_witness(siglum) for siglum in TEXTS),
        lineage=(
            Lineage(
                copy="B", exemplar="A", kind="pick-up", evidence=(find("B", STOPPED), find("A", STOPPED))
            ),
            Lineage(
                copy="A", exemplar="Norpress", kind="pick-up", evidence=(find("A", "BRENNPORT (Norpress) -"),)
            ),
            Lineage(copy="D", exemplar="C", kind="rewrite", evidence=(find("D", "has stopped"),)),
        ),
    )
    return Edition(
        story=story,
        title="Tarn ferries stop as Norrline and crews split over pay",
        parties=(
            _party(
                "Ada Lindqvist",
                "person",
                ("Ada Lindqvist", "the union's chairwoman"),
                find("A", "Ada Lindqvist"),
                find("B", "Ada Lindqvist"),
                find("C", "the union's chairwoman"),
                find("C", "Ada Lindqvist"),
                find("E", "Ada Lindqvist"),
            ),
            _party("Paul Okoro", "person", ("Transport minister Paul Okoro",), find("A", "Paul Okoro")),
            _party(
                "Norrline",
                "organisation",
                ("Norrline", "the company"),
                find("A", "Norrline"),
                find("D", "Norrline"),
            ),
            _party("Tarn", "place", ("Tarn", "the island of Tarn"), find("A", "Tarn"), find("E", "Tarn")),
        ),
        quotations=tuple(quotation for witness in story.witnesses for quotation in witness.quotations),
        utterances=(
            Utterance(
                id="u1",
                speaker="Ada Lindqvist",
                members=("q1", "q4", "q6"),
                variants=(
                    Variant(quotation="q4", against="q1", edits=()),
                    Variant(
                        quotation="q6",
                        against="q1",
                        edits=(
                            Edit(op="change", before="will not", after="won't"),
                            Edit(op="insertion", before="", after="[up]"),
                        ),
                    ),
                ),
            ),
            Utterance(
                id="u2",
                speaker="Paul Okoro",
                members=("q2", "q8", "q9"),
                variants=(
                    Variant(
                        quotation="q8",
                        against="q2",
                        edits=(Edit(op="drop", before="on the island", after=""),),
                    ),
                    Variant(quotation="q9", against="q2", edits=()),
                ),
            ),
        ),
        claims=(
            Claim(
                id="c1",
                text="The ferry line between Brennport and the island of Tarn stopped.",
                status="agreed",
                origins=2,
                readings=(
                    find("A", STOPPED),
                    find("B", STOPPED),
                    find("C", "The island of Tarn woke without a ferry yesterday"),
                    find("D", "The ferry line to the island of Tarn has stopped."),
                ),
            ),
            Claim(
                id="c2",
                text="340 crew members are affected.",
                status="disputed",
                origins=2,
                readings=(
                    find("A", "cut the wages of 340 crew members by 12 percent"),
                    find("B", "cut the wages of 340 crew members by 12 percent"),
                    find("D", "About 340 workers are on strike"),
                    find("C", "more than 400 seafarers walked out"),
                ),
            ),
            Claim(
                id="c3",
                text=HALF,
                status="agreed",
                origins=2,
                readings=(find("A", HALF), find("B", HALF), find("C", GIVE_BACK)),
            ),
            Claim(
                id="c4",
                text=NO_REPLY,
                status="disputed",
                origins=1,
                readings=(find("A", NO_REPLY),),
            ),
            Claim(
                id="c5",
                text="The last stoppage on the line was in March 2019.",
                status="single",
                origins=1,
                readings=(find("A", "The last stoppage on the line was in March 2019."),),
            ),
            Claim(id="c6", text=THREAT, status="disputed", origins=1, readings=(find("C", THREAT),)),
            Claim(id="c7", text=AGREED, status="single", origins=1, readings=(find("E", AGREED),)),
        ),
        disagreements=(
            Disagreement(
                id="d1",
                kind="figure",
                about="how many seafarers the cut touches",
                sides=(
                    (
                        find("A", "340 crew members"),
                        find("B", "340 crew members"),
                        find("D", "About 340 workers"),
                    ),
                    (find("C", "more than 400 seafarers"),),
                ),
                judgement="conflict",
                within_one=False,
                rule="two figures of one unit count the same thing, and their ranges do not meet",
            ),
            Disagreement(
                id="d2",
                kind="polarity",
                about="whether the union has answered the minister",
                sides=((find("A", NO_REPLY),), (find("C", TURNED_DOWN),)),
                judgement="conflict",
                within_one=False,
                rule="one report says there was no reply, another reports one",
            ),
            Disagreement(
                id="d3",
                kind="polarity",
                about="hiring crews from abroad",
                sides=((find("D", NO_PLANS),), (find("C", THREAT),)),
                judgement="unsure",
                within_one=False,
                rule="a denial on one side and a threat on the other; the times of speaking are not given",
            ),
            Disagreement(
                id="d4",
                kind="headline",
                about="the headline's quotation",
                sides=(
                    (find("C", "not one crew will sail"),),
                    (find("C", "We won't sail for less than we signed [up] for,"),),
                ),
                judgement="unsure",
                within_one=True,
                rule="the headline quotes words that no report's body carries",
            ),
            Disagreement(
                id="d5",
                kind="label",
                about="what the stoppage is called",
                sides=((find("A", "stoppage"),), (find("C", "strike"), find("D", "strike"))),
                judgement="compatible",
                within_one=False,
                rule="two nouns stand for the same event in aligned sentences",
            ),
        ),
        positions=(
            Position(
                party="p-Norrline",
                act="offer",
                what="restore half of the cut",
                toward="p-Ada Lindqvist",
                condition="the union returns to work by Friday",
                evidence=(find("A", HALF), find("B", HALF), find("C", GIVE_BACK)),
                plover="COOPERATE",
            ),
            Position(
                party="p-Ada Lindqvist",
                act="demand",
                what="the cut be withdrawn before any talks begin",
                toward="Norrline",
                condition=None,
                evidence=(find("A", "She demanded that the cut be withdrawn before any talks begin."),),
                plover="DEMAND",
            ),
            Position(
                party="p-Ada Lindqvist",
                act="reject",
                what="the minister's offer to mediate",
                toward="p-Paul Okoro",
                condition=None,
                evidence=(find("C", TURNED_DOWN),),
                plover=None,
            ),
            Position(
                party="Olav Brandt",
                act="threaten",
                what="to hire crews from abroad",
                toward=None,
                condition=None,
                evidence=(find("C", THREAT),),
                plover="THREATEN",
            ),
            Position(
                party="p-Norrline",
                act="agree",
                what="to halve the wage cut",
                toward="p-Ada Lindqvist",
                condition=None,
                evidence=(find("E", AGREED),),
                plover="AGREE",
            ),
        ),
        timeline=(
            Event(
                earliest=date(2019, 3, 1),
                latest=date(2019, 3, 31),
                what="The last stoppage on the line",
                evidence=(find("A", "The last stoppage on the line was in March 2019."),),
            ),
            Event(
                earliest=date(2025, 5, 5),
                latest=date(2025, 5, 5),
                what="The ferry line stopped",
                evidence=(find("A", STOPPED), find("B", STOPPED)),
            ),
            Event(
                earliest=None,
                latest=date(2025, 5, 9),
                what="The union returns to work, as Norrline asks",
                evidence=(find("A", "by Friday"), find("C", "by Friday")),
            ),
            Event(
                earliest=date(2025, 5, 12),
                latest=date(2025, 5, 12),
                what="Ferries between Brennport and Tarn sailed again",
                evidence=(find("E", "Ferries between Brennport and Tarn sailed again on Monday"),),
            ),
            Event(earliest=None, latest=None, what="Crews hired from abroad", evidence=(find("C", THREAT),)),
        ),
        digest=(
            DigestLine(text=STOPPED, evidence=(find("A", STOPPED), find("B", STOPPED))),
            DigestLine(text=HALF, evidence=(find("A", HALF), find("B", HALF))),
            DigestLine(text=NO_REPLY, evidence=(find("A", NO_REPLY),)),
            DigestLine(text=TURNED_DOWN, evidence=(find("C", TURNED_DOWN),)),
        ),
    )


def editions() -> Editions:
    """The ferry story, and an input that could not be read."""
    return Editions(
        editions=(edition(),),
        rejected=(Rejected(path="reports/scan.pdf", reason="not text: save it as plain text or HTML first"),),
    )
