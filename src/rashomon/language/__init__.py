"""Text in, ranges and values out. Knows no news type."""
