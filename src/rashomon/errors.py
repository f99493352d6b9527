"""The tree of errors:

RashomonError
├── UnreadableError     an input that cannot become an article; becomes a ``Rejected`` row
└── JudgementsError     a line of a file of judgements that cannot be used; nothing is read then
"""


class RashomonError(Exception):
    """Base of every error that Rashomon raises on purpose. Its text says what to do."""


class UnreadableError(RashomonError):
    """One input cannot become an article. The text is a reason that a person can act on."""


class JudgementsError(RashomonError):
    """A file of judgements cannot be used. The text names the line and what to do."""
