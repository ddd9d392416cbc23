"""Corrections from the command line: applied by --corrections, written, brought in, and told where they do not fit."""

from __future__ import annotations

import json

import pytest

from tui.cli.run import run
from tui.corrections import dump
from tui.desk import Desk
from tui.model import (
    Actor,
    ActorRef,
    Document,
    MakeActor,
    Mention,
    Piece,
    Reading,
    Rename,
    SetPublished,
    SetTitle,
    to_plain,
)

TEXT = "Ann met Bo on Monday."
ANN = Piece(start=0, end=3, text="Ann")


@pytest.fixture
def story(tmp_path, monkeypatch):
    """An article whose reading is one actor."""
    path = tmp_path / "story.txt"
    path.write_text(TEXT, encoding="utf-8")
    mention = Mention(**to_plain(ANN), kind="name")
    actor = Actor(id="a1", name="Ann", type="person", mentions=(mention,))
    monkeypatch.setattr(Desk, "read", lambda _, document: Reading(article=document, actors=(actor,)))
    return path


def log(tmp_path, *corrections, article=None):
    path = tmp_path / "log.jsonl"
    path.write_text(dump(article or Document(source="x", text=TEXT), corrections), encoding="utf-8")
    return str(path)


RENAME = Rename(actor=ActorRef(name="Ann", mentions=(ANN,)), name="Anne Ash")
MISFIT = Rename(actor=ActorRef(name="Eve", mentions=(Piece(start=0, end=3, text="Eve"),)), name="E")


def test_extract_applies_the_corrections_of_a_file(story, tmp_path, capsysbinary):
    file = log(tmp_path, RENAME, SetTitle(title="Monday"), SetPublished(day="2025-08-08"))
    assert run(["extract", str(story), "--corrections", file]) == 0
    out = json.loads(capsysbinary.readouterr().out)
    assert out["actors"][0]["name"] == "Anne Ash"
    assert (out["article"]["title"], out["article"]["published"]) == ("Monday", "2025-08-08")


def test_show_says_which_do_not_fit(story, tmp_path, capsys):
    assert run(["show", str(story), "--corrections", log(tmp_path, MISFIT, RENAME)]) == 0
    output = capsys.readouterr()
    assert "Anne Ash" in output.out
    assert output.err.startswith("dateline: correction 1 does not fit: ")
    assert '"Eve"' in output.err


def test_of_several_articles_only_that_of_the_file_is_corrected(story, tmp_path, capsysbinary):
    other = tmp_path / "other.txt"
    other.write_text("Ann left.", encoding="utf-8")
    file = log(tmp_path, RENAME, MISFIT)
    assert run(["extract", str(story), str(other), "--corrections", file]) == 0
    output = capsysbinary.readouterr()
    names = [json.loads(line)["actors"][0]["name"] for line in output.out.splitlines()]
    assert names == ["Anne Ash", "Ann"]
    assert output.err.count(b"does not fit") == 1


@pytest.mark.parametrize("wrong", [(b"{", ", line 1: not JSON"), (b"\xff", ": not UTF-8")])
@pytest.mark.parametrize("command", ["extract", "show"])
def test_a_bad_file_is_one_line_and_exit_status_2(story, tmp_path, capsys, command, wrong):
    bad, (content, complaint) = tmp_path / "bad.jsonl", wrong
    bad.write_bytes(content)
    assert run([command, str(story), "--corrections", str(bad)]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert f"bad.jsonl{complaint}" in error


def test_a_file_that_is_not_there_is_told(story, tmp_path, capsys):
    assert run(["show", str(story), "--corrections", str(tmp_path / "none")]) == 2
    assert "No such file" in capsys.readouterr().err


def test_corrections_are_brought_in_once_and_written_out_again(story, tmp_path, monkeypatch, capsysbinary):
    kept = {}
    monkeypatch.setattr(Desk, "kept_corrections", lambda _, document: kept.get(document.id, ()))
    monkeypatch.setattr(Desk, "keep_corrections", lambda _, document, rows: kept.update({document.id: tuple(rows)}))
    made = MakeActor(name="Bo", type="person", mentions=(Piece(start=8, end=10, text="Bo"),))
    file = log(tmp_path, RENAME, made)
    assert run(["corrections", "import", str(story), file]) == 0
    assert run(["corrections", "import", str(story), file]) == 0
    assert capsysbinary.readouterr().out.splitlines() == [
        b"story.txt: 2 of 2 corrections taken, 2 in all",
        b"story.txt: 0 of 2 corrections taken, 2 in all",
    ]
    assert run(["corrections", "export", str(story)]) == 0
    printed = capsysbinary.readouterr().out.decode().splitlines()
    assert printed[1:] == (tmp_path / "log.jsonl").read_text(encoding="utf-8").splitlines()[1:]
    assert run(["corrections", "export", str(story), str(tmp_path / "out.jsonl")]) == 0
    assert (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines() == printed
