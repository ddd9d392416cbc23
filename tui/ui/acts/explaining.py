"""Saying why a fact is there and how sure it is, and going through those that are unsure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.model import Doubt, Reading, Reason, Subject
from tui.ui.acts.base import Act
from tui.ui.acts.explaining_subjects import selected_as, subject_of, subjects_at
from tui.ui.commands.base import DeskCommand
from tui.ui.commands.correcting import COMMANDS as CORRECTIONS
from tui.ui.commands.explaining import InPanel
from tui.ui.commands.port import ScreenPort
from tui.ui.selection import NOTHING, FactKind, Selection

if TYPE_CHECKING:
    from tui.ui.panes.panel import Panel
    from tui.ui.trail import Place

# The panes are imported when they are first asked for.

LISTS: dict[FactKind, str] = {"actor": "actors", "quote": "quotes", "event": "timeline"}
"""The list that each kind of fact stands in."""
_NOT_MEANT, _NO_ACTOR, _MARK = "drop-mention", "drop-actors", "mark-fact"


class Explaining(Act):
    """The panel that is open, if any, and where the reader was before it."""

    def __init__(self, screen: ScreenPort) -> None:
        super().__init__(screen)
        self.panel: Panel | None = None
        self._before: Place | None = None
        self._around: list[Subject] = []

    # Why.

    def subjects(self) -> list[Subject]:
        """What can be explained where the reader is: in a list the fact at the cursor, in the article what is there.

        The innermost comes first; where nothing stands it is what is selected.
        """
        screen = self.screen
        if screen.reading is None:
            return []
        if screen.listed is not None:
            return subject_of(screen.listed.at_cursor() or NOTHING)
        return subjects_at(screen.reading, screen.article.view.cursor) or subject_of(screen.selection)

    def explain(self) -> None:
        """Explain what is here, or, when that is being done, what is around it."""
        from tui.ui.panes.why import WhyPane  # noqa: PLC0415

        if isinstance(self.panel, WhyPane):
            self._around = [*self._around[1:], self._around[0]]
        else:
            self._around = self.subjects()
        if not self._around:
            self.screen.note = "go to a name, a quote, a time or an event first"
            return
        subject, reading = self._around[0], self.screen.reading
        assert reading is not None
        explanation = self.screen.desk.explain(reading, subject, self._row)
        if explanation is None:
            return
        selection = selected_as(reading, explanation)
        if isinstance(self.panel, WhyPane):
            self.panel.show(explanation, selection)
        else:
            self._open(WhyPane(explanation, selection))
        self.screen.selection = selection
        self._light()

    def _row(self, offset: int) -> int:
        """The row of the article on which an offset is shown."""
        laid = self.screen.article.view.laid
        return laid.row_at(offset) if laid else 0

    # Reviewing.

    def review(self) -> None:
        """List all that is unsure, and stand at the first; say so when nothing is."""
        from tui.ui.panes.review import ReviewPane  # noqa: PLC0415

        assert self.screen.reading is not None
        doubts = self.screen.desk.doubts(self.screen.reading)
        if not doubts:
            self.screen.note = "nothing in this article is unsure"
            return
        panel = ReviewPane(self._reasons)
        self._open(panel)
        panel.show(doubts)
        self._look()

    def _reasons(self, doubt: Doubt) -> tuple[Reason, ...]:
        """All that is to be said of a doubtful fact: of an actor, why the doubtful mention is thought to be theirs."""
        reading = self.screen.reading
        place = doubt.place if doubt.kind == "actor" else None
        subject = Subject(kind="mention" if place else doubt.kind, ref=doubt.ref, place=place)
        explanation = self.screen.desk.explain(reading, subject, self._row) if reading else None
        return explanation.reasons if explanation else ()

    @property
    def acceptable(self) -> str | None:
        """The id of the fact that `accept` would accept."""
        selection = self.panel.selection if self.panel else self.screen.selection
        return selection.ref if selection.kind in ("actor", "quote", "event") else None

    def accept(self) -> None:
        """Take the fact for right, as the reader's own decision."""
        if ref := self.acceptable:
            self.screen.correcting.accept(ref)

    # The panel.

    def admits(self, command: type[DeskCommand]) -> bool:
        """Whether a command works now: while a panel is open its own do, and in a review what puts its fact right."""
        if self.panel is None or issubclass(command, InPanel) or command.id == "help":
            return True
        if command.id == "why":
            return not self._reviewing
        return self._reviewing and command in CORRECTIONS and self._corrects(self.panel, command)

    def _corrects(self, panel: Panel, command: type[DeskCommand]) -> bool:
        """Whether a correction can be of what is reviewed; of a mention, `x` drops the mention and not its actor."""
        if not command.panes or not panel.selection.kind:
            return not command.panes
        if panel.selection.kind == "actor" and command.id in (_NOT_MEANT, _NO_ACTOR):
            return command.id == _NOT_MEANT
        return LISTS[panel.selection.kind] in command.panes and command.id != _MARK

    @property
    def _reviewing(self) -> bool:
        """Whether the panel is a review."""
        from tui.ui.panes.review import ReviewPane  # noqa: PLC0415

        return isinstance(self.panel, ReviewPane)

    def _open(self, panel: Panel) -> None:
        """Put a panel up, which goes with every other reading: a correction makes one."""
        if self.panel:
            self.screen.take_away(self.panel)
        else:
            self._before = self.screen.here()
        # A correction would be of the marked facts, and not of the one that is looked into.
        self.panel, self.screen.marked = panel, frozenset()
        panel.ascii = self.screen.ascii
        self.screen.put_over(panel)
        panel.watch(panel.screen, "reading", self._read_again, init=False)

    def _read_again(self, reading: Reading | None) -> None:
        """What was doubtful may have been decided, or be open again; what was explained may be so no more."""
        from tui.ui.panes.review import ReviewPane  # noqa: PLC0415

        if reading and isinstance(self.panel, ReviewPane):
            self.panel.show(self.screen.desk.doubts(reading))
            self.panel.call_later(self._look_on)  # after the correction has selected what it put right
        else:
            self.close()

    def _look_on(self) -> None:
        """Show the doubt that has come up, and go on saying what was done to the one before."""
        note = self.screen.note
        self._look()
        self.screen.note = note

    def move(self, step: int) -> None:
        """Go to another reason or doubt, and show it in the article."""
        if self.panel:
            self.panel.move(step)
            self._look()

    def _look(self) -> None:
        """Show in the article what the panel speaks of, and in its list the fact, which the keys then work on."""
        panel = self.panel
        if panel is None:
            return
        if self._reviewing and panel.selection.kind:
            self.screen.current = LISTS[panel.selection.kind]
        self.screen.selection = panel.selection
        self._light()
        if panel.place:
            self.screen.article.view.stand_at(panel.place)

    def _light(self) -> None:
        self.screen.lit = self.panel.lit if self.panel else ()
        self.screen.update_keys()
        if self.panel:
            self.panel.screen.refresh_bindings()  # of another kind of fact other keys work

    def close(self, *, stay: bool = False) -> None:
        """Close the panel, and be where the reader was, or `stay` at what it shows."""
        panel, before = self.panel, self._before
        if panel is None or before is None:
            return
        selection, place = panel.selection, panel.place
        self.panel, self._before = None, None
        self.screen.lit = ()
        self.screen.take_away(panel)
        self.screen.return_to(before)
        if stay and place:
            found = selection if selection.kind else Selection("text")
            self.screen.select(replace(found, place=place), follow=True)
        self.screen.update_keys()
