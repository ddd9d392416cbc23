"""The way that the reader went: steps to go back to, and from there forward again."""

from __future__ import annotations

from collections import deque
from typing import NamedTuple

from tui.ui.selection import Selection
from tui.ui.widgets.article_text import Position

_LONG = 200


class Place(NamedTuple):
    """A step of the trail: what was selected, where the article stood, and which pane had the keys."""

    selection: Selection
    position: Position
    pane: str


class Trail:
    """Places behind the reader and ahead of him. A new step forgets what was ahead, as in a browser."""

    def __init__(self) -> None:
        self._behind: deque[Place] = deque(maxlen=_LONG)
        self._ahead: list[Place] = []

    def __len__(self) -> int:
        """How many steps can be taken back."""
        return len(self._behind)

    @property
    def ahead(self) -> int:
        """How many steps can be taken forward."""
        return len(self._ahead)

    @property
    def last(self) -> Place:
        """Where the last step was taken from.

        Raises:
            IndexError: when no step was taken.
        """
        return self._behind[-1]

    def append(self, here: Place) -> None:
        """Take a step, away from here."""
        self._behind.append(here)
        self._ahead.clear()

    def back(self, here: Place) -> Place:
        """Take the last step back; from there, forward comes here again."""
        self._ahead.append(here)
        return self._behind.pop()

    def forward(self, here: Place) -> Place:
        """Take the step again that was last taken back."""
        self._behind.append(here)
        return self._ahead.pop()
