"""Sessions and the tokens of forms: signed, so that nothing has to be remembered of them."""

import hashlib
import hmac
import secrets
import time

# A month; then a reader logs in again.
SESSION_SECONDS = 30 * 24 * 3600


class Keys:
    """Signs with a key made of the access token, or with a random one where there is none."""

    def __init__(self, token: str | None) -> None:
        self._token = _digest(token) if token else None
        self._secret = _digest("rashomon pages\n" + token) if token else secrets.token_bytes(32)

    @property
    def guarded(self) -> bool:
        """Whether readers need the token."""
        return self._token is not None

    def opens(self, token: str) -> bool:
        """Whether this is the access token; takes the same time for every wrong one."""
        return self._token is not None and hmac.compare_digest(_digest(token), self._token)

    def session(self) -> str:
        """A new session."""
        said = f"{int(time.time()) + SESSION_SECONDS}.{secrets.token_urlsafe(16)}"
        return f"{said}.{self._signature('session', said)}"

    def is_session(self, value: str) -> bool:
        """Whether ``value`` is a session that was given out here and is not over."""
        said, _, signature = value.rpartition(".")
        if not _same(signature, self._signature("session", said)):
            return False
        return int(said.partition(".")[0]) > time.time()

    def form_token(self, session: str) -> str:
        """What every form of this session carries."""
        return self._signature("form", session)

    def is_form_token(self, session: str, value: str) -> bool:
        """Whether a form was made for this session."""
        return _same(value, self.form_token(session))

    def feed_key(self, follow: int) -> str:
        """What the address of a follow's Atom feed holds: feed readers cannot log in."""
        return self._signature("atom", str(follow)) if self.guarded else ""

    def is_feed_key(self, follow: int, value: str) -> bool:
        """Whether the key is the one of this follow."""
        return _same(value, self.feed_key(follow))

    def _signature(self, purpose: str, said: str) -> str:
        return hmac.new(self._secret, f"{purpose}\n{said}".encode(), hashlib.sha256).hexdigest()


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


def _same(left: str, right: str) -> bool:
    return hmac.compare_digest(left.encode("utf-8", "surrogatepass"), right.encode())
