"""What rules see at a glance, told to the network beside each word: names from word lists, and quotation marks.

The network sees one window; the rules look at the whole article: a surname that is only known from a full name ten
paragraphs above, a quotation that was opened before the window begins. It learns how far to believe them.
"""

from __future__ import annotations

from itertools import product

from tui.reading.draft import Draft
from tui.reading.quotes.marks import stretches

NAMES = ("person", "organization", "place", "other")
MARKS = ("outside", "opening", "inside", "closing")
HINTS = tuple(product(("O", *(f"{mark}-{name}" for name in NAMES for mark in "BI")), MARKS))
"""Every hint there is: what the word lists call a word, and how it stands to quotation marks."""
NONE = 0
"""The hint of a word of which the rules say nothing."""


def hints(draft: Draft) -> list[int]:
    """For each token of the draft an index into HINTS; the names that the word lists found are in its tags."""
    names = [0] * len(draft.tokens)
    for name in draft.tags.names:
        label = NAMES.index(name.label) if name.label in NAMES else len(NAMES) - 1
        words = draft.tokens_in(name.start, name.end)
        for index in words:
            names[index] = 1 + 2 * label + (index != words[0])
    return [len(MARKS) * name + mark for name, mark in zip(names, _marks(draft), strict=True)]


def _marks(draft: Draft) -> list[int]:
    """How each token stands to the outermost quotation marks round it."""
    states = [0] * len(draft.tokens)
    for stretch in stretches(draft.document):
        words = draft.tokens_in(stretch.start, stretch.end)
        if stretch.depth == 0 and words:
            for index in words:
                states[index] = 2
            states[words[0]], states[words[-1]] = 1, 3 if stretch.closed else 2
    return states
