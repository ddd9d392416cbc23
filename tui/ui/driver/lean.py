"""Textual's app, writing only what changed."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any, Generic

import textual
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.app import App
from textual.driver import Driver
from textual.events import Resize
from textual.filter import LineFilter
from textual.screen import Screen

from tui.ui.driver.begun import Begun
from tui.ui.driver.cells import Brush
from tui.ui.driver.clipboard import Clipboard, give_to_tmux
from tui.ui.driver.compositor import FrugalCompositor
from tui.ui.driver.heeding import HeedingApp, Result
from tui.ui.driver.modes import FRAME, FRAME_END
from tui.ui.driver.sgr import Cell
from tui.ui.driver.shown import Shown, Span
from tui.ui.driver.smallest import is_too_small, notice
from tui.ui.driver.wire import WireDriver
from tui.ui.terminal import Terminal

KNOWN = "8.2.8"
"""The version of Textual whose private parts these are."""
_IS_KNOWN = Path(textual.__file__).parent.with_name(f"textual-{KNOWN}.dist-info").is_dir()
"""Whether this is it, as what was installed beside it says: to ask Textual takes longer than many of its modules."""

_SETTLING = 6
"""Turns of the event loop until what widgets drew anew has come to the screen: to their idle moment, and from there."""


class LeanApp(HeedingApp[Result], Generic[Result]):
    """An app that keeps what the terminal shows, and writes what differs once the terminal has taken the last frame."""

    begun: Begun | None = None
    """The terminal, where a screen was begun; None once the app has it."""
    stands = False
    """Whether what was begun is what the terminal shows still."""
    is_recalled = False
    """Whether that was what the app itself had shown before."""
    waits = False
    """Whether it runs without a terminal, until it is told to `come`."""

    def __init__(self, *arguments: Any, terminal: Terminal | None = None, **options: Any) -> None:
        """For a `terminal`; where none is given, for the one that the environment speaks of."""
        self.terminal = terminal or Terminal.of(os.environ)
        super().__init__(*arguments, **options)
        self._disable_tooltips = self._disable_notifications = True  # or each screen had a widget for them
        self._brush = Brush(self.terminal)
        self._shown = Shown(erases=self.terminal.erases, stops=self.terminal.is_xterm)
        self._held, self._is_held = ExitStack(), False
        self.far_clipboard = Clipboard(os.environ, self.terminal)

    def get_driver_class(self) -> type[Driver]:
        """The driver that knows when the terminal has taken everything."""
        return WireDriver if _IS_KNOWN else super().get_driver_class()

    def copy_to_clipboard(self, text: str) -> None:
        """Send a text to the clipboard of whoever sits at the far end."""
        self._clipboard = text
        if self.far_clipboard.is_tmux and not self.is_headless:
            work = partial(self._give_to_tmux, text)
            self.run_worker(work, description="copy", thread=True, group="copy", exit_on_error=False)
        elif self._driver:
            self._driver.write(self.far_clipboard.written(text))

    def _give_to_tmux(self, text: str) -> None:
        if not give_to_tmux(text) and self._driver:
            self.call_from_thread(self._driver.write, self.far_clipboard.written(text))

    def hold(self, seconds: float | None = None) -> None:
        """Show nothing new until it is released, at the latest after so long: what comes together is drawn together."""
        if not self._is_held:  # not `_batch_count`: Textual has batches of its own, while an action runs
            self._is_held = True
            self._held.enter_context(self.batch_update())
        if seconds is not None:
            self.set_timer(seconds, self.release)

    def release(self, turns: int = _SETTLING) -> None:
        """Show what has come while nothing was shown, as soon as all widgets have told the screen of it."""
        if turns and self._running:
            asyncio.get_running_loop().call_soon(self.release, turns - 1)
            return
        self._is_held = False
        self._held.close()
        if self._running:
            self.screen.check_idle()
            self.heed()

    def stand_on(self, begun: Begun) -> None:
        """Draw over a screen that was begun."""
        self.begun, self.stands, self.is_recalled = begun, True, begun.is_recalled
        self._shown.take(begun.shown)
        begun.await_app()

    def take_begun(self) -> Begun | None:
        """The screen that was begun, for the driver; None where none was, or it was put back meanwhile."""
        begun, self.begun = self.begun, None
        self.stands = begun is not None and begun.stands
        return begun if self.stands else None

    async def on_mount(self) -> None:
        """Write the whole screen again after the program slept: the shell has written on it."""
        self.app_resume_signal.subscribe(self, lambda _app: self.repaint_all())
        if not (self._is_held or self.waits):
            self.heed()

    def come(self) -> None:
        """Have the terminal from now on, and draw on it all that there is; it is as the environment says now."""
        self.waits = False
        self.far_clipboard = Clipboard(os.environ, self.terminal)
        if isinstance(self._driver, WireDriver):
            self._driver.take_terminal()
        if not self.stands:
            self._shown.forget()
        self.screen.refresh()

    def end_by_signal(self, number: int) -> None:
        """Leave because of a signal, with the exit status that shells give it."""
        self.exit(return_code=128 + number)

    def action_suspend_process(self) -> None:
        """Sleep until the shell wakes the program, together with whatever it was started by."""
        self._suspend_signal()
        os.kill(0, signal.SIGTSTP)

    def on_resize(self, event: Resize) -> None:
        """A terminal of another size shows who knows what."""
        if not self.stands or event.size != self._shown.size:
            self._shown.resize(*event.size)

    def take_ground(self, *, is_light: bool) -> None:
        """The terminal said how light its ground is, which matters to an app that has themes."""

    def look_at(self, row: int, column: int) -> str:
        """The look that a cell of the terminal is to have."""
        return self._shown.look_at(row, column)

    def cells(self, row: int) -> list[Cell]:
        """The cells of a row of the terminal as they are to be; none where there is no such row."""
        return self._shown.cells(row)

    def look_of(self, style: Style) -> str:
        """How a style looks on the terminal."""
        return self._brush.look(style)

    def repaint_all(self) -> None:
        """Write the whole screen again: somebody else may have written on it."""
        self._shown.forget()
        self.screen.refresh()

    def _set_pointer_shape(self, shape: str) -> None:
        """The mouse keeps its shape: another one would take more bytes than a step in a list."""

    def colour_filters(self) -> Sequence[LineFilter]:
        """What all that is shown passes through."""
        return super().get_line_filters()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What strips pass through: nothing where the brush sees to it."""
        return () if self.writes else self.colour_filters()

    @property
    def writes(self) -> bool:
        """Whether the app writes to a terminal itself, rather than Textual."""
        return _IS_KNOWN and isinstance(self._driver, WireDriver)

    def _display(self, screen: Screen[Any], renderable: Any) -> None:
        """Show an update of the compositor; everything else is Textual's."""
        if not isinstance(renderable, ChopsUpdate | LayoutUpdate) or not self.writes:
            if isinstance(renderable, CompositorUpdate):
                self._shown.forget()
            super()._display(screen, renderable)
        elif not self._batch_count and self._running and not self._closed:
            FrugalCompositor.take_over(screen)
            try:
                self._want(renderable)
                self.paint_again()
            except Exception as error:  # noqa: BLE001 - as Textual does with what it cannot draw
                self._handle_exception(error)

    def paint_again(self) -> None:
        """Write what is wanted and not shown yet, unless the terminal is still taking what was written before."""
        driver = self._driver
        if isinstance(driver, WireDriver) and not driver.is_busy and (written := self._shown.write()):
            frame = written + self._cursor()
            driver.write_frame(f"{FRAME}{frame}{FRAME_END}" if self._sync_available else frame)

    def _want(self, update: ChopsUpdate | LayoutUpdate) -> None:
        """Have the terminal show an update, or what is wrong with its size."""
        self.stands = False
        self._brush.look_through(self.colour_filters(), self.screen.background_colors[1])
        width, height = self.size
        if self._shown.size != (width, height):
            self._shown.resize(width, height)
        if is_too_small(width, height):
            self._shown.want(notice(width, height))
        else:
            spans = self._of_layout(update) if isinstance(update, LayoutUpdate) else self._of_chops(update)
            self._shown.want(spans)

    def _cursor(self) -> str:
        """The terminal's own cursor, unseen, where input methods of other scripts are to open."""
        column, row = self.screen.outer_size.clamp_offset(self.cursor_position)
        return f"\x1b[{row + 1};{column + 1}H" if column or row else ""

    def _of_layout(self, update: LayoutUpdate) -> Iterator[Span]:
        for row, strips in enumerate(update.strips, update.region.y):
            yield row, update.region.x, self._brush.cells(strips)

    def _of_chops(self, update: ChopsUpdate) -> Iterator[Span]:
        for row, first, last in update.spans:
            for end, (column, strip) in zip(update.chop_ends[row], update.chops[row].items(), strict=False):
                if strip is not None and column < last and first < end:
                    yield row, column, self._brush.cells((strip,))


def hold(app: App[Any]) -> None:
    """Let a widget say that what it shows now is but a part of what the reader is to see at once; see `release`."""
    if isinstance(app, LeanApp):
        app.hold()


def release(app: App[Any]) -> None:
    """Show all of it."""
    if isinstance(app, LeanApp):
        app.release()
