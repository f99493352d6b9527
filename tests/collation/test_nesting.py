"""How the clauses of a sentence lie within each other."""

import pytest

from rashomon.collation.timeline.nesting import Nested, holding, outwards
from rashomon.language.tokens import Tokens

WORD = "May"


def around(text: str) -> tuple[Tokens, Nested]:
    """The clause of ``text`` that holds its "May"."""
    tokens = Tokens(text)
    return tokens, holding(tokens, 0, len(text), text.index(WORD))


@pytest.mark.parametrize(
    ("text", "kinds", "clause"),
    [
        ("The guild sold the pier in May.", ["main"], "The guild sold the pier in May."),
        ("Ada Lund, elected in May, sold the pier.", ["participle", "main"], "elected in May"),
        ("The pier is marked by a buoy whose lamp broke in May.", ["relative", "main"], None),
        (
            "The pier is closed until all its piles have been examined, the guild said in May.",
            ["main"],
            "The pier is closed until all its piles have been examined, the guild said in May.",
        ),
        (
            "The clerks who testified before the panel in May say they are tired.",
            ["relative", "main"],
            None,
        ),
        (
            "Ada Lund, who last May promised to sail, and who owns a barge, sank it.",
            ["relative", "main"],
            "who last May promised to sail",
        ),
        (
            "Ada Lund, who was formally named harbour master in May, said no.",
            ["relative", "main"],
            "who was formally named harbour master in May",
        ),
        (
            "The crews who sailed in Velm, Texas, in May say they are tired.",
            ["relative", "main"],
            "who sailed in Velm, Texas, in May",
        ),
        (
            "Ada Lund praised a sailor who led a failed strike in May.",
            ["relative", "main"],
            "who led a failed strike in May.",
        ),
        ("Ada Lund, who owns two barges, sank one in May.", ["main"], None),
        (
            "The pilots struck after the fund about their pay ran dry in May.",
            ["adverbial", "main"],
            "the fund about their pay ran dry in May.",
        ),
        ("After the fund ran dry, the pilots struck in May.", ["main"], None),
        ("After the strike over pay in the harbour, the pilots sailed in May.", ["main"], None),
        (
            "The pilots left because the fund ran dry, selling their boats in May.",
            ["trailing", "adverbial", "main"],
            "selling their boats in May.",
        ),
        ("The mayor said that the pilots struck in May.", ["said", "main"], "the pilots struck in May."),
        ("“The pilots struck in May,” the mayor said.", ["quoted", "main"], "The pilots struck in May,”"),
        ("The mayor (the guild sued him in May) said no.", ["aside", "main"], "the guild sued him in May"),
        (
            "The mayor left the harbour with huts built in May.",
            ["participle", "main"],
            "built in May.",
        ),
        ("Before sailing in May, the pilots struck.", ["gerund", "main"], "sailing in May"),
        (
            "The mayor closed a pier the guild sold in May.",
            ["relative", "main"],
            "the guild sold in May.",
        ),
        (
            "The mayor closed a pier Ada Lund sold in May that had sunk.",
            ["relative", "main"],
            "Ada Lund sold in May",
        ),
        ("The mayor met the pilot Ada Lund sold in May.", ["main"], None),
        ("The mayor told the crew the guild left in May.", ["said", "main"], None),
    ],
)
def test_the_clause_that_holds_a_date(text: str, kinds: list[str], clause: str | None) -> None:
    tokens, found = around(text)
    assert [one.kind for one in outwards(found)] == kinds
    if clause:
        assert text[tokens.starts[found.first] : tokens.ends[found.stop - 1]] == clause
