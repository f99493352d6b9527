"""Witnesses in, stories out."""
