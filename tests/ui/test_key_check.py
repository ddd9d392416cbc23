"""Whether keys and themes of settings make sense: unknown ones, and two commands on one key in one place."""

from __future__ import annotations

import pytest

from tui.settings import Settings
from tui.ui import themes
from tui.ui.screens.key_check import clashes, commands, complaints


def wrong(**settings):
    return [(".".join(each.setting), each.what) for each in complaints(Settings(**settings), themes.names())]


def test_what_the_program_comes_with_is_right():
    assert wrong() == []
    every = {command.name: command.keys for _, found in commands() for command in found}
    assert list(clashes(every)) == []


@pytest.mark.parametrize("keys", ["f11", "ctrl+k", "colon", ":", "K,f5", "alt+left", "æ", "greek_small_letter_alpha"])
def test_a_free_key_can_be_given(keys):
    assert wrong(keys={"zoom": keys}) == []


@pytest.mark.parametrize(
    ("command", "keys", "said"),
    [
        ("zoom", "n", "n is taken everywhere by next-mention"),
        ("zoom", "?", "question_mark is taken everywhere by help"),
        ("zoom", "f3,m", "m is taken in the actors by merge-actors"),
        ("mark", "space", "space is taken in the article by article.page-down"),
        ("list-down", "z", "z is taken everywhere by zoom"),
        ("view-copy", "j", "j is taken in a list by list-down"),
        ("search-down", "j", "j is typed in the search"),
        ("filter-keep", "full_stop", "full_stop is typed in a filter"),
        ("zoom", "crtl+p", "there is no key crtl+p, did you mean ctrl+p"),
        ("zoom", "pagdown", "there is no key pagdown, did you mean pagedown"),
        ("nxt-mention", "f3", "there is no command nxt-mention, did you mean next-mention"),
    ],
)
def test_one_that_is_not_to_be_had_is_explained(command, keys, said):
    assert [(path, what.startswith(said)) for path, what in wrong(keys={command: keys})][:1] == [
        (f"keys.{command}", True)
    ]


def test_two_commands_can_change_places_and_keys_of_other_places_do_not_count():
    assert wrong(keys={"next-mention": "z", "zoom": "n"}) == []
    assert wrong(keys={"chart-in": "z", "log-write": "n"}) == []


def test_both_get_told_apart_when_both_were_changed():
    assert len(wrong(keys={"next-mention": "f3", "zoom": "f3"})) == 1
