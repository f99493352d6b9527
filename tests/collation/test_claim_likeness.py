"""What makes two statements one claim, and what is shown of it."""

from collections.abc import Callable, Mapping
from itertools import pairwise

import pytest

from rashomon.collation.claims import likeness as weights
from rashomon.collation.claims.evidence import Evidence
from rashomon.collation.claims.grammar import noun_start
from rashomon.collation.claims.grouping import across, join
from rashomon.collation.claims.likeness import Likeness, Pair, pair
from rashomon.collation.claims.statements import Statement, statements
from rashomon.collation.claims.whole import whole
from rashomon.collation.collate import collate
from rashomon.collation.parties import find_parties
from rashomon.collation.speakers import name_speakers
from rashomon.collation.utterances import find_utterances
from rashomon.language.tokens import Tokens
from rashomon.model import Edition, Story

StoryOf = Callable[..., Story]
FILLER = "\n\n".join(
    f"{text}."
    for text in (
        "A brass band played on the quay until noon",
        "Two ferries were cancelled by the wind",
        "The lighthouse museum sold its last ticket in April",
        "Schoolchildren painted the fence of the churchyard green",
        "Baker Olga Vint raised her prices twice",
        "The library lends umbrellas since the spring",
    )
)
OTHER_FILLER = "\n\n".join(
    f"{text}."
    for text in (
        "The chess club elected its oldest member",
        "A heron nested under the new footbridge",
        "Tickets for the winter opera went quickly",
        "Miller Jonas Reth bought a second windmill",
        "Snow is expected above the tree line",
        "The tram company tests a quieter brake",
    )
)


def told(story: Story) -> tuple[Statement, ...]:
    cast = find_parties(story)
    story = name_speakers(story, cast)
    return statements(story, cast, find_utterances(story))


def likeness(story: Story, left: str, right: str) -> float:
    found = told(story)
    one, other = (
        next(n for n, s in enumerate(found) if s.passage.witness == siglum and words in s.passage.text)
        for siglum, words in (("A", left), ("B", right))
    )
    return Likeness(found).likely(0.0).get(pair(one, other), 0.0)


def readings_with(edition: Edition, words: str) -> list[str]:
    claim = next(c for c in edition.claims if any(words in reading.text for reading in c.readings))
    return [reading.text for reading in claim.readings]


def test_what_stands_in_like_places_is_more_alike(story_of: StoryOf) -> None:
    one, other = "The council closed the Merrow bridge.", "Merrow bridge was closed by the council."
    near = story_of(f"{one}\n\n{FILLER}", f"{other}\n\n{FILLER}")
    far = story_of(f"{one}\n\n{FILLER}", f"{FILLER}\n\n{other}")
    assert likeness(near, "council", "council") > likeness(far, "council", "council")


def test_who_says_it_is_no_statement(story_of: StoryOf) -> None:
    source = "harbour police inspector Lena Orrick of Port Merrow"
    story = story_of(
        f'"The crane had rusted through," said {source}.',
        f'"Divers found nobody in the water," said {source}.',
        f'"The crane was rusted through," said {source}.',
    )
    apart = collate(story)
    assert all("Divers" not in text for text in readings_with(apart, "crane had rusted"))
    alike = Likeness(told(story)).likely(0.0)
    assert alike[0, 1] < alike[0, 2] / 2


def test_a_body_clause_without_a_verb_tells_nothing(story_of: StoryOf) -> None:
    one, other = "the former bishop of Port Merrow.", "a former bishop of old Port Merrow."
    verbless = story_of(f"{FILLER}\n\nLena Orrick, {one}", f"{FILLER}\n\nLena Orrick, {other}")
    whole = story_of(f"{FILLER}\n\nLena Orrick was {one}", f"{FILLER}\n\nLena Orrick was {other}")
    assert likeness(verbless, "former", "former") == 0.0
    assert likeness(whole, "former", "former") > 0.5


def test_a_participle_clause_is_read_with_what_it_goes_on_with(story_of: StoryOf) -> None:
    edition = collate(
        story_of(
            "Dockers sued the Merrow Harbour Company on Friday, alleging years of unpaid night work.",
            "The dockers on Friday sued the Merrow Harbour Company over unpaid night work.",
        )
    )
    assert set(readings_with(edition, "alleging")) == {
        "Dockers sued the Merrow Harbour Company on Friday, alleging years of unpaid night work.",
        "The dockers on Friday sued the Merrow Harbour Company over unpaid night work.",
    }


