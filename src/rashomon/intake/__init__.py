"""Files, pages and records in, articles out."""
