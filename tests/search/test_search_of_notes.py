"""Notes are found like everything else, as they are now."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tui.desk import Desk
from tui.model import Block, Reading, Span
from tui.model.document import Document
from tui.model.notes import Note

TEXT = "Ann met Bo in Oslo. They talked about oil."


@pytest.fixture
def reading():
    return Reading(
        article=Document(id="n", source="x", text=TEXT, blocks=(Block(start=0, end=len(TEXT), kind="paragraph"),))
    )


def note(words):
    return Note(spans=(Span(start=4, end=7),), quoted="met", words=words, made=datetime(2024, 3, 12, tzinfo=UTC))


def found(desk, reading, query):
    return [(hit.kind, hit.label, hit.start) for hit in desk.search(reading, query).hits]


def test_a_note_is_found_by_its_words_and_no_longer_when_it_is_dropped(reading):
    desk = Desk()
    assert found(desk, reading, "note:deadline") == []
    kept = desk.keep_note(reading.article, note("ask about the deadline"))
    for query in ("note:deadline", "deadlin", "type:person OR note:ask"):
        assert ("note", "ask about the deadline", 4) in found(desk, reading, query)
    desk.drop_note(kept)
    assert found(desk, reading, "note:deadline") == []


def test_what_stands_in_the_text_is_no_note(reading):
    desk = Desk()
    desk.keep_note(reading.article, note("ask"))
    assert found(desk, reading, "note:oil") == []
    assert [kind for kind, _, _ in found(desk, reading, "oil")] == ["text"]
