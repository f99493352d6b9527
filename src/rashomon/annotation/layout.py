"""What is headline, dek, caption, body and furniture."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rashomon.annotation.agencies import find_agency
from rashomon.annotation.blocks import Block, split
from rashomon.annotation.captions import is_caption
from rashomon.annotation.date_lines import Dateline, dated, dateline, is_date_line
from rashomon.annotation.endings import after_the_end, cut_off, trimmed
from rashomon.annotation.fields import Fields, read_fields
from rashomon.annotation.furniture import Sign
from rashomon.annotation.headlines import LONGEST_HEADLINE, content
from rashomon.annotation.imprints import Imprint, imprint
from rashomon.annotation.masthead import DATELINE_WORDS, Lines, read_masthead
from rashomon.annotation.outlets import alone, find_outlet, known
from rashomon.annotation.page import is_page, read_page
from rashomon.annotation.reader_posts import reader_posts
from rashomon.annotation.repeats import repeats
from rashomon.annotation.signs import TIMESTAMP, find_signs, posts, under_labels
from rashomon.annotation.strays import foreign_tail, left_over, strays
from rashomon.language.identify import READ, language_of
from rashomon.language.sentences import sentence_ranges
from rashomon.model import Article, Furniture, Masthead, Part, Passage, Sentence, passage

# "Bridge closed for a year - The Olmo Post"
_TITLED = re.compile(r"(?P<title>.+\w.*?)\s+[|–—-]\s+(?P<site>[^|–—-]{3,40})")
# A dateline opens the body, or the paragraph after a line or two that stand above it.
DATELINE_PARAGRAPHS = 3
# A line of fewer words below the byline is a heading or a link, not what a picture shows.
CAPTION_WORDS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The parts of one article's text; ``paragraphs`` are the body alone.

    A text in another language than English has no ``sentences``: nothing is read in it.
    """

    language: str
    masthead: Masthead
    furniture: tuple[Furniture, ...]
    paragraphs: tuple[Passage, ...]
    sentences: tuple[Sentence, ...]


def lay_out(article: Article) -> Layout:
    """Sort every line of the article into masthead, furniture and body; readers' posts end the report."""
    posts = reader_posts(article.text)
    blocks = split(article.text[: posts[0].passage.start] if posts else article.text)
    fields = read_fields(blocks)
    if fields.tells:
        layout = _of_text(
            _with(article, fields), [fields.blocks.get(n, b) for n, b in enumerate(blocks)], fields
        )
    else:
        layout = _of_page(article, blocks) if is_page(blocks) else _of_text(article, blocks, fields)
    return replace(layout, furniture=(*layout.furniture, *posts)) if posts else layout


def _of_page(article: Article, blocks: Sequence[Block]) -> Layout:
    """A report copied with the page around it: every line's mark from what it and its neighbours show."""
    page = read_page(blocks, article.metadata.title)
    repeated = {number: reason for number, reason in repeats(blocks).items() if number in page.body}
    signs = page.signs | {number: Sign(reason=reason) for number, reason in repeated.items()}
    body = [number for number in page.body if number not in signs]
    return _assembled(article, blocks, signs, page.lines, body)


def _with(article: Article, fields: Fields) -> Article:
    """The article whose metadata hold what labelled lines tell of its source."""
    outlet, agency = ([fields.blocks[n].text for n in fields.told(what)] for what in ("outlet", "agency"))
    given = article.metadata
    named = [known(name) or alone(name) or name for name in outlet]
    metadata = replace(
        given, outlet=given.outlet or next(iter(named), None), agency=given.agency or next(iter(agency), None)
    )
    return replace(article, metadata=metadata)


