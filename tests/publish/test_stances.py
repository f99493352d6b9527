"""A position in words."""

import pytest

from rashomon.model import Act
from rashomon.publish.stances import leading, stance


@pytest.mark.parametrize(
    ("act", "party", "what", "words"),
    [
        ("reject", "Ida Holt", "sign the lease", "refuses to sign the lease"),
        ("reject", "The striking drivers", "negotiate", "refuse to negotiate"),
        ("reject", "Ida Holt", "plans for the lease", "rejects: plans for the lease"),
        ("threaten", "the mill", "cut 40 jobs", "threatens to cut 40 jobs"),
        ("offer", "the mill", "aid for the pier", "offers: aid for the pier"),
        ("agree", "the mill", "a final deal with Ostrand", "agrees: a final deal with Ostrand"),
        ("demand", "the mill", "cut the wages", "demands: cut the wages"),
    ],
)
def test_an_act_is_told_as_one_and_a_thing_as_a_thing(act: Act, party: str, what: str, words: str) -> None:
    assert stance(act, party, what) == words


def test_under_the_head_of_its_act_an_act_is_led_in() -> None:
    assert leading("offer", "build a pier") == "to"
    assert leading("reject", "build a pier") == "refuses to"
    assert leading("offer", "a pier") == ""
