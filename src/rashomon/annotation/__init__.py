"""One article in, a witness out."""
