"""What a terminal answers among the keys: taken out, so that no answer is ever taken for keys."""

from __future__ import annotations

import re
from collections.abc import Callable

_ANSWER = re.compile(
    # A report of a mode, an attribute, a place: with a private sign, or with a last letter that no key has.
    r"\x1b\[(?!\?2026;\d\$y)(?:[?>=][\d;:]*[ -/]*[@-~]|[\d;:]+[nty])"
    # A string: a colour, a name, a capability.
    r"|\x1b(?:\](?=\d)|P(?=[\d>!$+|])|[_^X](?=[!-~]))[ -~]*(?:\x07|\x1b\\)"
)
_BEGUN = re.compile(r"\x1b(?:|\[[?>=][\d;:]*[ -/]*|(?:\]\d|P[\d>!$+|]|[_^X][!-~])[ -~]*\x1b?)\Z")
ESCAPE = "\x1b"
_LETTER = re.compile(r"(\x1b)(?=[^\x1b\[O\]P_^X])")
"""An escape before what begins no sequence."""
_LONGEST = 4096
"""What is longer is no answer, and what seemed to begin one goes."""


class Answers:
    """Takes answers out of what comes from a terminal, which may come in pieces; `take` is given each of them."""

    def __init__(self, take: Callable[[str], None]) -> None:
        self._begun = ""
        self._hand_on = take

    @property
    def has_begun(self) -> bool:
        """Whether the rest of an answer is waited for."""
        return bool(self._begun)

    def without(self, text: str) -> str:
        """The text without answers; one that has only begun is waited for."""
        text = _ANSWER.sub(self._take, self._begun + text)
        begun = _BEGUN.search(text)
        self._begun = begun[0] if begun and len(begun[0]) <= _LONGEST else ""
        return text[: begun.start()] if begun else text

    def _take(self, answer: re.Match[str]) -> str:
        self._hand_on(answer[0])
        return ""

    def give_up(self) -> str:
        """Wait for the rest no longer; -> what is no answer then: an escape by itself, which is a key."""
        begun, self._begun = self._begun, ""
        return begun if begun == "\x1b" else ""

    @property
    def is_key(self) -> bool:
        """Whether what is waited for is likely to be the escape key."""
        return self._begun == "\x1b"


def parted(text: str) -> list[str]:
    """What came from the keyboard, cut before and after an escape that a letter follows.

    A terminal writes alt and a letter so; nothing in the desk is done with alt, but who leaves a line and types on at
    once, on a line that delays both, means the two keys.
    """
    return [part for part in _LETTER.split(text) if part]
