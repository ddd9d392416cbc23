"""What in the text is a name, a mention's head, a piece of a quote, a trigger: the one place where that is decided.

Word lists and shapes say what they know of names; the trained encoder is told that beside every word and decides. Of
events, the words of the language say more about what is salient than any annotation that it learned from. The steps
after this one read only `draft.tags`.
"""

from __future__ import annotations

from dataclasses import replace

from tui.reading import encoder
from tui.reading.draft import Draft, Tags
from tui.reading.tagging import events, names


def tag(draft: Draft) -> Draft:
    """Fill `draft.tags` from tokens and their parts of speech."""
    listed = draft.with_(tags=Tags(names=names.find(draft)))
    read = encoder.tag(listed)
    return read.with_(tags=replace(read.tags, events=events.find(read)))
