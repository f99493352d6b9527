"""Short headings for disagreements."""

# So many words name what a sentence tells, and so many a few words within one.
HEADING_WORDS, FEW_WORDS = 24, 8


def heading(text: str, most: int = HEADING_WORDS) -> str:
    """The first words of ``text``, with a mark of omission where it goes on."""
    words = text.split()
    return " ".join(words[:most]).rstrip(",;:") + (" …" if len(words) > most else "")
