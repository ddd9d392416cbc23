"""How light a terminal's ground is: asked for once, and told again by those that notice when it changes.

Nobody waits for an answer; most terminals give one, and what they say is taken out from among the keys like any other.
"""

from __future__ import annotations

import re

_TELL, _TELL_NO_MORE = "\x1b[?2031h", "\x1b[?2031l"
"""Whether to be told when the user or the time of day turns light to dark (contour's mode, also kitty's and tmux's)."""
ASKED = f"{_TELL}\x1b]11;?\x1b\\"
"""What asks: for the colour of the ground (xterm's OSC 11), and to be told."""
UNASKED = _TELL_NO_MORE
_COLOUR = re.compile(r"\x1b\]11;rgba?:([\da-f]{1,4})/([\da-f]{1,4})/([\da-f]{1,4})", re.IGNORECASE)
_SCHEME = re.compile(r"\x1b\[\?997;([12])n")
_LIGHT = "2"
_WEIGHTS = (0.299, 0.587, 0.114)
"""Of red, green and blue in how bright a colour seems."""


def is_light(answer: str) -> bool | None:
    """Whether the ground is light, as an answer has it; None when it says nothing about that."""
    if scheme := _SCHEME.fullmatch(answer):
        return scheme[1] == _LIGHT
    if colour := _COLOUR.match(answer):
        shares = (int(part, 16) / int("f" * len(part), 16) for part in colour.groups())
        return sum(weight * share for weight, share in zip(_WEIGHTS, shares, strict=True)) > 0.5
    return None
