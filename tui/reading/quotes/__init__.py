"""Quotes out of tagged pieces, in two steps: `assemble` puts the pieces together, `attribute` says who speaks."""

from tui.reading.quotes.assembly import assemble
from tui.reading.quotes.attribution import attribute

__all__ = ["assemble", "attribute"]
