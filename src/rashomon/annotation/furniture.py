"""Which lines are furniture, and why: the rules of ``furniture.toml``, and sections that a line opens."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rashomon.annotation.blocks import Block
from rashomon.annotation.captions import has_credit
from rashomon.annotation.masthead import is_byline
from rashomon.language.patterns import any_of
from rashomon.language.tables import table

# No furniture line of a kind we know is longer; a paragraph beyond it is not even looked at.
LONGEST_LINE = 1200
# A list of links under "Related stories" has at most so many lines of at most so many words.
MOST_LINKS = 15
LONGEST_LINK = 24
# A comment section stands after at least so many blocks of the report.
BLOCKS_BEFORE_COMMENTS = 3
LONGEST_COMMENT_LINE = 200
# The tail of a press release stands after so many blocks and has at most so many.
BLOCKS_BEFORE_TAIL = 2
LONGEST_TAIL = 12
# A label of so few words may end in dots ("Load more...").
LABEL_WORDS = 4
# A line that asks its reader politely for something; a longer one may argue a case.
LONGEST_REQUEST = 20
# Speech and quotation: a line that reports what somebody said is no prompt.
_QUOTES = ('"', "“", "”", "``", "''")
_QUESTION = re.compile(r"[qa][:.] ")
_SPEECH = re.compile(
    rf"{any_of(('said', 'says', 'told', 'wrote', 'according to', 'reported'), words=True)}\b"
)
# No sentence without one of these is a prompt, a credit or a note; most sentences stop here.
_PROMPTS = (
    "follow", "subscri", "sign", "log ", "read", "click", "newsletter", "updat", "report", "edit",
    "contribut", "publish", "appear", "download", "visit", "listen", "watch", "more", "e-?mail",
    "contact", "support", "join", "generat", "written", "correct", "version", "story", "article",
    "here", "register", "continue", "unlimited", "forward", "tap",
)  # fmt: skip
_PROMPT = re.compile(rf"{any_of(_PROMPTS, words=True)}|©")
# A word before a prompt or a note that changes nothing: "Please sign in", "UPDATE: This story has …".
_POLITE = re.compile(
    r"\A(?:(?:please|kindly) |(?:update[ds]?|note|notice|p\.?s\.?)(?: \d{1,2}[:.]\d\d(?: ?[ap]m)?)?: "
    r"(?=(?:this|the|an) ))"
)
_MARKDOWN_LINK = re.compile(r"!?\[([^\]]{0,200})\]\([^)]{0,400}\)")
_REQUESTS = ("please ", "kindly ")
# A prompt after another sentence is the end of a paragraph, not the whole of it (see `furniture_sentence`).
STOP = re.compile(r"[.!?][\"']? ")
# So many names of a site's parts in one line are no report's heading.
PARTS_IN_LINE = 3
_ARROWS = " >»›←→↑↓►▶▸«‹"
_SPACED = re.compile(r" (?:(?=[.,;:!?)](?:\s|$))|(?<=[(@] ))")
_STEP = re.compile(r"[>»›/|]")
_BREADCRUMB = re.compile(
    r"[^>»›/.:\d]{1,30}(?:(?: ?[>»›] ?[^>»›/.:\d]{1,40}){1,6}|(?: / [^>»›/.:\d]{1,30}){2,6})"
    r"|home ?[/>»›|] ?(?:[^/>»›|]{1,40}[/>»›|]){0,4}[^/>»›|]{1,150}"
)
_BARS = re.compile(r"[^|.:]{2,30}(?: ?\| ?[^|.:]{2,30}){1,3}")
_COMMENT = re.compile(
    r"\b(?:reply|replies|likes?|report|upvote|\d+ ?(?:h|m|d|hours?|minutes?|mins?|days?) ago|says:"
    r"|commented)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """Why a block is furniture, and what else it tells: "cut", "machine" or nothing."""

    reason: str
    tells: str = ""
    heads: bool = False


class _Rules:
    """The table's patterns, one compiled alternation a place; a group's name tells its rule."""

    def __init__(self) -> None:
        self.rules = table("furniture")["rule"]
        self.line = re.compile(self._alternatives("line"))
        self.start = re.compile(self._alternatives("start"))
        # Within a word nothing begins: one question there, not one a pattern.
        self.any = re.compile(rf"(?:\b|^)(?:{self._alternatives('any')})")
        self.longest = max(rule.get("longest", 0) for rule in self.rules)
        self.inside = frozenset(rule["reason"] for rule in self.rules if rule.get("inside"))
        self.triggers = words_of("triggers", "words")
        self.share = words_of("share", "words")
        self.core = words_of("share", "core")
        sections = table("furniture")["sections"]
        self.sections = frozenset(sections["names"])
        self.related = re.compile(sections["related"])
        self.tail = re.compile(sections["tail"])
        self.about = re.compile(sections["about"])
        self.comments = re.compile(sections["comments"])

    def _alternatives(self, place: str) -> str:
        return "|".join(
            f"(?P<r{number}>{'|'.join(f'(?:{pattern})' for pattern in rule[place])})"
            for number, rule in enumerate(self.rules)
            if place in rule
        )

    def sign(self, match: re.Match[str], count: int) -> Sign | None:
        """What the matched rule says of a line of ``count`` words."""
        rule = self.rules[int((match.lastgroup or "r0")[1:])]
        if count > rule.get("longest", LONGEST_LINE):
            return None
        return Sign(reason=rule["reason"], tells=rule.get("sign", ""), heads=rule.get("heads", False))


@cache
def words_of(name: str, key: str) -> frozenset[str]:
    """A list of the furniture table as a set."""
    return frozenset(table("furniture")[name][key])


@cache
def _rules() -> _Rules:
    return _Rules()


def reports_speech(line: str) -> bool:
    """Whether a line, folded or not, holds a quotation or says that somebody said it."""
    return (
        any(quote in line for quote in _QUOTES)
        or _SPEECH.search(line) is not None
        or _QUESTION.match(line) is not None
    )


def furniture_line(block: Block) -> Sign | None:
    """What kind of furniture this line is by its own words; None for a line of the report."""
    if len(block.text) > LONGEST_LINE:
        return None
    rules = _rules()
    line = _plain(block.folded)
    if "](" in line:
        line = _MARKDOWN_LINK.sub(r"\1", line).strip()
    line = line.strip("[]() ") or line
    asks = line.startswith(_REQUESTS)
    line = _POLITE.sub("", line)
    count = len(line.split())
    if count <= 14:
        parts = re.split(r"[\s|,/·•:>-]+", line)
        if rules.share.issuperset(part for part in parts if part) and not rules.core.isdisjoint(parts):
            return Sign(reason="a share bar or a counter")
    if _STEP.search(line) and _BREADCRUMB.fullmatch(line):
        return Sign(reason="a line that says where on the site the page stands")
    for whole in (line, line.replace(" | ", " ")) if " | " in line else (line,):
        if (match := rules.line.fullmatch(whole)) and (found := rules.sign(match, count)):
            return found
    if count > rules.longest:
        return None
    if (match := rules.start.match(line)) and (found := rules.sign(match, count)):
        return found
    if not rules.triggers.isdisjoint(block.tokens) and not reports_speech(line):
        for match in rules.any.finditer(line):
            found = rules.sign(match, count)
            if found and not (found.reason in rules.inside and STOP.search(line, 0, match.start())):
                return found
    if asks and count <= LONGEST_REQUEST and not reports_speech(line):
        return Sign(reason="a request to the reader", heads=True)
    return None


def _plain(line: str) -> str:
    """``line`` without arrows at its edges, a tokeniser's spaces and its names for brackets."""
    line = line.replace("-lrb-", "(").replace("-rrb-", ")").strip(_ARROWS)
    if line.endswith(("...", "…")) and line.count(" ") < LABEL_WORDS:
        line = line.rstrip(".… ") or line
    return _SPACED.sub("", line)


