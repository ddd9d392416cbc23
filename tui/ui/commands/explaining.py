"""Commands of `tui.ui.acts.explaining`."""

from __future__ import annotations

from tui.ui.commands.base import DeskCommand
from tui.ui.commands.port import ScreenPort

_UNREAD = "the article is still being read"


class Why(DeskCommand):
    """Why this is here."""

    id = "why"
    keys = "w"
    label = "why"
    tooltip = "Why this is here, and how sure; again: what is around"

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused until there is a reading to explain."""
        return None if desk.reading else _UNREAD

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Explain it."""
        desk.explaining.explain()


class Review(DeskCommand):
    """What the reader is unsure of."""

    id = "review"
    keys = "exclamation_mark"
    label = "review"
    tooltip = "Go through all that is unsure, to accept or correct it"

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused until there is a reading to review."""
        return None if desk.reading else _UNREAD

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """List the doubts."""
        desk.explaining.review()


class Accept(DeskCommand):
    """This is right."""

    id = "accept"
    keys = "A"
    label = "accept"
    tooltip = "This is right: do not call it unsure any more"

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused where no fact is selected."""
        return None if desk.explaining.acceptable else "select an actor, a quote or an event first"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Accept it."""
        desk.explaining.accept()


class InPanel(DeskCommand):
    """What the commands of an explanation or review share."""

    id = "panel"
    mode = "a fact is explained or reviewed"

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused while nothing is explained or reviewed."""
        return None if desk.explaining.panel else "nothing is being explained or reviewed"


class PanelNext(InPanel):
    """On to the next reason or doubt."""

    id = "panel-next"
    keys = "j,down"
    label = "next"
    tooltip = "Go to the next reason or doubt"
    footer = True

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Go forward."""
        desk.explaining.move(1)


class PanelPrevious(InPanel):
    """Back to the previous reason or doubt."""

    id = "panel-previous"
    keys = "k,up"
    label = "previous"
    tooltip = "Go to the previous reason or doubt"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Go back."""
        desk.explaining.move(-1)


class PanelAccept(InPanel):
    """The fact that is looked into is right."""

    id = "panel-accept"
    keys = "A"
    label = "accept"
    tooltip = "This is right: do not call it unsure any more"
    footer = True

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Accept it; the next comes up."""
        desk.explaining.accept()


class PanelGo(InPanel):
    """To the words in the article."""

    id = "panel-go"
    keys = "enter"
    label = "go there"
    tooltip = "Go to these words in the article"
    footer = True

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Close the panel and stay there."""
        desk.explaining.close(stay=True)


class PanelClose(InPanel):
    """Back to where the reader was."""

    id = "panel-close"
    keys = "escape"
    label = "close"
    tooltip = "Go back to where you were"
    footer = True

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Close the panel."""
        desk.explaining.close()


COMMANDS: tuple[type[DeskCommand], ...] = (
    Why,
    Review,
    Accept,
    PanelNext,
    PanelPrevious,
    PanelAccept,
    PanelGo,
    PanelClose,
)
