"""What is known half-way through a sentence: the open clauses, and what stands just to the left."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.reading.draft import Token
from tui.reading.syntax import ADVERB, Clause, Link, NounPhrase, Tokens, VerbGroup


@dataclass(slots=True)
class OpenClause:
    """A clause still being read.

    `subject` waits for a verb; `lent` says that it may have to give way to a better one (the antecedent of a relative
    pronoun); `fresh` is the first free phrase since the verb or the last comma: the subject of what may follow.
    """

    link: Link
    opener: int | None = None
    subject: NounPhrase | None = None
    lent: bool = False
    verb: VerbGroup | None = None
    fresh: NounPhrase | None = None

    @property
    def waits(self) -> bool:
        """Whether it has its subject and no verb yet."""
        return self.verb is None and self.subject is not None


@dataclass(slots=True)
class Walk:
    """The state of one pass: open clauses, finished ones, those whose subject is to come, and the last phrase.

    `reach` says that a free phrase would be an object of the last verb; `free` that no preposition governs the last
    phrase.
    """

    tokens: Tokens
    first: int
    stack: list[OpenClause] = field(default_factory=lambda: [OpenClause("main")])
    clauses: list[Clause] = field(default_factory=list)
    waiting: list[int] = field(default_factory=list)
    last: NounPhrase | None = None
    free: bool = False
    reach: bool = False

    def before(self, index: int) -> Token | None:
        """The token before this one in the sentence."""
        return self.tokens[index - 1] if index > self.first else None

    def left_of(self, index: int) -> int:
        """The index of the nearest token to the left that is no adverb; one before the sentence when there is none."""
        index -= 1
        while index >= self.first and self.tokens[index].tag in ADVERB:
            index -= 1
        return index

    def touches(self, index: int) -> bool:
        """Whether only adverbs stand between the last phrase and this token."""
        return self.last is not None and self.last.last - 1 == self.left_of(index)


class Window:
    """A sentence's tokens under their indices in the draft."""

    def __init__(self, tokens: tuple[Token, ...], offset: int) -> None:
        self._tokens, self._offset = tokens, offset

    def __getitem__(self, index: int, /) -> Token:
        return self._tokens[index - self._offset]
