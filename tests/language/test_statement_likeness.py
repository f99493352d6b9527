"""How much of what one statement says another says too."""

from rashomon.language.alignment import Index, bag, pairwise, same_statement, weigh
from rashomon.language.tokens import Tokens


def terms(text: str) -> frozenset[str]:
    return bag(Tokens(text), 0, len(text))


def test_a_paraphrase_is_liker_than_another_statement() -> None:
    statement = "The harbour board rejected the dockers' demand for a pension fund."
    paraphrase = "A pension fund that dock workers called for was refused by the harbour board."
    other = "The harbour board opened a museum for fishermen in the old customs house."
    assert same_statement(statement, paraphrase) > 2 * same_statement(statement, other)


def test_likeness_is_symmetric_and_bounded() -> None:
    one, two = "Farmers blocked the motorway with tractors.", "Tractors of angry farmers closed the motorway."
    assert same_statement(one, two) == same_statement(two, one)
    assert 0 < same_statement(one, two) <= same_statement(one, one) <= 1


def test_a_term_weighs_less_the_more_statements_hold_it() -> None:
    ferry, other = terms("The ferry sank."), terms("An inquiry opened.")
    assert weigh([ferry, ferry, ferry])["ferry"] < weigh([ferry, other, other])["ferry"]


def test_nothing_in_common() -> None:
    assert same_statement("Rain fell on Tuesday.", "Parliament elected a speaker.") == 0
    assert same_statement("", "") == 0


def test_marked_terms_have_no_synonyms() -> None:
    bags = [frozenset({"#1", "deal"}), frozenset({"#2", "museum"})]
    assert pairwise(bags, weigh(bags)) == {}


def test_index_counts_what_is_met() -> None:
    bags = [terms("postpone the tariff"), terms("delay the tariff"), terms("visit a museum")]
    index = Index(bags, dict.fromkeys({term for items in bags for term in items}, 1.0))
    met = index.met(0)
    assert met[0] == 2
    assert 1 < met[1] < 2
    assert 2 not in met
