"""Names of keys as a reader knows them."""

from __future__ import annotations

from textual.keys import format_key

from tui.ui.paint.glyphs import Glyphs


def key_name(key: str, glyphs: Glyphs) -> str:
    """A key as it is shown: `ctrl+o` is `^o`, `question_mark` is `?`, arrows are signs."""
    *modifiers, last = key.strip().split("+")
    signs = {"up": glyphs.up, "down": glyphs.down, "left": glyphs.left, "right": glyphs.right, "enter": "enter"}
    name = signs.get(last) or format_key(last)
    return "^" + name if modifiers == ["ctrl"] else "+".join([*modifiers, name])


def key_names(keys: str, glyphs: Glyphs) -> str:
    """Several keys, separated by commas, as they are shown."""
    return " ".join(key_name(key, glyphs) for key in keys.split(","))