def furniture_sentence(sentence: str) -> Sign | None:
    """What kind of prompt a paragraph's last sentence is; only rules marked `inside` are asked."""
    if len(sentence) > LONGEST_LINE or not _PROMPT.search(sentence.lower()) or reports_speech(sentence):
        return None
    sign = furniture_line(Block(start=0, end=len(sentence), text=sentence, gap=False))
    return sign if sign and sign.reason in _rules().inside else None


def sections(blocks: Sequence[Block], signs: dict[int, Sign]) -> dict[int, Sign]:
    """Blocks that are furniture because of the line they stand under: related stories, comments."""
    rules = _rules()
    found = _site_parts(blocks, signs)
    report = number = 0
    begun = False
    last_comment: int | None = None
    while number < len(blocks):
        block = blocks[number]
        short = len(block.words) <= 8
        if short and report >= BLOCKS_BEFORE_COMMENTS and rules.comments.fullmatch(block.folded):
            found[number] = Sign(reason="a comment section")
            rest = range(number + 1, len(blocks))
            if last_comment is None:
                last_comment = _last_comment(blocks)
            if last_comment > number:
                found.update({other: Sign(reason="stands in the comment section") for other in rest})
                break
        elif short and report >= BLOCKS_BEFORE_TAIL and _opens_tail(blocks, number):
            found.update(
                {other: Sign(reason="the tail of a press release") for other in range(number, len(blocks))}
            )
            break
        elif short and report and rules.related.fullmatch(block.folded.strip("[]() ")):
            found[number] = Sign(reason="a list of other stories")
            for other in range(number + 1, min(number + 1 + MOST_LINKS, len(blocks))):
                if not _link(blocks[other], signs.get(other)) or (not begun and is_byline(blocks[other])):
                    break
                found[other] = Sign(reason=f'stands under "{block.text}"')
                number = other
        elif number not in signs:
            report += 1
            begun = begun or (block.ends_sentence and not has_credit(block))
        number += 1
    return found


