"""First steps, help, settings, themes."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from tui.ui.acts.base import Act
from tui.ui.acts.helping_keys import key_of
from tui.ui.acts.helping_settings import Settling
from tui.ui.commands.port import ScreenPort

if TYPE_CHECKING:
    from tui.ui.widgets.first_steps import FirstSteps

_STEPS = {
    "actor": (("actors", "list-down"), "see where someone is in the text"),
    "search": (("search",), "find a name, quote, day or word"),
    "help": (("help",), "see all that can be done here"),
}
"""What a newcomer may try: a kind of fact selected, or a command run; its keys' commands, and what it is for."""
_HINT = "first steps"
_ROWS = 20
"""A screen with fewer has no room for the card."""


class Helping(Act):
    """First steps, help, settings, themes."""

    def __init__(self, screen: ScreenPort) -> None:
        super().__init__(screen)
        self.settling = Settling(screen)
        self._card: FirstSteps | None = None
        self._asked = False

    # First steps.

    def begin(self) -> None:
        """An article is shown: at the very first start there are things to try."""
        if not self._asked and self.screen.app.size.height >= _ROWS:
            self._asked = True
            self.screen.run_worker(self._begin(), group="hint", exclusive=True)

    async def _begin(self) -> None:
        if await asyncio.to_thread(self.screen.desk.is_news, _HINT):
            self._show_card()

    def _show_card(self) -> None:
        from tui.ui.widgets.first_steps import FirstSteps, Step  # noqa: PLC0415 - shown once in a reader's life

        glyphs = self.screen.article.view.glyphs
        steps = [
            Step(" ".join(key_of(command, self.screen.settings, glyphs) for command in commands), words)
            for commands, words in _STEPS.values()
        ]
        self._card = FirstSteps(steps, glyphs)
        self.screen.put_below(self._card)
        self.screen.update_keys()

    @property
    def has_card(self) -> bool:
        """Whether the things to try are shown."""
        return self._card is not None

    def tried(self, what: str) -> None:
        """A kind of fact was selected, or a command run: tick it off; when all were tried, they go away."""
        if self._card and what in _STEPS and self._card.tick(list(_STEPS).index(what)):
            self.put_away()

    def put_away(self) -> bool:
        """Take the things to try away; whether they were shown."""
        card, self._card = self._card, None
        if card is None:
            return False
        card.remove()
        self.screen.update_keys()
        return True
