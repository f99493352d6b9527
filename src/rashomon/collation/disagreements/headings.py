"""Short headings for disagreements."""

# So many words name a clause or a quotation.
HEADING_WORDS = 8


def heading(text: str) -> str:
    """The first words of ``text``, with a mark of omission where it goes on."""
    words = text.split()
    return " ".join(words[:HEADING_WORDS]).rstrip(",;:") + (" …" if len(words) > HEADING_WORDS else "")