def _last_comment(blocks: Sequence[Block]) -> int:
    """The last line that only a comment section has; -1 where there is none."""
    lines = (
        number
        for number in range(len(blocks) - 1, -1, -1)
        if len(blocks[number].text) < LONGEST_COMMENT_LINE and _COMMENT.search(blocks[number].folded)
    )
    return next(lines, -1)


def _opens_tail(blocks: Sequence[Block], number: int) -> bool:
    """Whether notes to editors, a press contact or a note about the sender begin here."""
    rules = _rules()
    if len(blocks) - number > LONGEST_TAIL:
        return False
    rest = blocks[number + 1 :]
    if rules.tail.fullmatch(blocks[number].folded):
        return True
    return bool(
        rules.about.fullmatch(blocks[number].folded)
        and any(rules.tail.fullmatch(block.folded) for block in rest)
    )


def _site_parts(blocks: Sequence[Block], signs: dict[int, Sign]) -> dict[int, Sign]:
    """Lines that lead to the parts of the site: above the report, beside one another, or three in a line."""
    names = _rules().sections
    leads = {
        number
        for number, block in enumerate(blocks)
        if block.tokens
        and len(block.words) <= LONGEST_LINK
        and (
            names.issuperset(block.tokens)
            or (_BARS.fullmatch(block.folded) and block.words[0].casefold() in names)
        )
    }
    above = leads | signs.keys()
    top = next((number for number in range(len(blocks)) if number not in above), 0)
    sign = Sign(reason="a line that leads to parts of the site")
    return {
        number: sign
        for number in leads - signs.keys()
        if number < top
        or not leads.isdisjoint((number - 1, number + 1))
        or len(blocks[number].words) >= PARTS_IN_LINE
    }


def _link(block: Block, sign: Sign | None) -> bool:
    """Whether this line can be another story's headline (or furniture between such lines)."""
    return sign is not None or (
        len(block.words) <= LONGEST_LINK
        and not block.text.rstrip("\"'”’)").endswith((".", ":", ","))
        and not has_credit(block)
    )
