"""Answers: a page or JSON, packed where the browser can unpack it, and not sent where it has it already."""

import gzip
import hashlib
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from rashomon.web.packed import LEVEL, Packed, gzipped, pack

# Below this, packing gains nothing.
SMALL = 1_000
# A browser may keep an answer, and asks each time whether it is still right.
KEPT = {"Cache-Control": "private, no-cache", "Vary": "Accept, Accept-Encoding, Cookie"}
# A slow reader holds no more than this of an answer in memory beside what all readers share.
PIECE = 65_536


class Answer(Response):
    """An answer that is sent piece by piece, as fast as its reader takes it."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        body = memoryview(self.body)
        for start in range(0, len(body), PIECE):
            piece = bytes(body[start : start + PIECE])
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})


def spliced(request: Request, parts: tuple[bytes, Packed, bytes], kind: str) -> Response:
    """A page whose large middle was packed before."""
    before, middle, behind = parts
    digest = hashlib.sha256(b"\0".join((before, middle.digest.encode(), behind))).hexdigest()
    tag = f'W/"{digest[:24]}"'
    said = {"ETag": tag, **KEPT}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=said)
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return Answer(b"".join((before, middle.unpacked(), behind)), 200, said, kind)
    said["Content-Encoding"] = "gzip"
    return Answer(gzipped((pack(before), middle, pack(behind))), 200, said, kind)


def answer(
    request: Request,
    body: bytes,
    kind: str,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """``body`` as the answer; 304 where the browser holds exactly this."""
    tag = f'W/"{hashlib.sha256(body).hexdigest()[:24]}"'
    said = {"ETag": tag, **KEPT}
    said.update(headers or {})
    if status == 200 and tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=said)
    if len(body) > SMALL and "gzip" in request.headers.get("accept-encoding", ""):
        body = gzip.compress(body, LEVEL, mtime=0)
        said["Content-Encoding"] = "gzip"
    return Answer(body, status, said, kind)
