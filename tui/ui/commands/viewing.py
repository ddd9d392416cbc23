"""Commands of `tui.ui.acts.viewing`."""

from __future__ import annotations

from tui.ui.commands.base import DeskCommand
from tui.ui.commands.port import ScreenPort


class _View(DeskCommand):
    """What the views share."""

    id = "view"

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused until there are facts to count."""
        return None if desk.reading else "the article is still being read"


class ShowCompany(_View):
    """Who with whom."""

    id = "company"
    keys = "5"
    label = "who with whom"
    tooltip = "Who with whom: who meets, and who speaks of whom"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Show it."""
        desk.show_view("company")


class ShowSpeakers(_View):
    """Quotes by speaker."""

    id = "speakers"
    keys = "6"
    label = "speakers"
    tooltip = "Who is quoted how much, and what kind of source it is"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Show it."""
        desk.show_view("speakers")


class ShowChart(_View):
    """The time line as a chart."""

    id = "chart"
    keys = "7"
    label = "chart of time"
    tooltip = "The time line as a chart, from years to hours"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Show it."""
        desk.show_view("chart")


COMMANDS: tuple[type[DeskCommand], ...] = (ShowCompany, ShowSpeakers, ShowChart)
