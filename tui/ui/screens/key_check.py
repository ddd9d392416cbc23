"""Whether settings make sense to the screen: themes and commands that there are, keys that there are and are free."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from functools import cache

from textual.binding import Binding
from textual.keys import KEY_NAME_REPLACEMENTS, Keys, key_to_character

from tui.settings import Settings
from tui.settings.model import SYSTEM
from tui.settings.problems import Problem, meant
from tui.settings.writing import Command
from tui.ui.screens.help import sections

_AT_ONCE = (
    *(("Everywhere", "In a list", f"In the {pane}") for pane in ("actors", "quotes", "time line")),
    ("Everywhere", "In the article"),
    *(
        ("In a view of the whole article", "In a list", f"In {view}")
        for view in ("who with whom", "the speakers", "the chart of time")
    ),
)
"""Places whose keys work at the same time; of the others each stands alone."""
_TYPED = ("the search", "the list of articles", "the line to find by", "a filter", "a question", "a choice")
_TYPING = {*(f"In {place}" for place in (*_TYPED, "the question for a name", "the settings", "this help"))}
"""Places where letters are typed."""
_MODIFIERS = {"ctrl", "shift", "alt", "meta", "super", "hyper"}
_KEYS = {key.value.rpartition("+")[2] for key in Keys} | set(KEY_NAME_REPLACEMENTS.values())


def complaints(settings: Settings, themes: Collection[str]) -> Iterator[Problem]:
    """What makes no sense; `themes` are the names of those that there are."""
    if settings.theme is not None and settings.theme not in themes:
        hint = meant(settings.theme, themes)
        yield Problem(("theme",), f'there is no theme {settings.theme}{hint}; "{SYSTEM}" chooses one')
    for command, keys in settings.keys.items():
        if command not in _names():
            yield Problem(("keys", command), f"there is no command {command}{meant(command, _names())}")
        for key in split(keys):
            if not _is_key(key):
                known = {*_KEYS, *(f"{modifier}+{key.rpartition('+')[2]}" for modifier in _MODIFIERS)}
                yield Problem(("keys", command), f"there is no key {key}{meant(key, known)}")
    for command, clash in clashes(settings.keys):
        yield Problem(("keys", command), clash)


def clashes(keys: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Commands whose key another one has in the same place: the one that was given it, and which has it already."""
    told: set[tuple[str, str, str]] = set()
    for group in _groups():
        held: dict[str, tuple[str, Binding]] = {}
        # Those with other keys last: they are the ones that collide.
        for place, binding in sorted(group, key=lambda each: (each[1].id or "") in keys):
            for key in split(keys.get(binding.id or "", binding.key)):
                where, first = held.setdefault(key, (place, binding))
                pair = (key, first.id or "", binding.id or "")
                if not binding.id or binding.id not in keys:
                    continue
                if first.id != binding.id and pair not in told:
                    told.add(pair)
                    use = _lower(first.tooltip or first.description)
                    yield binding.id, f"{key} is taken {_lower(where)} by {first.id}: {use}"
                elif place in _TYPING and _is_typed(key) and key not in split(binding.key):
                    yield binding.id, f"{key} is typed {_lower(place)}: take a key like f3 or ctrl+n"


def split(keys: str) -> list[str]:
    """Keys separated by commas, each by its long name."""
    return [binding.key for binding in Binding.make_bindings([Binding(keys, "")])] if keys.strip(", ") else []


def commands() -> Iterator[tuple[str, list[Command]]]:
    """Every command that can be given other keys, where it works first, each once."""
    told: set[str] = set()
    for place, bindings in sections():
        found = {b.id: Command(b.id, b.key, b.tooltip or b.description) for b in bindings if b.id and b.id not in told}
        told |= set(found)
        if found:
            yield place, list(found.values())


@cache
def _names() -> frozenset[str]:
    return frozenset(command.name for _, found in commands() for command in found)


@cache
def _groups() -> tuple[list[tuple[str, Binding]], ...]:
    """The bindings that work at once, each with its place."""
    places = dict(sections())
    together = {place for group in _AT_ONCE for place in group}
    groups = (*_AT_ONCE, *((place,) for place in places if place not in together))
    return tuple([(place, each) for place in group for each in places[place]] for group in groups)


def _is_key(key: str) -> bool:
    """Whether a terminal could send a key of this name."""
    *modifiers, last = key.split("+")
    if not _MODIFIERS.issuperset(modifiers):
        return False
    if len(last) == 1 or last in _KEYS or re.fullmatch(r"f\d\d?", last):
        return True
    try:
        return bool(unicodedata.lookup(last.replace("_", " ")))
    except KeyError:
        return False


def _is_typed(key: str) -> bool:
    """Whether a key types something."""
    return (key_to_character(key) or "\n").isprintable()


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
