"""What readers come for: who said what, where somebody is, why it is so, and what is not sure."""

import re

from journey import article, journey

from tui.paths import shared

SEED = shared("seeds") / "modi-putin.md"


def test_who_said_what_about_the_oil_is_found_and_copied_with_its_source(tmp_path):
    with journey(tmp_path, article(tmp_path)) as desk:
        desk.does("/", "who, what, words")
        desk.does("said:reyes about:oil", "quotes · ", "belonged to the islands")
        desk.terminal.press("\r")
        desk.loses("said:reyes")
        desk.does("Y", "copied as citation")
        copied = desk.copied()
        assert "the oil belonged to the islands" in copied
        assert "— Tomas Reyes" in copied
        assert "in “Ministers split over oil as prices climb”" in copied
        assert "12 March 2024" in copied


def test_one_person_is_followed_through_the_article_pronouns_included(tmp_path):
    with journey(tmp_path, article(tmp_path)) as desk:
        desk.sees("enter to text" if "enter to text" in desk.screen else "4 Time line · ")
        desk.does("/", "who, what, words")
        desk.does("@reyes \r", "1 of ", "mentions")
        total = int(desk.line(" mentions").split(" mentions")[0].split()[-1])
        assert total >= 4  # his name twice, "he", "Mr. Reyes"
        desk.does("n", f"2 of {total} mentions")
        desk.does("n", f"3 of {total} mentions")
        desk.does("\x0f", f"2 of {total} mentions")
        desk.does("O", f"3 of {total} mentions")


def test_what_is_unsure_is_gone_through_and_accepted(tmp_path):
    with journey(tmp_path, SEED) as desk:
        desk.sees("main events")
        desk.does("!", "Review · 1 of ")
        left = int(desk.line(" left, ").split(" left, ")[0].split()[-1])
        desk.does("A", f"{left - 1} left, ", "u undoes")
        desk.terminal.press("\x1b")
        desk.loses("Review")
        desk.does("!", f" of {left - 1}")
        desk.terminal.press("\x1b")
        desk.loses("Review")


def test_why_an_actor_a_quote_and_an_event_are_there_is_said(tmp_path):
    with journey(tmp_path, SEED) as desk:
        desk.sees("main events")
        for pane, reason in (("2", "joined into one"), ("3", "Nobody known says"), ("4", "stands there on the")):
            desk.terminal.press(pane)
            desk.does("g", "f filter")
            desk.does("w", "╭─ Why ", reason, "%")
            desk.terminal.press("\x1b")
            desk.loses("╭─ Why ")


def test_a_plain_terminal_reads_finds_marks_jumps_and_focuses(tmp_path):
    plain = {"TERM": "xterm", "NO_COLOR": "1", "LC_ALL": "C"}
    with journey(tmp_path, SEED, columns=80, rows=24, **plain) as desk:
        desk.does("2", "Actors - ", "enter to text")
        desk.does("1", "v words")
        desk.does("ma", "mark")
        desk.does("G", "100%")
        desk.terminal.press("'a")
        desk.loses("100%")
        desk.does("/", "who, what, words")
        desk.does("doval\r", "1 of 2 mentions")
        desk.terminal.press("F")
        desk.loses("multifaceted")
        assert desk.terminal.output.isascii()


def test_words_are_found_by_a_pattern_a_label_is_jumped_to_and_a_note_searched_for(tmp_path):
    with journey(tmp_path, article(tmp_path)) as desk:
        desk.sees("4 Time line · ")
        desk.does("\\", "regular expression")
        desk.does(r"\b\d+ March\b", "match 1 of 3")
        desk.does("\rn", "match 2 of 3")
        desk.does(";", "type the letters of a place")
        label = re.search(r"││(\w\w?) ?Tomas Reyes", desk.screen)[1]
        desk.does(label, "m merge")
        desk.does("i", "Note on ")
        desk.does("check the day\r", "noted - 8 shows all notes")
        desk.does("/", "who, what, words")
        desk.does("note:day", "notes · 1")
        desk.terminal.press("\r")
        desk.loses("note:day")
