"""Pictures of the screen, at a wide and a narrow size. `make snapshots` takes what is shown now as right."""

from __future__ import annotations

from datetime import date

import pytest
from desk_sample import PUBLISHED, Desk
from driven import Driven

from tui.model import Entry, Listing
from tui.settings import Settings
from tui.ui.app import DatelineApp

WIDE, NARROW = (120, 36), (80, 24)
BOTH = pytest.mark.parametrize("size", [WIDE, NARROW], ids=["120x36", "80x24"])


@pytest.fixture
def looks(snap_compare):
    """Whether the screen, after some keys, looks as it did."""

    def compare(*keys, size=WIDE, published=PUBLISHED, desk=None, typed="", **settings):
        app = DatelineApp(desk or Desk(), "seeds/modi-putin.md", published, Settings(**settings))

        async def drive(pilot):
            driven = Driven(app, pilot)
            await driven.settle()
            await driven.press(*keys)
            await driven.type(typed)

        return snap_compare(app, terminal_size=size, run_before=drive)

    return compare


class TestPanes:
    """The four panes, and what is linked when something is selected."""

    @BOTH
    def test_at_rest_without_a_date(self, looks, size):
        assert looks(size=size, published=None)

    @BOTH
    def test_an_actor_selected(self, looks, size):
        assert looks("2", "j", "j", "j", size=size)

    @BOTH
    def test_a_quote_selected(self, looks, size):
        assert looks("3", "j", "j", size=size)

    @BOTH
    def test_an_event_selected(self, looks, size):
        assert looks("4", "G", size=size)

    def test_the_time_line_in_full_screen(self, looks):
        assert looks("4", "z")

    def test_before_the_facts_and_without_them(self, looks):
        desk = Desk()
        desk.trouble["read"] = "the word lists are missing"
        assert looks(desk=desk)


class TestSearch:
    """The search, over the lists or below the article."""

    @BOTH
    def test_results_and_the_place_behind_them(self, looks, size):
        assert looks("slash", typed="putin", size=size)


class TestArticles:
    """The articles of a folder, to choose from."""

    @BOTH
    def test_what_the_filter_leaves(self, looks, size):
        assert looks("down", desk=_folder(), typed="port", size=size)

    def test_an_error_without_colours(self, looks, monkeypatch):
        monkeypatch.setenv("NO_COLOR", "1")
        desk = _folder()
        desk.trouble["in/8.pdf"] = "in/8.pdf: is a scan: its pages are pictures, with no text in them"
        assert looks("end", *["down"] * 8, "enter", desk=desk)


def _folder():
    """A desk with a folder of articles."""
    desk = Desk()
    titles = (
        "Port strike ends",
        "Airport opens",
        "The port of Łódź, and a very long headline for a story of its kind",
    ) * 3
    kinds = ("html", "pdf", "text", "docx", "mail", "markdown", "text", "text", "pdf")
    entries = (
        Entry(source=f"in/{i}.{kind}", title=title, kind=kind, where=f"2025/{i}.{kind}", published=date(2025, 8, 1 + i))
        for i, (title, kind) in enumerate(zip(titles, kinds, strict=True))
    )
    desk.listing = Listing(source="in", title="interviews", kind="folder", entries=tuple(entries))
    return desk


class TestPassages:
    """Jump labels, selected words, focus, a pattern, marks, the outline."""

    @BOTH
    def test_labels_to_jump_by(self, looks, size):
        assert looks("2", "j", "1", "semicolon", size=size)

    @BOTH
    def test_words_being_selected(self, looks, size):
        assert looks("2", "j", "1", "j", "v", "j", "W", size=size)

    @BOTH
    def test_only_what_is_about_an_actor(self, looks, size):
        assert looks("2", "j", "j", "j", "j", "j", "j", "1", "F", size=size)

    @BOTH
    def test_a_pattern_and_marked_places(self, looks, size):
        assert looks("j", "m", "a", "j", "j", "j", "m", "b", "backslash", typed="rus", size=size)

    @BOTH
    def test_the_outline(self, looks, size):
        assert looks("2", "j", "1", "o", size=size)

    def test_labels_and_selected_words_without_colour(self, looks, monkeypatch):
        monkeypatch.setenv("NO_COLOR", "1")
        assert looks("2", "j", "1", "j", "v", "j", "W", "semicolon")


class TestDialogs:
    """Help and date."""

    @BOTH
    def test_help(self, looks, size):
        assert looks("question_mark", size=size)

    @BOTH
    def test_choosing_a_theme(self, looks, size):
        assert looks("2", "j", "t", "down", "down", "down", size=size)

    def test_a_date_that_is_none(self, looks):
        assert looks("D", "x", "enter", size=NARROW)


class TestTerminals:
    """Other themes, sixteen colours, no colours, no Unicode."""

    @pytest.mark.parametrize(
        "theme", ["dateline-light", "dateline-contrast", "dateline-ansi", "dateline-okabe-dark", "dateline-okabe-light"]
    )
    def test_theme(self, looks, theme):
        assert looks("2", "j", theme=theme)

    def test_no_colour(self, looks, monkeypatch):
        monkeypatch.setenv("NO_COLOR", "1")
        assert looks("2", "j")

    def test_no_unicode(self, looks):
        assert looks("2", "j", size=NARROW, ascii=True)
