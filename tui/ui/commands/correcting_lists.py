"""Commands that correct the facts of a list: those that are marked, or the one at the cursor."""

from __future__ import annotations

from tui.ui.commands.base import DeskCommand
from tui.ui.commands.port import ScreenPort


class _OnListed(DeskCommand):
    """What commands on listed facts share."""

    id = "on-listed"

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused where there is nothing to correct."""
        if desk.listed is None or not desk.listed.at_cursor():
            return "there is nothing here"
        return desk.correcting.refusal()


class Mark(_OnListed):
    """A fact marked, for what is done to several."""

    id = "mark-fact"
    keys = "space"
    label = "mark"
    tooltip = "Mark it, for what is done to several at once"
    panes = ("actors", "quotes", "timeline")
    footer = True

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Mark it or unmark it, and go on to the next."""
        desk.correcting.mark()


class MergeActors(_OnListed):
    """Several actors that are one."""

    id = "merge-actors"
    keys = "m"
    label = "merge"
    tooltip = "The marked actors are one; of one, choose whom it is"
    panes = ("actors",)
    footer = True

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Merge them."""
        desk.correcting.actors.merge()


class SplitActor(_OnListed):
    """One actor that is two."""

    id = "split-actor"
    keys = "s"
    label = "split"
    tooltip = "Choose the mentions that are of somebody else"
    panes = ("actors",)

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Ask which mentions leave."""
        desk.correcting.actors.split()


class RenameActor(_OnListed):
    """An actor by another name."""

    id = "rename-actor"
    keys = "r"
    label = "rename"
    tooltip = "Give the actor another name"
    panes = ("actors",)

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Ask for the name."""
        desk.correcting.actors.rename()


class RetypeActors(_OnListed):
    """Actors of another type."""

    id = "retype-actors"
    keys = "T"
    label = "type"
    tooltip = "Say if it is a person, organization, place or group"
    panes = ("actors",)

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Ask for the type."""
        desk.correcting.actors.retype()


class DropActors(_OnListed):
    """What is no actor."""

    id = "drop-actors"
    keys = "x"
    label = "drop"
    tooltip = "This is no actor"
    panes = ("actors",)

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Take them out."""
        desk.correcting.actors.drop()


class SetSpeaker(_OnListed):
    """Who said it."""

    id = "set-speaker"
    keys = "s"
    label = "speaker"
    tooltip = "Say who said this"
    panes = ("quotes",)
    footer = True

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Ask for the speaker."""
        desk.correcting.quotes.speaker()


class SetQuoteKind(_OnListed):
    """How it is quoted."""

    id = "set-quote-kind"
    keys = "T"
    label = "kind"
    tooltip = "Say how this is quoted: direct, mixed, indirect"
    panes = ("quotes",)

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Ask for the kind."""
        desk.correcting.quotes.kind()


class SetLimits(_OnListed):
    """Where a quote begins and ends."""

    id = "set-limits"
    keys = "L"
    label = "limits"
    tooltip = "Say where the quote begins and ends"
    panes = ("quotes",)

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Show its words to move the ends."""
        desk.correcting.quotes.limits()


class DropQuotes(_OnListed):
    """What is no quote."""

    id = "drop-quotes"
    keys = "x"
    label = "drop"
    tooltip = "Nobody is quoted here"
    panes = ("quotes",)

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Take them out."""
        desk.correcting.quotes.drop()


class SetDays(_OnListed):
    """When it was."""

    id = "set-days"
    keys = "d"
    label = "day"
    tooltip = "Say when this was"
    panes = ("timeline",)
    footer = True

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Ask for the days."""
        desk.correcting.events.days()


class Earlier(_OnListed):
    """Earlier on the time line."""

    id = "earlier"
    keys = "less_than_sign"
    label = "earlier"
    tooltip = "Put it earlier on the time line"
    panes = ("timeline",)

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused for the earliest."""
        return super().refusal(desk) or desk.correcting.events.cannot_move(-1)

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Move it."""
        desk.correcting.events.move(-1)


class Later(_OnListed):
    """Later on the time line."""

    id = "later"
    keys = "greater_than_sign"
    label = "later"
    tooltip = "Put it later on the time line"
    panes = ("timeline",)

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused for the latest."""
        return super().refusal(desk) or desk.correcting.events.cannot_move(1)

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Move it."""
        desk.correcting.events.move(1)


class SetPeople(_OnListed):
    """Who had part in it."""

    id = "set-people"
    keys = "p"
    label = "people"
    tooltip = "Say who had part in this"
    panes = ("timeline",)

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Ask for them."""
        desk.correcting.events.people()


class DropEvents(_OnListed):
    """What did not happen."""

    id = "drop-events"
    keys = "x"
    label = "drop"
    tooltip = "This is no event"
    panes = ("timeline",)

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Take them out."""
        desk.correcting.events.drop()


LIST_CORRECTIONS: tuple[type[DeskCommand], ...] = (
    Mark,
    MergeActors,
    SplitActor,
    RenameActor,
    RetypeActors,
    DropActors,
    SetSpeaker,
    SetQuoteKind,
    SetLimits,
    DropQuotes,
    SetDays,
    Earlier,
    Later,
    SetPeople,
    DropEvents,
)
