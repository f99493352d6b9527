"""What is known of a word by itself."""

from rashomon.language.words import rarity


def test_a_word_that_nobody_counted_is_the_rarest() -> None:
    assert rarity("quorbenfelt") == 7.0 > rarity("ferry") > rarity("the")
