"""Textual's app, writing only what changed."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from typing import Any, Generic, TypeVar

import textual
from rich.color import ColorSystem
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.app import App
from textual.screen import Screen

from tui.ui.driver.cells import cells
from tui.ui.driver.shown import Shown, Span

KNOWN = "8.2.8"
"""The version of Textual whose private parts these are."""
_IS_KNOWN = textual.__version__ == KNOWN
"""Whether this is it. Textual looks it up among the installed packages whenever it is asked, too slow for each key."""
_ERASING = ("xterm", "tmux", "linux", "rxvt", "alacritty", "foot", "kitty", "konsole", "vte", "wezterm", "ghostty")

Result = TypeVar("Result")


def erases_in_colour(environ: Mapping[str, str]) -> bool:
    """Whether the terminal is known to erase in the colour that it writes on; `screen` does not."""
    return environ.get("TERM", "").startswith(_ERASING)


class LeanApp(App[Result], Generic[Result]):
    """An app that keeps what the terminal shows, and writes what differs."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._shown = Shown(erases=erases_in_colour(os.environ))
        self._held = ExitStack()

    def hold(self, seconds: float | None = None) -> None:
        """Show nothing new until it is released, at the latest after so long: what comes together is drawn together."""
        if not self._batch_count:
            self._held.enter_context(self.batch_update())
        if seconds is not None:
            self.set_timer(seconds, self.release)

    def release(self) -> None:
        """Show what has come while nothing was shown."""
        self._held.close()
        if self._running:
            self.screen.check_idle()

    async def on_mount(self) -> None:
        """Write the whole screen again after the program slept: the shell has written on it."""
        self.app_resume_signal.subscribe(self, lambda _app: self.repaint_all())

    def on_resize(self) -> None:
        """A terminal of another size shows who knows what."""
        self._shown.forget(0, 0)

    def repaint_all(self) -> None:
        """Write the whole screen again: somebody else may have written on it."""
        self._shown.forget(0, 0)
        self.screen.refresh()

    def _display(self, screen: Screen[Any], renderable: Any) -> None:
        """Show an update of the compositor; everything else is Textual's."""
        driver = self._driver
        ours = isinstance(renderable, ChopsUpdate | LayoutUpdate) and _IS_KNOWN
        if not ours or driver is None or driver.is_inline or self.is_headless:
            if isinstance(renderable, CompositorUpdate):
                self._shown.forget(0, 0)
            super()._display(screen, renderable)
            return
        if self._batch_count or not self._running or self._closed:
            return
        try:
            written = self._changes(renderable)
        except Exception as error:  # noqa: BLE001 - as Textual does with what it cannot draw
            self._handle_exception(error)
            return
        if written:
            self._begin_update()
            driver.write(written + self._cursor())
            self._end_update()
            driver.flush()

    def _changes(self, update: ChopsUpdate | LayoutUpdate) -> str:
        """The text that makes the terminal show an update."""
        width, height = self.size
        if self._shown.size != (width, height):
            self._shown.forget(width, height)
        colours = self.console._color_system or ColorSystem.TRUECOLOR  # noqa: SLF001 - as Strip.render asks
        spans = _of_layout(update, colours) if isinstance(update, LayoutUpdate) else _of_chops(update, colours)
        return self._shown.put(list(spans))

    def _cursor(self) -> str:
        """The terminal's own cursor, unseen, where input methods of other scripts are to open."""
        column, row = self.screen.outer_size.clamp_offset(self.cursor_position)
        return f"\x1b[{row + 1};{column + 1}H" if column or row else ""


def hold(app: App[Any]) -> None:
    """Let a widget say that what it shows now is but a part of what the reader is to see at once; see `release`."""
    if isinstance(app, LeanApp):
        app.hold()


def release(app: App[Any]) -> None:
    """Show all of it."""
    if isinstance(app, LeanApp):
        app.release()


def _of_layout(update: LayoutUpdate, colours: ColorSystem) -> Iterator[Span]:
    for row, strips in enumerate(update.strips, update.region.y):
        yield row, update.region.x, cells(strips, colours)


def _of_chops(update: ChopsUpdate, colours: ColorSystem) -> Iterator[Span]:
    for row, first, last in update.spans:
        for end, (column, strip) in zip(update.chop_ends[row], update.chops[row].items(), strict=False):
            if strip is None or column > last or end <= first:
                continue
            cut = strip if first <= column < last and end <= last else strip.crop(0, min(end, last) - column)
            yield row, column, cells((cut,), colours)
