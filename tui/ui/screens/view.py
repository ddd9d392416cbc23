"""A view of the whole article: rows under a head, what is at the cursor told below them, and the keys."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Generic, TypeVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.message import Message
from textual.screen import Screen

from tui.model import Reading
from tui.ui.acts.viewing import Outcome, ViewName
from tui.ui.clipboard import copy
from tui.ui.commands.view_keys import VIEW_KEYS
from tui.ui.ports import DeskPort
from tui.ui.screens.four_panes import FourPanes
from tui.ui.selection import Selection
from tui.ui.widgets.key_line import Hint, KeyLine
from tui.ui.widgets.keys import key_name
from tui.ui.widgets.lines import Line
from tui.ui.widgets.rows import Lines, Rows
from tui.ui.widgets.title_bar import TitleBar

Counted = TypeVar("Counted")
_ALWAYS = ("view-help", "view-leave")


class Ready(Message):
    """What was counted over a reading is there; `failure` is a line when it could not be."""

    def __init__(self, reading: Reading, counted: Any, failure: str = "") -> None:
        super().__init__()
        self.reading = reading
        self.counted = counted
        self.failure = failure


class ViewScreen(Screen[Outcome | None], Generic[Counted]):
    """A view follows the reading of the screen below it; what the reader stands at when leaving is selected there."""

    AUTO_FOCUS = "Rows"
    BINDINGS: ClassVar[list[BindingType]] = [*VIEW_KEYS]
    NAME: ClassVar[ViewName]

    def __init__(self, reader: FourPanes, desk: DeskPort) -> None:
        super().__init__()
        self.reader = reader
        self.desk = desk
        self.reading: Reading | None = None
        self._moved = False

    # What a subclass gives.

    def make_rows(self) -> Rows:
        """The rows, empty."""
        raise NotImplementedError

    def count(self, reading: Reading) -> Counted:
        """What the view shows, from a reading. Called on a worker thread."""
        raise NotImplementedError

    def take(self, reading: Reading, counted: Counted) -> None:
        """Show what was counted."""
        raise NotImplementedError

    def head(self, width: int) -> Iterable[Line]:
        """The lines above the rows."""
        raise NotImplementedError

    def detail(self, width: int) -> Iterable[Line]:
        """The lines that tell of what is at the cursor."""
        raise NotImplementedError

    def framing(self) -> tuple[str, str]:
        """The title of the frame, and what stands in its lower edge."""
        raise NotImplementedError

    def here(self) -> Selection | None:
        """What is at the cursor, to be selected."""
        raise NotImplementedError

    def opened(self) -> Outcome:
        """Where enter leads from the cursor."""
        raise NotImplementedError

    def copied(self) -> str:
        """What `copy` takes; empty for nothing."""
        raise NotImplementedError

    # What every view does.

    def compose(self) -> ComposeResult:
        """Title, frame, keys."""
        rows = self.make_rows()
        for widget in (bar := TitleBar(), rows, head := Lines(id="view-head"), detail := Lines(id="view-detail")):
            widget.ascii = self.reader.ascii
        bar.document = self.reader.document
        yield bar
        with Container(id="view-box"):
            yield head
            yield rows
            yield detail
        keys = KeyLine()
        keys.ascii = self.reader.ascii
        yield keys

    def on_mount(self) -> None:
        """Follow the reading, and show the keys."""
        self.query_one("#view-head", Lines).show(self.head)
        self.query_one("#view-detail", Lines).show(self.detail)
        self.bindings_updated_signal.subscribe(self, lambda _screen: self._show_keys())
        self.watch(self.reader, "reading", self._follow)
        self.refresh_view()

    def _follow(self, reading: Reading | None) -> None:
        """Count anew: the reader corrected something, or the facts have only come now."""
        if reading is not None and reading is not self.reading:
            self.reading = reading
            self._count(reading)

    @work(description="view", thread=True, exclusive=True, group="view", exit_on_error=False)
    def _count(self, reading: Reading) -> None:
        try:
            counted = self.count(reading)
        except Exception as error:  # noqa: BLE001 - a count that fails must not take the article away
            self.post_message(Ready(reading, None, " ".join(f"{type(error).__name__}: {error}".split())))
        else:
            self.post_message(Ready(reading, counted))

    @on(Ready)
    def _take(self, message: Ready) -> None:
        """Show it, unless another reading came in between."""
        if message.failure:
            self.query_one(KeyLine).note = f"this cannot be counted: {message.failure}"
        elif message.reading is self.reading:
            self.take(message.reading, message.counted)
            self.refresh_view()

    @on(Rows.Moved)
    def _tell(self) -> None:
        self.refresh_view()

    def refresh_view(self) -> None:
        """Tell what is at the cursor now."""
        self.query_one(KeyLine).note = ""
        self.query_one("#view-head", Lines).lay_out()
        self.query_one("#view-detail", Lines).lay_out()
        box = self.query_one("#view-box")
        box.border_title, box.border_subtitle = self.framing()
        self.refresh_bindings()

    def _show_keys(self) -> None:
        hints: dict[str, Hint] = {}
        for active in self.active_bindings.values():
            binding = active.binding
            if active.enabled and binding.show and binding.id and binding.id not in hints:
                shown = key_name(binding.key, self.rows.glyphs)
                hints[binding.id] = Hint(binding.key, shown, binding.description.lower())
        line = self.query_one(KeyLine)
        line.always = tuple(hints.pop(name) for name in _ALWAYS if name in hints)
        line.hints = tuple(hint for name, hint in hints.items() if name.startswith(("view", self.NAME, "list")))

    @property
    def rows(self) -> Rows:
        """The rows."""
        return self.query_one(Rows)

    # Leaving.

    @on(Rows.Opened)
    def _open(self) -> None:
        self.dismiss(self.opened())

    def action_leave(self) -> None:
        """Back to the screen below."""
        self.dismiss(Outcome(self.here()))

    def action_pane(self, pane: str) -> None:
        """Back to a pane of the screen below."""
        self.dismiss(Outcome(self.here(), pane))

    def action_view(self, name: ViewName) -> None:
        """On to another view, or back from this one."""
        self.dismiss(Outcome(self.here(), view=name if name != self.NAME else None))

    def action_copy(self) -> None:
        """Copy what is at the cursor, and say so."""
        text = self.copied()
        self.query_one(KeyLine).note = copy(self.app, text) if text else "nothing to copy here"

    def action_help(self) -> None:
        """Show every key."""
        from tui.ui.screens.help import HelpScreen  # noqa: PLC0415 - the help names the keys of this screen too

        self.app.push_screen(HelpScreen(self.rows.glyphs, self.reader.settings.keys, self.NAME))
