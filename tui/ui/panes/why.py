"""Why a fact is there, and how sure that is."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from tui.model import Explanation, Reason, Span
from tui.model.sureness import in_words, percent
from tui.ui.panes.panel import Panel
from tui.ui.selection import Selection
from tui.ui.widgets.reasons import ReasonList

_OF = {
    "actor": "its least sure mention",
    "mention": "that it is meant",
    "quote": "that it is said, and by whom",
    "time": "that this is the time meant",
    "event": "that it stands there on the time line",
}


class WhyPane(Panel):
    """The fact as the reader takes it, how sure it is, and the reasons one below the other."""

    def __init__(self, explanation: Explanation, selection: Selection) -> None:
        super().__init__()
        self._claim = Static(id="why-claim", markup=False)
        self._list = ReasonList(pointing=True, id="why-reasons")
        self.border_title = "Why"
        self.show(explanation, selection)

    def compose(self) -> ComposeResult:
        """The fact, and the reasons."""
        yield self._claim
        yield self._list.data_bind(WhyPane.ascii)

    def on_mount(self) -> None:
        """Take the keys."""
        self._list.focus()

    def show(self, explanation: Explanation, selection: Selection) -> None:
        """Explain another fact."""
        self.explanation, self._selection = explanation, selection
        lines = [Content.styled(explanation.claim, "bold"), Content.styled(self._sure(), "dim")]
        self._claim.update(Content("\n").join(lines))
        self._list.show(explanation.reasons)
        self._count()

    def _sure(self) -> str:
        """How sure the fact is, in words and in figures."""
        if any(reason.step == "you" for reason in self.explanation.reasons):
            return "sure: you decided it"
        sure = self.explanation.confidence
        if sure is None:
            return "how sure: not known"
        return f"{in_words(sure)}, {percent(sure)}: {_OF[self.explanation.subject.kind]}"

    def _count(self) -> None:
        self.border_subtitle = f"{self._list.cursor + 1} of {len(self.explanation.reasons)}"

    def move(self, step: int) -> None:
        """Go to another reason."""
        self._list.move(step)
        self._count()

    @property
    def _reason(self) -> Reason:
        """The reason at the cursor: of each fact there is one at least."""
        return self.explanation.reasons[self._list.cursor]

    @property
    def place(self) -> Span | None:
        """The first of the words that the reason rests on."""
        return self._reason.spans[0]

    @property
    def lit(self) -> tuple[Span, ...]:
        """The words that the reason rests on, where they are not those of the fact."""
        if self.explanation.subject.kind == "actor":
            return self._reason.spans
        return tuple(span for span in self._reason.spans if span != self.explanation.place)

    @property
    def selection(self) -> Selection:
        """The fact that is explained."""
        return self._selection
