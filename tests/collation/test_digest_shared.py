"""Lines of the digest tell what the other origins tell too, and no more."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from rashomon.collation.collate import collate, prepare
from rashomon.collation.digest import Openings
from rashomon.collation.digest.agreed import LONE, OPENING, agreed
from rashomon.collation.digest.answers import RULE as ANSWER
from rashomon.collation.digest.answers import answers
from rashomon.collation.digest.disputed import RULE as DISPUTED
from rashomon.collation.digest.disputed import disputed
from rashomon.collation.digest.pool import Pool
from rashomon.collation.digest.shares import Shares
from rashomon.collation.digest.sides import Sides
from rashomon.collation.digest.support import Support
from rashomon.model import Claim, DigestLine, Disagreement, Position, Story

FIRE = (
    "A fire destroyed the Ostrand paper mill on Friday night.",
    "The paper mill in Ostrand was destroyed by a fire late on Friday.",
    "Fire destroyed Ostrand's paper mill on Friday night.",
)


def with_fire(story_of: Callable[..., Story], *more: str) -> Story:
    return story_of(*(f"{fire}\n\n{text}" for fire, text in zip(FIRE, more, strict=True)))


def told(story: Story) -> list[str]:
    return [line.text for line in collate(story).digest]


def test_of_two_sentences_the_one_that_others_tell_whole_is_the_line(story_of: Callable[..., Story]) -> None:
    whole = "Senator Ruth Amsel called for a hearing on the sale of the turbines."
    half = "Chairman Otto Lind dismissed a call by Senator Ruth Amsel for a hearing on the turbines."
    late = f"Nobody slept.\n\nThe hall was full.\n\nThe rain had stopped.\n\n{whole}"
    lines = told(with_fire(story_of, half, late, late))
    assert whole in lines
    assert half not in lines


def test_a_sentence_of_which_others_tell_a_small_part_is_no_line(story_of: Callable[..., Story]) -> None:
    own = (
        "Four container lines asked for places and pilots in Kelm after the dockers' strike in Ostrand began."
    )
    strike = "He said that the dockers' strike in Ostrand began."
    assert own not in told(with_fire(story_of, own, strike, strike))


def test_a_number_in_words_is_the_same_in_digits() -> None:
    shares = Shares(("Fourteen cranes stand still.", "14 cranes stand still."))
    assert shares.bag("fourteen cranes") == shares.bag("14 cranes")
    assert shares.bag("dozens of cranes") != shares.bag("12 cranes")


def test_a_text_shares_what_another_says_in_other_words_too() -> None:
    praised, sold, praise = "Brink praised the crew.", "Lund sold a horse.", "The crew was praised by Brink."
    shares = Shares((praised, sold, praise))
    assert shares.of(praised, [sold]) == 0
    assert shares.of(praised, [sold, praise]) == 1


def test_what_the_witnesses_of_a_line_tell_is_not_told_again(story_of: Callable[..., Story]) -> None:
    asked = "The union of Ostrand demanded a public inquiry into the causes of the fire."
    deep = f"Nobody slept.\n\n{asked}"
    story = with_fire(story_of, "The union wants an inquiry.", deep, deep)
    places = tuple(
        w.passage(start, start + len(asked)) for w in story.witnesses[1:] for start in [w.text.find(asked)]
    )
    first, line = (
        DigestLine(text=text, evidence=(story.witnesses[0].passage(*span), *more), rule="")
        for text, span, more in (("", (0, 9), ()), ("", (9, 12), places))
    )
    position = Position(
        party="union", act="demand", what="", toward=None, condition=None, evidence=places, plover=None
    )
    material = prepare(story).material()
    pool = Pool(story, Openings(story, ()))
    support = Support(material, pool.shares)
    assert answers(pool, support, [position], [first])
    assert not answers(pool, support, [position], [first, line])


def test_a_denial_that_tells_nothing_of_what_it_denies_is_no_line(story_of: Callable[..., Story]) -> None:
    dredging = "The council said that the harbour was dredged in June."
    denial = "The railway company offered a starkly different picture."
    story = with_fire(story_of, f"{dredging} {denial}", f"{dredging} {denial}", "Nobody slept.")
    digest = collate(story).digest
    assert not any(line.rule == DISPUTED for line in digest)
    assert not any(line.rule == ANSWER and denial in line.text for line in digest)


def test_an_opening_that_names_who_acts_in_the_first_line_is_its_witness(
    story_of: Callable[..., Story],
) -> None:
    story = story_of(
        "President Mara Lund repaid her lawyer for the purchase of the island, an adviser said on Tuesday.",
        "Judge Tove Ek said on Tuesday that President Mara Lund had repaid her lawyer for the island.",
        "Judge Tove Ek said on Tuesday that she had repaid her lawyer for the purchase of the island.",
    )
    made = prepare(story)
    material = made.material()
    first, *others = (witness.passage(0, len(witness.text)) for witness in made.story.witnesses)
    support = Support(material, Shares([witness.text for witness in story.witnesses]))
    assert [support.opens(first, other) for other in others] == [True, False]


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ("A woman of 34 was pulled from the rubble of the mill in Ostrand on Sunday.", True),
        ("A 34-year-old woman was pulled from the rubble of the mill in Ostrand on Sunday.", True),
        ("A 61-year-old woman was pulled from the rubble of the mill in Ostrand on Sunday.", False),
        ("The man was pulled from the rubble of the mill in Ostrand on Sunday, Ida Holt said.", False),
        ("Ida Holt of Ostrand sings with a choir at the hotel of Kelm on Sunday night.", False),
    ],
)
def test_an_opening_of_another_person_or_of_names_alone_is_no_witness(
    story_of: Callable[..., Story], other: str, same: bool
) -> None:
    story = story_of(
        "A 34-year-old woman was pulled from the rubble of the mill in Ostrand, Ida Holt said.",
        other,
    )
    made = prepare(story)
    material = made.material()
    first, place = (witness.passage(0, len(witness.text)) for witness in made.story.witnesses)
    assert Support(material, Shares([w.text for w in story.witnesses])).opens(first, place) is same


@pytest.mark.parametrize(
    ("reading", "telling"),
    [
        ("The board did not name the engineers who had opened the sluice at Kelm.", True),
        ("Two engineers who opened the sluice of the dam at Kelm were not named on Monday.", True),
        ("Engineers opened it after the rain, when Ostrand's cellars had filled with water.", False),
        ("who opened the gate with a crane in the night that Ostrand's cellars filled with water", False),
    ],
)
def test_what_tells_a_piece_of_a_line_is_no_witness_of_it(
    story_of: Callable[..., Story], reading: str, telling: bool
) -> None:
    line = "The board has not named the two engineers who opened the sluice of the dam at Kelm."
    made = prepare(story_of(line, reading))
    material = made.material()
    first, other = (witness.passage(0, len(witness.text)) for witness in made.story.witnesses)
    support = Support(material, Shares([line, reading]))
    assert support.carriers(first, [other]) == ([other] if telling else [])


@pytest.mark.parametrize(
    ("other", "line"),
    [
        ("Ida Holt left the board of the dam in Kelm on Monday.", True),
        ("Dams like that in Kelm, wrote Holt, sink a hand in every century, whoever sits on a board.", False),
    ],
)
def test_what_one_other_tells_is_a_line_where_it_surely_tells_it(
    story_of: Callable[..., Story], other: str, line: bool
) -> None:
    told = "Ida Holt has left the board of the Kelm dam."
    made = prepare(story_of(f"{FIRE[0]}\n\n{told}", f"{FIRE[1]}\n\n{other}"))
    readings = tuple(
        witness.passage(witness.text.index(text), len(witness.text))
        for witness, text in zip(made.story.witnesses, (told, other), strict=True)
    )
    claim = Claim(id="c1", text=told, status="agreed", origins=2, readings=readings)
    material = replace(made.material(), claims=(claim,))
    pool = Pool(made.story, Openings(made.story, (claim,)))
    sides, support = Sides((), pool.shares), Support(material, pool.shares)
    lines = [one.text for one in agreed(material, pool, sides, support)[1:]]
    assert lines in ([told], [other]) if line else not lines


def test_a_first_line_that_no_other_opens_with_says_so(story_of: Callable[..., Story]) -> None:
    alone = story_of(
        "The mayor of Ostrand opened a pier on Monday.", "Dockers walked through the rain to Kelm."
    )
    assert {line.rule for line in collate(alone).digest[:1]} == {LONE}
    assert collate(with_fire(story_of, "", "", "")).digest[0].rule == OPENING


@pytest.mark.parametrize(
    ("other", "rule"),
    [
        (
            "Nurses of Ostrand's hospital walked out on Monday because their night shifts are so long.",
            OPENING,
        ),
        ("Doctors say that long shifts at night make them ill, and their hospitals know it.", LONE),
    ],
)
def test_what_one_other_opens_with_is_as_surely_the_same(
    story_of: Callable[..., Story], other: str, rule: str
) -> None:
    walkout = "Nurses at the hospital in Ostrand walked out on Monday over the length of their night shifts."
    assert {line.rule for line in collate(story_of(walkout, other)).digest[:1]} == {rule}


def test_what_two_of_many_tell_is_a_sidelight(story_of: Callable[..., Story]) -> None:
    aside = "The mill's chimney had been listed by the county of Kelm in 1920."
    report = "A fire destroyed the Ostrand paper mill on Friday night, {} said."
    speakers = (
        "Ida Holt",
        "Otto Lind",
        "Ruth Amsel",
        "Max Brink",
        "Ada Venn",
        "Jan Roth",
        "Eva Karst",
        "Tom Ness",
    )

    def story(tellers: int) -> Story:
        endings = [
            aside if n < 2 else f"Nobody slept in {speaker.split()[1]} Street."
            for n, speaker in enumerate(speakers)
        ]
        return story_of(
            *(f"{report.format(s)}\n\n{e}" for s, e in zip(speakers[:tellers], endings, strict=False))
        )

    assert aside in told(story(4))
    assert aside not in told(story(8))


def test_where_nobody_opens_alike_the_first_line_is_that_of_the_title(story_of: Callable[..., Story]) -> None:
    edition = collate(
        story_of(
            "Mayor of Ostrand opens new pier\n\nThe mayor of Ostrand opened a pier for cruise ships.\n\n"
            "Dockers in Ostrand asked for more pay.",
            "Dockers ask for pay\n\nDockers walked through the rain to a meeting in Kelm on Sunday.\n\n"
            "Many wore red caps.",
        )
    )
    first = edition.digest[0].text
    assert first.startswith("The mayor") == edition.title.startswith("Mayor")


def test_what_a_report_says_again_and_again_is_furniture(story_of: Callable[..., Story]) -> None:
    spam = "This report was checked by the readers' desk of the Courier in Ostrand."
    lines = told(with_fire(story_of, *[f"{spam}\n\nNobody slept.\n\n{spam}\n\nIt rained.\n\n{spam}"] * 3))
    assert lines
    assert spam not in lines


def test_a_detail_that_one_each_tell_far_down_is_no_dispute_of_the_digest(
    story_of: Callable[..., Story],
) -> None:
    def deep(cost: int) -> str:
        return f"Nobody slept.\n\nThe hall was full.\n\nRepairs of the roof cost {cost} million crowns."

    plain = "Nobody slept.\n\nThe hall was full.\n\nThe rain had stopped."
    story = with_fire(story_of, deep(45), deep(60), plain)
    wide = story_of(*(w.text for w in story.witnesses), *(f"{FIRE[0]}\n\n{plain} In {n}." for n in "ab"))
    assert not any(line.rule == DISPUTED for line in collate(wide).digest)


def test_a_charge_and_its_answer_in_one_report_are_lines_only_where_one_tells_the_charge(
    story_of: Callable[..., Story],
) -> None:
    charge = "Ida Holt moved the turbines of the Ostrand mill to Kelm, the union said."
    answer = "Ida Holt never moved the turbines of the Ostrand mill, the owner said."
    story = with_fire(story_of, f"{charge}\n\n{answer}", "Nobody slept.", "It rained.")
    witness = story.witnesses[0]
    sides = tuple(
        (witness.passage(at, at + len(side)),) for side in (charge, answer) if (at := witness.text.find(side))
    )
    item = Disagreement(
        kind="polarity", about="", sides=sides, judgement="conflict", within_one=True, rule="denied"
    )
    pool = Pool(story, Openings(story, ()))
    line = DigestLine(text=charge, evidence=sides[0], rule="")
    assert disputed(pool, [item], []) == []
    assert [told.text for _, told in disputed(pool, [item], [line])] == [answer]
    assert len(disputed(pool, [replace(item, within_one=False)], [])) == 2
