"""A list of articles to choose from: of a folder, or of a feed."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from tui.model.value import Frozen

ListingKind = Literal["folder", "feed"]


class Entry(Frozen):
    """An article of a listing.

    `source` is what opens it: a file or an address; `kind` a word for what it is; `where` tells entries of one title
    apart. An entry of a feed that holds its whole article has it in `content`, as HTML, with its `author`; `inside`
    allows its address to be one of a private network.
    """

    source: str
    title: str
    kind: str
    published: date | None = None
    published_at: datetime | None = None
    where: str = ""
    author: str | None = None
    publisher: str | None = None
    content: str | None = None
    inside: bool = False


class Listing(Frozen):
    """The articles of a folder or feed, in its order."""

    source: str
    title: str
    kind: ListingKind
    entries: tuple[Entry, ...]


class Choice(Frozen):
    """An entry that a query finds: its index in the listing, and the indices into its title of what was typed."""

    index: int
    matched: tuple[int, ...] = ()
