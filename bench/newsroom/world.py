"""An invented world of news of any size: many stories, each told by several outlets in their own words."""

import hashlib
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from rashomon.model import Article, Metadata

SYLLABLES = (
    "an bel cor dun ek far gil hol ist jor kal lem mar nor oth pel quen ras sol tar ul ven wick yor zan"
).split()
OUTLETS = [
    f"{place} {name}"
    for place in ("Port", "Vale", "Northern", "Morning", "Evening", "City")
    for name in ("Clarion", "Gazette", "Courier", "Ledger")
]
# What can happen. {town}, {body}, {firm}, {one}, {two}: names of the story; {many}, {share}, {days}: figures.
SUBJECTS: dict[str, tuple[str, ...]] = {
    "strike": (
        "Workers at {firm} in {town} walked out over pay, {body} said.",
        "About {many} people joined the strike at the plant in {town}.",
        "{one}, who leads {body}, demanded a raise of {share} percent.",
        '"Nobody here can live on these wages any longer," {one} said.',
        "{firm} offered {body} talks if the workers return within {days} days.",
        '"We have put a fair sum on the table," said {two}, the director of {firm}.',
        "{body} rejected the offer of {firm} and called it an insult.",
    ),
    "flood": (
        "The river at {town} burst its banks and {many} homes were under water.",
        "{body} moved families from the lower streets of {town} to a school.",
        "{one}, the mayor of {town}, asked the province for help.",
        '"We have never seen the water rise so fast," {one} said.',
        "{two} of the weather office warned of more rain for {days} days.",
        "{share} percent of the harvest around {town} is lost, according to {body}.",
        "The bridge of {firm} was closed after cracks were found in it.",
    ),
    "court": (
        "A court in {town} sent {two} to prison for taking money from {firm}.",
        "{two} must pay back {many} crowns, the judge ruled.",
        '"My client will appeal," said {one}, the lawyer of {two}.',
        "{body} had asked for a sentence of {days} months.",
        "The trial in {town} heard that {share} percent of the accounts of {firm} were false.",
        "{firm} said it respects the ruling and will not comment on {two}.",
        "Victims who had given their savings to {firm} left the court in {town} in tears.",
    ),
    "closure": (
        "{body} voted to close the clinic in {town} in {days} days.",
        "The clinic in {town} treats {many} patients a year, {one} said.",
        '"This decision will cost lives," said {one}, a nurse at the clinic.',
        "{two}, who chairs {body}, said {share} percent of the beds stood empty.",
        "{firm} offered to buy the clinic if the town keeps its emergency room.",
        "{one} demanded that {body} take the vote back.",
        "Hundreds marched through {town} against the closure of the clinic.",
    ),
    "merger": (
        "{firm} agreed to buy the shipyard of {town} for {many} million crowns.",
        "{two}, who heads {firm}, promised to keep the yard open for {days} months.",
        '"This is a good day for {town}," {two} said.',
        "{body} warned that {share} percent of the jobs at the yard were at risk.",
        "{one} of {body} demanded a guarantee for every apprentice.",
        "Shares of {firm} fell after the purchase of the yard in {town} was announced.",
        "The cartel office will look at the purchase, {one} was told.",
    ),
    "fire": (
        "A fire destroyed the market hall of {town} during the night.",
        "{many} traders lost their stalls, according to {body}.",
        "It took the fire brigade {days} hours to put out the flames in {town}.",
        '"Everything my family built is gone," said {one}, who sold fish there.',
        "{two}, the chief of the brigade, said a cable of {firm} may have caused the fire.",
        "{firm} denied that its cable caused the fire in {town}.",
        "The hall was insured for {share} percent of its worth.",
    ),
}


def reports(stories: int, each: tuple[int, int] = (2, 5), seed: int = 1) -> Iterator[Article]:
    """``stories`` stories with ``each`` (fewest, most) reports, the same for the same seed."""
    chance = Random(seed)
    for number in range(stories):
        yield from story(number, chance.randint(*each), seed)


def story(number: int, many: int, seed: int = 1) -> Iterator[Article]:
    """The reports of one story: each tells some of its facts, some word for word after another one."""
    chance = Random(f"{seed}:{number}")
    facts = _facts(chance)
    lines = SUBJECTS[sorted(SUBJECTS)[number % len(SUBJECTS)]]
    day = date(2024, 1, 1) + timedelta(days=number % 300)
    for place in range(many):
        told = chance.sample(range(len(lines)), chance.randint(4, len(lines)))
        own = {**facts, "many": str(int(facts["many"]) + chance.choice((0, 0, 0, 20)))}
        sentences = [lines[index].format(**own) for index in sorted(told)]
        outlet = chance.choice(OUTLETS)
        text = f"{sentences[0].rstrip('.')}\n\n" + "\n\n".join(
            f"{sentence} {_filler(chance, facts)}" for sentence in sentences
        )
        yield _article(text, f"/world/{seed}-{number}-{place}.txt", outlet, day)


def _facts(chance: Random) -> dict[str, str]:
    def name(parts: int) -> str:
        return "".join(chance.choice(SYLLABLES) for _ in range(parts)).capitalize()

    town = name(3)
    return {
        "town": town,
        "body": f"the {name(2)} {chance.choice(('Council', 'Union', 'League', 'Board'))}",
        "firm": f"{name(2)} {chance.choice(('Works', 'Lines', 'Holdings', 'Mills'))}",
        "one": f"{name(2)} {name(2)}",
        "two": f"{name(2)} {name(3)}",
        "many": str(chance.randrange(100, 900, 10)),
        "share": str(chance.randint(3, 60)),
        "days": str(chance.randint(2, 30)),
    }


def _filler(chance: Random, facts: dict[str, str]) -> str:
    """A sentence that any report may hold."""
    return chance.choice(
        (
            "Nobody from the ministry could be reached on Sunday.",
            f"People in {facts['town']} have talked of little else since.",
            "It is the second such case in the province this year.",
            f"More is to be known after a meeting with {facts['two']} on Tuesday.",
            "The papers of the case are not public.",
            f"{facts['one']} has lived in {facts['town']} for years.",
        )
    )


def _article(text: str, path: str, outlet: str, day: date) -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        id=digest[:16], path=path, text=text, sha256=digest, metadata=Metadata(outlet=outlet, published=day)
    )
