"""Every page and its twin: what stands on it, where it leads, what it says when something is not there."""

import shutil
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

import pytest
from web_visitor import EXAMPLES, Visitor, visitor

from rashomon.intake.read import read_articles
from rashomon.model import Article, Rejected
from rashomon.newsroom.adding import add, add_paths, note
from rashomon.newsroom.editions import kept, renew_all
from rashomon.newsroom.following import follow
from rashomon.store import Store
from rashomon.store.tables import feeds

ROOMS = ("/", "/following", "/search", "/feeds", "/judgements", "/cleaning", "/name")


def _articles(*names: str) -> list[Article]:
    found, _ = read_articles([str(EXAMPLES)], lambda _: None)
    return [article for article in found if Path(article.path).name in names]


def test_every_room_opens_on_an_empty_store(tmp_path: Path) -> None:
    with visitor(f"sqlite:///{tmp_path / 'empty.db'}") as web:
        for room in ROOMS:
            assert web.get(room).status_code == 200, room
        page = web.get("/").text
    assert "Nothing is here yet" in page
    assert 'action="/reports"' in page
    assert 'action="/feeds"' in page


def test_the_front_page_names_stories_with_what_parts_them(web: Visitor) -> None:
    page = web.get("/").text
    assert "Saltmere" in page
    assert "Eight reports, " in page
    assert "How many ships" in page or "How many are on strike" in page
    assert "/outlets/Daily%20Clarion" in page


def test_a_page_beyond_the_last_is_empty_and_one_that_is_no_number_is_refused(web: Visitor) -> None:
    assert "There is no such page" in web.get("/?page=7").text
    assert web.get("/?page=0").status_code == 422
    assert web.get("/?page=x").status_code == 422


def test_a_story_has_all_views_of_the_html_edition(web: Visitor, harbour: str) -> None:
    page = web.get(f"/stories/{harbour}").text
    for view in "story reader matrix quotations disagreements positions timeline lineage cleaning".split():
        assert f'class="view{" reader" if view == "reader" else ""}" id="{view}"' in page
    assert "/parties/Ilsa%20Marrane" in page
    assert "Wrong speaker?" in page


def test_the_twin_of_a_story_is_edition_json(web: Visitor, harbour: str, store: Store) -> None:
    answer = web.get(f"/api/stories/{harbour}")
    assert answer.json() == kept(store, harbour).json
    assert answer.headers["Rashomon-Edition"] == "fresh"


def test_what_the_browser_has_is_not_sent_again(web: Visitor, harbour: str) -> None:
    for address in (f"/stories/{harbour}", "/", f"/api/stories/{harbour}", "/static/page.css"):
        first = web.get(address)
        again = web.get(address, headers={"If-None-Match": first.headers["ETag"]})
        assert (again.status_code, again.content) == (304, b""), address


def test_a_page_is_packed_where_that_is_understood(web: Visitor, harbour: str) -> None:
    assert web.get(f"/stories/{harbour}").headers["Content-Encoding"] == "gzip"
    plain = web.get(f"/stories/{harbour}", headers={"Accept-Encoding": "identity"})
    assert "Content-Encoding" not in plain.headers


def test_a_story_that_went_away_leads_to_the_one_that_holds_its_reports(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'desk.db'}"
    with Store(url) as store, visitor(url) as web:
        add(store, _articles("rewrite.txt", "later.txt"))
        renew_all(store)
        before = {story["id"] for story in web.get("/api/front").json()["stories"]}
        add(store, _articles("wire.txt", "pickup-cut.txt", "machine.txt"))
        renew_all(store)
        after = {story["id"] for story in web.get("/api/front").json()["stories"]}
        gone = before - after
        assert gone
        for name in gone:
            answer = web.get(f"/stories/{name}", follow_redirects=False)
            assert answer.status_code == 308
            assert answer.headers["Location"].removeprefix("/stories/") in after


def test_a_stale_story_is_shown_with_a_note_and_renewed_meanwhile(
    store: Store, web: Visitor, harbour: str
) -> None:
    late = _articles("wire.txt")[0]
    add(store, [replace(late, id="f" * 16, path="/late.txt", text=late.text + "\n\nA tug sank at noon.")])
    before = web.get(f"/stories/{harbour}")
    assert "it is being renewed" in before.text
    for _ in range(200):
        after = web.get(f"/stories/{harbour}").text
        if "it is being renewed" not in after:
            break
        time.sleep(0.05)
    assert "A tug sank at noon" in after


