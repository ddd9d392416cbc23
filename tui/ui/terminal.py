"""What the terminal can show, as the environment tells it."""

from __future__ import annotations

from collections.abc import Mapping

_COERCED = ("C.UTF-8", "C.utf8", "UTF-8")
_PLAIN = ("C", "POSIX")
_LIGHT = (7, *range(9, 16))


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
