"""The ferry story with its first report told over and over, each telling under a siglum of its own."""

from dataclasses import replace

from ferry_story import edition

from rashomon.model import Editions, Passage
from rashomon.model.passage import signed


def crowd(many: int) -> Editions:
    """The story with ``many`` more witnesses: all of them have what A has."""
    story = edition()
    first = story.witnesses[0]
    sigla = [f"X{chr(65 + n // 26)}{chr(65 + n % 26)}" for n in range(many)]
    more = tuple(replace(signed(first, siglum), siglum=siglum) for siglum in sigla)

    def joined(places: tuple[Passage, ...]) -> tuple[Passage, ...]:
        own = [place for place in places if place.witness == "A"]
        return (*places, *(replace(place, witness=siglum) for siglum in sigla for place in own))

    return Editions(
        editions=(
            replace(
                story,
                story=replace(story.story, witnesses=(*story.witnesses, *more)),
                claims=tuple(replace(claim, readings=joined(claim.readings)) for claim in story.claims),
                disagreements=tuple(
                    replace(item, sides=tuple(joined(side) for side in item.sides))
                    for item in story.disagreements
                ),
                parties=tuple(replace(party, mentions=joined(party.mentions)) for party in story.parties),
                timeline=tuple(replace(event, evidence=joined(event.evidence)) for event in story.timeline),
                digest=tuple(replace(line, evidence=joined(line.evidence)) for line in story.digest),
            ),
        )
    )