def test_what_is_to_come_is_less_alike_than_what_was_done(story_of: StoryOf) -> None:
    done = "The council closed the Merrow bridge on Friday after two cracks were found."
    other = "Cracks had been found, and councillors had the bridge of Merrow closed."
    ahead = "Cracks have been found, and councillors will have the bridge of Merrow closed."
    wished = "Dockers urged the council to close Merrow bridge on Friday."
    assert likeness(story_of(done, other), "council", "closed") > likeness(
        story_of(done, ahead), "council", "closed"
    )
    (urged,) = (s for s in told(story_of(done, wished)) if "urged" in s.passage.text)
    assert urged.moods == {"wished"}


def test_the_sentences_around_two_clauses_count(story_of: StoryOf) -> None:
    one = "The council closed the Merrow bridge, while dockers sang on the northern pier."
    other = "Merrow bridge was shut by councillors, while dockers were singing on the northern pier."
    apart = "Merrow bridge was shut by councillors, while a brass band marched through the rain."
    assert likeness(story_of(one, other), "council", "council") > likeness(
        story_of(one, apart), "council", "council"
    )


class Fixed(Evidence):
    """Statements that are as likely one as they are said to be."""

    def __init__(self, odds: Mapping[Pair, float]) -> None:
        super().__init__((), Likeness(()))
        self.odds = dict(odds)


def test_that_one_report_says_two_things_does_not_part_reports() -> None:
    odds = Fixed({(0, 2): 3.0, (1, 2): 1.0})
    assert across([0], [1, 2], ("A", "A", "B"), odds) == (3.0, 3.0)
    assert across([0, 1], [2], ("A", "A", "B"), odds) == (2.0, 3.0)


def test_the_likest_groups_join_first() -> None:
    told_by_three = {(0, 1): 6.0, (0, 2): 6.0, (1, 2): 6.0}
    links = {**told_by_three, (0, 3): 2.5, (3, 4): 2.0}
    odds = Fixed({**links, (1, 3): -4.5, (2, 3): -4.5})
    assert join(links, "ABCDE", odds) == [[0, 1, 2], [3, 4]]
    assert join(list(links)[:-1], "ABCDE", odds) == [[0, 1, 2, 3], [4]]


def test_one_telling_may_say_more_but_not_each(story_of: StoryOf, monkeypatch: pytest.MonkeyPatch) -> None:
    one = "The council shut the Merrow bridge."
    more = "The council shut the Merrow bridge without warning residents or shopkeepers nearby."
    else_ = "Divers inspected the Merrow bridge and photographed rusting bolts beneath the waterline."
    contained, apart = story_of(one, more), story_of(more, else_)

    def both() -> tuple[float, float]:
        return likeness(contained, "council", "council"), likeness(apart, "council", "Divers")

    counted = both()
    monkeypatch.setattr(weights, "UNMET", 0.0)
    uncounted = both()
    assert counted[0] > uncounted[0]
    assert counted[1] < uncounted[1]


def test_a_question_tells_nothing(story_of: StoryOf) -> None:
    one = "The council shut the Merrow bridge on Friday."
    other, question = "Councillors closed Merrow bridge early.", "Councillors closed Merrow bridge early?"
    assert likeness(story_of(one, question), "council", "Councillors") < likeness(
        story_of(one, other), "council", "Councillors"
    )


def test_a_relative_clause_is_read_with_its_noun(story_of: StoryOf) -> None:
    found = told(story_of("Coastguards arrested three men who had cut the nets of a Merrow trawler."))
    assert [statement.passage.text for statement in found] == [
        "Coastguards arrested three men",
        "three men who had cut the nets of a Merrow trawler.",
    ]


def test_a_noun_is_sought_in_the_clause_before_alone() -> None:
    text = "The mayor praised the divers, whose boat sank. which nobody saw"
    tokens = Tokens(text)
    assert noun_start(tokens, 0, text.index("whose")) == text.index("the divers")
    assert noun_start(tokens, text.index("which"), text.index("which")) == text.index("which")
    assert noun_start(tokens, 0, text.index("boat")) == text.index("boat")


