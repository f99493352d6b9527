"""Who took from whom."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from rashomon.annotation.annotate import annotate
from rashomon.gathering.lineage import find_lineage
from rashomon.gathering.reuse import Text, shared_passages
from rashomon.model import Article, Lineage, Metadata, Quotation, Witness, passage, signed

WIRE = (
    "The ferry Alba ran aground off Norhaven on Monday with 212 people on board after its rudder "
    "failed in fog. Rescue boats took every passenger ashore within two hours and a tug pulled the "
    "vessel free at high tide. The harbour office opened an inquiry into the grounding and took the "
    "ship's papers. The line runs four crossings a day between Norhaven and the islands and has been "
    "in service since spring."
)
OTHER = (
    "Two hundred islanders spent Monday morning on a sandbank when the Alba lost its steering. Nobody "
    "was hurt, the coast guard told reporters, and by noon a tug had the ship afloat. Investigators "
    "want to know why a rudder renewed in May should break in June."
)

REWORDED = (
    "The Alba, a ferry, ran aground close to Norhaven on Monday carrying 212 people on board when its rudder "
    "had failed in thick fog. Rescue crews in boats brought every passenger ashore in two hours, and later a "
    "tug pulled the stricken vessel free at the high tide. Now the harbour office has opened its own inquiry "
    "into this grounding and took away the ship's papers, and nothing else is known."
)


def witness(siglum: str, text: str, url: str | None = None, **masthead: object) -> Witness:
    article = Article(
        id=f"id-{siglum}", path=f"{siglum}.txt", text=text, sha256="", metadata=Metadata(url=url)
    )
    made = annotate(article)
    made = replace(made, masthead=replace(made.masthead, **masthead), siglum=siglum)  # type: ignore[arg-type]
    return signed(made, siglum)


def edges(*witnesses: Witness) -> list[tuple[str, str, str]]:
    return [(link.copy, link.exemplar, link.kind) for link in find_lineage(witnesses)]


def test_independent_reports_have_no_lineage() -> None:
    assert edges(witness("A", WIRE), witness("B", OTHER)) == []


def test_a_cut_copy_is_a_pick_up_and_the_longer_is_the_exemplar() -> None:
    a, b = witness("A", WIRE[:300]), witness("B", WIRE)
    (link,) = find_lineage([a, b])
    assert (link.copy, link.exemplar, link.kind) == ("A", "B", "pick-up")
    assert {p.witness for p in link.evidence} == {"A", "B"}
    texts = {"A": a.text, "B": b.text}
    assert all(p.text == texts[p.witness][p.start : p.end] for p in link.evidence)


def test_the_earlier_is_the_exemplar() -> None:
    early = witness("A", WIRE[:300], published=date(2031, 3, 3), outlet="Norhaven Echo")
    late = witness("B", WIRE, published=date(2031, 3, 4), outlet="Island Post")
    assert edges(early, late) == [("B", "A", "pick-up")]


def test_a_later_version_of_the_same_report_is_an_update() -> None:
    early = witness("A", WIRE, published=date(2031, 3, 3), outlet="Norhaven Echo")
    late = witness("B", WIRE + " A captain was heard.", published=date(2031, 3, 4), outlet="Norhaven Echo")
    assert edges(early, late) == [("B", "A", "update")]
    same = "https://echo.example/alba"
    assert edges(witness("A", WIRE, url=same), witness("B", WIRE + " More.", url=same))[0][2] == "update"


def test_passages_taken_over_are_a_rewrite() -> None:
    early = witness("A", WIRE, published=date(2031, 3, 3))
    late = witness("B", OTHER * 2 + " " + WIRE[:290], published=date(2031, 3, 4))
    assert edges(early, late) == [("B", "A", "rewrite")]


def test_sentences_reworded_one_by_one_are_a_rewrite() -> None:
    links = find_lineage([witness("A", WIRE), witness("B", REWORDED, published=date(2031, 3, 4))])
    assert [(k.copy, k.exemplar, k.kind) for k in links] == [("A", "B", "rewrite")]
    texts = {"A": WIRE, "B": REWORDED}
    assert all(p.text == texts[p.witness][p.start : p.end] for p in links[0].evidence)
    one = REWORDED[: REWORDED.index(".") + 1]
    assert edges(witness("A", WIRE), witness("B", f"{one} {OTHER}")) == []


def test_a_credit_and_a_reworded_sentence_are_a_rewrite() -> None:
    one = REWORDED[: REWORDED.index(".") + 1]
    post = witness("A", WIRE, outlet="Norhaven Post", published=date(2031, 3, 3))
    for said in ("according to the Post", "The Norhaven Post first reported it"):
        told = witness("B", f"{one} {OTHER} Nobody was hurt, {said}.", published=date(2031, 3, 4))
        (link,) = find_lineage([post, told])
        assert (link.copy, link.exemplar, link.kind) == ("B", "A", "rewrite")
        assert "Post" in link.evidence[0].text
    told = witness("B", f"{one} {OTHER} The post office was shut.", published=date(2031, 3, 4))
    assert edges(post, told) == []


def test_a_credit_alone_is_no_lineage() -> None:
    post = witness("A", WIRE, outlet="Norhaven Post", published=date(2031, 3, 3))
    assert edges(post, witness("B", OTHER + " So much according to the Norhaven Post.")) == []


def test_shared_quotations_are_no_lineage() -> None:
    speech = WIRE.replace("\n", " ")
    a_text, b_text = (
        f"Storm spoke at dusk: “{speech}” Then she left.",
        f"“{speech}”, the captain told the pier.",
    )

    def quoting(siglum: str, text: str) -> Witness:
        start = text.index(speech)
        where = passage(text, start, start + len(speech), siglum)
        return replace(
            witness(siglum, text), quotations=(Quotation(passage=where, kind="direct", rule="by hand"),)
        )

    assert edges(quoting("A", a_text), quoting("B", b_text)) == []


def test_a_shared_agency_is_the_exemplar() -> None:
    a, b = witness("A", WIRE + "\nNWN", agency="NWN"), witness("B", OTHER, agency="NWN")
    links = find_lineage([a, b])
    assert [(k.copy, k.exemplar, k.kind) for k in links] == [("A", "NWN", "pick-up"), ("B", "NWN", "pick-up")]
    assert [p.text for p in links[0].evidence] == ["NWN"]


def test_the_agencys_own_wire_is_the_exemplar_where_it_is_here() -> None:
    wire = witness("A", WIRE, agency="NWN", outlet="NWN")
    copy = witness("B", WIRE[:300], agency="NWN", outlet="Norhaven Echo")
    assert edges(wire, copy) == [("B", "A", "pick-up")]


def test_no_report_is_its_own_ancestor() -> None:
    copies = [witness(s, WIRE[: 200 + 60 * n]) for n, s in enumerate("ABCDE")]
    links: dict[str, Lineage] = {link.copy: link for link in find_lineage(copies)}
    for start in links:
        seen, here = {start}, start
        while here in links:
            here = links[here].exemplar
            assert here not in seen
            seen.add(here)


def test_passages_go_on_over_small_changes_but_not_over_hidden_text() -> None:
    left = "the old harbour wall gave way at dawn and flooded the fish market below the church"
    right = "the old harbour wall gave way at noon and flooded the fish market below the church"
    (found,) = shared_passages(Text(left, ()), Text(right, ()))
    assert found.left == (0, len(left))
    hole = left.index("gave")
    parts = shared_passages(Text(left, [(hole, hole + 4)]), Text(right, ()))
    assert all(not (p.left[0] < hole < p.left[1]) for p in parts)


@given(st.lists(st.sampled_from("ab cd ef gh ij kl".split()), max_size=60), st.integers(0, 20))
def test_ranges_are_within_the_texts(words: list[str], shift: int) -> None:
    left, right = " ".join(words), " ".join(words[shift:] + words[:shift])
    for found in shared_passages(Text(left, ()), Text(right, ())):
        assert 0 <= found.left[0] < found.left[1] <= len(left)
        assert 0 <= found.right[0] < found.right[1] <= len(right)
