"""A browser without scripts, for tests of the pages."""

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
from fastapi.testclient import TestClient

from rashomon.web.app import create_app
from rashomon.web.settings import Settings

EXAMPLES = Path(__file__).parents[2] / "examples"
HERE = "http://127.0.0.1:8642"


class Visitor(TestClient):
    """A browser without scripts: keeps cookies, sends forms with the token of the page that they stand on."""

    def submit(self, address: str, page: str = "/name", **fields: Any) -> httpx.Response:
        """Send a form as it stands on ``page``; redirects are not followed."""
        data = {"form": form_token(self, page), **fields}
        origin = {"Origin": HERE}
        answer: httpx.Response = self.post(address, data=data, headers=origin, follow_redirects=False)
        return answer


def form_token(web: Visitor, page: str = "/name") -> str:
    """What a form on ``page`` carries."""
    token = re.search(r'name="form" value="(\w+)"', web.get(page).text)
    assert token, f"no form on {page}"
    return token[1]


def visitor(url: str, token: str | None = None, allowed: tuple[str, ...] = ()) -> Visitor:
    """A visitor of the pages over the store at ``url``."""
    app = create_app(Settings(store=url, token=token, allowed=allowed), ThreadPoolExecutor(1))
    return Visitor(app, base_url=HERE)
