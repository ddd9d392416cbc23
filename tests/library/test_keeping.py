"""The desk with a library, and without one that works."""

import subprocess
import sys

import pytest

from tui.desk import Desk
from tui.model import Document, to_json
from tui.reading import version

TEXT = 'Narendra Modi met Vladimir Putin in Moscow. "We agree," Putin said.'
HEAVY = ("onnxruntime", "numpy", "tokenizers", "sentencex", "tui.reading.pipeline", "tui.reading.tagger")


def test_an_article_read_before_opens_without_the_reader(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    file, source = tmp_path / "library.sqlite", str(tmp_path / "a.txt")
    desk = Desk(library=file)
    first = desk.read(desk.open(source))
    code = (
        "import sys; from pathlib import Path; from tui.desk import Desk; from tui.model import to_json\n"
        "desk = Desk(library=Path(sys.argv[1])); reading = desk.read(desk.open(sys.argv[2]))\n"
        f"assert not [m for m in {HEAVY!r} if m in sys.modules]\n"
        "sys.stdout.write(to_json(reading))"
    )
    again = subprocess.run([sys.executable, "-c", code, str(file), source], capture_output=True, text=True, check=True)
    assert again.stdout == to_json(first)


def test_that_an_article_is_still_to_be_read_is_told_at_once(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    desk, told = Desk(library=tmp_path / "library.sqlite"), []
    document = desk.open(str(tmp_path / "a.txt"))
    desk.read(document, told.append)
    assert told[0] == 0.0
    told.clear()
    desk.read(document, told.append)
    assert told == [], "it was read before"


def test_a_reading_that_was_stopped_is_not_kept(tmp_path):
    desk, document = Desk(library=tmp_path / "library.sqlite"), Document(source="a", text=TEXT)

    def stop(share):
        raise KeyError(share)

    with pytest.raises(KeyError):
        desk.read(document, stop)
    assert desk.library.readings.get(document, version.reader_version()) is None


def test_another_reader_reads_again(tmp_path, monkeypatch):
    desk = Desk(library=tmp_path / "library.sqlite")
    document = Document(source="a", text=TEXT)
    first = desk.read(document)
    assert desk.read(document) is not first
    monkeypatch.setattr(version, "reader_version", lambda: "newer")
    monkeypatch.setattr("tui.reading.pipeline.analyse", lambda *_: first)
    assert desk.read(document) is first


def test_a_changed_file_of_the_reader_makes_it_another(tmp_path, monkeypatch):
    monkeypatch.setattr(version, "_ROOM", tmp_path)
    told = version.reader_version.__wrapped__
    (tmp_path / "weights.onnx").write_text("1")
    before = told()
    assert told() == before
    (tmp_path / "weights.onnx").write_text("22")
    assert told() != before


def test_a_library_that_cannot_be_opened_is_told_and_everything_works(tmp_path):
    (tmp_path / "x.sqlite").write_text("no database" * 99)
    desk = Desk(library=tmp_path / "x.sqlite")
    (tmp_path / "a.txt").write_text(TEXT)
    document = desk.open(str(tmp_path / "a.txt"))
    desk.keep_corrections(document, ["x"])
    assert desk.kept_corrections(document) == ("x",)
    assert desk.read(document).actors
    assert desk.library_trouble.endswith("file is not a database: nothing will be kept")
    assert (tmp_path / "x.sqlite").read_text().startswith("no database")


def test_without_a_library_nothing_is_written(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    desk = Desk()
    desk.keep_search("oil")
    assert desk.search_history() == ("oil",)
    assert list(tmp_path.iterdir()) == []
