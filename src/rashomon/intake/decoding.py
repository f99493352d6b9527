"""Bytes to text, whatever the encoding."""

import codecs
import re

from rashomon.errors import UnreadableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
# A page says its encoding near its top; an encoding is guessed from so many bytes.
HEAD_BYTES = 4096
SAMPLE_BYTES = 100_000
# Text has next to no control characters; a file with more than this share of them is no text.
CONTROL_SHARE = 0.01
# Guesses of which Windows-1252 text is a mere look-alike: a few accents in much ASCII fit them all.
_LATIN = frozenset(
    "cp1250 cp1252 cp1254 cp1257 cp1258 cp437 cp775 cp850 cp852 cp858 latin_1 iso8859_1 iso8859_2 iso8859_3"
    " iso8859_4 iso8859_9 iso8859_10 iso8859_13 iso8859_14 iso8859_15 iso8859_16".split()
)
# Letters beyond ASCII of the languages that Windows-1252 is used for; Central European and Turkish
# text, read as Windows-1252, shows others (Polish "¹", Czech "š" and "ý", Turkish "þ") …
_WESTERN = frozenset("àáâãäåæçèéêëìíîïñòóôõöøùúûüßœÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŒªºµƒ")
# … or signs where a word goes on.
_BROKEN_WORD = re.compile(r"[^\W\d_]{2}[¹³¿¥¼¾¯‚„ˆ‰‹]|[¹³ªº¼¾¯][^\W\d_]|[^\W\d_][ªº¿¥‚„ˆ‰‹][^\W\d_]")
# Its letters all look Western; its words do not.
_LOOKS_WESTERN = "Hungarian"
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def decode(data: bytes, page: bool = False) -> str:
    """The text of ``data`` without its byte-order mark; UnreadableError where it is no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _text(data[len(mark) :], encoding)
    if b"\x00" in data[:HEAD_BYTES] and (wide := _wide(data)):
        return _text(data, wide)
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    declared = _DECLARED.search(data[:HEAD_BYTES]) if page else None
    if declared:
        try:
            return _checked(data.decode(declared[1].decode("ascii")))
        except (LookupError, UnicodeDecodeError):
            pass
    return _text(data, _guessed(data))


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of Western text is zero."""
    sample = data[:HEAD_BYTES]
    odd, even = sample[1::2].count(0), sample[::2].count(0)
    if odd > len(sample) * 0.3 and even < len(sample) * 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > len(sample) * 0.3 and odd < len(sample) * 0.05 else None


def _guessed(data: bytes) -> str:
    from charset_normalizer import from_bytes

    sample = data[:SAMPLE_BYTES]
    cut = sample.rfind(b"\n")
    best = from_bytes(sample[: cut + 1] if len(data) > SAMPLE_BYTES and cut > 0 else sample).best()
    if best is None:
        raise UnreadableError("not text in any known encoding; save it as UTF-8 text")
    if best.encoding in _LATIN and best.languages[:1] != [_LOOKS_WESTERN] and _is_western(data):
        return "cp1252"
    return best.encoding


def _is_western(data: bytes) -> bool:
    """Whether ``data`` read as Windows-1252 (and so as Latin-1) looks like a Western European language."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    letters = {character for character in set(text) if character > "\x7f" and character.isalpha()}
    return letters <= _WESTERN and not _BROKEN_WORD.search(text)


def _text(data: bytes, encoding: str) -> str:
    try:
        return _checked(data.decode(encoding))
    except UnicodeDecodeError as error:
        raise UnreadableError(f"broken {encoding} text ({error.reason}); save it as UTF-8 text") from error


def _checked(text: str) -> str:
    if len(_CONTROL.findall(text[:SAMPLE_BYTES])) > CONTROL_SHARE * min(len(text), SAMPLE_BYTES):
        raise UnreadableError("binary data, not text; give a text, HTML or JSON file")
    return text