def test_a_subject_is_not_stated_without_its_verb(story_of: StoryOf) -> None:
    story = story_of(
        "Olga Vint, a former village doctor of Port Merrow who is named in the report, resigned on Friday."
    )
    assert [statement.passage.text for statement in whole(story, told(story))] == [
        "Olga Vint, a former village doctor of Port Merrow who is named in the report, resigned on Friday."
    ]


def test_a_promise_is_not_shown_without_its_condition(story_of: StoryOf) -> None:
    edition = collate(
        story_of(
            "Mayor Lena Orrick promised to reopen the Merrow bridge at once if the dockers end their strike.",
            "Mayor Lena Orrick promised that the Merrow bridge would be reopened at once.",
        )
    )
    assert (
        "Mayor Lena Orrick promised to reopen the Merrow bridge at once if the dockers end their strike."
        in readings_with(edition, "promised that")
    )


def test_a_clause_of_its_own_is_taken_in_where_the_others_tell_it_too(story_of: StoryOf) -> None:
    apart = (
        "Masked thieves robbed the Merrow bakery on Sunday, before the painted clock vanished from its tower."
    )
    both = "Masked thieves robbed the Merrow bakery and took the painted clock from its tower."
    edition = collate(story_of(f"{apart}\n\n{FILLER}", f"{both}\n\n{OTHER_FILLER}"))
    assert readings_with(edition, "took the painted") == [apart, both]


def test_readings_of_all_claims_do_not_overlap(story_of: StoryOf) -> None:
    """But for a noun that two clauses share, a condition, and a clause in front that a reading needs."""
    edition = collate(
        story_of(
            "Dockers sued the Merrow Harbour Company on Friday, alleging years of unpaid night work.",
            "The dockers sued, alleging years of unpaid night work at the harbour, which denied it.",
        )
    )
    readings = sorted(reading for claim in edition.claims for reading in claim.readings)
    for one, other in pairwise(readings):
        assert one.witness != other.witness or one.end <= other.start


def test_what_one_country_does_another_does_not(story_of: StoryOf) -> None:
    one = "Norway imported a third more timber last year than in the year before."
    same = "Last year a third more timber came into the country; Norway imported more timber than ever."
    other = "Finland bought less timber abroad and imported little steel, and Norway watched."
    story = story_of(one, same, other)
    subjects = {s.passage.text: s.subject for s in told(story)}
    assert subjects[one] == "norway"
    assert "finland" in subjects.values()
    assert likeness(story_of(one, other.replace("Finland", "Norway")), "imported", "imported") > likeness(
        story_of(one, other), "imported", "imported"
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Most Republican voters in Merrow said that the harbour hurts the town.",
            "Most Democratic primary voters in Merrow said that the harbour hurts the town.",
        ),
        (
            "Lena Orrick said on Friday that her office would not appeal.",
            "Lena Orrick said that her office was considering an appeal.",
        ),
        ("Lena Orrick refused to endorse Jonas Reth.", "Jonas Reth refused to endorse Lena Orrick."),
        (
            "Lena Orrick denounced the remarks on Merrow on Friday.",
            "Jonas Reth, who served there, denounced the remarks on Merrow on Friday.",
        ),
        (
            "Lena Orrick has yet to endorse the harbour plan of Merrow.",
            "Lena Orrick endorsed the harbour plan of Merrow.",
        ),
    ],
)
def test_what_is_plainly_another_thing_is_no_claim_of_both(story_of: StoryOf, one: str, other: str) -> None:
    known = "Lena Orrick and Jonas Reth met in Merrow."
    edition = collate(story_of(f"{one}\n\n{known}", f"{other}\n\n{known}"))
    both = [c for c in edition.claims if {one[-14:], other[-14:]} <= {r.text[-14:] for r in c.readings}]
    assert not [c for c in both if len(c.readings) > 1 and c.status == "agreed"]
    assert readings_with(edition, one[-30:]) == [one] or one[-30:] == other[-30:]


def test_names_and_offices_are_no_plain_words(story_of: StoryOf) -> None:
    text = "On Monday the presumptive nominee, former senator Lena Orrick, mended 14 nets in Merrow."
    (statement,) = (
        s for s in told(story_of(f"{FILLER}\n\n{text}", OTHER_FILLER)) if "nets" in s.passage.text
    )
    assert statement.plain >= {"mend", "#14"}
    assert statement.plain.isdisjoint({"presumptive", "nominee", "former", "senator", "orrick", "merrow"})
