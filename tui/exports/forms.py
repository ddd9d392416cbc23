"""The forms in which a passage can be taken along, by their names."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui.exports.citation import citation
from tui.exports.markdown_quote import markdown_quote
from tui.exports.passage import Passage
from tui.exports.plain import plain
from tui.model import Document, PassageForm, Reading, Span

FORMS: dict[PassageForm, Callable[[Passage], str]] = {
    "text": plain,
    "citation": citation,
    "Markdown quote": markdown_quote,
}


def written(form: PassageForm, document: Document, pieces: Sequence[Span], reading: Reading | None) -> str:
    """Pieces of an article in one of them."""
    return FORMS[form](Passage(document, pieces, reading))
