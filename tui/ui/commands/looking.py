"""Commands that choose what is on the screen: panes, full screen, theme."""

from __future__ import annotations

from tui.ui.commands.base import Command, DeskCommand
from tui.ui.commands.port import ScreenPort


class ShowArticle(DeskCommand):
    """To the article."""

    id = "article"
    keys = "1"
    label = "article"
    tooltip = "Go to the article"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Focus it."""
        desk.show("article")


class ShowActors(DeskCommand):
    """To the actors."""

    id = "actors"
    keys = "2"
    label = "actors"
    tooltip = "Go to the actors: who is in the article"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Focus it."""
        desk.show("actors")


class ShowQuotes(DeskCommand):
    """To the quotes."""

    id = "quotes"
    keys = "3"
    label = "quotes"
    tooltip = "Go to the quotes: what was said, and by whom"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Focus it."""
        desk.show("quotes")


class ShowTimeline(DeskCommand):
    """To the time line."""

    id = "timeline"
    keys = "4"
    label = "time line"
    tooltip = "Go to the time line: what happened when"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Focus it."""
        desk.show("timeline")


class NextPane(DeskCommand):
    """To the next pane."""

    id = "next-pane"
    keys = "tab"
    label = "pane"
    tooltip = "Go to the next pane"
    footer = True

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Focus it, from the last round to the first."""
        desk.show_next(1)


class PreviousPane(DeskCommand):
    """To the pane before."""

    id = "previous-pane"
    keys = "shift+tab"
    label = "pane before"
    tooltip = "Go to the previous pane"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Focus it, from the first round to the last."""
        desk.show_next(-1)


class Zoom(DeskCommand):
    """One pane on the whole screen."""

    id = "zoom"
    keys = "z"
    label = "zoom"
    tooltip = "Give this pane the whole screen, and take it back"
    footer = True

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Switch between the two."""
        desk.zoomed = not desk.zoomed


class ChooseTheme(Command):
    """Other colours. It is the app's own action, so that it works in every view."""

    id = "theme"
    keys = "t"
    label = "theme"
    tooltip = "Choose a theme, each shown as you come to it"
    action = "app.choose_theme"
