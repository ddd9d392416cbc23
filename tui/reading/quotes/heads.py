"""The words of a source that name the speaker, and the actor whose mention they are.

Of "Pentagon spokesman John Roe" it is the last name, of "a spokesman for Mr. Roe" the spokesman, of "Roe's
statement" Roe,
of "his lawyer, Jo Poe," the lawyer and, where nobody is known by that word, Jo Poe.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.model import Actor, Mention, Piece
from tui.reading.draft import Draft
from tui.reading.lexicon import words

_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_STOPS = frozenset(
    {"of", "for", "at", "in", "on", "from", "with", "by", "to", "about", "against", "among", "within", "near", "under"}
)
_BREAKS = frozenset({",", "(", ";", ":", "—", "–", "--"})
_RANK = {"name": 0, "nominal": 1, "pronoun": 2}
_REACH = 4  # tokens that may stand between a relative pronoun and the words that it refers to


class Named(NamedTuple):
    """A mention and the actor it belongs to."""

    mention: Mention
    actor: Actor


class Mentions:
    """Every mention of the article by its place."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        """Sort the mentions of all actors once."""
        named = (Named(mention, actor) for actor in actors for mention in actor.mentions)
        self._all = sorted(named, key=lambda n: (n.mention.start, -n.mention.end))
        self._starts = [n.mention.start for n in self._all]
        self._longest = max((n.mention.end - n.mention.start for n in self._all), default=0)

    def within(self, start: int, end: int) -> list[Named]:
        """The mentions that share a character with `start` to `end`, in text order."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return [n for n in self._all[first:last] if n.mention.end > start]

    def before(self, offset: int) -> Named | None:
        """The last mention that begins before `offset`."""
        index = bisect_right(self._starts, offset - 1) - 1
        return self._all[index] if index >= 0 else None


def speaker(draft: Draft, source: Piece, mentions: Mentions) -> Named | None:
    """The mention in a source that says who speaks; None where it is nobody known or several at once."""
    tokens = draft.tokens_in(source.start, source.end)
    if not tokens:
        return None
    first = draft.tokens[tokens.start]
    if first.lower in _RELATIVE and len(tokens) == 1:
        return _antecedent(draft, tokens.start, mentions)
    if named := _name_at_end(draft, tokens, mentions):
        return named
    for head in _heads(draft, tokens):
        token = draft.tokens[head]
        here = mentions.within(token.start, token.end)
        if here:
            return min(
                here, key=lambda n: (n.actor.type != "person", _RANK[n.mention.kind], n.mention.start - n.mention.end)
            )
    return None


def several(draft: Draft, source: Piece, mentions: Mentions) -> list[Actor]:
    """The actors that a source joins with "and"; empty when it names one at most."""
    tokens = draft.tokens_in(source.start, source.end)
    if not any(draft.tokens[i].lower == "and" for i in tokens):
        return []
    people = [n.actor for n in mentions.within(source.start, source.end) if n.actor.type == "person"]
    return list({actor.id: actor for actor in people}.values())


def _name_at_end(draft: Draft, tokens: range, mentions: Mentions) -> Named | None:
    """The person whose name ends a long title, "envoy to the United States Jo Roe"; None after a preposition."""
    commas = (i for i in tokens if draft.tokens[i].text in _BREAKS or draft.tokens[i].lower in _RELATIVE)
    last = _last_word(draft, tokens.start, next(commas, tokens.stop))
    if last is None:
        return None
    end = draft.tokens[last].end
    here = (
        n for n in mentions.within(draft.tokens[last].start, end) if n.mention.kind == "name" and n.mention.end == end
    )
    found = next((n for n in here if n.actor.type == "person"), None)
    at = draft.token_at(found.mention.start) - 1 if found else last
    while at >= tokens.start and draft.tokens[at].tag in ("NNP", "NNPS"):
        at -= 1
    free = at < tokens.start or draft.tokens[at].tag not in ("IN", "TO", "CC", "POS")
    return found if free else None


def _antecedent(draft: Draft, relative: int, mentions: Mentions) -> Named | None:
    """What a relative pronoun refers to: the mention that ends right before it."""
    found = mentions.before(draft.tokens[relative].start)
    if found is None:
        return None
    between = draft.tokens_in(found.mention.end, draft.tokens[relative].start)
    return found if len(between) <= _REACH and not any(draft.tokens[i].text == "." for i in between) else None


def _heads(draft: Draft, tokens: range) -> Iterator[int]:
    """The tokens that may name the speaker, the likeliest first."""
    joined = [i for i in tokens if draft.tokens[i].lower == "and"]
    first, last = tokens.start, _part_end(draft, tokens.start, tokens.stop)
    while first < last and draft.tokens[first].tag in ("IN", "TO"):
        first += 1
        last = max(_part_end(draft, first, tokens.stop), last)
    head = _last_word(draft, first, last)
    if head is None or any(i < last for i in joined):
        return
    owner = next((i - 1 for i in range(last - 1, first, -1) if draft.tokens[i].tag == "POS"), None)
    if owner is not None and (owner == head or draft.tokens[head].lemma in words("quote_media")):
        yield owner
    yield head
    if (
        last < tokens.stop
        and draft.tokens[last].lower in ("by", "from")
        and draft.tokens[head].lemma in words("quote_media")
    ):
        yield from _heads(draft, range(last + 1, tokens.stop))
    elif last < tokens.stop and draft.tokens[last].text == "," and draft.tokens[head].tag not in ("NNP", "NNPS"):
        apposed = _last_word(draft, last + 1, _part_end(draft, last + 1, tokens.stop))
        if apposed is not None and draft.tokens[apposed].tag in ("NNP", "NNPS"):
            yield apposed


def _part_end(draft: Draft, first: int, stop: int) -> int:
    """Past the first part of a phrase: up to a comma, preposition or relative pronoun."""
    for index in range(first + 1, stop):
        token = draft.tokens[index]
        if token.text in _BREAKS or token.lower in _STOPS or token.lower in _RELATIVE:
            return index
    return stop


def _last_word(draft: Draft, first: int, last: int) -> int | None:
    """The last token of a range that is a word, a possessive mark apart."""
    found = (
        i for i in range(last - 1, first - 1, -1) if draft.tokens[i].text[:1].isalnum() and draft.tokens[i].tag != "POS"
    )
    return next(found, None)
