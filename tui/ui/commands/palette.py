"""The palette's side of the commands: all that can run now, and every theme, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from tui.ui.commands import DESK_COMMANDS
from tui.ui.commands.port import ScreenPort


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
                yield _Entry(command.tooltip, partial(command.run, desk), f"{command.label} ({command.id})")
        for theme in sorted(self.app.available_themes):
            yield _Entry(f"Theme: {theme}", partial(setattr, self.app, "theme", theme), "colours")
        yield _Entry("Quit", self.app.exit, "leave the program")

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
