"""What in the text is a name, a mention's head, a piece of a quote, a trigger: the one place where that is decided.

Here word lists and shapes answer, one finder for each kind. A trained encoder can take the place of all of them: the
steps after this one read only `draft.tags`.
"""

from __future__ import annotations

from dataclasses import replace

from tui.reading.draft import Draft, Tags
from tui.reading.tagging import events, heads, names, quotes


def tag(draft: Draft) -> Draft:
    """Fill `draft.tags` from tokens and their parts of speech.

    Names come first: the other finders look at them.
    """
    named = draft.with_(tags=Tags(names=names.find(draft)))
    tags = replace(
        named.tags,
        heads=heads.find(named),
        quotes=quotes.find(named),
        events=events.find(named),
    )
    return named.with_(tags=tags)
