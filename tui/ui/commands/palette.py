"""The palette's side of the commands: all that can run now, and every theme, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from tui.ui.commands import DESK_COMMANDS, DeskCommand
from tui.ui.commands.port import ScreenPort
from tui.ui.paint.glyphs import ASCII
from tui.ui.widgets.keys import key_names


class _Entry(NamedTuple):
    """A line of the palette."""

    name: str
    run: Callable[[], object]
    help: str


class DeskProvider(Provider):
    """Finds the commands of the reading screen."""

    def _entries(self) -> Iterator[_Entry]:
        desk = cast("ScreenPort", self.screen)
        for command in DESK_COMMANDS:
            if command.refusal(desk) is None:
                yield _Entry(
                    command.tooltip, partial(command.run, desk), f"{command.label}, {self._keys(desk, command)}"
                )
        for theme in sorted(self.app.available_themes):
            yield _Entry(f"Theme: {theme}", partial(setattr, self.app, "theme", theme), "colours")
        yield _Entry("Quit", self.app.exit, "leave the program")

    def _keys(self, desk: ScreenPort, command: type[DeskCommand]) -> str:
        """The keys that do the same, the user's own if there are any."""
        return key_names(desk.settings.keys.get(command.id, command.keys), ASCII)

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
