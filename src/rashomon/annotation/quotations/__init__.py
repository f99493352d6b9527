"""Quoted and reported speech, and who spoke."""

from rashomon.annotation.quotations.find import find_quotations

__all__ = ["find_quotations"]
