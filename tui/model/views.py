"""What the views of a whole article show: facts counted and set side by side, each with its place in the text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from tui.model.document import Span
from tui.model.facts import ActorType

Bond = Literal["sentence", "paragraph", "speaks", "event"]
"""What ties two actors: they stand in one sentence or paragraph, one speaks of the other, they share an event."""

Standing = Literal["named", "unnamed", "unresolved"]
"""What a reader knows of a source: its name, only what it is ("officials"), or not even who it refers to."""

Shape = Literal["point", "bar", "vague"]
"""How sure a stretch of time is: a day or hour, days from the first to the last, or somewhere inside it."""

SpeakersForm = Literal["Markdown", "CSV"]
"""How a table of the speakers is written."""


class Together(NamedTuple):
    """Where several actors meet. A place is the words from the first of them to the last.

    `sentences` and `paragraphs` hold all of them; `some` are sentences with two or more, where there are three or more
    actors. `quotes` are those of one of them that mention another; `events` those that all, or else two, share.
    """

    actors: tuple[str, ...]
    sentences: tuple[Span, ...] = ()
    paragraphs: tuple[Span, ...] = ()
    some: tuple[Span, ...] = ()
    quotes: tuple[str, ...] = ()
    events: tuple[str, ...] = ()

    @property
    def stops(self) -> tuple[Span, ...]:
        """The closest places that there are."""
        return self.sentences or self.paragraphs or self.some

    @property
    def closeness(self) -> str:
        """What the stops have in common, for a count of them: `sentence`, or `sentence with some of them`."""
        if self.sentences:
            return "sentence"
        return "paragraph" if self.paragraphs else "sentence with some of them"

    @property
    def lit(self) -> frozenset[str]:
        """Ids of every fact that answers to these actors together."""
        return frozenset((*self.actors, *self.quotes, *self.events))


class Company(NamedTuple):
    """Who with whom. `places` tells for each bond and two actors (of `speaks`, the speaker first) where it shows."""

    actors: tuple[str, ...]
    places: Mapping[Bond, Mapping[tuple[str, str], tuple[Span, ...]]]

    def shown(self, bond: Bond, one: str, other: str) -> tuple[Span, ...]:
        """The places of a bond between two actors, in text order."""
        return self.places[bond].get((one, other), ())


class Voice(NamedTuple):
    """One source of what is said: an actor, or the words that stand for somebody unresolved (none: not even those).

    `direct`, `mixed` and `indirect` are numbers of quotes; `words` counts the words quoted.
    """

    actor: str | None
    name: str
    standing: Standing
    type: ActorType | None
    quotes: tuple[str, ...]
    words: int
    direct: int = 0
    mixed: int = 0
    indirect: int = 0


class Portion(NamedTuple):
    """A part of all that is quoted: its name, quotes and words."""

    name: str
    quotes: int
    words: int


class Voices(NamedTuple):
    """Who is quoted, by words, most first; and everything quoted, divided by standing, type of source and kind."""

    voices: tuple[Voice, ...]
    standings: tuple[Portion, ...]
    types: tuple[Portion, ...]
    kinds: tuple[Portion, ...]

    @property
    def quotes(self) -> int:
        """All quotes."""
        return sum(len(voice.quotes) for voice in self.voices)

    @property
    def words(self) -> int:
        """All words quoted."""
        return sum(voice.words for voice in self.voices)


class Moment(NamedTuple):
    """When an event took place: half open, in days as `date.toordinal` counts them, hours as parts of a day."""

    begins: float
    ends: float
    shape: Shape
