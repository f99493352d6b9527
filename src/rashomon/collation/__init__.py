"""One story in, its edition out."""
