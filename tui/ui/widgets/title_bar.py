"""The top line: the article's title, where it comes from, and its date."""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip

from tui.model import ENGLISH, Document, language_name
from tui.ui.paint.glyphs import ASCII, UNICODE, Glyphs
from tui.ui.widgets.component import Styled, filled
from tui.ui.widgets.dates import day
from tui.ui.widgets.lines import fill, fit


def printable(text: str) -> str:
    """A file name or address fit for a terminal: what commands one, or turns its writing round, becomes `?`."""
    return "".join(char if char.isprintable() else "?" for char in text)


class TitleBar(Styled):
    """One line, bound to the document. `date_key` is the key that sets the date."""

    document: reactive[Document | None] = reactive(None)
    """The article; None while it is being opened."""
    ascii: reactive[bool] = reactive(False)
    """Whether only ASCII signs are drawn."""
    date_key: reactive[str] = reactive("D")
    """The key that sets the date, as shown to the reader."""
    progress: reactive[str] = reactive("")
    """What is being done to open the article, in a few words; empty when there are none."""
    failure: reactive[str] = reactive("")
    """Why the article could not be read; empty when it could."""

    corrections: reactive[tuple[int, int]] = reactive((0, 0))
    """How many corrections of the reader there are, and how many of them do not fit."""

    def render_line(self, y: int) -> Strip:  # noqa: ARG002  # the bar has one line
        """Name, title, source and date; the title gives way first."""
        width, separator = self.size.width, f" {self._glyphs.separator} "
        date, dated = self._date()
        source = fit(self._source(), max(width // 3, 8), self._glyphs.ellipsis)
        tail = "".join(f"{part}{separator}" for part in (self._language(), source) if part)
        own, unfit = self._corrected()
        head = " dateline "
        room = max(width - cell_len(head) - cell_len(tail) - cell_len(date) - cell_len(own) - cell_len(unfit) - 3, 0)
        title = fill(fit(self._title(), room, self._glyphs.ellipsis), room)
        pieces = [
            (head, "name"),
            (f" {title} ", "missing" if self.failure else "title"),
            (own, "note"),
            (unfit, "missing"),
            (tail, "note"),
            (f"{date} ", "note" if dated else "missing"),
        ]
        base = self.visual_style
        segments = [Segment(t, (base + self.component_style(f"title--{role}")).rich_style) for t, role in pieces]
        return filled(segments, width, base.rich_style)

    @property
    def _glyphs(self) -> Glyphs:
        return ASCII if self.ascii else UNICODE

    def _title(self) -> str:
        if self.failure:
            return printable(self.failure)
        if not self.document:
            return printable(f"{self.progress or 'opening'}{self._glyphs.ellipsis} (esc stops it)")
        return printable(self.document.title or "untitled")

    def _corrected(self) -> tuple[str, str]:
        """How many corrections there are, and how many that do not fit."""
        made, unfit = self.corrections
        separator = f" {self._glyphs.separator} "
        own = f"{self._glyphs.corrected} {made}{separator}" if made else ""
        return own, f"{self._glyphs.misfit} {unfit} misfit{'s' if unfit > 1 else ''}{separator}" if unfit else ""

    def _source(self) -> str:
        return printable(self.document.source.rpartition("/")[2] or self.document.source) if self.document else ""

    def _language(self) -> str:
        """The language of an article that is not in English."""
        foreign = self.document is not None and self.document.language != ENGLISH
        return language_name(self.document.language) if self.document and foreign else ""

    def _date(self) -> tuple[str, bool]:
        """The date, or what to do about there being none."""
        if not self.document:
            return "", True
        if when := self.document.published:
            return day(when), True
        return f"no date: {self.date_key} sets it", False
