"""The library: what is kept comes back, whatever words it has, from any thread, process and version."""

import os
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime

import pytest

from tui.library import Library, LibraryError, migrations
from tui.model import Actor, Document, Mention, Reading, Span
from tui.model.notes import Note, Picture, Whereabouts

HOSTILE = "'); DROP TABLE notes; -- \x1b]0;x\x07 \"NEAR(* \udcff [b]"


@pytest.fixture
def document():
    return Document(source="/news/a.md", title="Oil", text="Modi said no.", published=date(2025, 8, 8))


@pytest.fixture
def file(tmp_path):
    return tmp_path / "deep" / "library.sqlite"


@pytest.fixture
def library(file):
    return Library(file)


def a_reading(document):
    mention = Mention(start=0, end=4, text="Modi", kind="name")
    return Reading(article=document, actors=(Actor(id="a1", name="Modi", type="person", mentions=(mention,)),))


def a_note(words="why?", start=0):
    spans = (Span(start=start, end=start + 4),)
    return Note(kind="text", spans=spans, quoted="Modi", words=words, made=datetime(2026, 1, 2, tzinfo=UTC))


def test_a_reading_comes_back_for_the_same_reader_date_and_layout_alone(library, document, file):
    reading = a_reading(document)
    library.readings.keep(reading, "v1")
    again = Library(file).readings
    assert again.get(document.with_(source="elsewhere"), "v1").actors == reading.actors
    assert again.get(document, "v2") is None
    assert again.get(document.with_(published=None), "v1") is None


def test_a_damaged_reading_is_no_reading(library, document):
    library.readings.keep(a_reading(document), "v1")
    with library.store.writing() as connection:
        connection.execute("UPDATE readings SET facts = x'00ff'")
    assert library.readings.get(document, "v1") is None


def test_a_newer_reader_takes_the_room_of_the_older(library, document):
    library.readings.keep(a_reading(document), "v1")
    library.readings.keep(a_reading(document), "v2")
    assert library.readings.get(document, "v1") is None
    assert library.readings.get(document, "v2")


def test_corrections_come_back_in_order_and_are_replaced_whole(library, document):
    library.keep_corrections(document, ["b", "a", HOSTILE])
    assert library.corrections(document.id)[:2] == ("b", "a")
    with pytest.raises(AttributeError):
        library.keep_corrections(document, ["c", None])
    assert library.corrections(document.id)[:2] == ("b", "a")
    library.keep_corrections(document, [])
    assert library.corrections(document.id) == ()


def test_notes_stand_in_text_order_and_change_and_go(library, document):
    second, first = library.notes.keep(document, a_note("two", 8)), library.notes.keep(document, a_note("one"))
    library.notes.keep(document, first.with_(words="uno"))
    assert [n.words for n in library.notes.of(document.id)] == ["uno", "two"]
    library.notes.drop(second.number)
    assert [n.words for n in library.notes.of(document.id)] == ["uno"]
    assert library.notes.find("one") == ()
    assert [f.title for f in library.notes.find("UN mod")] == ["Oil"]


def test_hostile_words_are_words(library, document):
    library.notes.keep(document, a_note(HOSTILE))
    library.searches.keep(HOSTILE)
    library.searches.keep(HOSTILE, HOSTILE)
    library.searches.forget(HOSTILE)
    library.keep_opened(document.with_(source=HOSTILE, title=HOSTILE))
    assert len(library.notes.find(HOSTILE)) == 1
    assert library.notes.find('OR xyz "') == ()
    assert library.searches.saved() == {}


def test_searches_are_each_kept_once_the_last_first(library):
    for query in ("oil", "@putin", "oil"):
        library.searches.keep(query)
    library.searches.keep("said:modi", "Modi")
    assert library.searches.history() == ("oil", "@putin")
    assert library.searches.saved() == {"Modi": "said:modi"}


def test_places_hints_and_openings(library, document):
    place = Whereabouts(kind="quote", spans=(Span(start=1, end=2),), cursor=5, zoomed=True, marks={"a": 3})
    assert library.whereabouts(document.id) is None
    library.keep_whereabouts(document, place)
    assert library.whereabouts(document.id) == place
    assert not library.seen("first")
    library.keep_seen("first")
    library.keep_seen("first")
    assert library.seen("first")
    library.keep_opened(document)
    library.keep_opened(document.with_(source="b.md"))
    assert [(o.source, o.title, o.times) for o in library.opened()] == [("b.md", "Oil", 2)]