def _of_text(article: Article, blocks: Sequence[Block], fields: Fields) -> Layout:
    """A report with little around it: rules for its masthead, for known phrases and for its end."""
    signs = {number: sign for number, sign in find_signs(blocks).items() if number not in fields.tells}
    live = posts(blocks, signs)
    signs.update(live)
    labelled = under_labels(blocks, signs)
    repeated = {number: reason for number, reason in repeats(blocks).items() if number not in signs}
    lines = read_masthead(blocks, {**signs, **labelled}, repeated, article.metadata, fields)
    lines.captions += labelled
    signs.update({number: Sign(reason="a label above the report") for number in lines.labels})
    other = [number for what in ("outlet", "agency", "other") for number in fields.told(what)]
    signs.update({number: Sign(reason="a labelled line above the report") for number in other})
    signs.update({number: Sign(reason=reason) for number, reason in repeated.items()})
    body = [number for number in range(lines.body, len(blocks)) if number not in signs]
    body = [number for number in body if number not in lines.taken()]
    pictured = _pictured(blocks, lines, body)
    for number in body:
        if is_date_line(blocks[number].text):
            signs[number] = Sign(reason=TIMESTAMP)
        elif is_caption(blocks[number], above=False) or number == pictured:
            lines.captions.append(number)
    body = [number for number in body if number not in signs and number not in lines.captions]
    byline = " ".join(blocks[number].text for number in lines.byline)
    signs.update(strays(blocks, body, {*signs, *lines.dates, *lines.byline}))
    body = [number for number in body if number not in signs]
    if not live:
        signs.update(left_over(blocks, body))
        body = [number for number in body if number not in signs]
        signs.update(foreign_tail(blocks, body, signs))
        body = [number for number in body if number not in signs]
    signs.update(after_the_end(blocks, body, signs, byline))
    return _assembled(article, blocks, signs, lines, [number for number in body if number not in signs])


def _pictured(blocks: Sequence[Block], lines: Lines, body: Sequence[int]) -> int | None:
    """The line under the byline that says what a picture shows: no sentence, but of the report's words."""
    if lines.headline is None or not (lines.byline or lines.dates):
        return None
    for place, number in enumerate(body[:DATELINE_PARAGRAPHS]):
        block, report = blocks[number], [blocks[other] for other in body[place + 1 :]]
        if block.ends_sentence or not report:
            return None
        if CAPTION_WORDS <= len(block.words) <= LONGEST_HEADLINE and report[0].ends_sentence:
            said = content(block) & frozenset[str]().union(*map(content, report))
            return number if len(said) > 1 and dateline(block.text) is None else None
    return None


def _assembled(
    article: Article,
    blocks: Sequence[Block],
    signs: dict[int, Sign],
    lines: Lines,
    body: Sequence[int],
) -> Layout:
    text = article.text
    furniture = [(blocks[number].start, blocks[number].end, sign) for number, sign in signs.items()]
    heads = {number: head for number in body[:DATELINE_PARAGRAPHS] if (head := _dateline(blocks[number]))}
    spans: list[tuple[Part, int, int, int]] = [
        (part, blocks[number].start, blocks[number].end, -1)
        for part, numbers in lines.parts()
        for number in numbers
    ]
    paragraphs: list[Passage] = []
    for number in body:
        block = blocks[number]
        end, behind = trimmed(block, last=number == body[-1])
        furniture += behind
        begin = block.start + heads[number].body if number in heads else block.start
        spans.append(("body", begin, end, len(paragraphs)))
        paragraphs.append(passage(text, block.start, end))
    opened = next(iter(sorted(heads)), None)
    furniture.sort(key=lambda item: item[:2])
    language = language_of(text[blocks[body[0]].start :] if body else text)
    return Layout(
        language=(article.metadata.language or language) if language in READ else language,
        masthead=_masthead(article, blocks, signs, lines, body, furniture, opened),
        furniture=tuple(
            Furniture(passage=passage(text, start, end), reason=sign.reason) for start, end, sign in furniture
        ),
        paragraphs=tuple(paragraphs),
        sentences=tuple(_sentences(text, sorted(spans, key=lambda span: span[1:])))
        if language in READ
        else (),
    )


def _dateline(block: Block) -> Dateline | None:
    return dateline(block.text) if len(block.words) >= DATELINE_WORDS else None


def _sentences(text: str, spans: Sequence[tuple[Part, int, int, int]]) -> Iterator[Sentence]:
    for part, begin, end, paragraph in spans:
        for start, stop in sentence_ranges(text, begin, end):
            yield Sentence(start=start, end=stop, part=part, paragraph=paragraph)


