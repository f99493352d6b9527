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


def test_what_an_outlet_prints_of_a_wire_is_no_version_of_it() -> None:
    wire = witness("A", WIRE, published=date(2031, 3, 3), agency="Tarn Press")
    print_ = witness("B", WIRE, published=date(2031, 3, 4), agency="Tarn Press", outlet="Norhaven Echo")
    assert ("B", "pick-up") in [(copy, kind) for copy, _, kind in edges(wire, print_)]


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


def test_a_credit_by_initials() -> None:
    one = REWORDED[: REWORDED.index(".") + 1]
    evening = witness("A", WIRE, outlet="The Norhaven Evening Post", published=date(2031, 3, 3))
    told = witness("B", f"{one} {OTHER} NEP reported first.", published=date(2031, 3, 4))
    (link,) = find_lineage([evening, told])
    assert (link.copy, link.exemplar, link.evidence[0].text) == ("B", "A", "NEP reported first")


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


def test_what_an_exemplar_has_from_a_wire_its_copy_has_from_the_wire() -> None:
    a = witness("A", WIRE + "\nNWN", agency="NWN", outlet="Norhaven Post")
    assert edges(a, witness("B", REWORDED)) == [("A", "NWN", "pick-up"), ("B", "NWN", "rewrite")]
    told = REWORDED + " So much according to the Post."
    assert edges(a, witness("B", told)) == [("A", "NWN", "pick-up"), ("B", "A", "rewrite")]


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


NEXT = (
    "Norhaven's harbour master stepped down on Tuesday after the grounding of the Alba. He had approved"
    " the rudder in May, the harbour office said, and will be heard by the inquiry. The line runs four "
    "crossings a day between Norhaven and the islands. A deputy takes over until a successor is named "
    "in the autumn."
)


def test_an_agencys_dispatches_are_origins_of_their_own() -> None:
    first = witness("A", WIRE, agency="NWN", outlet="NWN News Agency", published=date(2031, 3, 3))
    later = witness("B", NEXT, agency="NWN", outlet="NWN News Agency", published=date(2031, 3, 3))
    echo = witness("C", WIRE[:300], agency="NWN", outlet="Norhaven Echo", published=date(2031, 3, 3))
    post = witness("D", NEXT[:250], agency="NWN", outlet="Island Post", published=date(2031, 3, 4))
    assert edges(first, later, echo, post) == [("C", "A", "pick-up"), ("D", "B", "pick-up")]


def test_a_dispatch_that_is_not_here_goes_by_agency_and_later_day() -> None:
    one = witness("A", WIRE, agency="NWN", outlet="Norhaven Echo", published=date(2031, 3, 3))
    same = witness("B", WIRE[:300], agency="NWN", outlet="Island Post", published=date(2031, 3, 4))
    later = witness("C", NEXT, agency="NWN", outlet="Island Post", published=date(2031, 3, 4))
    today = witness("D", NEXT, agency="NWN", outlet="Island Post", published=date(2031, 3, 3))
    nwn = [("A", "NWN", "pick-up"), ("B", "NWN", "pick-up")]
    assert edges(one, same, later) == [*nwn, ("C", "NWN, 2031-03-04", "pick-up")]
    # Within a day a reworked pick-up cannot be told from the next dispatch.
    assert edges(one, same, today) == [*nwn, ("D", "NWN", "pick-up")]


def test_an_agencys_new_version_is_an_update_and_a_repetition_is_not() -> None:
    def wire(siglum: str, text: str) -> Witness:
        return witness(siglum, text, agency="NWN", outlet="NWN", published=date(2031, 3, 3))

    assert edges(
        wire("A", WIRE + " " + NEXT),
        wire(
            "B",
            WIRE + " A captain was heard on the pier by two officers "
            "of the harbour office, who asked him about the fog and the lamps.",
        ),
    ) == [("B", "A", "update")]
    assert edges(wire("A", WIRE), wire("B", WIRE[:-1])) == [("B", "A", "pick-up")]


SAID = (
    "The harbour office will refit 14 boats for 230,000 crowns, its director Ada Quill said on Monday. "
    "“We have waited nine winters for this money and we shall spend it,” she said. Work starts with the"
    " 35 oldest piers and ends after 18 months. “Nobody at this desk will promise you dry feet,” Quill "
    "added. Some 1,200 berths are to be closed."
)
RETOLD = (
    "DRY FEET? Forget it! Penny-pinching port bosses at last open the purse: 14 rusty tubs get a "
    "makeover worth 230,000 crowns. “We have waited nine winters for this money,” gushed quay queen Ada"
    " Quill. Skippers of 35 crumbling jetties must hold out for 18 months of drilling. “Nobody at this "
    "desk will promise you dry feet.” And 1,200 moorings? Gone."
)
ATTENDED = (
    "Skippers in Norhaven got 14 reasons to smile. “We have waited nine winters for this money and we "
    "shall spend it,” the director Ada Quill told 60 of them in the net loft, where 7 had voted against"
    " the plan. The chandlers want 90,000 crowns more. “Nobody at this desk will promise you dry feet,”"
    " she said. A skipper of 81 years has seen 22 such plans."
)


def test_the_same_quotations_and_figures_in_the_same_order_are_a_rewrite() -> None:
    first = witness("A", SAID, published=date(2031, 3, 3), outlet="Norhaven Echo")
    later = witness("B", RETOLD, published=date(2031, 3, 4), outlet="Daily Gull")
    (link,) = find_lineage([first, later])
    assert (link.copy, link.exemplar, link.kind) == ("B", "A", "rewrite")
    texts = {"A": SAID, "B": RETOLD}
    assert all(p.text == texts[p.witness][p.start : p.end] for p in link.evidence)
    assert any("230,000" in p.text for p in link.evidence)


def test_who_was_at_the_same_news_conference_rewrote_nobody() -> None:
    first = witness("A", SAID, published=date(2031, 3, 3), outlet="Norhaven Echo")
    assert edges(first, witness("B", ATTENDED, published=date(2031, 3, 4), outlet="Island Post")) == []
    turned = "\n".join(
        reversed(RETOLD.replace("! ", "!\n").replace(". ", ".\n").replace("” ", "”\n").split("\n"))
    )
    assert edges(first, witness("B", turned, published=date(2031, 3, 4), outlet="Daily Gull")) == []


def test_a_machines_digest_is_told_after_no_single_report() -> None:
    first = witness("A", SAID, published=date(2031, 3, 3))
    digest = witness("B", RETOLD, published=date(2031, 3, 4))
    assert edges(first, digest) == [("B", "A", "rewrite")]
    mark = passage(RETOLD, 0, 8, "B")
    assert edges(first, replace(digest, masthead=replace(digest.masthead, machine_generated=mark))) == []
