"""What the steps of the pipeline hand on: the document and every fact found so far.

A draft checks nothing, because steps replace it a dozen times an article; the Reading built from it at the end does.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property

from tui.model import Actor, Document, Event, Quote, TimeExpression
from tui.reading.progress import Progress, unheard


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark. `tag` is its Penn Treebank part of speech, `lemma` its lower-case base form."""

    start: int
    end: int
    text: str
    tag: str = ""
    lemma: str = ""

    @property
    def lower(self) -> str:
        """The token in lower case."""
        return self.text.lower()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: character offsets, and the half-open range of its tokens. `block` indexes `document.blocks`."""

    start: int
    end: int
    first: int
    last: int
    block: int


@dataclass(frozen=True, slots=True)
class Tagged:
    """A stretch the tagger found: character offsets, its label and how sure it is (0 to 1)."""

    start: int
    end: int
    label: str
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Linked:
    """That the mention which begins at `start` goes back to the one at `before`, or to none, and how likely that is."""

    start: int
    before: int | None
    score: float


@dataclass(frozen=True, slots=True)
class Tags:
    """Everything the tagger says about an article; each tuple in text order.

    names: `person`, `organization`, `place`, `group`, `event`, `work`; not overlapping.
    heads: one word each, heads of nominal and pronoun mentions: `nominal:person`, `pronoun:organization`, ...
    quotes: `source`, `cue`, `content`; pieces not yet put together.
    times: by TIMEX3 type, `DATE`, `TIME`, `DURATION`, `SET`; only a hint, the times step decides.
    events: one-word triggers, `event`; the score is how salient the event is.
    links: for each name and head its likeliest antecedents, the likeliest first; those left out are unlikely.
    """

    names: tuple[Tagged, ...] = ()
    heads: tuple[Tagged, ...] = ()
    quotes: tuple[Tagged, ...] = ()
    times: tuple[Tagged, ...] = ()
    events: tuple[Tagged, ...] = ()
    links: tuple[Linked, ...] = ()


@dataclass(frozen=True)
class Draft:
    """A reading in the making. Steps take one and give a fuller one; `with_` makes the copy.

    A step that takes long tells `progress` how much of itself is done.
    """

    document: Document
    tokens: tuple[Token, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    tags: Tags = field(default_factory=Tags)
    actors: tuple[Actor, ...] = ()
    quotes: tuple[Quote, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    events: tuple[Event, ...] = ()
    progress: Progress = field(default=unheard, repr=False, compare=False)

    @property
    def text(self) -> str:
        """The article's text."""
        return self.document.text

    def with_(self, **facts: object) -> Draft:
        """A copy with these fields replaced."""
        return replace(self, **facts)  # type: ignore[arg-type]

    @cached_property
    def _token_starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def token_at(self, offset: int) -> int:
        """Index of the token that holds the character at `offset`, or of the next one; len(tokens) past the last."""
        index = bisect_right(self._token_starts, offset) - 1
        if index >= 0 and offset < self.tokens[index].end:
            return index
        return index + 1

    def tokens_in(self, start: int, end: int) -> range:
        """Indices of the tokens that begin in `start` to `end`."""
        return range(bisect_left(self._token_starts, start), bisect_left(self._token_starts, end))

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds `offset`, or the last one before it.

        Raises:
            IndexError: when the draft has no sentences.
        """
        return self.sentences[max(bisect_right(self._sentence_starts, offset) - 1, 0)]


Step = Callable[[Draft], Draft]
