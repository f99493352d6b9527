"""Readers' posts under a report: a stamp with a writer, a day and an hour that comes back again and again.

The outlet's own live blog stays: its few writers sign many entries, mostly with the hour alone, and the
stamp of a blog's entry counts the comments on it.
"""

import re
from itertools import pairwise

from rashomon.annotation.date_lines import MONTH
from rashomon.model import Furniture, passage

# So many posts of one kind of stamp, by as many different writers, are readers'. Of 2,111 texts of three
# collections 20 have such a run; of the 15 read, all are readers'.
FEWEST_POSTS = 3
# A first stamp under fewer words is the report's own ("Posted by …" above a blog's entry).
REPORT_WORDS = 30
_HOUR = re.compile(r"\d[:.h]\d\d")
_DAY = (
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s{1,2})?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH}\s?,?\s\d{{4}}|{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?\s?,?\s\d{{4}}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{4})"
)
_CLOCK = r"(?>\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\b\.?)?(?:\s(?-i:[A-Z]{2,4})\b)?)"
_AT = r"(?:(?:at|on)\s)?"
_JOIN = rf"[\s,|@·•–—-]{{1,4}}{_AT}"
_TIME = rf"(?:{_DAY}{_JOIN}{_CLOCK}|{_CLOCK}{_JOIN}{_DAY})"
_NAME = r"(?P<name>\S[^\n:]{0,40}?)"
_VERB = r"(?:wrote|writes|said|says|posted|commented|replied|responded)"
_BY = r"(?:posted|commented|submitted|written|left|comment|reply)"
# Behind the stamp of an entry of the outlet's own stands how many have commented.
_COUNTED = r"(?!\s?[.|·•-]?\s?(?:\(?\d+\)?\s)?(?:comments?|permalink|trackbacks?)\b)"
# A report that cites a letter with its date and hour puts its words between quotation marks.
_CITED = r"(?!\s*[\"“'‘`«])"
_STAMPS = tuple(
    re.compile(form, re.IGNORECASE | re.MULTILINE)
    for form in (
        rf"(?<!\S){_AT}{_TIME}\s?,?\s{_NAME}\s{_VERB}\s?:{_CITED}",
        rf"^[ \t]*{_NAME}\s{_VERB}(?:\s?:\s{{1,4}}{_AT}{_TIME}|,?\s{_AT}{_TIME}\s?(?::|$)){_CITED}",
        rf"(?<!\S){_BY}\sby\s?:?\s{_NAME}{_JOIN}{_TIME}{_COUNTED}",
        rf"(?<!\S){_BY}\s{_AT}{_TIME}{_JOIN}by\s?:?\s(?P<name>[^\n.|]{{1,40}}+){_COUNTED}",
    )
)


def reader_posts(text: str) -> tuple[Furniture, ...]:
    """The posts of readers, each from its stamp to the next one, the last one to the text's end."""
    if len(_HOUR.findall(text)) < FEWEST_POSTS:
        return ()
    begins = min((found for stamp in _STAMPS if (found := _run(stamp, text))), default=[])
    return tuple(
        Furniture(
            passage=passage(text, begin, begin + len(text[begin:end].rstrip())),
            reason=f"a reader's post, one of {len(begins)} with such a stamp",
        )
        for begin, end in pairwise((*begins, len(text)))
    )


def _run(stamp: re.Pattern[str], text: str) -> list[int]:
    """Where the posts begin that have this stamp; none where too few people wrote them."""
    found = list(stamp.finditer(text))
    if len({match["name"].strip(" ,.|").casefold() for match in found}) < FEWEST_POSTS:
        return []
    if len(text[: found[0].start()].split()) < REPORT_WORDS:
        del found[0]
    return [match.start() for match in found]
