"""Parts of the screen that are out of sight at first: what is in them is made when they are first opened."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget


class Late(Widget):
    """A widget that is empty, and not shown, until it is furnished: a start does not wait for what nobody sees.

    It stands last among the bases of a class: Textual takes the style of a widget from the first.
    """

    def on_mount(self) -> None:
        """Out of sight until it is opened."""
        self.display = False

    def inside(self) -> Iterable[Widget]:
        """The widgets that are in it."""
        raise NotImplementedError

    def furnish(self) -> None:
        """Make what is in it, unless it is there already; it can be asked for at once."""
        if not self.children:
            self.mount_all(self.inside())
