"""Fuzzy matching and ranking over names, quotes, events and text."""

from tui.search.index import Index
from tui.search.query import expand
from tui.search.titles import Titles

__all__ = ["Index", "Titles", "expand"]