def test_a_story_never_made_is_made_while_one_waits(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'desk.db'}"
    with Store(url) as store, visitor(url) as web:
        add(store, _articles("wire.txt", "pickup-cut.txt"))
        name = web.get("/api/front").json()["stories"][0]["id"]
        assert "Lineage" in web.get(f"/stories/{name}").text


def test_a_report_shows_its_versions_and_what_changed(store: Store, web: Visitor) -> None:
    wire = _articles("wire.txt")[0]
    changed = wire.text.replace("2,400 of its workers", "2,900 of its workers")
    assert changed != wire.text
    add(store, [replace(wire, id="e" * 16, path=str(Path(wire.path).absolute()), text=changed)])
    page = web.get(f"/articles/{wire.id}")
    assert page.url.params["version"]
    assert "this one is not the newest" in page.text
    newest = web.get("/articles/" + "e" * 16)
    assert "<del>400</del><ins>900</ins>" in newest.text
    twin = web.get(f"/api{newest.url.path}").json()
    assert [version["current"] for version in twin["versions"]] == [True, False]
    assert [step["changes"][0]["kind"] for step in twin["steps"]] == ["figure"]


def test_words_of_a_report_are_found_under_the_letter_that_it_has_now(web: Visitor, harbour: str) -> None:
    edition = web.get(f"/api/stories/{harbour}").json()
    witness = edition["witnesses"][2]
    start = witness["paragraphs"][0]["start"]
    answer = web.get(f"/passages/{witness['id']}/{start}", follow_redirects=False)
    assert answer.headers["Location"] == f"/stories/{harbour}#{witness['siglum']}-{start}"
    assert f'id="{witness["siglum"]}-{start}"' in web.get(f"/stories/{harbour}").text


def test_a_party_under_any_name(web: Visitor) -> None:
    page = web.get("/parties/Marrane").text
    assert '<h1 dir="auto">Ilsa Marrane</h1>' in page
    assert "an insult in an envelope" in page
    twin = web.get("/api/parties/ilsa%20marrane").json()
    assert twin["name"] == "Ilsa Marrane"
    assert {stand["act"] for stand in twin["stands"]} >= {"reject"}


def test_an_outlet_beside_the_others(web: Visitor) -> None:
    twin = web.get("/api/outlets/Carrow%20Courier").json()
    assert twin["reports"] == 1
    (story,) = twin["stories"]
    assert [taken["kind"] for taken in story["took"]] == ["pick-up"]
    assert story["left_out"]
    assert "Left out" in web.get("/outlets/Carrow%20Courier").text


def test_search_marks_the_words_and_leads_to_them(web: Visitor) -> None:
    page = web.get("/search?q=%22night+rosters%22").text
    assert "<mark>night</mark> <mark>rosters</mark>" in page
    assert "/passages/" in page
    assert "Nothing was found" in web.get("/search?q=zeppelin").text


def test_everything_somebody_was_quoted_saying_about_something(web: Visitor) -> None:
    page = web.get("/search?speaker=Ilsa+Marrane&q=cranes").text
    assert "go back to the cranes" in page
    renk = web.get("/search?speaker=Tobias+Renk&q=seagulls").text
    assert "Nobody in this harbour" in renk
    assert "A fair word is sometimes" not in renk
    sayings = web.get("/api/search?speaker=Marrane&q=cranes").json()["sayings"]
    assert max(len(saying["wordings"]) for saying in sayings) >= 4


def test_search_between_days(web: Visitor) -> None:
    hits = web.get("/api/search?q=harbor&from=2023-03-20&to=2023-03-31").json()["hits"]
    days = {place["day"] for story in hits for place in story["places"]}
    assert days == {"2023-03-21"}
    assert web.get("/search?from=yesterday").status_code == 422
    assert web.get("/search?q=harbor&from=&to=&speaker=").status_code == 200


