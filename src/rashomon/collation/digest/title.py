"""What a story is called: one report's words that tell what most of them open with, in its newest state."""

import re

from rashomon.collation.claims.grammar import main_act
from rashomon.collation.digest.fitness import asserts, has_layout, stands_in_digest, tells
from rashomon.collation.digest.heads import CREDIT, heading, news
from rashomon.collation.digest.leads import is_opinion, lead
from rashomon.collation.digest.openings import Openings
from rashomon.language.clauses import clause_ranges, is_verb
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.model import Passage, Story, Witness

# A headline of fewer words says too little to name a story, one of more says it at length.
MIN_WORDS, EASY_LENGTH = 4, 16
# Where fewer of the reports have a headline, their first sentences are asked as well, for so much less.
HEADLINED, LEAD_WORTH = 0.25, 0.7
# A headline in one party's words, a question, a cry or one that speaks to its reader is worth so much less …
COLOURED_WORTH = 0.25
# … and one with a count that was replaced so much.
REPLACED_WORTH = 0.1
_COLOURED = re.compile(r"[?!]|^\W*[\"“‘'`]|^[^:]{0,40}:\s|\b[A-Z]{5,}\b")
# Longer titles are sentences, or a headline that runs into the text; no such short clause names a story.
LONGEST, SHORTEST = 120, 30
# "... a cook is hired The school board": a sentence begins without a mark before it.
_GLUED = re.compile(r"(?<=.{20}[a-z]{2})\s(?=(?:The|An?|In|It|He|She|They|There|This)\s[A-Za-z])")
# "revoked a rule that undermined protections", "reopened the mill, but the roof leaks": what is told beside.
_BESIDE = re.compile(
    r",?\s(?:that|which|who)\s(?=(?P<verb>\w+))|\s?(?:,|\s[-–—]{1,2})\s(?:but|while|as|after|where|which|who)\s"
)
# "The mayor, Jane Roe. / Photograph: John Doe": what stands above whose picture it is.
_CREDITED = re.compile(rf"\s*{CREDIT}")
# "Guests were in high mood", "as she was led out": so speak captions, and no headlines.
_CAPTION = re.compile(r"\b(?:was|were|had|been|he|she)\b")
_WORD = re.compile(r"[^\W\d_]+")


def find_title(story: Story, openings: Openings) -> str:
    """What the story is called, in no more letters than a title has (see ``_chosen``)."""
    return _short(_chosen(story, openings))


def _short(title: str) -> str:
    """``title``; where it is too long, up to where a sentence begins unmarked, a clause ends, or what is told
    beside its main act begins."""
    if len(title) <= LONGEST:
        return title
    glued = _GLUED.search(title, 0, LONGEST)
    ends = [end for _, end in clause_ranges(Tokens(title), 0, len(title)) if SHORTEST <= end <= LONGEST]
    beside = [
        match.start()
        for match in _BESIDE.finditer(title, SHORTEST, LONGEST)
        if _tells_beside(match) and asserts(title[: match.start()])
    ]
    end = glued.start() if glued else max(ends or beside, default=len(title))
    return title[:end].rstrip()


def _tells_beside(match: re.Match[str]) -> bool:
    """Whether a noun's relative begins there, and not what somebody "said on Friday that"."""
    if not match["verb"]:
        return True
    act = main_act(Tokens(match.string[: match.start()]))
    return is_verb(match["verb"]) and act is not None and act not in words("digest", "announcing")


def _chosen(story: Story, openings: Openings) -> str:
    """The headline that tells most of what the other origins' reports open with, the latest of them most.

    A coloured headline counts less, and one with a count that was replaced hardly. Where few reports have a
    headline, their first sentences are asked too, and what runs into a long one stands for it; where none
    can be read by itself, it is the first there is.
    A report alone gives its own headline.
    """
    if len(story.witnesses) == 1:
        return _first(story)
    for role in ("report", "development"):
        witnesses = [witness for witness in story.witnesses if witness.role == role and witness.sentences]
        found = [place for witness in witnesses if (place := _headline(witness))]
        # Of "Mayor Opens Pier." it is not told whether it is a caption: asked only where nothing better is.
        places = [place for place in found if _sure(place)] or found
        if len(places) < HEADLINED * len(witnesses):
            places += [place for witness in witnesses for place in _leads(witness)]
        if places:
            worth = openings.worth(places, EASY_LENGTH)
            opinions = {witness.siglum for witness in witnesses if is_opinion(witness)}
            aboves = {w.siglum: above for w in witnesses if (above := _above(w))}
            headlines = {*(witness.masthead.headline for witness in witnesses), *aboves.values()}
            for place in places:
                worth[place] *= 1.0 if place in headlines else LEAD_WORTH
                worth[place] *= COLOURED_WORTH if _coloured(place.text) or place.witness in opinions else 1.0
                worth[place] *= REPLACED_WORTH if openings.moments.replaced(place) else 1.0
            best = min(places, key=lambda place: (-worth[place], len(place.text), place.text))
            return (best if len(best.text) <= LONGEST else aboves.get(best.witness, best)).text
    return _first(story)


def _coloured(text: str) -> bool:
    told = {word.lower() for word in _WORD.findall(text)}
    return bool(_COLOURED.search(text)) or not told.isdisjoint(words("digest", "coloured"))


def _headline(witness: Witness) -> Passage | None:
    """The headline, if it can name a story: no word or two, no marks of layout or stamps, no caption."""
    headline = witness.masthead.headline
    if headline is None or _CREDITED.match(witness.text, headline.end):
        return None
    if news(witness, headline.start, headline.end) != headline:
        headline = heading(witness, headline.start, headline.end)
    if headline is None or len(headline.text.split()) < MIN_WORDS or has_layout(headline.text):
        return None
    return headline if _sure(headline) or tells(headline.text.lower()) else None


def _sure(headline: Passage) -> bool:
    """Whether it has a verb as written, or no full stop like a caption's."""
    return tells(headline.text) or not headline.text.rstrip().endswith(".")


def _leads(witness: Witness) -> list[Passage]:
    """The first sentence of the body, if it can be read by itself, and the headline that runs into it."""
    first = [place for place in lead(witness)[:1] if stands_in_digest(witness, place)]
    above = _above(witness)
    return [*first, *([above] if above else [])]


def _above(witness: Witness) -> Passage | None:
    """The headline that runs into the first sentence of the body."""
    body = next((sentence for sentence in witness.sentences if sentence.part == "body"), None)
    above = heading(witness, body.start, body.end) if body else None
    if above is None or not tells(above.text) or has_layout(above.text) or _CAPTION.search(above.text):
        return None
    return above


def _first(story: Story) -> str:
    """The first headline, sentence or, in a story without a word, path."""
    first = story.witnesses[0]
    headline = next((w.masthead.headline for w in story.witnesses if w.masthead.headline), None)
    if headline:
        return headline.text
    for sentence in first.sentences:
        return first.text[sentence.start : sentence.end]
    return first.article.path
