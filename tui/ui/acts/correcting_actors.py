"""Putting actors right: merging, splitting, naming, typing and dropping them."""

from __future__ import annotations

from typing import cast

from tui.model import Actor, ActorRef, ActorType, DropActors, Mention, Merge, Rename, Retype, Split, bare
from tui.ui.acts.correcting_targets import Targets, a_name
from tui.ui.questions import ChoiceQuestion, KeyQuestion, Option
from tui.ui.widgets.lines import fill, fit

TYPES = (
    ("p", "person", "person"),
    ("o", "organization", "organization"),
    ("l", "place", "place"),
    ("g", "group", "group"),
    ("x", "other", "other"),
)
"""The types of actors: key, type, word."""
_AROUND = 28
"""Characters of context on each side of a mention."""


class CorrectingActors(Targets):
    """Each method is a key in the list of actors."""

    def chosen(self) -> tuple[Actor, ...]:
        """The marked actors, the most salient first, or the one at the cursor."""
        return tuple(self.reading.actor_by_id[ref] for ref in self.ids("actor"))

    def merge(self) -> None:
        """Make one of the marked actors, called as the most salient is; of a single one, ask whom it is."""
        chosen = self.chosen()
        if len(chosen) > 1:
            self.make(Merge(actors=tuple(map(ActorRef.of, chosen)), name=chosen[0].name))
        else:
            self.ask(self._merge_with(chosen[0]))

    async def _merge_with(self, actor: Actor) -> None:
        others = tuple(other for other in self.reading.actors if other.id != actor.id)
        options = tuple(self.option(other) for other in others)
        choice = await self.screen.ask(ChoiceQuestion(f"{actor.name} is the same as", options, several=True))
        if choice and choice.numbers:
            same = {actor.id, *(others[number].id for number in choice.numbers)}
            merged = tuple(each for each in self.reading.actors if each.id in same)
            self.make(Merge(actors=tuple(map(ActorRef.of, merged)), name=merged[0].name))

    def split(self) -> None:
        """Ask which mentions of an actor are of another, and what that one is called."""
        self.ask(self._split(self.chosen()[0]))

    async def _split(self, actor: Actor) -> None:
        options = tuple(self._in_context(mention) for mention in actor.mentions)
        choice = await self.screen.ask(ChoiceQuestion(f"Which mentions are not {actor.name}?", options, several=True))
        if not choice or not choice.numbers:
            return
        leaving = tuple(actor.mentions[number] for number in choice.numbers)
        name = await self.screen.ask(a_name("They mention", _best_name(leaving)))
        if name:
            self.make(Split(actor=ActorRef.of(actor), leaving=bare(leaving), name=name))

    def _in_context(self, mention: Mention) -> Option:
        """A mention between the words around it, so that mentions stand one below the other."""
        text, glyphs = self.reading.article.text, self.screen.article.view.glyphs
        before = text[max(mention.start - _AROUND, 0) : mention.start]
        after = text[mention.end : mention.end + 2 * _AROUND]
        sign = fill(fit(before, _AROUND, glyphs.ellipsis), _AROUND, right=True)
        return Option(" ".join(mention.text.split()), " ".join(after.split()), sign, "note")

    def rename(self) -> None:
        """Ask what an actor is called."""
        self.ask(self._rename(self.chosen()[0]))

    async def _rename(self, actor: Actor) -> None:
        name = await self.screen.ask(a_name("Called", actor.name))
        if name and name != actor.name:
            self.make(Rename(actor=ActorRef.of(actor), name=name))

    def retype(self) -> None:
        """Ask for the type of actors: a key."""
        self.ask(self._retype(self.chosen()))

    async def _retype(self, actors: tuple[Actor, ...]) -> None:
        question = KeyQuestion(f"{', '.join(actor.name for actor in actors)} is a", TYPES, actors[0].type)
        kind = await self.screen.ask(question)
        wrong = tuple(actor for actor in actors if actor.type != kind)
        if kind and wrong:
            self.make(Retype(actors=tuple(map(ActorRef.of, wrong)), type=cast("ActorType", kind)))

    def drop(self) -> None:
        """Take actors out."""
        self.make(DropActors(actors=tuple(map(ActorRef.of, self.chosen()))))


def _best_name(mentions: tuple[Mention, ...]) -> str:
    """The longest name among mentions, else the longest of them."""
    named = [mention for mention in mentions if mention.kind == "name"] or mentions
    return " ".join(max(named, key=lambda mention: mention.end - mention.start).text.split())
