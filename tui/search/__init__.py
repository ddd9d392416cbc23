"""Fuzzy matching and ranking over names, quotes, events and text."""

from tui.search.index import Index
from tui.search.kept import KeptSearches
from tui.search.query import expand

__all__ = ["Index", "KeptSearches", "expand"]
