"""A person's judgements: JSON lines, one judgement a line."""

import json
from pathlib import Path
from typing import Any, get_args

from rashomon.errors import JudgementsError
from rashomon.model import Pointer, Ruling
from rashomon.model.judgement import RulingKind

_KINDS = get_args(RulingKind)
_OPPOSED = {"same": "sameness", "not-same": "sameness"}
_KEYS = {"speaker": {"judgement", "passage", "speaker", "note"}}
_PAIR_KEYS = {"judgement", "passages", "note"}
_POINTER_KEYS = {"article", "text", "start"}


def read_judgements(path: str) -> tuple[Ruling, ...]:
    """The rulings in the file; JudgementsError names the line that is wrong and what to do about it.

    Blank lines and lines that begin with ``#`` are passed over; ``note`` may hold a remark.
    """
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise JudgementsError(f"{path}: {(error.strerror or str(error)).lower()}; check the path") from error
    except UnicodeDecodeError as error:
        raise JudgementsError(f"{path}: not UTF-8 text; save it as UTF-8") from error
    rulings: list[Ruling] = []
    seen: dict[object, Ruling] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            place = f"{path}:{number}"
            try:
                row = _parsed(line)
            except _WrongLineError as error:
                raise JudgementsError(f"{place}: {error}") from error
            ruling = as_ruling(row, place)
            _agrees(ruling, seen)
            rulings.append(ruling)
    return tuple(rulings)


def as_ruling(row: dict[str, Any], place: str) -> Ruling:
    """One judgement, parsed already; JudgementsError says what is wrong with it."""
    try:
        return _ruling(row, place)
    except _WrongLineError as error:
        raise JudgementsError(f"{place}: {error}") from error


class _WrongLineError(Exception):
    """What is wrong with one line."""


def _parsed(line: str) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _WrongLineError(f"broken JSON ({getattr(error, 'msg', 'nested too deeply')})") from error
    if not isinstance(value, dict):
        raise _WrongLineError("not a JSON object; one line is one judgement")
    return value


def _ruling(row: dict[str, Any], place: str) -> Ruling:
    kind: Any = row.get("judgement")
    if kind not in _KINDS:
        raise _WrongLineError(f'"judgement" must be one of {", ".join(_KINDS)}, not {json.dumps(kind)}')
    _only(row, _KEYS.get(kind, _PAIR_KEYS), f'a "{kind}" judgement')
    if kind == "speaker":
        speaker = row.get("speaker", ...)
        if speaker is not None and not (isinstance(speaker, str) and speaker.strip()):
            raise _WrongLineError('"speaker" must be a name, or null where nobody who is named spoke')
        return Ruling(
            kind=kind,
            pointers=(_pointer(row.get("passage")),),
            place=place,
            speaker=" ".join(speaker.split()) if speaker else None,
        )
    passages = row.get("passages")
    if not isinstance(passages, list) or len(passages) != 2:
        raise _WrongLineError('"passages" must hold two passages')
    pointers = tuple(_pointer(item) for item in passages)
    if pointers[0] == pointers[1]:
        raise _WrongLineError("the two passages are one and the same")
    return Ruling(kind=kind, pointers=pointers, place=place)


def _pointer(value: Any) -> Pointer:
    if not isinstance(value, dict):
        raise _WrongLineError('a passage must be an object with "article" and "text"')
    _only(value, _POINTER_KEYS, "a passage")
    article, text, start = (value.get(key) for key in ("article", "text", "start"))
    if not isinstance(article, str) or not article:
        raise _WrongLineError('a passage needs "article": the "id" of a witness in edition.json')
    if not isinstance(text, str) or not text.strip():
        raise _WrongLineError('a passage needs "text": the exact words')
    if start is not None and (not isinstance(start, int) or isinstance(start, bool) or start < 0):
        raise _WrongLineError('"start" must be a whole number, as in edition.json')
    return Pointer(article=article, text=text, start=start)


def _only(row: dict[str, Any], known: set[str], what: str) -> None:
    unknown = sorted(row.keys() - known)
    if unknown:
        raise _WrongLineError(f"{what} has no {json.dumps(unknown[0])}; it has {', '.join(sorted(known))}")


def _agrees(ruling: Ruling, seen: dict[object, Ruling]) -> None:
    """Two judgements of the same passages must not say opposite things."""
    before = seen.setdefault((_OPPOSED.get(ruling.kind, ruling.kind), frozenset(ruling.pointers)), ruling)
    if (before.kind, before.speaker) != (ruling.kind, ruling.speaker):
        line = before.place.rsplit(":", 1)[1]
        raise JudgementsError(f"{ruling.place}: says the opposite of line {line}; keep one of them")
