"""What a command is: an id, keys and words, from which bindings, footer, help and palette are all made."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding

from tui.ui.commands.port import ScreenPort


class Command:
    """Something a key does. A subclass says everything about it in one place and is never instantiated.

    `id` is the name by which settings give it other `keys`; `label` is a word or two for the footer; `tooltip` is a
    line for the help and the palette; `footer` says whether the footer shows it; `action` is the Textual action.
    """

    id: ClassVar[str]
    keys: ClassVar[str]
    label: ClassVar[str]
    tooltip: ClassVar[str]
    action: ClassVar[str]
    footer: ClassVar[bool] = False
    priority: ClassVar[bool] = False

    @classmethod
    def binding(cls) -> Binding:
        """The command as Textual binds it."""
        return Binding(
            cls.keys, cls.action, cls.label, show=cls.footer, priority=cls.priority, tooltip=cls.tooltip, id=cls.id
        )


class DeskCommand(Command):
    """A command of the reading screen: it runs on the screen and stands in the palette.

    It has priority, so that keys typed ahead of it go where it puts the focus, and not to where the focus was.
    """

    priority = True
    panes: ClassVar[tuple[str, ...]] = ()
    """The panes in which the keys work (article, actors, quotes, timeline); in all when there are none."""
    mode: ClassVar[str] = ""
    """What the reader must be doing ("words are selected"); while refused, the keys are those of other commands."""

    def __init_subclass__(cls) -> None:
        cls.action = f"screen.command({cls.id!r})"

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:  # noqa: ARG003 - most commands refuse nothing
        """Why the command cannot run now, on one line; None when it can."""
        return None

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Do it. Called only when nothing is refused."""
        raise NotImplementedError
