"""The article as the reader sees it: its text with every fact marked, and those of the selection told apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual import events
from textual.binding import Binding, BindingType
from textual.reactive import reactive
from textual.strip import Strip
from textual.style import Style

from tui.model import Reading, Span, Together
from tui.ui.commands import bindings_in
from tui.ui.paint.layout import Row
from tui.ui.paint.marks import PICKABLE, Mark, Marks, Resting, Role, chosen, is_loud
from tui.ui.paint.places import about, after, before, homes, pick, stops, word_at
from tui.ui.paint.runs import runs
from tui.ui.selection import NOTHING, Picked, Selection
from tui.ui.widgets.article_layers import LayeredView
from tui.ui.widgets.component import filled
from tui.ui.widgets.labelled import labelled

_BLOCKS = ("heading", "paragraph", "item", "quotation", "caption")


class ArticleView(LayeredView):
    """The text with its marks. A row is painted once, and again when the selection or the styles change."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "pick", "Select", id="article.pick"),
        Binding("right,l", "mark(1)", "Next mark", id="article.next"),
        Binding("left,h", "mark(-1)", "Previous mark", id="article.previous"),
        *bindings_in("article"),
    ]

    reading: reactive[Reading | None] = reactive(None, repaint=False, always_update=True)
    """The facts; None while the article is being read, and left alone when they are another article's."""
    selection: reactive[Selection] = reactive(NOTHING, repaint=False)
    """What is selected."""
    together: reactive[Together | None] = reactive(None, repaint=False)
    """Several marked actors together; None while there are none."""
    lit: reactive[tuple[Span, ...]] = reactive((), repaint=False)
    """Words that something rests on, lit up while the reader looks at why."""
    chosen: reactive[Marks] = reactive(Marks, repaint=False)
    """The marks of the selection."""

    focusing: reactive[bool] = reactive(False, repaint=False)
    """Whether only the sentences about the selection are shown."""
    sentences: Sequence[Span] = ()
    """The article's sentences, for that."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # the name that every Textual widget has for it
        super().__init__(id=id)
        self._rest = Resting(None)
        self._known_stops: tuple[int, ...] | None = ()
        self._styles: dict[tuple[str, tuple[Role, ...]], RichStyle] = {}

    @property
    def facts(self) -> Reading | None:
        """The reading, if it is of the article that is shown."""
        reading, document = self.reading, self.document
        return reading if reading and document and reading.article.id == document.id else None

    # Following what is bound.

    def watch_reading(self) -> None:
        """Mark what was found; the text stays where it is."""
        self._mark_facts()

    def watch_laid(self) -> None:
        """Other rows: nothing painted holds."""
        self._mark_facts()

    def watch_selection(self, old: Selection, new: Selection) -> None:
        """Light up the selection, and go to it unless it is in view."""
        if new.kind == "text" or (new.kind, new.ref) != (old.kind, old.ref):
            self._keep_sentences()
        self._mark_selection()
        if new.place:
            if new.place != old.place or not self._in_view(new.place.start):
                self.stand_at(new.place)
        elif self.facts and (places := homes(self.facts, new)):
            first, last = self.in_view()
            if not any(place.start < last and first < place.end for place in places):
                self.stand_at(places[0])

    def watch_together(self) -> None:
        """Light up several actors, or the selection alone again."""
        self._mark_selection()

    def watch_lit(self) -> None:
        """Light up other words."""
        self._mark_selection()

    def watch_focusing(self) -> None:
        """Leave only the sentences about the selection, or give all back."""
        self._keep_sentences()

    def _keep_sentences(self) -> None:
        """While focusing, keep the sentences about the selection; a place found by search joins them."""
        kept = about(self.facts, self.selection, self.sentences) if self.focusing and self.facts else ()
        if kept and self.selection.kind == "text":
            kept = tuple(sorted({*kept, *(self.kept or ())}, key=lambda sentence: sentence.start))
        if (kept or None) != self.kept:
            self.kept = kept or None
        if self.focusing and not kept:
            self.focusing = False

    def _mark_facts(self) -> None:
        self._rest = Resting(self.facts)
        self._known_stops = None
        self._mark_selection()
        self.repaint()

    @property
    def _stops(self) -> tuple[int, ...]:
        """Where the marks begin that are shown; found when somebody goes from one to the next."""
        if self._known_stops is None:
            self._known_stops = stops(mark for mark in self._rest if self.shows(mark.start))
        return self._known_stops

    def _mark_selection(self) -> None:
        """Mark the selection, and paint the rows anew where its marks came or went."""
        old = self.chosen
        self.chosen = chosen(self.facts, self.selection, self.together, self.lit) if self.facts else Marks()
        first, end = self.in_view()
        changed = set(old.over(first, end)) ^ set(self.chosen.over(first, end))
        self.repaint_rows(*((mark.start, mark.end) for mark in changed))

    def notify_style_update(self) -> None:
        """Colours changed: paint anew."""
        super().notify_style_update()
        self._styles.clear()
        self.repaint()

    def watch_cursor(self, old: int, new: int) -> None:
        """Repaint the row that the cursor left and the one it came to; where it is not shown, show the whole text."""
        super().watch_cursor(old, new)
        if self.kept is not None and not self.shows(new):
            self.focusing = False
        if self.laid:
            for row in {self.laid.row_at(old), self.laid.row_at(new)}:
                self.refresh_line(row)

    # Painting.

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        row, width = y + self.scroll_offset.y, self.size.width
        if not self.laid or row >= len(self.laid.rows):
            return Strip.blank(width, self.plain_style)
        if self.labels:
            return labelled(
                self._strip(row, width), self.labels_over(self.laid.rows[row]), self._style("paragraph", ("label",))
            )
        if self.has_focus and row == self.laid.row_at(self.cursor):
            return self._paint(row, width, self._cursor_marks(row))
        return self._strip(row, width)

    def _strip(self, row: int, width: int) -> Strip:
        """A row as it looks without the cursor."""
        if row not in self._strips:
            self._strips[row] = self._paint(row, width, ())
        return self._strips[row]

    def _paint(self, row: int, width: int, cursor: tuple[Mark, ...]) -> Strip:
        assert self.laid is not None
        here = self.laid.rows[row]
        block = self._block(here)
        segments = self._margin_of(here)
        left_out = here.is_blank and self.laid.kept is not None
        segments.append(Segment(here.prefix, self._style("caption" if left_out else "prefix", ())))
        for text, roles in runs(self.laid, row, self._rest, self.chosen, (*self.layers_over(here), *cursor)):
            segments.append(Segment(text, self._style(block, roles)))
        return filled(segments, width, self.plain_style)

    def _margin_of(self, row: Row) -> list[Segment]:
        """What is beside a row: the letter of a place that is marked there, and the sign of a note."""
        assert self.laid is not None
        left = self.laid.left
        letter = self.bookmark_of(row)
        letter = (letter + (self.glyphs.noted if self.has_note(row) else ""))[:left]
        blank, sign = self._style("paragraph", ()), self._style("paragraph", ("bookmark",))
        return [Segment(" " * (left - len(letter)), blank), Segment(letter, sign)]

    def _block(self, row: Row) -> str:
        assert self.laid is not None
        kind = self.laid.blocks[row.block].kind
        return "quotation" if kind == "quote" else kind

    def _cursor_marks(self, row: int) -> tuple[Mark, ...]:
        """The cell under the cursor, and the words that enter would pick, if they are few."""
        assert self.laid is not None
        here = self.laid.rows[row]
        if here.is_blank:
            return ()
        offset = self.laid.cut(row, min(self.cursor, here.end - 1))
        cell = Mark(offset, self.laid.cluster_end(row, offset), "cursor")
        over = [mark for mark in self._rest.over(offset, offset + 1) if mark.role != "quote"]
        inner = min(over, key=lambda mark: mark.end - mark.start, default=None)
        return (cell, inner._replace(role="here", type=None)) if inner else (cell,)

    @property
    def plain_style(self) -> RichStyle:
        """The look of text in which nothing is marked."""
        return self._style("paragraph", ())

    def _style(self, block: str, roles: tuple[Role, ...]) -> RichStyle:
        """The look of text in a block that has these roles, the lowest first."""
        key = (block, roles)
        if key not in self._styles:
            style = self.visual_style
            for name in (block, *roles):
                if name == "cursor":  # on reversed text, a cursor that reverses too would not be seen
                    style += Style(reverse=not style.reverse)
                style += self.component_style(f"article--{name}")
            self._styles[key] = (style + Style(dim=False) if is_loud(roles) else style).rich_style
        return self._styles[key]

    # Going and picking.

    def places_in_view(self) -> tuple[int, ...]:
        """The offsets in view where something begins that can be selected."""
        first, last = self.in_view()
        marks = (mark for mark in self._rest.over(first, last) if mark.start >= first and mark.role in PICKABLE)
        return stops(mark for mark in marks if self.shows(mark.start))

    def action_mark(self, step: int) -> None:
        """Move the cursor to the next or previous thing that is marked; by a word while words are selected."""
        if self.pivot is not None:
            self.action_word(step)
            return
        found = (after if step > 0 else before)(self._stops, self.cursor)
        if found is not None:
            self.stand_at(Span(start=found, end=found))

    def action_pick(self) -> None:
        """Select what stands under the cursor."""
        if self.facts and (selection := pick(self.facts, self.cursor, self.selection)):
            self.post_message(Picked(selection))

    def on_click(self, event: events.Click) -> None:
        """Select what was clicked on."""
        if self.offset_under(event.get_content_offset_capture(self)) is not None:
            self.action_pick()

    # What stands here.

    def words_at_cursor(self) -> str:
        """The words of the innermost thing under the cursor, else the word there."""
        if not self.document:
            return ""
        inner = min(self._rest.over(self.cursor, self.cursor + 1), key=lambda m: m.end - m.start, default=None)
        return self.document.text[inner.start : inner.end] if inner else word_at(self.document.text, self.cursor)
