"""The palette's side of the commands: all that can run now, and every theme, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple, cast

from textual import actions
from textual.binding import Binding
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.widget import Widget

from tui.ui.commands import APP_COMMANDS, DESK_COMMANDS
from tui.ui.commands.port import ScreenPort
from tui.ui.commands.working import Palette
from tui.ui.paint.glyphs import ASCII
from tui.ui.widgets.keys import key_names

_OURS = "tui.ui."
"""Where our widgets are; Textual's own bindings have the same keys, and no words for a reader."""


class _Entry(NamedTuple):
    """A line of the palette."""

    name: str
    run: Callable[[], object]
    help: str


def _bindings_of(pane: type[Widget]) -> Iterator[Binding]:
    """The bindings of a pane and of the kinds of pane that it is one of."""
    for kind in pane.__mro__:
        if kind.__module__.startswith(_OURS):
            yield from (binding for binding in vars(kind).get("BINDINGS", ()) if isinstance(binding, Binding))


class DeskProvider(Provider):
    """Finds the commands of the reading screen."""

    def _entries(self) -> Iterator[_Entry]:
        """What works in the pane that one came from first, then the program's own; what cannot run is left out."""
        desk = cast("ScreenPort", self.screen)
        for command in DESK_COMMANDS:
            if command.refusal(desk) is None:
                yield self._entry(command.binding(), partial(self.screen.run_action, command.action))
        yield from self._moves(desk)
        for own in APP_COMMANDS:
            if own is not Palette:  # it is open
                yield self._entry(own.binding(), partial(self.app.run_action, own.action))
        for theme in sorted(self.app.available_themes):
            yield _Entry(f"Theme: {theme}", partial(self.app.run_action, f"use_theme({theme!r})"), "colours")

    def _moves(self, desk: ScreenPort) -> Iterator[_Entry]:
        """What the keys do that only the pane knows: moving in a list or in the text."""
        pane = desk.listed if desk.listed is not None else desk.article.view
        for binding in dict.fromkeys(_bindings_of(type(pane))):
            _, action, parameters = actions.parse(binding.action)
            if not binding.action.startswith("screen.") and pane.check_action(action, parameters):
                yield self._entry(binding, partial(pane.run_action, binding.action))

    def _entry(self, binding: Binding, run: Callable[[], object]) -> _Entry:
        """An action by its name, with its keys: the user's own if there are any."""
        keys = self._own_keys().get(binding.id or "", binding.key)
        return _Entry(binding.tooltip or binding.description, run, f"{binding.description}, {key_names(keys, ASCII)}")

    def _own_keys(self) -> dict[str, str]:
        return cast("ScreenPort", self.screen).settings.keys

    async def discover(self) -> Hits:
        """Everything, in the order of the help."""
        for entry in self._entries():
            yield DiscoveryHit(entry.name, entry.run, help=entry.help)

    async def search(self, query: str) -> Hits:
        """What is like the query."""
        matcher = self.matcher(query)
        for entry in self._entries():
            if (score := matcher.match(entry.name)) > 0:
                yield Hit(score, matcher.highlight(entry.name), entry.run, help=entry.help)
