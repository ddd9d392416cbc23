"""The outline of the article, and going to a part of it."""

from __future__ import annotations

from tui.ui.acts.base import Act


class Outline(Act):
    """Shows the outline."""

    def show(self) -> None:
        """Show it on a screen of its own."""
        self.screen.run_worker(self._ask(), group="outline", exclusive=True)

    async def _ask(self) -> None:
        from tui.ui.screens.outline import OutlineScreen  # noqa: PLC0415 - loaded when it is asked for

        document, view = self.screen.document, self.screen.article.view
        assert document is not None
        asked = OutlineScreen(document, self.screen.stops, view.cursor, ascii_only=view.ascii)
        place = await self.screen.app.push_screen_wait(asked)
        if place:
            self.screen.go_to(place)
