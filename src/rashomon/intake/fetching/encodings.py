"""Bytes whose encoding was said outside them."""

from collections.abc import Iterable

from rashomon.intake.decoding import decode


def decode_as_told(data: bytes, told: Iterable[str | None], page: bool = False) -> str:
    """The text of ``data``. What was told of it counts only where the bytes are not UTF-8 all the same.

    Servers are wrong about encodings more often than bytes are valid UTF-8 by chance. UnreadableError where
    it is no text.
    """
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        for name in filter(None, told):
            try:
                return data.decode(name).removeprefix("\ufeff")
            except (LookupError, UnicodeError):
                continue
    return decode(data, page=page)
