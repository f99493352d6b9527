"""Who holds a position, and which people a report told of last."""

from collections.abc import Callable
from dataclasses import dataclass, field

# Whom a pronoun cannot mean.
OTHER_GENDER = {"he": "female", "she": "male"}
# The side of a government whose state no report names beside it.
HOME = "home"


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a position: ``key`` says when two are one, ``name`` is shown."""

    key: str
    name: str
    kind: str | None = None
    members: tuple["Holder", ...] = ()
    # For whom he speaks: the key of a party whose stand his is too; "the government" speaks for its state,
    # whichever that is.
    side: str | None = None
    rules: bool = False
    # The key of the person whom he serves: what he says is that one's, not another servant's.
    serves: str | None = None

    def speaks_with(self, other: "Holder") -> bool:
        """Whether the two speak for one party."""
        unnamed = self.rules and other.rules and HOME in {self.side, other.side}
        served = self.serves == other.key or other.serves == self.key
        return unnamed or served or (self.side or self.key) == (other.side or other.key)


@dataclass(slots=True)
class People:
    """The people that a report told of, each with the line, and with the line where quoted ones do not count;
    and the gender that a pronoun for one told."""

    told: list[tuple[int, int, Holder]] = field(default_factory=list)
    learned: dict[str, str] = field(default_factory=dict)

    def last(
        self, word: str, since: int, gender: Callable[[str], str | None], *, unquoted: bool = False
    ) -> Holder | None:
        """Whom "he" or "she" means: the last of that gender who was told of in line ``since`` or later;
        ``unquoted``: as lines count without the quoted ones."""
        for at, apart, person in reversed(self.told):
            if (apart if unquoted else at) < since:
                return None
            if gender(person.name) != OTHER_GENDER[word]:
                self.learned.setdefault(person.name, OTHER_GENDER["she" if word == "he" else "he"])
                return person
        return None
