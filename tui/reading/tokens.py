"""Text to tokens, the Penn Treebank way where it matters: clitics apart, abbreviations, numbers and names whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.reading.draft import Token
from tui.reading.lexicon import words

_KEPT_STOPS = words("abbreviations") | words("abbreviated_titles")
_ABBREVIATIONS = "|".join(sorted(map(re.escape, _KEPT_STOPS), key=len, reverse=True))
_TOKEN = re.compile(
    rf"""
      (?:https?://|www\.)[^\s<>"“”]+[^\s<>"“”.,;:!?)\]]      # addresses
    | \w[\w.+-]{{0,63}}@[\w-]+(?:\.[\w-]+)+                  # mail
    | [@\#][^\W_]\w*                                          # handles, tags
    | (?:[^\W\d_]\.){{2,}}                                    # U.S., a.m.
    | (?-i:{_ABBREVIATIONS})\.(?!\w)                          # Gov., Sept.
    | (?-i:[A-Z])\.(?=\s+[^\W\d_])                            # the J. of a name
    | \d+(?:[.,:/]\d+)*[^\W\d_]*(?![\w&]|-[^\W\d_])           # numbers, clock times, 1990s, 6th, 5bn
    | ['’]\d\ds?(?!\w)                                        # '90s
    | can(?=not\b)
    | n['’]t\b
    | ['’](?:s|m|d|re|ve|ll)\b                                # clitics
    | [^\W_]+(?:[-‐‑'’&.][^\W_]+)*?(?=n['’]t\b|['’](?:s|m|d|re|ve|ll)\b)
    | [^\W_]+(?:(?:[-‐‑'’&]|\.(?=[^\W\d_]))[^\W_]+)*          # words, with inner hyphens and apostrophes
    | \.\.\.+ | …
    | --+
    | \S
    """,
    re.VERBOSE | re.IGNORECASE,
)


def tokenise(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Tokens of `text[start:end]` with offsets into `text`, untagged."""
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        yield Token(match.start(), match.end(), match.group())
