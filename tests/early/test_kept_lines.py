"""Of an article that was opened before, the rows from where it was left are those that the app then shows."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.desk import Desk
from tui.early import beginning, kept
from tui.early.kept import Kept, kept_article, left_elsewhere
from tui.library import Library
from tui.model import to_plain
from tui.model.notes import Picture, Whereabouts
from tui.reading.normalise import normalise
from tui.sources import markdown
from tui.ui.paint.layout import lay_out
from tui.ui.paint.lettered import lettered
from tui.ui.pictures import occasion

BLOCKS = st.sampled_from(
    [
        "# Headline",
        "One sentence of a paragraph that runs on, over several rows of the text.",
        "And another one, which says as much as that before it and yet takes no less room.",
        "- an item",
        "> said",
        "東京で会談した。",
    ]
)
TEXTS = st.lists(BLOCKS, min_size=1, max_size=14).map("\n\n".join)


def read(text):
    return normalise(markdown.read(text, "story"))


def left_at(document, top=0, cursor=0):
    blocks = [to_plain(block) for block in document.blocks]
    return Kept(document.text, blocks, top, cursor)


def shown(document, measured, room, top):
    """The rows that the app's view shows when it comes back to a place, as far as the article goes on below it."""
    laid = lay_out(document, measured + 1, measured)
    first = min(laid.row_at(top) if top else 0, max(len(laid.rows) - room - 1, 0))
    return [(row, row.prefix + laid.text[row.start : row.end]) for row in laid.rows[first : first + room]]


@given(text=TEXTS, top=st.integers(0, 400), step=st.integers(0, 60), room=st.integers(1, 12))
def test_they_are_those_of_the_app_or_none(text, top, step, room):
    document = read(text)
    top = min(top, len(document.text) - 1)
    cursor = min(top + step, len(document.text) - 1)
    if rows := left_at(document, top, cursor).rows(30, room):
        as_shown = shown(document, 30, room, top)
        assert rows == [words for _, words in as_shown][: len(rows)]
        assert as_shown[0][0].start <= cursor < as_shown[len(rows) - 1][0].end


PLAIN = "\n\n".join(f"Paragraph {number} says that the talks went on until the summer came." for number in range(20))


@pytest.mark.parametrize("top", [0, 3, 45, 70, 300])
def test_from_anywhere_in_plain_paragraphs_there_are_some(top):
    document = read(PLAIN)
    start = left_at(document, top).rows(30, 5) or left_at(document, top, top + 5).rows(30, 5)
    assert start == [words for _, words in shown(document, 30, 5, top)]


def test_near_the_end_where_the_app_shows_more_above_there_are_none():
    document = read(PLAIN)
    assert left_at(document, len(document.text) - 10, len(document.text) - 5).rows(30, 5) == []


def test_text_in_no_block_is_in_doubt():
    words = "Loose words here.\n\nA block."
    assert Kept(words, [{"start": 19, "end": 27, "kind": "paragraph"}]).rows(30, 5) == []


@pytest.fixture
def library(tmp_path, monkeypatch):
    file = tmp_path / "library.sqlite"
    monkeypatch.setattr(kept, "user_library", lambda: file)
    return file


def opened(library, story, **place):
    """Open and read a file as the app does, and leave it somewhere."""
    desk = Desk(None, library)
    document = desk.look(str(story))
    desk.read(document)
    desk.keep_whereabouts(document, Whereabouts(**place))
    return document


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "story.html"
    paragraphs = "".join(f"<p>{words}</p>" for words in PLAIN.split("\n\n"))
    path.write_text(
        f"<html><head><title>Talks</title></head><body><article><h1>Talks</h1>{paragraphs}</article></body></html>"
    )
    return path


def test_what_the_app_opened_is_found_with_its_place(library, story):
    document = opened(library, story, top=100, cursor=110)
    assert kept_article(str(story)) == left_at(document, 100, 110)
    assert left_elsewhere(str(story))


def test_a_file_that_has_changed_is_another_one(library, story):
    opened(library, story)
    assert not left_elsewhere(str(story))
    story.write_text(story.read_text() + "<!-- later -->")
    assert kept_article(str(story)) is None


def test_an_article_that_had_the_whole_screen_is_not_shown(library, story):
    opened(library, story, zoomed=True)
    assert kept_article(str(story)) is None


def test_without_a_library_there_is_none_and_with_a_broken_one_a_doubt(library, story):
    assert kept_article(str(story)) is None
    assert not left_elsewhere(str(story))
    library.write_text("no library")
    assert left_elsewhere(str(story))
    with pytest.raises(ValueError, match="database"):
        kept_article(str(story))


def test_what_was_seen_where_it_was_left_is_recalled(library, story):
    def seen():
        return kept.recall(str(story), 120, 36)

    assert seen() == []
    document = opened(library, story)
    assert seen() == []
    for drawn, rows in (("1\n0 Talks", [(0, 0, lettered("Talks", "1"))]), ("1\n0 \x1b]0;x\x07", [])):
        picture = Picture(occasion(str(story), 120, 36, os.environ), drawn)
        Library(library).keep_whereabouts(document, Whereabouts(), picture)
        assert seen() == rows
    assert kept.recall(str(story), 80, 24) == []
    library.write_text("no library")
    assert seen() == []


def test_a_text_whose_beginning_is_in_doubt_is_shown_as_it_was_opened(library, tmp_path):
    story = tmp_path / "story.txt"
    story.write_text(f"## Talks\n\n{PLAIN}")
    assert beginning._rows(str(story), 30, 5) == []
    document = opened(library, story)
    assert beginning._rows(str(story), 30, 5) == [words for _, words in shown(document, 30, 5, 0)]
