"""Fuzzy matching and ranking over names, quotes, events and text."""

from tui.search.index import Index

__all__ = ["Index"]
