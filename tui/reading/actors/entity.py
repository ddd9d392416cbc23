"""What the joining of mentions works on: mentions found in the text, and the entities they are gathered under."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from tui.model import MentionKind

Place = Literal["subject", "object", "possessor", "oblique", "other"]


@dataclass(slots=True, eq=False)
class Found:
    """A mention: character offsets, token range, head token, and where it stands in its sentence.

    `type` is an actor type, or `thing` for what can be no actor but can be what an "it" stands for. `verbs` are the
    head tokens of the verbs that it is subject or object of; `happened` says that one of them tells what happened.
    `score` is how likely it means an actor at all.
    """

    start: int
    end: int
    first: int
    last: int
    head: int
    kind: MentionKind
    type: str
    sentence: int
    place: Place = "other"
    verbs: frozenset[int] = frozenset()
    plural: bool = False
    gender: str = "n"
    happened: bool = False
    score: float = 1.0


@dataclass(slots=True)
class Link:
    """That a mention belongs to an entity: how surely, by which rule, and resting on which words."""

    found: Found
    confidence: float
    rule: str
    rests_on: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something spoken of.

    `gender` is m, f or n (not known, or none). `roles` are as written, in text order; `role_nouns` their heads and
    `role_words` all their words, in lower case; `lands` the countries that the roles name.
    """

    type: str
    gender: str = "n"
    plural: bool = False
    name: str = ""
    links: list[Link] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    role_nouns: set[str] = field(default_factory=set)
    role_words: set[str] = field(default_factory=set)
    lands: set[str] = field(default_factory=set)
    latest: Found | None = None

    @property
    def named(self) -> bool:
        """Whether some mention is a name."""
        return bool(self.name)

    def add(self, found: Found, confidence: float, rule: str, *rests_on: Found) -> None:
        """Take a mention in; a mention that tells the gender tells it of the whole."""
        spans = tuple((other.start, other.end) for other in rests_on)
        self.links.append(Link(found, confidence, rule, spans))
        if self.gender == "n" and found.gender != "n":
            self.gender = found.gender

    def learn_role(self, text: str, noun: str, land: str = "") -> None:
        """Note a role, as written, with its head noun and the country it names."""
        if text and text not in self.roles:
            self.roles.append(text)
        self.role_nouns.add(noun)
        self.role_words.update(text.lower().split())
        if land:
            self.lands.add(land)
