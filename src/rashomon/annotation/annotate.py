"""Article -> Witness."""

from rashomon.annotation.dates import find_dates
from rashomon.annotation.figures import find_figures
from rashomon.annotation.layout import lay_out
from rashomon.annotation.mentions import find_mentions
from rashomon.annotation.quotations import find_quotations
from rashomon.language.tokens import Tokens
from rashomon.model import Article, Witness


def annotate(article: Article) -> Witness:
    """Read one article: its layout, names, quotations, figures and dates. The text stays as it is."""
    text = article.text
    tokens = Tokens(text)
    layout = lay_out(article)
    mentions = find_mentions(text, tokens, layout.sentences)
    return Witness(
        article=article,
        language=layout.language,
        masthead=layout.masthead,
        furniture=layout.furniture,
        paragraphs=layout.paragraphs,
        sentences=layout.sentences,
        mentions=mentions,
        quotations=find_quotations(text, tokens, layout, mentions),
        figures=find_figures(text, tokens, layout.sentences),
        dates=find_dates(text, tokens, layout.sentences, layout.masthead.published),
    )
