"""Commands: each is named once, explained, and bound to keys that nothing else has in the same place."""

from __future__ import annotations

from collections import Counter

from textual.keys import format_key

from tui.ui.commands import APP_COMMANDS, DESK_COMMANDS, LIST_COMMANDS
from tui.ui.paint.glyphs import ASCII, UNICODE
from tui.ui.screens.help import sections
from tui.ui.widgets.keys import key_name, key_names

EVERY = (*DESK_COMMANDS, *APP_COMMANDS, *LIST_COMMANDS)


def test_every_command_has_its_own_id_and_says_what_it_does():
    assert Counter(command.id for command in EVERY).most_common(1)[0][1] == 1
    for command in EVERY:
        assert command.__doc__
        assert command.label
        assert len(command.tooltip) <= 56, "the help is made for 80 columns"


def test_every_binding_anywhere_can_be_rebound():
    bindings = [binding for _, found in sections() for binding in found]
    assert all(binding.id for binding in bindings)
    assert {command.id for command in EVERY} <= {binding.id for binding in bindings}


def test_no_key_means_two_things_in_one_place():
    for place, bindings in sections():
        keys = Counter(key.strip() for binding in bindings for key in binding.key.split(","))
        assert keys.most_common(1)[0][1] == 1, place


def test_no_key_of_the_screen_takes_one_from_a_list_or_the_article():
    places = dict(sections())
    desk = {key for binding in places.pop("Everywhere") for key in binding.key.split(",")}
    for place in places.keys() & {"In a list", "In the article", "In the actors", "In the quotes", "In the time line"}:
        bindings = places[place]
        assert not desk & {key for binding in bindings for key in binding.key.split(",")}, place


def test_keys_are_shown_as_readers_know_them():
    assert key_name("ctrl+o", UNICODE) == "^o"
    assert key_name("question_mark", UNICODE) == "?"
    assert key_names("j,down", UNICODE) == "j ↓"
    assert key_names("j,down", ASCII) == "j v"
    assert key_name("shift+tab", UNICODE) == "shift+tab"
    assert key_name("pagedown", UNICODE) == format_key("pagedown")


def test_no_key_of_one_list_takes_one_from_every_list():
    places = dict(sections())
    every = {key for binding in places["In a list"] for key in binding.key.split(",")}
    for place in places.keys() & {"In the actors", "In the quotes", "In the time line"}:
        assert not every & {key for binding in places[place] for key in binding.key.split(",")}, place
