"""Keys wait until there is what they are for, and until what was typed before them is done."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import Any, Generic, TypeVar

from textual.app import App
from textual.dom import DOMNode
from textual.events import Event, InputEvent, Paste

_PATIENCE = 0.5
"""Seconds that what was typed waits for what was typed before it."""
_REST = 0.03
"""Seconds until it is asked whether what was typed is done, unless something waits for that: it is painted by then."""
_ROUNDS = 2
"""How often it is waited for all widgets and the app: what a key is bound to is done when it has come up to the app."""

Result = TypeVar("Result")


class HeedingApp(App[Result], Generic[Result]):
    """An app that does what was typed in its order, one after the other, once its screen stands."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._typed: deque[Event] = deque()
        self._heeds = False  # whether the screen stands
        self._doing: Event | None = None  # what was typed and is not done yet
        self._busy: deque[DOMNode] = deque()  # who may still do something of it, and was not asked yet

    async def on_event(self, event: Event) -> None:
        """Have keys wait until there is what they are for: they may have been typed before the app was there."""
        if not isinstance(event, InputEvent | Paste) or event.is_forwarded:
            await super().on_event(event)
        else:
            self._typed.append(event)
            if self._doing:
                self.hasten()
            elif self._heeds:
                await self._take_next(None)

    @property
    def is_answered(self) -> bool:
        """Whether all that was typed is known to be done."""
        return not (self._typed or self._doing)

    def hasten(self) -> None:
        """Find out now whether what was typed is done, rather than when it is painted."""
        if self._doing and self._busy:
            nodes, self._busy = self._busy, deque()
            self._follow(nodes, self._doing)

    def heed(self) -> None:
        """Do what was typed, as soon as the screen stands; it comes in the order in which it was typed."""
        if not self._heeds:
            self.screen.call_later(self.call_later, self._heed_now)

    async def _heed_now(self) -> None:
        if not self._heeds:
            self._heeds = True
            await self._take_next(None)

    async def _take_next(self, done: Event | None) -> None:
        """Take what was typed next when all that was typed before it is done: it may have moved the focus.

        Textual hands a key to whatever has the focus then; of keys that come together from the far end of a line the
        second would be typed into what the first one closes.
        """
        if done is not self._doing:
            return  # it was not waited for any longer
        self._doing = typed = self._typed.popleft() if self._typed else None
        if typed:
            focused = self.focused or self.screen
            await super().on_event(typed)
            self._busy = deque(focused.ancestors_with_self * _ROUNDS)
            loop = asyncio.get_running_loop()
            loop.call_later(_REST, self.hasten)
            loop.call_later(_PATIENCE, self.call_later, self._take_next, typed)
            if self._typed:
                self.hasten()

    def _follow(self, nodes: deque[DOMNode], typed: Event) -> None:
        """Go from one to the next when it has done what it was told until now, to the app at last."""
        while nodes:
            node = nodes.popleft()
            if node.is_running and node.call_later(self._follow, nodes, typed):
                return
        self.call_later(self._take_next, typed)
