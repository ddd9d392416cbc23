"""Commands of `tui.ui.acts.asking`."""

from __future__ import annotations

from tui.ui.commands.base import DeskCommand
from tui.ui.commands.port import ScreenPort


class FilterList(DeskCommand):
    """Narrows the current list."""

    id = "filter"
    keys = "f"
    label = "filter"
    tooltip = "List only what fits a query; esc lists all again"
    footer = True
    panes = ("actors", "quotes", "timeline")

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused where there is no list."""
        if desk.current == "article":
            return "only a list can be filtered: go to one by 2, 3 or 4"
        return None if desk.reading else "the article is still being read"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Open the line to type in."""
        desk.asking.open_filter()


COMMANDS: tuple[type[DeskCommand], ...] = (FilterList,)
