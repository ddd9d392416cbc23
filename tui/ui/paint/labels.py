"""Letters by which places on the screen are jumped to."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

LETTERS = "asdfghjklqwertyuiopzxcvbnm"
"""The letters under the fingers first."""


def labels(count: int) -> list[str]:
    """So many labels of one letter or two, the shortest and nearest to the fingers first; none begins another.

    As few letters as possible are given up for pairs. There are at most 676.
    """
    pairs_needed = max(count - len(LETTERS), 0)
    begins = min(-(-pairs_needed // (len(LETTERS) - 1)), len(LETTERS))
    return list(islice(_labels(len(LETTERS) - begins), count))


def _labels(singles: int) -> Iterator[str]:
    pairs = (first + second for first in LETTERS[singles:] for second in LETTERS)
    return chain(LETTERS[:singles], pairs)
