"""What a user can set, and what each setting is for."""

from __future__ import annotations

from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

SYSTEM, AUTO = "system", "auto"
"""How a file says that the theme, or the signs, are to be those that suit the terminal; None in the model."""

WORDS = {
    "theme": "The colours: the name of a theme; system takes those that suit the terminal.",
    "reading_width": "The longest line of an article's text, in cells: 20 to 200.",
    "ascii": "Draw with plain ASCII signs: true or false; auto goes by the terminal and the locale.",
    "mouse": "Take clicks and the wheel of the mouse: true or false, from the next start on.",
    "keys": "Other keys for commands, by their names; several keys are separated by commas.",
}
"""What the file and the screen say of each setting."""


class Settings(Struct, frozen=True, kw_only=True):
    """What a user can set; what a file says is checked by `Written`, with pydantic, where there is one.

    The fields stand in the order of the file and of the screen.
    """

    theme: str | None = None
    reading_width: int = 76
    ascii: bool | None = None
    mouse: bool = True
    keys: dict[str, str] = field(default_factory=dict)

    def changed(self, path: tuple[str, ...], value: Any) -> Settings:
        """These with one other value, by its path: `("theme",)`, `("keys", "zoom")`; None takes a key's change back."""
        if path[0] != "keys":
            return replace(self, **{path[0]: chosen(value)})
        keys = {**self.keys, path[1]: value}
        return replace(self, keys={name: key for name, key in keys.items() if key is not None})

    def written(self, name: str) -> Any:
        """The value of a setting as a file has it."""
        value = getattr(self, name)
        return value if value is not None else SYSTEM if name == "theme" else AUTO


def chosen(value: Any) -> Any:
    """A value as the model has it: None for one that is left to the terminal."""
    return None if value in (SYSTEM, AUTO) else value
