"""What a speaker bids others do: "Get rid of illusions", "If he has proof, show it", "Keep your word!"."""

from collections.abc import Iterator

from rashomon.collation.positions.conditions import condition_of
from rashomon.collation.positions.find import Find
from rashomon.collation.positions.forms import BREAKS, DOTS, MOSTLY_VERB
from rashomon.collation.positions.grammar import clause_end
from rashomon.collation.positions.lexicon import DETERMINERS, code, group
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.openers import opener_at
from rashomon.collation.positions.trimming import trimmed
from rashomon.language.senses import verb_share
from rashomon.language.words import lemma

# "Free trade helps everyone": a verb in -s this near makes the words before it its subject.
SUBJECT_REACH = 4
LEADS = frozenset(("therefore", "so", "please", "and", "once", "again", "-", ",", "now", "just"))
# "Open is", "Help for": no verb here.
NO_VERB = frozenset(("is", "are", "was", "for", "of", "and", ","))
# "Lock her up", "send me a letter": nothing that a reader could tell from the words alone.
WHOM = frozenset(("me", "him", "her"))
THEN = frozenset(("it", "you", "they", "he", "she"))
# "End it" is told with what is added: "End it, and let the crew go home".
BARE = 2


def orders(line: Line) -> Iterator[Find]:
    """The orders that ``line`` quotes."""
    if line.quotation is not None:
        starts = [0]
        if opener_at(line, 0) and "," in line.lower:
            # "If it is open, close it".
            starts.append(line.lower.index(",") + 1)
    else:
        starts = list(_chanted(line))
    for start in starts:
        if found := _order(line, start):
            yield found
            return


def _chanted(line: Line) -> Iterator[int]:
    """Where short sentences in marks begin inside a reporter's sentence (chanted "Keep your word!")."""
    for quotation in line.witness.quotations:
        said = quotation.passage
        whole = said.text[:1].isupper() and said.text[-1:] in {"!", ".", ","}
        if whole and quotation.speaker and quotation.kind != "indirect" and said.start in line.starts:
            yield line.starts.index(said.start)


def _bids(line: Line, start: int) -> bool:
    """Whether a bare verb and whom or what it is done to stand there ("Show us the books")."""
    word, after = line.lower[start] if start < len(line) else "", line.word(start + 1)
    deed = (
        verb_share(word) >= MOSTLY_VERB
        and lemma(word) == word
        and word not in group("inward") | group("idle")
    )
    return deed and after in (DETERMINERS | {"us", "him", "them"}) - {"that", "any", "no", "all"}


def _order(line: Line, start: int) -> Find | None:
    bound = start > 0 and opener_at(line, 0) is not None
    while line.word(start) in LEADS:
        start += 1
    lets = line.word(start) == "let's" and line.word(start + 1) in group("actions") - {"make"}
    if (
        not (lets or line.word(start) in group("actions") or _bids(line, start))
        or line.nested(start)
        or line.word(start + 1) in NO_VERB
        or (line.word(start + 1) in WHOM and not bound)
        or (line.word(start + 1) == "your" and line.quotation is not None)
    ):
        return None
    near = line.words[start + 1 : start + SUBJECT_REACH]
    if any(word.endswith("s") and word.islower() and verb_share(lemma(word)) > MOSTLY_VERB for word in near):
        return None
    said = line.marked(start)
    begins = said is not None and line.starts[start] == said.passage.start
    if line.words[start][:1].islower() and not (begins or bound):
        return None
    end = clause_end(line, start)
    if (
        end - start <= BARE
        and line.follows(end, (",", "and"))
        and line.word(end + 2) in group("actions") | {"let"}
    ):
        end = clause_end(line, end + 2)
    if line.quotation is None:
        end = min(
            end, next((k for k in range(start, len(line)) if line.lower[k] in DOTS | BREAKS), len(line))
        )
    if line.word(end) == "and" and line.word(end + 1) in THEN:
        # "Put it so and it sounds well": if one puts it so.
        return None
    what = trimmed(line, start, end)
    if what and all(word[:1].isupper() and not word.isupper() for word in line.words[slice(*what)]):
        # "Make Velm Great Again": a name.
        return None
    if what is None or what[1] - what[0] <= BARE:
        return None
    if line.follows(what[1], ("and", "i", "will")) or line.follows(what[1], ("and", "i'll")):
        # "Give me a day and I will": no order.
        return None
    condition = condition_of(line, start, what[1]) if bound else None
    return Find("demand", line, (start, start + 1), None, what, None, condition, code("demand"))
