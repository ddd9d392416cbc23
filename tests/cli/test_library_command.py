"""`dateline library`: where it is, what is in it, notes found and exported, articles forgotten."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tui.cli.run import run
from tui.library import Library
from tui.model import Document, Span
from tui.model.notes import Note


@pytest.fixture
def file(tmp_path):
    library = Library(tmp_path / "library.sqlite")
    document = Document(source="/news/a\x1b]0;x\x07.md", title="*Oil* [x](y)", text="Modi said no.")
    note = Note(
        kind="text",
        spans=(Span(start=0, end=4),),
        quoted="Modi",
        words="# why\n1. sanctions?",
        made=datetime(2026, 1, 2, tzinfo=UTC),
    )
    library.keep_opened(document)
    library.notes.keep(document, note)
    library.store.close()
    return str(library.store.path)


def test_where_and_what(file, capsys):
    assert run(["library", "where", "--library", file]) == 0
    assert capsys.readouterr().out == file + "\n"
    assert run(["library", "list", "--library", file]) == 0
    told = capsys.readouterr().out
    assert "*Oil* [x](y)" in told
    assert "\x1b" not in told


def test_notes_are_found_by_words(file, capsys):
    assert run(["library", "notes", "sanct", "modi", "--library", file]) == 0
    assert "Modi\t# why 1. sanctions?" in capsys.readouterr().out
    assert run(["library", "notes", "nothing", "--library", file]) == 0
    assert capsys.readouterr().out == ""


def test_exported_notes_are_markdown_in_which_no_word_is(file, capsys):
    assert run(["library", "export-notes", "--library", file]) == 0
    told = capsys.readouterr().out
    assert told.startswith("## \\*Oil\\* \\[x\\](y)\n")
    assert "> Modi\n" in told
    assert "\n\\# why  \n" in told
    assert "\n\\1. sanctions?  \n" in told or "\n1\\. sanctions?  \n" in told
    assert "\x1b" not in told


def test_an_article_is_forgotten_once(file, capsys):
    article = Library(Path(file)).opened()[0].article
    assert run(["library", "forget", article, "--library", file]) == 0
    assert run(["library", "forget", article, "--library", file]) == 2
    assert f"no article {article} is kept" in capsys.readouterr().err


def test_no_library_and_no_database_are_said(tmp_path, capsys):
    assert run(["library", "list", "--library", str(tmp_path / "none")]) == 2
    assert "there is no library" in capsys.readouterr().err
    (tmp_path / "x").write_text("no database" * 99)
    assert run(["library", "list", "--library", str(tmp_path / "x")]) == 2
    assert "file is not a database" in capsys.readouterr().err
