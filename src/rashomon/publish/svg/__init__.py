"""Plots, drawn here and not in the reader's browser: no script is needed to see them."""
