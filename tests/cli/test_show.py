from datetime import date

import pytest

from tui.cli.rendering import Page
from tui.model import Actor, Block, Document, Event, Mention, Piece, Quote, Reading, Span, TimeExpression

TEXT = 'Jane Roe [red]said[/red] "we sail\nat dawn" :smile: on Monday. She waved.'  # fmt: skip


def place(words):
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


@pytest.fixture
def reading():
    return Reading(
        article=Document(
            source="x", title="[b]Title[/b]", text=TEXT, blocks=(Block(start=0, end=len(TEXT), kind="paragraph"),)
        ),
        actors=(
            Actor(
                id="a1",
                name="Jane Roe",
                type="person",
                roles=("captain",),
                mentions=(Mention(**place("Jane Roe"), kind="name"), Mention(**place("She"), kind="pronoun")),
            ),
        ),
        quotes=(
            Quote(id="q1", kind="direct", content=(Piece(**place('"we sail\nat dawn"')),), speaker="a1"),
            Quote(id="q2", kind="indirect", content=(Piece(**place("waved")),), source=Piece(**place("She"))),
        ),
        times=(TimeExpression(**place("Monday"), type="DATE"),),
        events=(
            Event(
                id="e1",
                trigger=Piece(**place("sail")),
                sentence=Span(start=0, end=9),
                summary="They sail",
                relation="future",
            ),
            Event(
                id="e2",
                trigger=Piece(**place("waved")),
                sentence=Span(start=0, end=9),
                summary="She waves",
                begins=date(2022, 5, 1),
                ends=date(2022, 5, 31),
                precision="month",
                order=2,
            ),
        ),
    )


def test_the_whole_reading_is_there_and_markup_is_only_text(reading, capsys):
    Page(reading, width=100).print()
    output = capsys.readouterr().out
    assert "[b]Title[/b]\n" in output
    assert 'Jane Roe [red]said[/red] "we sail at dawn" :smile: on Monday. She waved.' in output  # fmt: skip
    rows = [" ".join(line.split()) for line in output.splitlines()]
    for row in (
        "Jane Roe person 2 captain",
        'Jane Roe direct "we sail at dawn"',
        "(She) indirect waved",
        "? future They sail",
        "2022-05 past She waves",
    ):
        assert row in rows
    assert "\x1b" not in output


def test_colour_in_a_terminal_and_weight_without_it(reading, capsys, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    Page(reading).print()
    assert "\x1b[1;36mJane Roe\x1b[0m" in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    Page(reading).print()
    output = capsys.readouterr().out
    assert "\x1b[1mJane Roe\x1b[0m" in output
    assert "[1;36m" not in output


def test_a_reading_without_facts_says_so(capsys):
    Page(Reading(article=Document(source="x", text="Nothing."))).print()
    assert capsys.readouterr().out.count("none found") == 3


def test_show_prints_a_file_as_wide_as_asked(call):
    status, output, errors = call("show", "story.txt", "--width", "30")
    assert (status, errors) == (0, "")
    assert "[bold]told[/bold]" in output
    assert max(map(len, output.splitlines())) <= 30


def test_show_of_what_is_not_there(call):
    assert call("show", "nowhere.txt") == (2, "", "dateline: nowhere.txt: no such file\n")


def test_of_many_events_the_main_ones_are_shown_and_the_others_counted(reading, capsys):
    first, second = reading.events
    events = (first.with_(salience=0.9), second)
    Page(reading.with_(events=events), width=100).print()
    output = capsys.readouterr().out
    assert "main events, 1 of 2" in output
    assert "They sail" in output
    assert "She waves" not in output


def test_every_article_of_a_folder_is_shown_and_what_fails_is_named(call, folder):
    (folder / "in").mkdir()
    (folder / "in/a.txt").write_text("Boats sail.")
    (folder / "in/b.eml").write_text("From: x\n\n")
    (folder / "in/c.md").write_text(
        "De minister zei vrijdag dat het land niet zal wijken voor de druk. Het is moeilijk."
    )
    status, output, errors = call("show", "in")
    assert status == 2
    assert "Boats sail." in output
    assert "De minister zei" in output
    assert errors.splitlines() == [
        "dateline: in/b.eml: is a mail without text",
        "dateline: in/c.md: is in Dutch; dateline reads English, so much of it is missed",
    ]
