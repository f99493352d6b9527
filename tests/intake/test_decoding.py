"""Bytes to text: look-alike encodings told apart."""

import pytest

from rashomon.intake.decoding import decode

FRENCH = "Élodie Brûlé a déclaré mardi que le pont serait fermé la semaine prochaine, « par prudence »."
ENGLISH = "The mayor, Élodie Brûlé, said the bridge would close. “No one was hurt,” she said – twice."
GERMAN = "Die Bürgermeisterin sagte, die Brücke werde für Fußgänger geöffnet; 300 m² bleiben gesperrt."
SPANISH = "La alcaldesa señaló que el puente cerrará mañana. ¿Por qué? Según la policía, por prudencia."
DANISH = "Borgmesteren sagde, at broen åbner på lørdag efter ødelæggelsen."
PORTUGUESE = "A prefeita afirmou que as reuniões e a construção não serão adiadas."
POLISH = (
    "Burmistrz powiedział we wtorek, że most zostanie zamknięty, ponieważ grozi zawaleniem. "
    "Nikt nie został ranny, a naprawa ma się zacząć w przyszłym tygodniu."
)
CZECH = "Starostka v úterý řekla, že most bude příští týden uzavřen kvůli opravám."
HUNGARIAN = "A polgármester azt mondta, hogy a hidat a jövő héten lezárják. A tűzoltók őrzik."
ROMANIAN = "Primarul a spus marţi că podul va fi închis şi că nimeni nu a fost rănit."
TURKISH = "Belediye başkanı salı günü köprünün kapatılacağını söyledi. Kimse yaralanmadı."
RUSSIAN = (
    "Мэр города сообщила во вторник, что мост будет закрыт на ремонт. Никто не пострадал. "
    "По её словам, работы начнутся на следующей неделе и продлятся до конца месяца. "
) * 3
GREEK = "Ο δήμαρχος είπε την Τρίτη ότι η γέφυρα θα κλείσει. Κανείς δεν τραυματίστηκε."
JAPANESE = "市長は火曜日に、橋を来週閉鎖すると述べた。けが人はいなかった。"


@pytest.mark.parametrize("text", [FRENCH, ENGLISH, GERMAN, SPANISH, DANISH, PORTUGUESE])
def test_western_text_is_windows_1252(text: str) -> None:
    assert decode(text.encode("cp1252")) == text


def test_few_accents_in_latin_1() -> None:
    text = "The mayor, Elodie Brûlé, said on Tuesday the bridge would close. No one was hurt, she said."
    assert decode(text.encode("latin-1")) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (POLISH, "cp1250"),
        (CZECH, "cp1250"),
        (HUNGARIAN, "cp1250"),
        (ROMANIAN, "cp1250"),
        (TURKISH, "cp1254"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (GREEK, "cp1253"),
        (JAPANESE, "shift_jis"),
    ],
)
def test_other_text_stays_what_it_is(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text
