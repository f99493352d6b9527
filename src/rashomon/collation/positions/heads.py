"""Where the noun that a phrase is about stands, and the small words around it."""

from rashomon.collation.positions.forms import NAMED_DAYS, PREPOSITIONS, adverb
from rashomon.collation.positions.lexicon import calendar, group
from rashomon.collation.positions.lines import Line
from rashomon.language.names import gender
from rashomon.model import Party

Named = tuple[int, int, Party]
COUNTS = frozenset(
    "two three four five six several many most senior top other tens hundreds thousands some".split()
)
# "Many Bakers" are not the whole party; "top Bakers" speak for it.
PART = COUNTS - {"senior", "top"}
# "A number of Bakers".
SHARES = frozenset(("number", "handful", "majority"))
# "The G20 nations": the body that they are.
MEMBERS = frozenset(("countries", "nations", "states"))
# "Ann Lee earlier this week".
TIMES = frozenset(
    "last this next week month year night time today yesterday then now ago once again still often"
    " there here abroad nearby".split()
)
# "The three leaders": those named last, if they are three.
PEOPLE = {"two": 2, "three": 3, "four": 4}


def before_times(line: Line, start: int, end: int) -> int:
    """Where ``start:end`` ends without what tells when or how ("Ann Lee | earlier this week")."""
    while end - 1 > start and _tells_when(line, end - 1):
        end -= 1
    return end


def _tells_when(line: Line, index: int) -> bool:
    word, plain = line.lower[index], line.words[index].islower()
    return word in NAMED_DAYS or (plain and (word in TIMES | calendar() or adverb(word)))


def counted(line: Line, start: int, end: int) -> int:
    """How many people "the two European leaders" are; -1 where it is not told."""
    several = line.lower[start] == "the" and line.lower[end - 1] in group("speaks_for.people") | {
        "men",
        "women",
    }
    return PEOPLE.get(line.word(start + 1), -1) if several else -1


def of_next(line: Line, one: Named, after: Named | None) -> bool:
    """Whether ``one`` belongs to the title of the person after it ("U.N. envoy Ann Lee", "Kos's aide and
    friend Ann Lee")."""
    if after is None or after[2].kind != "person":
        return False
    owns = line.word(one[1] - 1).endswith(("'s", "s'")) or line.word(one[1]) in {"'s", "'"}
    if owns and line.word(one[1]) != "and":
        return True
    if one[2].kind == "person":
        return False
    return not {"and", ",", "of"} & set(line.lower[one[1] : after[0]])


def ends_in(party: Party, noun: str) -> bool:
    """Whether a name of ``party`` ends in ``noun`` ("Harbor Bank") or begins so ("Bank of Velm")."""
    names = [alias.lower().split() for alias in (party.name, *party.aliases)]
    return any(name[-1:] == [noun] or name[:2] == [noun, "of"] for name in names)


def in_brackets(before: list[str]) -> bool:
    """Whether brackets opened in ``before`` are open still."""
    return before.count("(") > before.count(")")


def over_brackets(line: Line, start: int, end: int) -> int:
    """``start``, or where the brackets close that open there ("Ann Lee (R-Pa.)")."""
    inside = line.lower[start:end]
    return start + inside.index(")") + 1 if inside[:1] == ["("] and ")" in inside else start


def over_age(line: Line, comma: int) -> int:
    """``comma``, or the one before an age that it closes ("Ann Lee, 49, a baker")."""
    return comma - 2 if line.word(comma - 1).isdigit() and line.word(comma - 2) == "," else comma


def over_of(line: Line, head: int, end: int) -> int:
    """``head``, or the end of what "of" adds to it ("a group of farmers")."""
    if head >= end or line.lower[head] != "of":
        return head
    stop = head + 1
    while stop < end and line.lower[stop] not in PREPOSITIONS | {",", "-", "(", ")"}:
        stop += 1
    return stop


def means_several(name: str) -> bool:
    """Whether a holder without a name of its own is several people ("health officials")."""
    return name.split()[-1].islower() and name.endswith("s")


def told_gender(name: str) -> str | None:
    """The gender that a full name tells by its given name or its end ("C. Lee Jr.")."""
    first, *_, last = name.split()[:1] + name.split()
    return "male" if last in {"Jr.", "Jr", "Sr.", "Sr", "II", "III"} else gender(first)


def whose(word: str) -> str:
    """The pronoun of which ``word`` is the possessive, or itself."""
    return {"his": "he", "her": "she", "our": "we", "my": "i", "its": "it", "their": "they"}.get(word, word)


def stands_alone(word: str) -> bool:
    """Whether the word is a pronoun."""
    pronouns = group("pronouns.person") | group("pronouns.group")
    return word in pronouns | {"you", "us", "that", "this", "who", "which", "there", "what", "those", "these"}


def ends_head(line: Line, index: int, parties: list[Named]) -> bool:
    """Whether the word at ``index`` ends the noun that a phrase is about ("the head | of the guild")."""
    if line.lower[index] not in PREPOSITIONS or any(start <= index < end for start, end, _ in parties):
        return False
    after = next((start for start, _, party in parties if start > index and party.kind == "person"), index)
    # "Secretary of State Ann Lee": her title goes on.
    titled = all(word[:1].isupper() for word in line.words[index + 1 : after])
    return not (titled and after > index + 1 and line.words[index - 1][:1].isupper())
