"""The mentions of an article, in text order, each with its place in the syntax of its sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tui.reading.actors.entity import Found, Place
from tui.reading.actors.gender import noun_gender, pronoun_gender
from tui.reading.actors.name_types import typed
from tui.reading.draft import Draft, Sentence, Tagged
from tui.reading.phrases import NounPhrase, Syntax, VerbGroup, governed, read_clauses
from tui.reading.tagging.places import demonyms

# The types of actors by the labels of names: a work, a product, a disease is none of the usual four.
_TYPES = {label: label for label in ("person", "organization", "place", "group")} | {"work": "other"}
_POSSESSIVE = ("PRP$", "WP$")


@dataclass(frozen=True)
class Standing:
    """Where each head token of a sentence stands: its place, the verbs it hangs on, its noun phrase.

    `done` are the verbs that tell what happened: in the past or perfect, not denied.
    """

    places: dict[int, tuple[Place, frozenset[int]]]
    phrases: tuple[NounPhrase, ...]
    starts: tuple[int, ...]
    done: frozenset[int]
    sentence: int

    def phrase_of(self, token: int) -> NounPhrase | None:
        """The noun phrase that holds the token."""
        index = bisect_right(self.starts, token) - 1
        return self.phrases[index] if index >= 0 and token < self.phrases[index].last else None


def collect(draft: Draft) -> list[Found]:
    """Names, nominals and pronouns as the tagger gave them, and every other noun phrase as a thing; in text order."""
    found: list[Found] = []
    names, heads = _Shelf(typed(draft)), _Shelf(draft.tags.heads)
    for number, sentence in enumerate(draft.sentences):
        standing = _standing(draft, number, read_clauses(draft.tokens, sentence))
        here = [_name(draft, name, standing) for name in names.in_(sentence)]
        named = [mention for mention in here if mention is not None]
        taken = {i for mention in named for i in range(mention.first, mention.last)}
        rest = [_head(draft, head, standing, taken) for head in heads.in_(sentence)]
        headed = [mention for mention in rest if mention is not None]
        used = taken | {mention.head for mention in headed}
        found += sorted([*named, *headed, *_things(draft, standing, used)], key=lambda m: (m.start, -m.end))
    return found


class _Shelf:
    """Tags in text order, taken off sentence by sentence."""

    def __init__(self, tags: Iterable[Tagged]) -> None:
        self._tags = sorted(tags, key=lambda tag: tag.start)
        self._next = 0

    def in_(self, sentence: Sentence) -> Iterator[Tagged]:
        """The tags that begin in the sentence."""
        while self._next < len(self._tags) and self._tags[self._next].start < sentence.end:
            tag = self._tags[self._next]
            self._next += 1
            if tag.start >= sentence.start:
                yield tag


def _standing(draft: Draft, number: int, syntax: Syntax) -> Standing:
    """The places of all phrases of a sentence."""
    places: dict[int, tuple[Place, frozenset[int]]] = {}
    for phrase in syntax.phrases:
        places[phrase.head] = ("oblique" if governed(draft, phrase) else "other", frozenset())
    for clause in syntax.clauses:
        for item in clause.objects:
            places[item.head] = ("object", frozenset({clause.verb.head}))
        if clause.agent:
            places[clause.agent.head] = ("oblique", frozenset({clause.verb.head}))
    for clause in syntax.clauses:
        if clause.subject:
            before = places.get(clause.subject.head, ("other", frozenset()))[1]
            places[clause.subject.head] = ("subject", before | {clause.verb.head})
    done = frozenset(clause.verb.head for clause in syntax.clauses if _happened(draft, clause.verb))
    return Standing(places, syntax.phrases, tuple(phrase.first for phrase in syntax.phrases), done, number)


def _happened(draft: Draft, verb: VerbGroup) -> bool:
    """Whether a verb tells of something that happened in truth; to have been something is no happening."""
    if verb.modal or verb.negated or draft.tokens[verb.head].lemma == "be":
        return False
    return verb.tense == "past" or verb.perfect or (verb.passive and not verb.finite)


def _name(draft: Draft, tag: Tagged, standing: Standing) -> Found | None:
    """A tagged name as a mention; words for a people are one only where they do not describe a noun."""
    kind = _TYPES.get(tag.label)
    if kind is None:
        return None
    inside = draft.tokens_in(tag.start, tag.end)
    first = inside.start if len(inside) else draft.token_at(tag.start)
    last = max(inside.stop, first + 1)
    if last > len(draft.tokens) or _describes(draft, tag, last):
        return None
    place, verbs = _place(draft, first, last, standing)
    plural = tag.label == "group"
    span = (tag.start, tag.end, first, last, last - 1)
    return Found(*span, "name", kind, standing.sentence, place, verbs, plural, score=tag.score)


def _describes(draft: Draft, tag: Tagged, last: int) -> bool:
    """Whether a word for a people is an adjective here: "Afghan team"."""
    text = draft.text[tag.start : tag.end].lower()
    if tag.label != "group" or text not in demonyms():
        return False
    after = draft.tokens[last].tag if last < len(draft.tokens) else ""
    return draft.tokens[last - 1].tag in ("JJ", "NNP") and after.startswith(("NN", "JJ"))


def _place(draft: Draft, first: int, last: int, standing: Standing) -> tuple[Place, frozenset[int]]:
    """Place and verbs of the mention in this token range."""
    if last < len(draft.tokens) and draft.tokens[last].tag == "POS":
        return "possessor", frozenset()
    phrase = standing.phrase_of(last - 1)
    if phrase is None:
        return "other", frozenset()
    if phrase.head in range(first, last):
        return standing.places.get(phrase.head, ("other", frozenset()))
    return "other", frozenset()


def _head(draft: Draft, tag: Tagged, standing: Standing, taken: set[int]) -> Found | None:
    """A tagged head as a mention: a pronoun by itself, a noun with its phrase; a title before a name is none."""
    index = draft.token_at(tag.start)
    if index >= len(draft.tokens) or index in taken:
        return None
    if tag.label.startswith("pronoun"):
        return _pronoun(draft, tag, index, standing)
    start = _opening(draft, index, standing, taken)
    return None if start is None else _nominal(draft, tag, start, index, standing)


def _pronoun(draft: Draft, tag: Tagged, index: int, standing: Standing) -> Found:
    """A pronoun as a mention."""
    token, label = draft.tokens[index], tag.label.partition(":")[2]
    place, verbs = standing.places.get(index, ("other", frozenset()))
    if token.tag in _POSSESSIVE or token.lower in ("his", "its", "their", "my", "our", "your"):
        place, verbs = "possessor", frozenset()
    span = (tag.start, tag.end, index, index + 1, index)
    gender = pronoun_gender(token.lower)
    return Found(*span, "pronoun", label, standing.sentence, place, verbs, gender=gender, score=tag.score)


def _nominal(draft: Draft, tag: Tagged, start: int, index: int, standing: Standing) -> Found:
    """A noun with its phrase, from its first word to its head, as a mention."""
    token, label = draft.tokens[index], tag.label.partition(":")[2]
    place, verbs = _place(draft, index, index + 1, standing)
    plural = token.tag in ("NNS", "NNPS") or label == "group" or token.lower in ("people", "police")
    gender = noun_gender(token.lemma or token.lower)
    span = (draft.tokens[start].start, token.end, start, index + 1, index)
    happened = bool(verbs & standing.done)
    return Found(*span, "nominal", label, standing.sentence, place, verbs, plural, gender, happened, tag.score)


def _opening(draft: Draft, index: int, standing: Standing, taken: set[int]) -> int | None:
    """First token of the phrase whose head is at `index`.

    Of "the city's mayor" the city is a mention as well, and "his father" of "his father Tom Moe". None where the noun
    only describes the one after it ("church officials"), is a title before a name ("President Roe"), or stands in no
    phrase.
    """
    phrase = standing.phrase_of(index)
    if phrase is None:
        return None
    possessors = [i for i in range(phrase.first, index) if draft.tokens[i].tag == "POS"]
    start = phrase.first + (draft.tokens[phrase.first].tag == "POS")
    if any(i in taken for i in range(index, phrase.last)):
        own = bool(possessors) or draft.tokens[start].tag in ("DT", "PRP$")
        return start if own and index + 1 in taken else None
    owner = index + 1 < len(draft.tokens) and draft.tokens[index + 1].tag == "POS"
    if phrase.head != index and not owner:
        return None
    return possessors[-1] + 1 if owner and possessors else start


def _things(draft: Draft, standing: Standing, used: set[int]) -> Iterator[Found]:
    """Noun phrases that mean neither people nor bodies nor places: they compete for the "it" and the "they"."""
    for phrase in standing.phrases:
        token = draft.tokens[phrase.head]
        if (
            phrase.head in used
            or not token.tag.startswith("NN")
            or any(i in used for i in range(phrase.first, phrase.last))
        ):
            continue
        place, verbs = standing.places.get(phrase.head, ("other", frozenset()))
        begin, end = draft.tokens[phrase.first].start, draft.tokens[phrase.last - 1].end
        plural = token.tag in ("NNS", "NNPS")
        yield Found(
            begin,
            end,
            phrase.first,
            phrase.last,
            phrase.head,
            "nominal",
            "thing",
            standing.sentence,
            place,
            verbs,
            plural,
        )
