"""The sentences of the article, found when they are first asked for."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from tui.model import Document, Span
from tui.ui.acts.base import Act
from tui.ui.commands.port import ScreenPort

Use = Callable[[Sequence[Span]], None]


class Sentences(Act):
    """Finds sentences on a thread, and keeps those of the last article."""

    def __init__(self, screen: ScreenPort) -> None:
        super().__init__(screen)
        self._found: tuple[str, Sequence[Span]] | None = None

    def then(self, use: Use) -> None:
        """Use the article's sentences, as soon as they are there."""
        document = self.screen.document
        if document and self._found and self._found[0] == document.id:
            use(self._found[1])
        elif document:
            self.screen.run_worker(self._find(document, use), group="sentences", exclusive=True)

    async def _find(self, document: Document, use: Use) -> None:
        sentences = await asyncio.to_thread(self.screen.desk.sentences, document)
        self._found = (document.id, sentences)
        if self.screen.document and self.screen.document.id == document.id:
            use(sentences)
