"""Words in a row that two reports share: one utterance."""

from functools import lru_cache

from rashomon.language.clauses import is_content

# So many words in a row are one utterance if so many of them tell something.
SAID, SAID_TELLING = 3, 2
REMEMBERED = 4096


@lru_cache(REMEMBERED)
def runs(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """The runs of ``words`` that tell enough to be known again."""
    found = (words[k : k + SAID] for k in range(len(words) - SAID + 1))
    return frozenset(run for run in found if sum(is_content(word) for word in run) >= SAID_TELLING)
