"""Jump labels: everything in view gets a letter or two; typing them goes there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from textual import events

from tui.model import Span
from tui.ui.acts.base import Act
from tui.ui.commands.port import ScreenPort
from tui.ui.paint.labels import labels
from tui.ui.paint.places import pick
from tui.ui.selection import NOTHING


class Target(NamedTuple):
    """Something in view: an offset of the article, or the index of an entry in a list."""

    pane: str
    at: int


class Jumping(Act):
    """Shows the labels, takes the letters, and goes where they lead."""

    def __init__(self, screen: ScreenPort) -> None:
        super().__init__(screen)
        self._labels: dict[str, Target] = {}
        self._typed = ""

    def start(self) -> None:
        """Label what is in view, and wait for letters."""
        targets = sorted(self._targets(), key=self._distance)
        self._labels = dict(zip(labels(len(targets)), targets, strict=False))
        self._typed = ""
        if targets:
            self.screen.taker = self._take
            self._show()
        else:
            self.screen.note = "nothing to go to is in view"

    def _targets(self) -> list[Target]:
        """The marked places of the article in view, and the entries of the lists."""
        found = [Target("article", offset) for offset in self.screen.article.view.places_in_view()]
        return found + [Target(pane.id or "", index) for pane in self.screen.lists for index in pane.entries_in_view()]

    def _distance(self, target: Target) -> tuple[bool, int]:
        """The pane with the keys first, and in it what is near the cursor."""
        listed, view = self.screen.listed, self.screen.article.view
        cursor = view.cursor if target.pane == "article" else listed.cursor if listed else 0
        return target.pane != self.screen.current, abs(target.at - cursor)

    def _take(self, event: events.Key) -> None:
        typed = self._typed + (event.character or "")
        if target := self._labels.get(typed):
            self._leave()
            self._go(target)
        elif event.is_printable and any(label.startswith(typed) for label in self._labels):
            self._typed = typed
            self._show()
        else:
            self._leave()

    def _show(self) -> None:
        """Draw what is still to be typed of each label that can be meant."""
        left = {
            t: label.removeprefix(self._typed) for label, t in self._labels.items() if label.startswith(self._typed)
        }
        self._draw(left)
        self.screen.note = "type the letters of a place to go there, esc leaves"

    def _draw(self, left: Mapping[Target, str]) -> None:
        self.screen.article.view.labels = {t.at: label for t, label in left.items() if t.pane == "article"}
        for pane in self.screen.lists:
            pane.labels = {t.at: label for t, label in left.items() if t.pane == pane.id}

    def _leave(self) -> None:
        self.screen.taker = None
        self._draw({})
        self.screen.note = ""

    def _go(self, target: Target) -> None:
        """Stand there and select it; while words are selected, take them in up to there."""
        place = Span(start=target.at, end=target.at)
        facts = self.screen.reading
        if target.pane != "article":
            self.screen.show(target.pane)
            next(pane for pane in self.screen.lists if pane.id == target.pane).pick(target.at)
        elif facts and not self.screen.passages.selected and (found := pick(facts, target.at, NOTHING)):
            self.screen.select(found, follow=True)
        else:
            self.screen.go_to(place)
