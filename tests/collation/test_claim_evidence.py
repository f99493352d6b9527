"""What speaks for two statements being one claim beyond the likeness of their words."""

from collections.abc import Callable

import pytest

from rashomon.collation.claims.evidence import ALONE, BESIDE, ONE_MATTER, UNLIKELY, Evidence
from rashomon.collation.claims.likeness import Likeness
from rashomon.collation.claims.statements import Statement
from rashomon.collation.collate import prepare
from rashomon.language.tables import table
from rashomon.model import Story

StoryOf = Callable[..., Story]
SHUT = "The council shut the old swing bridge after a barge had struck its gearbox."


class Read:
    """The statements of a story with their evidence."""

    def __init__(self, story: Story, *, few: bool = False) -> None:
        prepared = prepare(story)
        self.statements = prepared.statements
        matters = prepared.matters if few else None
        self.evidence = Evidence(self.statements, Likeness(self.statements), matters)

    def number(self, witness: str, words: str) -> int:
        return next(
            number
            for number, one in enumerate(self.statements)
            if one.passage.witness == witness and words in one.passage.text
        )

    def statement(self, words: str) -> Statement:
        return next(one for one in self.statements if words in one.passage.text)

    def shown(self, left: str, right: str) -> dict[str, float]:
        both = self.number("A", left), self.number("B", right)
        return dict(zip(ALONE, self.evidence.alone[both], strict=True))

    def odds(self, left: str, right: str) -> float:
        return self.evidence.between(self.number("A", left), self.number("B", right))


def test_a_word_that_each_report_says_once_is_an_anchor(story_of: StoryOf) -> None:
    told = "A barge broke the gearbox of the swing bridge."
    once = Read(story_of(f"{SHUT}\n\nShops sold umbrellas.", f"{told}\n\nDrivers waited for hours."))
    often = Read(
        story_of(
            f"{SHUT}\n\nThe gearbox of the bridge is from 1911, and no barge had ever met it.",
            f"{told}\n\nThe gearbox of that bridge weighs nine tonnes; a barge weighs forty.",
        )
    )
    assert once.shown("shut", "broke")["anchors"] > often.shown("shut", "broke")["anchors"]
    assert once.odds("shut", "broke") > often.odds("shut", "broke")


def test_a_likelier_partner_speaks_against_a_pair(story_of: StoryOf) -> None:
    told = "A barge struck the gearbox of the swing bridge."
    alone = Read(story_of(SHUT, f"{told}\n\nShops sold umbrellas."))
    beside = Read(story_of(SHUT, f"{told}\n\n{SHUT}"))
    assert alone.odds("shut", "A barge") > beside.odds("shut", "A barge")


def test_a_third_report_that_tells_both_supports_a_pair(story_of: StoryOf) -> None:
    told = "Engineers closed the swing bridge."
    both = "The council shut the old swing bridge: engineers closed it after a barge had struck its gearbox."
    without = Read(story_of(SHUT, told, "Shops sold umbrellas."))
    supported = Read(story_of(SHUT, told, both))
    assert supported.odds("shut", "closed") > without.odds("shut", "closed")


def test_among_many_reports_two_statements_must_tell_one_act(story_of: StoryOf) -> None:
    closed, painted = (f"The council {act} the old swing bridge in March." for act in ("closed", "painted"))
    others = [
        f"{who} sold {what} to tourists."
        for who, what in zip(
            ("Bakers", "Florists", "Butchers", "Potters", "Brewers", "Weavers", "Grocers"),
            ("umbrellas", "tulips", "sausages", "bowls", "cider", "blankets", "cherries"),
            strict=True,
        )
    ]

    def ahead(read: Read) -> float:
        shut, same, other = (read.number(*at) for at in (("A", "shut"), ("B", "closed"), ("C", "painted")))
        return read.evidence.between(shut, same) - read.evidence.between(shut, other)

    few = Read(story_of(SHUT, closed, painted, *others[:2]))
    many = Read(story_of(SHUT, closed, painted, *others))
    assert ahead(many) > ahead(few) + 0.5


def test_what_shares_nothing_is_unlikely(story_of: StoryOf) -> None:
    assert Read(story_of(SHUT, "Shops sold umbrellas to tourists.")).odds("shut", "sold") == UNLIKELY


def test_a_word_of_a_name_told_elsewhere_is_a_plain_word(story_of: StoryOf) -> None:
    story = story_of(
        "The Velden Harbour Agreement was signed in Merrow.\n\nThe two towns reached an agreement on tolls.",
        SHUT,
    )
    reached = Read(story).statement("reached")
    assert "agreement" in reached.plain
    assert "agreement" not in reached.names


def test_a_number_that_tells_a_date_is_no_figure(story_of: StoryOf) -> None:
    story = story_of("June 4, 2021\n\nThe council of Merrow shut four ferries two years ago.", SHUT)
    terms = Read(story).statement("ferries").terms
    assert {"#4", "ferry"} <= terms
    assert terms.isdisjoint({"#2", "two", "four"})


def test_what_one_party_wants_is_not_what_another_grants(story_of: StoryOf) -> None:
    wanted = "Dockers want three more crews on the night ferries to Velden."
    granted = "The harbour agreed to three more crews on the night ferries to Velden."
    sent = "The harbour sent three more crews to the night ferries to Velden."
    assert Read(story_of(wanted, granted)).odds("want", "agreed") < Read(story_of(wanted, sent)).odds(
        "want", "sent"
    )


@pytest.mark.parametrize(("name", "shows"), [("alone", ALONE), ("beside", BESIDE)])
def test_every_thing_shown_has_a_weight(name: str, shows: tuple[str, ...]) -> None:
    assert table("claim_odds")[name].keys() == {"always", *shows}


def test_two_sentences_of_one_act_of_speech_are_two_sayings(story_of: StoryOf) -> None:
    first, second = "The old swing bridge stays shut until spring", "Nobody asked the council for more money"
    story = story_of(
        f'"{first}. {second}," Mayor Lena Orrick said in Merrow.',
        f'"{first}," Mayor Lena Orrick said in Merrow.',
        f'"{second}," Mayor Lena Orrick said in Merrow.',
    )
    said = {
        (one.passage.witness, words): {term for term in one.terms if term[0] == "“"}
        for one in prepare(story).statements
        for words in ("bridge", "money")
        if words in one.passage.text
    }
    assert said["A", "bridge"] == said["B", "bridge"] != set()
    assert said["A", "money"] == said["C", "money"] != set()
    assert said["A", "bridge"].isdisjoint(said["A", "money"])


@pytest.mark.parametrize(("there", "gain"), [(47, ONE_MATTER), (52, 0.0)])
def test_where_few_tell_a_story_sentences_of_one_matter_speak_for_one_claim(
    story_of: StoryOf, there: int, gain: float
) -> None:
    here = "Some 47 skiers hung above the gorge for hours."
    story = story_of(
        f"The cable car of Orvik stopped on Monday in a storm. {here} Nobody was hurt.",
        f"A storm halted the Orvik cable car on Monday. For hours {there} skiers were stuck over the gorge.",
    )
    odds, before = (Read(story, few=few).odds("Some 47", f"{there} skiers") for few in (True, False))
    assert odds - before == pytest.approx(gain)
