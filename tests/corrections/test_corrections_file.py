"""The file of corrections: it comes back as it went, diffs by lines, and says where it is wrong."""

from __future__ import annotations

import json

import pytest

from tui.corrections import dump, parse
from tui.model import ActorRef, Document, Piece, Rename, SetTitle
from tui.model.history import History, row

ARTICLE = Document(source="x", title="Töne", text="Ann met Bo.")
ANN = ActorRef(name="Ann", mentions=(Piece(start=0, end=3, text="Ann"),))
LOG = (Rename(actor=ANN, name="Anne"), SetTitle(title="Line\u2028break"))


def test_a_log_comes_back_from_its_file_a_line_each():
    written = dump(ARTICLE, LOG)
    assert json.loads(written.split("\n")[0]) == {
        "schema": "dateline-corrections/1",
        "article": ARTICLE.id,
        "title": "Töne",
    }
    assert written.count("\n") == 3
    assert parse(written) == (ARTICLE.id, LOG)
    assert parse("\ufeff" + written.replace("\n", "\r\n")).corrections == LOG


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "line 1: an empty file"),
        ("{}", "line 1: its schema is not"),
        ('{"schema": "dateline-corrections/2"}', "line 1: its schema is not"),
        ("[]", "line 1: not a JSON object"),
        ("hello", "line 1: not JSON"),
        (dump(ARTICLE, LOG) + "{", "line 4: not JSON"),
        (dump(ARTICLE, LOG) + '\n{"do": "fly"}', "line 5: "),
        (dump(ARTICLE, ()) + '{"do": "rename", "name": "x"}', "line 2: actor: missing"),
        (dump(ARTICLE, ()) + "[" * 100_000, "line 2: not JSON"),
    ],
)
def test_a_bad_file_is_told_by_its_line(text, complaint):
    with pytest.raises(ValueError, match=f"^{complaint}") as error:
        parse(text)
    assert "\n" not in str(error.value)


def test_names_in_a_file_cannot_command_a_terminal():
    hostile = row(Rename(actor=ANN, name="x")).replace('"x"', json.dumps("\x1b]0;owned\x07 Bo\u202e\nC"))
    assert parse(dump(ARTICLE, ()) + hostile).corrections[0].name == "]0;owned Bo C"


def test_a_name_of_nothing_is_none():
    empty = row(Rename(actor=ANN, name="x")).replace('"x"', json.dumps("\x1b "))
    with pytest.raises(ValueError, match="line 2: "):
        parse(dump(ARTICLE, ()) + empty)


def test_a_history_is_kept_with_what_was_undone_and_what_only_a_newer_version_reads():
    newer = '{"do": "from-the-future", "x": 1}'
    history = History.of([*History().made(*LOG).back().rows(), newer])
    assert (history.done, history.undone, history.strange) == (LOG[:1], LOG[1:], (newer,))
    assert History.of(history.rows()) == history
    assert history.forward().done == LOG
    assert history.made(LOG[1]).undone == ()
    assert history.joined(LOG).done == LOG
    assert history.joined(LOG[:1]) is history
