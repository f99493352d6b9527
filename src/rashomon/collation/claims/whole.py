"""Statements that tell something each: a subject cut from its verb goes with what follows it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.collation.claims.grammar import is_sure_verb
from rashomon.collation.claims.statements import Statement
from rashomon.language.tokens import Tokens
from rashomon.model import Story

# Whose word something is: that two reports name a source says nothing of what it told them.
_SOURCE = re.compile(r"(?:according to|citing) [^,]*")


def whole(story: Story, statements: Sequence[Statement]) -> list[Statement]:
    """``statements``, those that tell nothing ("Roger Vane, a former harbour master", "A spokesman for Velden
    said") joined with the next one of their sentence; a source alone ("according to the pilots") is none."""
    found: list[Statement] = []
    for statement in statements:
        if _SOURCE.fullmatch(statement.passage.text):
            statement = replace(statement, whole=False)
        before = found[-1] if found else None
        if before and _one_sentence(before, statement) and not _tells(before):
            found[-1] = _joined(story, before, statement)
        else:
            found.append(statement)
    return found


def _one_sentence(one: Statement, other: Statement) -> bool:
    return (one.passage.witness, one.sentence) == (other.passage.witness, other.sentence)


def _tells(statement: Statement) -> bool:
    """Whether it has a sure verb, and words besides who, where, when and that somebody spoke."""
    return bool(statement.plain) and any(is_sure_verb(word) for word in Tokens(statement.passage.text).words)


def _joined(story: Story, one: Statement, other: Statement) -> Statement:
    witness = story.witness(one.passage.witness)
    return replace(
        one,
        passage=witness.passage(one.passage.start, other.passage.end),
        terms=one.terms | other.terms,
        content=one.content | other.content,
        acts=one.acts | other.acts,
        denied=one.denied | other.denied,
        names=one.names | other.names,
        plain=one.plain | other.plain,
        parties=one.parties | other.parties,
        subject=one.subject or other.subject,
        voice=other.voice or one.voice,
        speaker=other.speaker or one.speaker,
        moods=one.moods | other.moods,
        whole=one.whole or other.whole,
    )
