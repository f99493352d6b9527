"""Packed bytes to bytes, a little at a time: what unpacks to gigabytes is left at the limit."""

import zlib
from collections.abc import Iterable, Iterator

from rashomon.errors import EncodingError, TooLargeError

ACCEPTED = "gzip, deflate"
_PIECE = 65_536
_GZIP = zlib.MAX_WBITS | 16


def unpacked(parts: Iterable[bytes], coding: str, limit: int) -> Iterator[bytes]:
    """The parts of an answer without their content coding; at most ``limit`` bytes, as sent and unpacked."""
    kind = coding.strip().lower().removeprefix("x-")
    if kind in ("", "identity"):
        pieces: Iterable[bytes] = _limited(parts, limit)
    elif kind in ("gzip", "deflate"):
        pieces = _limited(_inflated(_limited(parts, limit), kind), limit)
    else:
        raise EncodingError(f"packed as {coding[:40]!r}, which was not asked for; tell the site")
    return iter(pieces)


def gunzipped(data: bytes, limit: int) -> bytes:
    """The content of a gzip file (a sitemap is often kept as one); at most ``limit`` bytes."""
    return b"".join(unpacked([data], "gzip", limit))


def _limited(parts: Iterable[bytes], limit: int) -> Iterator[bytes]:
    size = 0
    for part in parts:
        size += len(part)
        if size > limit:
            raise TooLargeError(f"larger than {limit:,} bytes; nothing that long is read")
        yield part


def _inflated(parts: Iterable[bytes], kind: str) -> Iterator[bytes]:
    """What the parts unpack to, in small pieces; anything behind the packed stream is left."""
    unpacker = None
    for part in parts:
        if part and unpacker is None:
            unpacker = zlib.decompressobj(_GZIP if kind == "gzip" else _deflate_bits(part))
        try:
            while unpacker is not None and not unpacker.eof:
                piece = unpacker.decompress(part, _PIECE)
                part = unpacker.unconsumed_tail
                yield piece
                if not part and len(piece) < _PIECE:
                    break
        except zlib.error as error:
            raise EncodingError(f"packed wrongly ({error}); try again, or tell the site") from error
        if unpacker is not None and unpacker.eof:
            return
    if unpacker is not None:
        raise EncodingError("packed, and broken off before its end; try again later")


def _deflate_bits(first: bytes) -> int:
    """Deflate with the zlib header that the standard asks for, or bare as some servers send it."""
    zlib_header = first[0] & 0x0F == 8 and (len(first) < 2 or (first[0] << 8 | first[1]) % 31 == 0)
    return zlib.MAX_WBITS if zlib_header else -zlib.MAX_WBITS
