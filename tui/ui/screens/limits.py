"""A small screen in which the ends of spans are moved through a stretch of text, word by word."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.content import Span as Style
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.model import Span
from tui.ui.paint.word_edges import edges, moved
from tui.ui.questions import LimitsQuestion


class LimitsScreen(ModalScreen[tuple[Span, ...] | None]):
    """Shows the text with the spans in it, and gives them back as they were moved; None to leave them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,l", "move(1)", "word right", id="limits-right", tooltip="Move this end a word to the right"),
        Binding("left,h", "move(-1)", "word left", id="limits-left", tooltip="Move this end a word to the left"),
        Binding("tab", "other", "other end", priority=True, id="limits-other", tooltip="Go to the next end"),
        Binding("enter", "take", "set", id="limits-take", tooltip="Take these words"),
        Binding("question_mark", "app.help_here", "help", id="limits-help", tooltip="Show the keys of this place"),
        Binding("escape", "dismiss(None)", "leave", id="limits-leave", tooltip="Leave the words as they are"),
    ]

    def __init__(self, question: LimitsQuestion) -> None:
        super().__init__()
        self._question = question
        self._ends = [end for span in question.spans for end in (span.start, span.end)]
        self._now = len(self._ends) - 1
        self._edges = edges(question.text, question.around)

    def compose(self) -> ComposeResult:
        """The stretch of text."""
        with VerticalScroll(classes="dialog -wide"):
            yield Static(markup=False, classes="limits-text")

    def on_mount(self) -> None:
        """Say what is asked for."""
        self.query_one(".dialog").border_title = self._question.title
        self.query_one(".dialog").border_subtitle = "h l move this end, tab the next end, enter sets, esc leaves"
        self._show()

    def _show(self) -> None:
        """Draw brackets at the ends, the one that moves in reverse, and the words between them underlined."""
        text, start = self._question.text, self._question.around.start
        parts: list[str] = []
        styles: list[Style] = []
        at = start
        for number, end in enumerate(self._ends):
            parts.append(text[at:end].replace("\n", " "))
            length = sum(map(len, parts))
            if number % 2:
                styles.append(Style(length - len(parts[-1]), length, "underline"))
            parts.append("]" if number % 2 else "[")
            styles.append(Style(length, length + 1, "$accent bold reverse" if number == self._now else "$accent bold"))
            at = end
        parts.append(text[at : self._question.around.end].replace("\n", " "))
        self.query_one(".limits-text", Static).update(Content("".join(parts), styles))

    def action_move(self, step: int) -> None:
        """Move this end by a word, not beyond the ends beside it."""
        self._ends = moved(self._ends, self._now, step, self._edges, self._question.around)
        self._show()

    def action_other(self) -> None:
        """Go to the next end, and round."""
        self._now = (self._now + 1) % len(self._ends)
        self._show()

    def action_take(self) -> None:
        """Take the words between the ends."""
        pairs = zip(self._ends[::2], self._ends[1::2], strict=True)
        self.dismiss(tuple(Span(start=start, end=end) for start, end in pairs))
