"""What stands before every page: whose request it is, how large, and what the answer forbids the browser."""

from collections.abc import Awaitable, Callable, MutableMapping
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import quote, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import RedirectResponse, Response

from rashomon.web.keys import SESSION_SECONDS, Keys
from rashomon.web.settings import Settings

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

SESSION = "rashomon"
# Pages open to all; those of /follows/ look at the key in their address themselves.
OPEN_PATHS = ("/login", "/static/", "/follows/")
# A pasted or uploaded report with its form; a page of 20 MB is a page of scripts.
MOST_BODY = 5_000_000
# Longer addresses and more values than any form or name here makes.
MOST_PATH, MOST_QUERY, MOST_VALUES = 2_000, 4_000, 24
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
FORBIDDEN_TO_PAGES = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
Refused = tuple[int, str]


class Guard:
    """Refuses what is not for these pages, and knows every reader by a signed cookie.

    ``explain`` makes the answer to a refused request.
    """

    def __init__(
        self, app: App, settings: Settings, keys: Keys, explain: Callable[[Scope, int, str], Response]
    ) -> None:
        self._app, self._settings, self._keys, self._explain = app, settings, keys, explain

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        session = self._session(headers)
        fresh = session is None and not self._keys.guarded
        if fresh:
            session = self._keys.session()
        scope.setdefault("state", {})["session"] = session

        async def finished(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                answer = MutableHeaders(scope=message)
                answer.update(FORBIDDEN_TO_PAGES)
                if fresh and session and not scope["path"].startswith("/static/"):
                    answer.append("Set-Cookie", session_cookie(scope, session))
            await send(message)

        answer = self._answer(scope, headers, session)
        await (self._app if answer is None else answer)(scope, receive, finished)

    def _answer(self, scope: Scope, headers: Headers, session: str | None) -> Response | None:
        """The answer to a request that goes no further."""
        refused = self._refused(scope, headers)
        if refused:
            return self._explain(scope, *refused)
        if session or scope["path"].startswith(OPEN_PATHS) or self._bears_token(headers):
            return None
        if scope["path"].startswith("/api"):
            answer = self._explain(scope, 401, "Send the token as Authorization: Bearer ...")
            answer.headers["WWW-Authenticate"] = "Bearer"
            return answer
        if scope["method"] not in SAFE:
            return self._explain(scope, 401, "You are logged out. Log in again, then repeat what you did.")
        return RedirectResponse("/login?next=" + quote(_asked(scope), safe=""), 303)

    def _refused(self, scope: Scope, headers: Headers) -> Refused | None:
        host = headers.get("host", "")
        query: bytes = scope["query_string"]
        if not self._settings.knows(host):
            return 421, "This address is not one of this server's. Use http://127.0.0.1 or http://localhost."
        if len(scope.get("raw_path") or b"") > MOST_PATH or len(query) > MOST_QUERY:
            return 414, "The address is too long."
        if query.count(b"&") >= MOST_VALUES:
            return 414, "The address holds too many values."
        if scope["method"] in SAFE:
            return None
        length = headers.get("content-length", "")
        if not length.isdecimal():
            return 411, "The length of what is sent must be said."
        if int(length) > MOST_BODY:
            return 413, f"That is larger than {MOST_BODY // 1_000_000} MB. Add it by rashomon add."
        if urlsplit(headers.get("origin", "")).netloc != host:
            return 403, "This was not sent from a page of this server."
        return None

    def _session(self, headers: Headers) -> str | None:
        value = cookies(headers).get(SESSION, "")
        return value if value and self._keys.is_session(value) else None

    def _bears_token(self, headers: Headers) -> bool:
        kind, _, token = headers.get("authorization", "").partition(" ")
        return kind.lower() == "bearer" and self._keys.opens(token.strip())


def cookies(headers: Headers) -> dict[str, str]:
    """The cookies of a request; none where they are broken."""
    try:
        return {name: item.value for name, item in SimpleCookie(headers.get("cookie", "")).items()}
    except CookieError:
        return {}


def session_cookie(scope: Scope, value: str, seconds: int = SESSION_SECONDS) -> str:
    """The header that keeps a session. Lax: a link from a colleague's message arrives logged in."""
    secure = "; Secure" if scope.get("scheme") == "https" else ""
    return f"{SESSION}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}"


def _asked(scope: Scope) -> str:
    query = scope["query_string"].decode("ascii", "replace")
    path = (scope.get("raw_path") or b"/").decode("ascii", "replace")
    return f"{path}?{query}" if query else path
