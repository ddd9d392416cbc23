"""Moving through the text, selecting of it, copying it."""

from __future__ import annotations

from collections.abc import Sequence

from tui.model import Document, Span
from tui.ui.acts.base import Act
from tui.ui.acts.passages_bookmarks import Bookmarks
from tui.ui.acts.passages_copying import Copying
from tui.ui.acts.passages_finding import Finding
from tui.ui.acts.passages_jumping import Jumping
from tui.ui.acts.passages_sentences import Sentences
from tui.ui.commands.port import ScreenPort
from tui.ui.paint.places import grown
from tui.ui.widgets.article import ArticleView


class Passages(Act):
    """Moving through the text, selecting of it, copying it."""

    def __init__(self, screen: ScreenPort) -> None:
        super().__init__(screen)
        self.bookmarks = Bookmarks(screen)
        self.copying = Copying(screen)
        self.finding = Finding(screen)
        self.jumping = Jumping(screen)
        self.sentences = Sentences(screen)

    @property
    def view(self) -> ArticleView:
        """The article's text."""
        return self.screen.article.view

    def show_document(self, old: Document | None, new: Document) -> None:
        """Lay over an article what belongs to it; over another one nothing that was another's."""
        if old and old.id != new.id:
            self.view.end_selecting()
            self.view.focusing = False
            self.finding.end()
        self.bookmarks.show()

    # Focusing.

    def focus(self) -> None:
        """Leave only the sentences about the selection, or give the whole text back."""
        if self.view.focusing:
            self.view.focusing = False
        else:
            self.sentences.then(self._focus)

    def _focus(self, sentences: Sequence[Span]) -> None:
        self.view.sentences = sentences
        self.view.focusing = True

    # Selecting words.

    @property
    def selected(self) -> Span | None:
        """The words that are selected by keyboard in the article; None while none are."""
        return self.view.selected

    def select_words(self, *, whole: bool = False) -> None:
        """Start selecting at the cursor.

        When words are selected already, or `whole` is asked, take in all of the sentence, then paragraph, then article.
        """
        grow = whole or self.selected is not None
        if self.selected is None:
            self.view.start_selecting()
            self.screen.update_keys()
        if grow:
            self.sentences.then(self._grow)

    def _grow(self, sentences: Sequence[Span]) -> None:
        document, selected = self.screen.document, self.selected
        if document and selected:
            whole = Span(start=0, end=len(document.text))
            self.view.select_words(grown(selected, sentences, document.blocks, (whole,)))

    def swap_ends(self) -> None:
        """Go to the other end of the selected words."""
        self.view.swap_ends()

    def end_selecting(self) -> None:
        """Select no words any more."""
        self.view.end_selecting()
        self.screen.update_keys()
