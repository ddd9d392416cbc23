"""Which actors a name in a query means, misspelt or not."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from tui.model import Actor, Reading
from tui.search.fold import words
from tui.search.vocabulary import SURE, Vocabulary

# Of misspelt names the likest count, and those hardly less like.
_HARDLY_LESS = 3.0


class Meant(NamedTuple):
    """The ids of actors, and whether the name was spelt as one of theirs."""

    ids: frozenset[str]
    sure: bool


class Names:
    """The names and roles of a reading's actors."""

    def __init__(self, reading: Reading) -> None:
        self._known: list[tuple[str, list[str]]] = []
        where: dict[str, set[int]] = defaultdict(set)
        for actor in reading.actors:
            for name in _called(actor):
                for folded in name:
                    where[folded].add(len(self._known))
                self._known.append((actor.id, name))
        self._where = where
        self._vocabulary = Vocabulary(where, where)

    def meant(self, written: str) -> Meant:
        """The actors that a name means: whose whole name it is, else in whose names all its words are."""
        typed = [word.folded for word in words(written)]
        if not typed:
            return Meant(frozenset(), sure=True)
        if whole := frozenset(ref for ref, name in self._known if name == typed and len(typed) > 1):
            return Meant(whole, sure=True)
        scores = self._scores(typed)
        best = max(scores.values(), default=0.0)
        least = SURE if best >= SURE else best - _HARDLY_LESS
        return Meant(frozenset(ref for ref, score in scores.items() if score >= least), sure=best >= SURE)

    def _scores(self, typed: list[str]) -> dict[str, float]:
        meanings = [self._vocabulary.matches(word, fuzzy=False) for word in typed]
        within = ({number for word in meaning for number in self._where[word]} for meaning in meanings)
        scores: dict[str, float] = {}
        for number in set.intersection(*within):
            ref, name = self._known[number]
            score = min(max(meaning[word] for word in name if word in meaning) for meaning in meanings)
            scores[ref] = max(score, scores.get(ref, 0.0))
        return scores


def _called(actor: Actor) -> list[list[str]]:
    """What an actor is called, each as its words: its name, the names it is mentioned by, its roles."""
    called = {actor.name, *(m.text for m in actor.mentions if m.kind == "name"), *actor.roles}
    return [[word.folded for word in words(name)] for name in sorted(called)]
