"""Which language a text is in, on invented sentences."""

import pytest

from rashomon.language.identify import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The council has met and will meet again on Monday, the mayor said.", "en"),
        ("Die Regierung hat gestern beschlossen, die Hilfe zu erhöhen, sagte der Minister.", "de"),
        ("De regering heeft gisteren besloten om de steun aan de boeren te verhogen.", "nl"),
        ("Le gouvernement a décidé hier d'augmenter les aides aux agriculteurs.", "fr"),
        ("12 34 ...", "und"),
        ("", "und"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert language_of(text) == language
