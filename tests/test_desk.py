import io
import threading
from datetime import date

import pytest

from tui.desk import Desk
from tui.model import Actor, Block, Document, Mention, Reading
from tui.sources import SourceError

STORY = "Boats sail again\n\nPublished 2 May 2022\n\nPARIS (AP) — The boats\x1b[31m sailed\u202e again.\n"


@pytest.fixture
def story(tmp_path):
    file = tmp_path / "story.txt"
    file.write_text(STORY, encoding="utf-8")
    return str(file)


def reading(words):
    return Reading(article=Document(source="x", text=words))


def test_an_article_is_opened_clean_and_laid_out(story):
    document = Desk().open(story)
    assert (document.title, document.dateline_place, document.published) == (
        "Boats sail again",
        "Paris",
        date(2022, 5, 2),
    )
    assert document.text.endswith("The boats sailed again.\n")
    assert [block.kind for block in document.blocks] == ["heading", "paragraph", "paragraph"]


def test_the_readers_date_goes_before_the_articles(story):
    assert Desk().open(story, date(2022, 5, 9)).published == date(2022, 5, 9)


def test_what_cannot_be_opened_says_so_on_one_clean_line(tmp_path):
    with pytest.raises(SourceError) as caught:
        Desk().open(str(tmp_path / "no\x1b]0;x\x07\nwhere.txt"))
    assert str(caught.value) == f"{tmp_path}/no where.txt: no such file"


def test_standard_input_is_read_once_and_kept(monkeypatch):
    desk = Desk()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"# Head\n\nBody.")))
    first = desk.open("-")
    assert first.text == "Head\n\nBody."
    assert desk.open("-", date(2022, 5, 2)).text == first.text


def test_a_document_is_read(story):
    desk = Desk()
    document = desk.open(story)
    assert desk.read(document).article is document


def test_a_search_is_in_the_reading_that_is_asked_about():
    desk, boats, trains = Desk(), reading("The boats sailed."), reading("The trains left.")
    assert [hit.kind for hit in desk.search(boats, "boats").hits] == ["text"]
    assert desk.search(trains, "boats").hits == ()
    assert len(desk.search(boats, "sailed").hits) == 1


def test_the_index_of_a_reading_is_made_once_even_when_threads_ask_together(monkeypatch):
    made = []

    class Index:
        def __init__(self, reading, _notes):
            made.append(reading)

        def search(self, query, limit):
            return (query, limit)

    monkeypatch.setattr("tui.search.Index", Index)
    desk, one = Desk(), reading("x")
    threads = [threading.Thread(target=desk.search, args=(one, "x")) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == [one]


def test_who_meets_whom_is_counted_by_the_sentences_that_the_reader_cuts():
    text = "Ada met Dr. Ben. Ada left."
    mentions = [(0, 3, "Ada"), (12, 15, "Ben"), (17, 20, "Ada")]
    actors = tuple(
        Actor(
            id=ident,
            name=name,
            type="person",
            mentions=tuple(Mention(start=s, end=e, text=w, kind="name") for s, e, w in mentions if w == name),
        )
        for ident, name in (("a1", "Ada"), ("a2", "Ben"))
    )
    article = Document(source="x", text=text, blocks=(Block(start=0, end=len(text), kind="paragraph"),))
    facts, desk = Reading(article=article, actors=actors), Desk()
    assert [text[s.start : s.end] for s in desk.sentences(article)] == ["Ada met Dr. Ben.", "Ada left."]
    assert len(desk.together(facts, ("a1", "a2")).sentences) == 1
    assert len(desk.company(facts).shown("sentence", "a2", "a1")) == 1
    assert desk.speakers(desk.voices(facts), "CSV").startswith("speaker,")
    assert desk.moments(facts) == {}