def _masthead(
    article: Article,
    blocks: Sequence[Block],
    signs: dict[int, Sign],
    lines: Lines,
    body: Sequence[int],
    furniture: Sequence[tuple[int, int, Sign]],
    opened: int | None,
) -> Masthead:
    """What the lines and the metadata say of who made the report and when."""
    text, metadata = article.text, article.metadata

    def whole(numbers: Sequence[int]) -> Passage | None:
        return passage(text, blocks[numbers[0]].start, blocks[numbers[-1]].end) if numbers else None

    head = dateline(blocks[opened].text) if opened is not None else None
    place = blocks[opened].start if opened is not None else 0
    head_passage = passage(text, place, place + head.end) if head else None
    above = {
        number: said for number in [*lines.byline, *lines.dates] if (said := imprint(blocks[number].text))
    }
    if head is None:
        placed = [number for number, said in above.items() if said.place and not said.writer]
        head_passage = _without_dash(whole(placed[:1]), text) or _yearless(text, blocks, above)
    prompts = [text[start:end] for start, end, _ in furniture]
    bylines = [blocks[number].text for number in [*lines.byline, *lines.agencies]]
    headline, titled = _bare(whole([lines.headline] if lines.headline is not None else []), text)
    outlet = find_outlet(metadata, article.path, bylines, prompts) or titled
    outlet = outlet or next((said.outlet for said in above.values() if said.outlet), None)
    wire = head.agency or head.organisation if head else None
    wire = wire or next((said.agency for said in above.values() if said.agency), None)
    if head and head.organisation and known(head.organisation):
        outlet, wire = outlet or known(head.organisation), None
    published, evidence = _published(article, blocks, lines, signs, head, head_passage)
    machine = next(((start, end) for start, end, sign in furniture if sign.tells == "machine"), None)
    cut = cut_off(blocks, body, signs)
    return Masthead(
        headline=headline,
        dek=whole(lines.dek),
        byline=_writer(article.text, blocks, lines.byline, above)
        or whole(lines.byline or lines.agencies[:1]),
        dateline=head_passage,
        captions=tuple(passage(text, blocks[n].start, blocks[n].end) for n in sorted(lines.captions)),
        outlet=outlet,
        agency=find_agency(metadata, wire, bylines, prompts, outlet),
        published=published,
        published_evidence=evidence,
        machine_generated=passage(text, *machine) if machine else None,
        truncated=passage(text, *cut) if cut else None,
    )


def _yearless(text: str, blocks: Sequence[Block], above: Mapping[int, Imprint]) -> Passage | None:
    """The words of the first day above the report that names no year."""
    for number, said in sorted(above.items()):
        if said.day:
            start = blocks[number].start + blocks[number].text.find(said.day)
            return passage(text, start, start + len(said.day))
    return None


def _without_dash(placed: Passage | None, text: str) -> Passage | None:
    """A dateline alone in its line without the mark that leads on to the report."""
    return placed and passage(text, placed.start, placed.start + len(placed.text.rstrip(" –—-.")))


def _writer(
    text: str, blocks: Sequence[Block], byline: Sequence[int], told: Mapping[int, Imprint]
) -> Passage | None:
    """The writer alone where the byline tells more beside a date."""
    if len(byline) != 1 or not (said := told.get(byline[0])) or not said.writer:
        return None
    block = blocks[byline[0]]
    start = block.start + block.text.find(said.writer)
    return passage(text, start, start + len(said.writer))


def _bare(headline: Passage | None, text: str) -> tuple[Passage | None, str | None]:
    """A headline without the mark by which an archive joins it to its dek, and without the outlet that a
    page's title ends with; and that outlet.
    """
    if headline is None:
        return None, None
    words = headline.text.rstrip("; ") if headline.text.endswith(";") else headline.text
    titled = _TITLED.fullmatch(words)
    outlet = (known(titled["site"]) or alone(titled["site"])) if titled else None
    words = titled["title"] if titled and outlet else words
    return passage(text, headline.start, headline.start + len(words)), outlet


def _published(
    article: Article,
    blocks: Sequence[Block],
    lines: Lines,
    signs: dict[int, Sign],
    head: Dateline | None,
    head_passage: Passage | None,
) -> tuple[date | None, Passage | None]:
    """The report's own date and the words that give it: a date line, or a dateline with its year."""
    given = article.metadata.published
    stamps = [number for number, sign in sorted(signs.items()) if sign.reason == TIMESTAMP]
    for number in [*lines.dates, *lines.byline, *stamps]:
        found = dated(blocks[number].text)
        if found and given in (None, found):
            return found, passage(article.text, blocks[number].start, blocks[number].end)
    if head and head.published and given in (None, head.published):
        return head.published, head_passage
    return given, None
