"""What the terminal can show, as the environment tells it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

_COERCED = ("C.UTF-8", "C.utf8", "UTF-8")
_PLAIN = ("C", "POSIX")
_LIGHT = (7, *range(9, 16))

_NONE = ("", "dumb", "unknown")
"""Names of terminals that cannot even place the cursor, or of which nothing is known."""
_OLD = re.compile(r"vt\d")
"""Video terminals, and what says that it is one: a serial console does."""
_BARE = re.compile(r"$|dumb|unknown|vt\d|linux|cons\d|ansi|pcansi|cygwin")
"""Terminals that know nothing of what xterm brought."""
_FEW = re.compile(r".*-8color|ansi|pcansi|cygwin")
_MONOCHROME = re.compile(r".*-(m|mono)$")
_RICH = re.compile(r".*(alacritty|contour|foot|ghostty|iterm|kitty|mintty|vte|wezterm)")
_ERASING = re.compile(rf"xterm|tmux|linux|rxvt|konsole|{_RICH.pattern}")
"""Terminals that are known to erase in the colour that they write on; `screen` does not."""
_DIRECT = 1 << 24


class Terminal(NamedTuple):
    """What a terminal understands.

    `colours` is how many it has, 2 for none beside its own; `attributes` are the parameters of SGR, other than
    colours, that it draws; `erases` is whether it erases in the colour that it writes on; `is_xterm` whether it knows
    the alternate screen, the mouse, bracketed paste and the questions that came with xterm; `is_utf8` whether it is
    written to in UTF-8, else in ASCII; `has_signs` whether its font can be expected to have all signs.
    """

    name: str
    colours: int
    attributes: frozenset[str]
    erases: bool
    is_xterm: bool
    is_utf8: bool
    has_signs: bool

    @property
    def can_draw(self) -> bool:
        """Whether the desk can be drawn on it at all."""
        return self.name not in _NONE

    @property
    def draws_signs(self) -> bool:
        """Whether signs beyond ASCII can be drawn on it."""
        return self.is_utf8 and self.has_signs

    @classmethod
    def of(cls, environ: Mapping[str, str]) -> Terminal:
        """The terminal that an environment speaks of."""
        name = environ.get("TERM", "")
        old, bare = _OLD.match(name), _BARE.match(name)
        return cls(
            name=name,
            colours=2 if is_colourless(environ) else _colours(name, environ),
            # A video terminal of old knows bold, underlined and reversed; blinking is not asked of any.
            attributes=frozenset("147" if old else "1247" if bare else ("1", "2", "3", "4", "7", "9", "21", "53")),
            erases=bool(_ERASING.match(name)),
            is_xterm=not bare,
            is_utf8=draws_unicode(environ),
            has_signs=not name.startswith("linux"),
        )


def _colours(name: str, environ: Mapping[str, str]) -> int:
    """How many colours the terminal of this name has."""
    if name in _NONE or _MONOCHROME.match(name) or _OLD.match(name):
        return 2
    if _FEW.match(name):
        return 8
    if name.startswith("linux"):
        return 16
    # COLORTERM comes through to programs inside screen, which understands no more than 256 colours.
    inside_screen = "STY" in environ and "TMUX" not in environ
    if name.endswith("-direct") or (environ.get("COLORTERM") in ("truecolor", "24bit") and not inside_screen):
        return _DIRECT
    if name.endswith("-256color"):
        return 256
    return _DIRECT if _RICH.match(name) else 16


def draws_unicode(environ: Mapping[str, str]) -> bool:
    """Whether the locale's encoding is UTF-8; a terminal that names none is taken to be of this century.

    Python itself sets LC_CTYPE to a UTF-8 locale where the user asked for plain C (PEP 538), so that LANG is believed.
    """
    ctype, lang = environ.get("LC_CTYPE", ""), environ.get("LANG", "")
    if ctype in _COERCED and lang in _PLAIN:
        ctype = lang
    locale = environ.get("LC_ALL") or ctype or lang
    return not locale or "utf8" in locale.lower().replace("-", "")


def has_light_ground(environ: Mapping[str, str]) -> bool | None:
    """Whether the terminal writes on a light ground, as far as it says so itself; None when it does not.

    rxvt, Konsole and others set COLORFGBG to the numbers of two of their sixteen colours, that of letters first and
    that of the ground last; rxvt with a picture has a word between them. As in Vim, white and what is bright is light.
    """
    ground = environ.get("COLORFGBG", "").rpartition(";")[2]
    return int(ground) in _LIGHT if ground.isascii() and ground.isdecimal() else None


def is_colourless(environ: Mapping[str, str]) -> bool:
    """Whether the user wants no colours (no-color.org: the variable is there and not empty)."""
    return bool(environ.get("NO_COLOR"))
