"""Commands of `tui.ui.acts.opening`."""

from __future__ import annotations

from tui.ui.commands.base import DeskCommand
from tui.ui.commands.port import ScreenPort


class ShowArticles(DeskCommand):
    """To the articles of the folder or feed."""

    id = "articles"
    keys = "0"
    label = "articles"
    tooltip = "Choose another article of this folder or feed"

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused where one article was opened by its name."""
        return None if desk.opening.shelf else "this article is of no folder or feed: open one with dateline FOLDER"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Show them."""
        desk.show_articles()


COMMANDS: tuple[type[DeskCommand], ...] = (ShowArticles,)
