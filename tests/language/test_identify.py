"""Which language a text is in, on invented sentences."""

import pytest

from rashomon.language.identify import language_name, language_of


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


def test_many_names_of_other_languages_do_not_hide_english() -> None:
    films = "Orto, Venna, Sul Mar, Tresca, Olmo, Das Kalt, Palo Alto, Riva, Tosca Lenta, Nox, Vera"
    assert language_of(f"{films}, the films and who is in them, and by whom they are.") == "en"


def test_a_languages_name() -> None:
    assert (language_name("de"), language_name("xx")) == ("German", "another language (xx)")
