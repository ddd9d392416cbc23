"""Moving through the text, selecting of it, copying it."""

from __future__ import annotations

from tui.model import Span
from tui.ui.acts.base import Act
from tui.ui.acts.passages_copying import Copying
from tui.ui.commands.port import ScreenPort
from tui.ui.widgets.article import ArticleView


class Passages(Act):
    """Moving through the text, selecting of it, copying it."""

    def __init__(self, screen: ScreenPort) -> None:
        super().__init__(screen)
        self.copying = Copying(screen)

    @property
    def view(self) -> ArticleView:
        """The article's text."""
        return self.screen.article.view

    # Selecting words.

    @property
    def selected(self) -> Span | None:
        """The words that are selected by keyboard in the article; None while none are."""
        return self.view.selected

    def select_words(self) -> None:
        """Start selecting at the cursor."""
        self.view.start_selecting()
        self.screen.update_keys()

    def swap_ends(self) -> None:
        """Go to the other end of the selected words."""
        self.view.swap_ends()

    def end_selecting(self) -> None:
        """Select no words any more."""
        self.view.end_selecting()
        self.screen.update_keys()