def test_feeds_with_their_health(store: Store, web: Visitor) -> None:
    with store.writing() as connection:
        row = {"url": "https://a.example/feed", "added": datetime.now(UTC), "failures": 2, "error": "503"}
        connection.execute(feeds.insert().values(row))
    assert "in trouble" in web.get("/feeds").text
    assert [feed["health"] for feed in web.get("/api/feeds").json()] == ["failing"]


def test_the_cleaning_log(store: Store, web: Visitor) -> None:
    note(store, [Rejected(path="annex.pdf", reason="a PDF; save its text")])
    page = web.get("/cleaning").text
    assert "annex.pdf" in page
    assert "an advertisement mark" in page


def test_what_is_new_of_what_one_follows(store: Store, web: Visitor, harbour: str) -> None:
    follow(store, "Ada", "story", harbour)
    web.cookies.set("rashomon_name", "Ada")
    assert "Nothing new of what you follow" in web.get("/following").text
    later = _articles("later.txt")[0]
    text = later.text + "\n\nA grain ship from Kelm was let in at night, the harbor board said."
    add(store, [replace(later, id="d" * 16, path="/grain.txt", text=text)])
    page = web.get("/following").text
    assert "A grain ship from Kelm was let in at night" in page
    assert "The night rosters are torn up" not in page
    assert "Cranes turned again" not in page
    assert web.get("/api/following").json()["follows"][0]["label"].count("Saltmere") == 1


def test_a_program_that_asks_a_page_for_json_is_sent_to_its_twin(web: Visitor, harbour: str) -> None:
    for page in ("/", f"/stories/{harbour}", "/search?q=cranes", "/outlets/Tidewater%20Post"):
        answer = web.get(page, headers={"Accept": "application/json"}, follow_redirects=False)
        assert answer.status_code == 307
        twin = web.get(answer.headers["Location"])
        assert twin.headers["Content-Type"] == "application/json"


def test_every_twin_is_described(web: Visitor) -> None:
    paths = web.get("/api/openapi.json").json()["paths"]
    rooms = "front stories/{name} reports/{number} parties/{name} outlets/{name} search feeds cleaning"
    assert set(paths) >= {f"/api/{room}" for room in f"{rooms} judgements following moving".split()}
    for path, ways in paths.items():
        assert "schema" in ways["get"]["responses"]["200"]["content"]["application/json"], path


@pytest.mark.parametrize(
    "address",
    [
        "/nowhere",
        "/stories/nowhere",
        "/reports/99999",
        "/parties/Nobody%20At%20All",
        "/outlets/None",
        "/passages/0000/1",
        "/articles/0000",
        "/static/../page.css",
        "/static/%2e%2e%2fpage.py",
        "/stories/%00",
        "/reports/-1",
        "/reports/99999999999999999999",
        "/stories/..%2f..%2fetc%2fpasswd",
    ],
)
def test_what_is_not_here_is_said_plainly(web: Visitor, address: str) -> None:
    for path in (address, f"/api{address}"):
        answer = web.get(path)
        assert answer.status_code in (404, 422), path
        assert "Traceback" not in answer.text


@pytest.mark.parametrize("name", ["\x00", "%", "_", "' OR 1=1 --", "a\udcffb", "🦊" * 70, "../x"])
def test_names_are_only_ever_looked_up(web: Visitor, name: str) -> None:
    asked = quote(name.encode("utf-8", "surrogatepass"), safe="")
    for room in ("parties", "outlets"):
        assert web.get(f"/{room}/{asked}").status_code == 404
    for query in ("q", "speaker", "party", "outlet"):
        assert web.get(f"/search?{query}={asked}").status_code == 200


def test_the_store_away_and_back(tmp_path: Path, filled: Path) -> None:
    away = tmp_path / "away" / "desk.db"
    with visitor(f"sqlite:///{away}") as web:
        assert web.get("/").status_code == 503
        assert "Nothing is lost" in web.get("/search?q=cranes").text
        assert web.get("/api/front").json()["detail"].startswith("The database cannot be reached")
        away.parent.mkdir()
        shutil.copy(filled, away)
        assert web.get("/").status_code == 200


def test_adding_paths_again_changes_nothing(store: Store, web: Visitor, harbour: str) -> None:
    before = web.get(f"/stories/{harbour}").headers["ETag"]
    add_paths(store, [str(EXAMPLES)])
    assert web.get(f"/stories/{harbour}").headers["ETag"] == before
