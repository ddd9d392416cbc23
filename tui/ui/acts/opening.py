"""Choosing among the articles of a folder or feed, and going from one to another."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from tui.model import Document, Listing, foreign
from tui.ui.acts.base import Act


class Shelf(Struct, frozen=True):
    """The articles to choose from, the date that goes before theirs, and which of them were open already."""

    listing: Listing
    published: date | None = None
    opened: tuple[str, ...] = ()


class Opening(Act):
    """Choosing among the articles of a folder or feed, and going from one to another."""

    shelf: Shelf | None = None
    """What there is to choose from; None when a single article was opened."""

    def show(self, document: Document) -> None:
        """Show an article, and say so if it is in a language that is not read."""
        self.screen.progress = ""
        self.screen.open(document)
        if remark := foreign(document.language):
            self.screen.note = f"this article {remark}"

    def offer(self, listing: Listing, published: date | None) -> None:
        """Let the reader choose among articles."""
        self.screen.progress = ""
        self.shelf = Shelf(listing, published)
        self.screen.show_articles()

    def take(self, document: Document | None, shelf: Shelf) -> None:
        """Show the article that was chosen, if any; keep what the list has learnt."""
        self.shelf = shelf
        if document:
            self.show(document)
