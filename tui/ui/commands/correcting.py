"""Commands of `tui.ui.acts.correcting`: for everything, and for words of the article."""

from __future__ import annotations

from typing import ClassVar

from tui.ui.commands.base import DeskCommand
from tui.ui.commands.correcting_lists import LIST_CORRECTIONS
from tui.ui.commands.port import ScreenPort


class Undo(DeskCommand):
    """The last correction taken back."""

    id = "undo"
    keys = "u"
    label = "undo"
    tooltip = "Take your last correction back"

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused while nothing was corrected."""
        return desk.correcting.refusal() or (None if desk.correcting.history.done else "nothing was corrected yet")

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Take it back."""
        desk.correcting.undo()


class Redo(DeskCommand):
    """A correction made again that was taken back."""

    id = "redo"
    keys = "ctrl+r"
    label = "redo"
    tooltip = "Make the correction again that you took back last"

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused while nothing was taken back."""
        return desk.correcting.refusal() or (None if desk.correcting.history.undone else "nothing was taken back")

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Make it again."""
        desk.correcting.redo()


class ListCorrections(DeskCommand):
    """All corrections of the article."""

    id = "corrections"
    keys = "C"
    label = "corrections"
    tooltip = "List your corrections, those first that no longer fit"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """List them."""
        desk.correcting.show_log()


class Masthead(DeskCommand):
    """Title, byline and date."""

    id = "masthead"
    keys = "M"
    label = "masthead"
    tooltip = "Correct the title, the byline and the date"

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused until there is an article with what was corrected in it."""
        return desk.correcting.unready()

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Ask for them."""
        desk.correcting.masthead.correct()


class _OnWords(DeskCommand):
    """What commands on words of the article share."""

    id = "on-words"
    panes = ("article",)
    without: ClassVar[str] = "there is no word here"

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused between words."""
        return desk.correcting.refusal() or (None if desk.correcting.article.words() else cls.without)


class MakeActor(_OnWords):
    """Words that mention somebody."""

    id = "make-actor"
    keys = "a"
    label = "actor"
    tooltip = "These words mention the selected actor, or a new one"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Add the words to the selected actor, or make an actor of them."""
        desk.correcting.article.make_actor()


class MakeQuote(_OnWords):
    """Words that are quoted."""

    id = "make-quote"
    keys = "Q"
    label = "quote"
    tooltip = "These words are quoted"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Make a quote of the words."""
        desk.correcting.article.make_quote()


class MakeEvent(_OnWords):
    """Words that tell of something."""

    id = "make-event"
    keys = "E"
    label = "event"
    tooltip = "These words tell of something for the time line"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Make an event of the words."""
        desk.correcting.article.make_event()


class DropMention(_OnWords):
    """Words that do not mention whom they were thought to."""

    id = "drop-mention"
    keys = "x"
    label = "not this actor"
    tooltip = "The words at the cursor do not mention this actor"

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused where nobody is mentioned."""
        return desk.correcting.refusal() or (
            None if desk.correcting.article.mentioned() else "nobody is mentioned at the cursor"
        )

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Take the words from the actor."""
        desk.correcting.article.drop_mention()


COMMANDS: tuple[type[DeskCommand], ...] = (
    Undo,
    Redo,
    ListCorrections,
    Masthead,
    *LIST_CORRECTIONS,
    MakeActor,
    MakeQuote,
    MakeEvent,
    DropMention,
)
