"""Driving the app as a reader does, and reading from its screen what a reader sees."""

from __future__ import annotations

_AWAITED = {
    "open", "history", "read", "keep", "search", "sentences", "find", "titles", "view", "together", "notes", "place",
    "recall", "filter", "hint", "settings",
}  # fmt: skip
_MOMENTS = 100
"""So often it is looked whether all is laid out."""


class Driven:
    """An app being driven: presses keys, waits for its workers, and says what is to be seen."""

    def __init__(self, app, pilot):
        self.app, self.pilot = app, pilot
        self.reader = app.reader

    async def settle(self):
        """Wait until nothing is opened, read or searched any more; the question for a date waits for the user."""
        await self._answered()
        while busy := [w for w in self.app.workers if w.group in _AWAITED and not w.is_finished]:
            await self.app.workers.wait_for_complete(busy)
            await self.pilot.pause()
        await self._laid_out()

    async def _laid_out(self):
        """Wait until everything is in its place: Textual lays out a moment later."""
        for _ in range(_MOMENTS):
            if not (self.app.is_running and self.app.screen_stack and self.app.screen._layout_required):
                return
            await self.pilot.pause(0.01)

    async def press(self, *keys):
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def press_without_waiting(self, key):
        await self.pilot.press(key)
        await self._answered()

    async def _answered(self):
        await self.pilot.pause()
        while self.app.is_running and not self.app.is_answered:
            self.app.hasten()
            await self.pilot.pause()

    async def type(self, words):
        await self.press(*("space" if char == " " else char for char in words))

    def lines(self, selector):
        """The rows of a list as text, without the blanks at their ends."""
        return self._lines(self.reader.query_one(selector))

    def shown(self, selector):
        """The same of a list on the screen that is shown over the desk."""
        return self._lines(self.app.screen.query_one(selector))

    def _lines(self, pane):
        return [pane.render_line(y).text.rstrip() for y in range(pane.size.height)]

    @property
    def selected(self):
        return self.reader.selection.kind, self.reader.selection.ref

    @property
    def focus(self):
        focused = self.app.focused
        return next(n.id for n in focused.ancestors_with_self if n.id in {"article", "actors", "quotes", "timeline"})

    @property
    def keys(self):
        """The last line of the screen, as text."""
        return self.reader.query_one("KeyLine").render_line(0).text

    @property
    def title(self):
        """The first line of the screen, as text."""
        return self.reader.query_one("TitleBar").render_line(0).text