def pictures(file):
    """What is kept of pictures, by occasion."""
    with sqlite3.connect(file) as connection:
        return dict(connection.execute("SELECT occasion, drawn FROM pictures"))


def test_a_picture_is_kept_with_its_place_alone(library, document, file):
    library.keep_whereabouts(document, Whereabouts(cursor=5), Picture("here", "drawn"))
    library.keep_whereabouts(document, Whereabouts(cursor=6), Picture("there", "drawn \x1b"))
    assert pictures(file) == {"there": "drawn \x1b"}
    library.keep_whereabouts(document, Whereabouts(cursor=7))
    assert pictures(file) == {}


def test_the_last_pictures_are_kept(library, document, file, monkeypatch):
    monkeypatch.setattr("tui.library.library._MOST_PICTURES", 3)
    for number in range(5):
        other = Document(source="a.md", text=f"{document.text} {number}")
        library.keep_whereabouts(other, Whereabouts(), Picture(str(number), "drawn"))
    assert [*pictures(file)] == ["2", "3", "4"]
    library.forget(other.id)
    assert [*pictures(file)] == ["2", "3"]


def test_forgetting_an_article_takes_all_that_is_of_it(library, document):
    library.notes.keep(document, a_note())
    library.keep_corrections(document, ["x"])
    assert library.forget(document.id)
    library.vacuum()
    assert not library.forget(document.id)
    assert library.notes.find("why") == ()
    assert library.corrections(document.id) == ()


def test_the_file_is_its_owners_alone(library, file):
    library.check()
    assert file.stat().st_mode & 0o777 == 0o600


def test_threads_may_write_at_once(library, document):
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: library.notes.keep(document, a_note(str(n))), range(40)))
    assert len(library.notes.of(document.id)) == 40


def test_processes_may_write_at_once(file):
    code = (
        "import sys; from pathlib import Path; from tui.library import Library\n"
        "library = Library(Path(sys.argv[1]))\n"
        "for n in range(30): library.searches.keep(f'{sys.argv[2]} {n}')"
    )
    running = [subprocess.Popen([sys.executable, "-c", code, str(file), name]) for name in "abc"]
    assert [process.wait() for process in running] == [0, 0, 0]
    assert len(Library(file).searches.history()) == 90


def test_a_library_of_version_1_goes_on_with_what_it_has(file, document, monkeypatch):
    Library(file).notes.keep(document, a_note())
    step = ("CREATE TABLE more (x) ", "INSERT INTO more SELECT words FROM notes")
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, step))
    newer = Library(file)
    assert [n.words for n in newer.notes.of(document.id)] == ["why?"]
    assert sqlite3.connect(file).execute("SELECT x FROM more").fetchall() == [("why?",)]


def test_a_step_that_fails_leaves_the_library_as_it_was(file, document, monkeypatch):
    Library(file).notes.keep(document, a_note())
    with monkeypatch.context() as broken:
        broken.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, ("DROP TABLE hints", "NONSENSE")))
        with pytest.raises(LibraryError, match="NONSENSE"):
            Library(file).check()
    assert not Library(file).seen("x")


def test_a_newer_library_is_left_alone(library, file):
    library.check()
    library.store.close()
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(LibraryError, match="a newer version"):
        Library(file).check()


def test_another_programs_database_is_left_alone(tmp_path):
    with sqlite3.connect(tmp_path / "x.db") as connection:
        connection.execute("CREATE TABLE theirs (x)")
    with pytest.raises(LibraryError, match="another program"):
        Library(tmp_path / "x.db").check()


def test_what_is_no_database_is_said_on_one_line(tmp_path):
    (tmp_path / "x.db").write_text("not a database" * 100)
    with pytest.raises(LibraryError, match=r"^library .*x\.db: file is not a database$"):
        Library(tmp_path / "x.db").check()


@pytest.mark.skipif(os.name != "posix", reason="folders have no modes elsewhere")
def test_a_folder_that_cannot_be_written_is_said_on_one_line(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(LibraryError, match=r"^library [^\n]+$"):
        Library(tmp_path / "file" / "library.sqlite").check()
