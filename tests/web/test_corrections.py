"""Corrections by a form: judged, shown at once, taken back as easily."""

import re
from html import unescape
from typing import Any
from urllib.parse import urlsplit

import pytest
from web_visitor import Visitor


def _links(web: Visitor, story: str, words: str) -> list[str]:
    page = web.get(f"/stories/{story}").text
    found = re.findall(rf'<a class="judge" href="([^"]+)">{re.escape(words)}</a>', page)
    return [unescape(link) for link in found]


def _fields(page: str, kind: str) -> dict[str, str]:
    """The hidden fields of the form that makes this kind of judgement."""
    forms = re.findall(r"<form method=\"post\".*?</form>", page, re.DOTALL)
    form = next(form for form in forms if f'name="judgement" value="{kind}"' in form)
    hidden = re.findall(r'type="hidden" name="(\w[\w-]*)" value="([^"]*)"', form)
    chosen = re.findall(r'type="radio" name="other" value="([^"]*)"', form)[:1]
    return {**{name: unescape(value) for name, value in hidden}, **({"other": chosen[0]} if chosen else {})}


def _edition(web: Visitor, story: str) -> Any:
    return web.get(f"/api/stories/{story}").json()


def _correct(web: Visitor, story: str, link: str, kind: str, **more: str) -> str:
    page = web.get(link)
    assert page.status_code == 200
    fields = _fields(page.text, kind) | more | {"author": "Ada Quill"}
    fields.pop("form")
    answer = web.submit(f"/stories/{story}/correct", link, **fields)
    assert answer.status_code == 303, answer.text
    return answer.headers["Location"]


def test_a_wrong_speaker_is_put_right_at_once_and_back_again(web: Visitor, harbour: str) -> None:
    link = _links(web, harbour, "Wrong speaker?")[0]
    place = dict(part.split("=") for part in urlsplit(link).query.split("&"))["at"].replace("%3A", ":")
    article, start, _ = place.split(":")

    def speaker() -> tuple[str, bool]:
        edition = _edition(web, harbour)
        siglum = next(w["siglum"] for w in edition["witnesses"] if w["id"] == article)
        found = (q for q in edition["quotations"] if (q["witness"], q["start"]) == (siglum, int(start)))
        quotation = next(found)
        return quotation["speaker"], quotation["judged"]

    before = speaker()
    shown = _correct(web, harbour, link, "speaker", speaker="Oda Velling")
    assert speaker() == ("Oda Velling", True)
    page = web.get(shown).text
    assert "Judged by <bdi>Ada Quill</bdi>" in page
    assert "it is being renewed" not in page
    number = shown.rpartition("=")[2]
    answer = web.submit(f"/judgements/{number}/withdraw", shown, story=harbour, back=shown)
    assert answer.headers["Location"] == shown
    assert speaker() == before
    assert "Taken back" in web.get(shown).text


def test_the_name_is_remembered(web: Visitor, harbour: str) -> None:
    link = _links(web, harbour, "Wrong speaker?")[0]
    _correct(web, harbour, link, "speaker", named="Somebody Else")
    assert "You judge as <bdi>Ada Quill</bdi>" in web.get(link).text
    (judgement,) = web.get("/api/judgements").json()["judgements"]
    assert (judgement["author"], judgement["speaker"]) == ("Ada Quill", "Somebody Else")


def test_two_readings_are_parted_and_joined(web: Visitor, harbour: str) -> None:
    before = _edition(web, harbour)["claims"]
    _correct(web, harbour, _links(web, harbour, "Not the same?")[0], "not-same")
    parted = _edition(web, harbour)["claims"]
    assert len(parted) == len(before) + 1
    assert sum(claim["judged"] for claim in parted) >= 1
    _correct(web, harbour, _links(web, harbour, "Said elsewhere too?")[0], "same")
    assert len(_edition(web, harbour)["claims"]) == len(parted) - 1


def test_what_is_no_conflict_can_both_be_so(web: Visitor, harbour: str) -> None:
    def judged() -> list[str]:
        return [d["judgement"] for d in _edition(web, harbour)["disagreements"] if d["judged"]]

    assert judged() == []
    _correct(web, harbour, _links(web, harbour, "No conflict?")[0], "no-conflict")
    assert judged() == ["compatible"]


def test_every_link_of_the_page_leads_to_a_form(web: Visitor, harbour: str) -> None:
    words = ("Wrong speaker?", "Not the same?", "Said elsewhere too?", "No conflict?")
    links = {link for word in words for link in _links(web, harbour, word)}
    assert len(links) > 50
    for link in sorted(links)[::5]:
        assert web.get(link).status_code == 200, link


def test_without_a_name_nothing_is_judged(web: Visitor, harbour: str) -> None:
    link = _links(web, harbour, "Wrong speaker?")[0]
    fields = _fields(web.get(link).text, "speaker")
    fields.pop("form")
    assert web.submit(f"/stories/{harbour}/correct", link, **fields).status_code == 422
    assert web.get("/api/judgements").json()["judgements"] == []


@pytest.mark.parametrize(
    "at",
    ["", "x", "0000:1:2", "0000:2:1", "::", "a:b:c", "../etc:0:9", "{article}:0:99999999", "{article}:-1:5"],
)
def test_a_place_that_is_none_is_refused(web: Visitor, harbour: str, at: str) -> None:
    article = _edition(web, harbour)["witnesses"][0]["id"]
    place = at.replace("{article}", article)
    link = _links(web, harbour, "Wrong speaker?")[0]
    fields = {"judgement": "speaker", "at": place, "speaker": "Eve", "author": "Eve"}
    assert web.submit(f"/stories/{harbour}/correct", link, **fields).status_code == 422
    assert web.get(f"/stories/{harbour}/correct", params={"what": "speaker", "at": place}).status_code == 404


def test_a_finding_that_is_gone_is_said_to_be(web: Visitor, harbour: str) -> None:
    article = _edition(web, harbour)["witnesses"][0]["id"]
    answer = web.get(f"/stories/{harbour}/correct", params={"what": "statement", "at": f"{article}:3:4"})
    assert answer.status_code == 404
    assert "reload the story" in answer.text


def test_a_judgement_is_taken_back_once(web: Visitor, harbour: str) -> None:
    shown = _correct(web, harbour, _links(web, harbour, "No conflict?")[0], "no-conflict")
    number = shown.rpartition("=")[2]
    assert web.submit(f"/judgements/{number}/withdraw").status_code == 303
    assert web.submit(f"/judgements/{number}/withdraw").status_code == 404
    assert "taken back" in web.get("/judgements").text
