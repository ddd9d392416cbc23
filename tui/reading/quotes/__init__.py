"""Quotes out of tagged pieces, in two steps: `assemble` puts the pieces together, `attribute` says who speaks."""

from tui.reading.quotes.assembly import assemble

__all__ = ["assemble"]
