"""What the words of a clause before a date say of it where they ask for something, mean it or set it: the
day is rather one to come."""

import re

# "Urged them to vote Tuesday".
_ASKED_TO = re.compile(
    r"\b(?:urg|ask|tell|told|invit|encourag|remind|implor|begg?|call(?:ed|ing|s)?\s(?:up)?on)(?:s|e[ds]?|ing)?"
    r"\s(?:[\w.'’-]+\s){1,4}(?:not\s)?to\s[a-z]+(?:\s[\w'’-]+){0,4}\s(?:(?:on|in)\s)?\Z"
)
# "Threatened to walk out on Friday", "called off Friday's walkout".
_MEANT_TO = re.compile(
    r"\b(?:(?:threaten|promis|vow|pledg|agre|offer|decid|propos|prepar|volunteer|resolv|hop|want)e?d\sto\s[a-z]+"
    r"(?:\s[\w'’-]+){0,4}|called\soff|(?:cancell?|postpon|suspend|avert|scrapp)ed)\s(?:(?:on|in)\s)?\Z"
)
# "Moved the vote to May".
_MOVED_TO = re.compile(
    r"\b(?:(?:push|mov|delay|postpon|shift|extend|deferr?|kick|reschedul|adjourn)(?:e?[ds]|ing)|put|brought)\b"
    r"[^,;:]*\b(?:in)?to\s\Z"
)
# "The verdict, expected on Friday, …".
_AWAITED = re.compile(
    r"(?<!was )(?<!were )(?<!been )(?<!had )(?<!as )\b(?:expected|anticipated|planned|scheduled|slated)"
    r"\s(?:on\s|in\s)?\Z"
)
# "Unless it is paid on Friday", "the lease runs out in May".
_IN_THAT_CASE = re.compile(r"\b(?:[Ii]f|[Uu]nless)\b.*\b(?:on|in|over)\s\Z")
_IN_MONTH = re.compile(
    r"(?<!\bthe )(?<!\ba )\b(?:takes?\s(?:effect|office|over)|leaves?|(?:run|walk)s?\sout|(?:re)?opens?|ends"
    r"|expires?|comes?\sinto|resumes?|retires?|steps?\sdown)\b(?:\s[\w'’ -]+)?\sin\s\Z"
)


def is_asked(clause: str) -> bool:
    """Whether it tells what somebody is asked to do."""
    return bool(_ASKED_TO.search(clause))


def is_meant(clause: str) -> bool:
    """Whether it tells what somebody meant to do, called off or put off, which may be past by now."""
    return bool(_MEANT_TO.search(clause) or _MOVED_TO.search(clause))


def is_awaited(clause: str) -> bool:
    """Whether it ends with a participle for what is awaited."""
    return bool(_AWAITED.search(clause))


def is_arranged(clause: str) -> bool:
    """Whether it tells, in the present, in what case or from which month on something is so."""
    return bool(_IN_THAT_CASE.search(clause) or _IN_MONTH.search(clause))
