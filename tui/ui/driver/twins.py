"""ASCII twins of what an article is written with, for terminals that show no other letters."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_TWINS = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u2039\u203a\u00b4\u02bc", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00ad\u2500\u2501", "-"),
    **dict.fromkeys("\u2022\u2023\u25cf\u25aa\u00b7\u00b0", "*"),
    **dict.fromkeys("\u2502\u2503\u00a6", "|"),
    **dict.fromkeys("\u00d7", "x"),
    **dict(zip("ŁłØøĐđÐðÞþßÆæŒœıĦħŊŋ…€£¥§¶©®¿¡", "LlOoDdDdTtsAaOoiHhNn.ELYSPCR?!", strict=True)),
}
"""Signs that Unicode does not take apart, one for one."""


@lru_cache(4096)
def ascii_twin(char: str, width: int) -> str:
    """ASCII in the place of a character, as wide as that: a letter without its accent, else a question mark."""
    if char.isascii():
        return char
    plain = _TWINS.get(char) or unicodedata.normalize("NFKD", char)[:1]
    return (plain if plain.isascii() and plain.isprintable() else "?").ljust(width, "?")[:width]
