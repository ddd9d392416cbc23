"""Corrections of actors: who is one and who is not, what they are called, and which words mention them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from math import prod

from tui.corrections.draft import Draft, next_id, spanned, sure
from tui.corrections.following import follow_words, hand_over
from tui.corrections.places import UnfitError
from tui.model import (
    Actor,
    ActorRef,
    ActorType,
    AddMentions,
    DropActors,
    DropMentions,
    MakeActor,
    Mention,
    MentionKind,
    Merge,
    Piece,
    Rename,
    Retype,
    Split,
)

_FIRST = ("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves")
_SECOND = ("you", "your", "yours", "yourself", "yourselves")
_ONE = ("he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself")
_MANY = (
    "they",
    "them",
    "their",
    "theirs",
    "themselves",
    "this",
    "that",
    "these",
    "those",
    "who",
    "whom",
    "whose",
    "which",
)
_PRONOUNS = frozenset((*_FIRST, *_SECOND, *_ONE, *_MANY))


def found(draft: Draft, refs: Iterable[ActorRef], missing: list[str], *, whole: bool = False) -> list[Actor]:
    """The actors that are meant, each once; why others are not found goes to `missing`."""
    actors: dict[str, Actor] = {}
    for ref in refs:
        try:
            actor = draft.actor(ref, whole=whole)
            actors[actor.id] = actor
        except UnfitError as error:
            missing.append(str(error))
    return list(actors.values())


def merge(draft: Draft, done: Merge) -> Iterable[str]:
    """Make one of several; what a newer reader has merged itself takes the name alone."""
    missing: list[str] = []
    actors = found(draft, done.actors, missing)
    if actors and (len(actors) > 1 or not missing):
        _unite(draft, actors, done.name)
    return missing


def _unite(draft: Draft, actors: Sequence[Actor], name: str) -> None:
    """Join the others to the first; the one that has the name already gives the type."""
    first = actors[0]
    named = next((actor for actor in actors if actor.name == name), first)
    for other in actors[1:]:
        hand_over(draft, other.id, first.id)
    changed = {
        "name": name,
        "type": named.type,
        "roles": tuple(dict.fromkeys(chain.from_iterable(actor.roles for actor in (named, *actors)))),
        "salience": round(1 - prod(1 - actor.salience for actor in actors), 3),
    }
    _put(draft, first.with_(**changed), chain.from_iterable(actor.mentions for actor in actors))


def split(draft: Draft, done: Split) -> Iterable[str]:
    """Give the mentions that leave to an actor of the new name, which a newer reader may have found itself."""
    whole = draft.actor(done.actor)
    leaving = draft.places.all(done.leaving)
    _assign(draft, leaving, _called(draft, done.name, leaving, whole) or _new(draft, done.name, whole.type, leaving))
    return ()


def rename(draft: Draft, done: Rename) -> Iterable[str]:
    """Call an actor by another name."""
    actor = draft.actor(done.actor, whole=True)
    _put(draft, actor.with_(name=done.name), actor.mentions)
    return ()


def retype(draft: Draft, done: Retype) -> Iterable[str]:
    """Give actors another type."""
    missing: list[str] = []
    for actor in found(draft, done.actors, missing, whole=True):
        _put(draft, actor.with_(type=done.type), actor.mentions)
    return missing


def drop_actors(draft: Draft, done: DropActors) -> Iterable[str]:
    """Take actors out; what they said is unresolved then."""
    missing: list[str] = []
    for actor in found(draft, done.actors, missing, whole=True):
        hand_over(draft, actor.id, None)
    return missing


def make_actor(draft: Draft, done: MakeActor) -> Iterable[str]:
    """Make an actor of words, or of the actor of that name that has them already."""
    words = draft.places.all(done.mentions)
    actor = _called(draft, done.name, words) or _new(draft, done.name, done.type, words)
    _assign(draft, words, actor.with_(type=done.type))
    return ()


def add_mentions(draft: Draft, done: AddMentions) -> Iterable[str]:
    """Words mention an actor."""
    actor = draft.actor(done.actor)
    _assign(draft, draft.places.all(done.words), actor)
    return ()


def drop_mentions(draft: Draft, done: DropMentions) -> Iterable[str]:
    """Words do not mention an actor; one that is mentioned no more goes."""
    actor = draft.actor(done.actor)
    words = spanned(draft.places.all(done.words))
    gone = [mention for mention in actor.mentions if (mention.start, mention.end) in words]
    _take(draft, actor, gone, None)
    return ()


def _assign(draft: Draft, words: Sequence[Piece], target: Actor) -> None:
    """Let words mention an actor, and nobody else; whoever has no mention left becomes that actor."""
    draft.actors.setdefault(target.id, target)
    places = spanned(words)
    mentions = {(piece.start, piece.end): _mention(piece) for piece in words}
    mentions |= {(mention.start, mention.end): mention for mention in target.mentions}
    for actor in [actor for actor in draft.everybody() if actor.id != target.id]:
        here = [mention for mention in actor.mentions if (mention.start, mention.end) in places]
        mentions |= {(mention.start, mention.end): mention for mention in here}
        _take(draft, actor, here, target.id)
    _put(draft, target, mentions.values())


def _take(draft: Draft, actor: Actor, gone: Sequence[Mention], heir: str | None) -> None:
    """Take mentions from an actor, which leaves its share of the story with them."""
    left = tuple(mention for mention in actor.mentions if mention not in gone)
    if not left:
        hand_over(draft, actor.id, heir)
    elif gone:
        salience = round(actor.salience * len(left) / len(actor.mentions), 3)
        draft.actors[actor.id] = actor.with_(mentions=left, salience=salience)
        follow_words(draft, draft.actors[actor.id], gone, heir)


def _put(draft: Draft, actor: Actor, mentions: Iterable[Mention]) -> None:
    """Take an actor with these mentions, on the reader's word, in text order and each once."""
    places = {(mention.start, mention.end): mention for mention in mentions}
    ordered = tuple(sure(places[place]) for place in sorted(places))
    draft.actors[actor.id] = actor.with_(mentions=ordered)


def _called(draft: Draft, name: str, words: Sequence[Piece], other: Actor | None = None) -> Actor | None:
    """The actor of a name that has most of these words already, if it is not the other one."""
    try:
        actor = draft.actor(ActorRef(name=name, mentions=tuple(words), count=len(words)), whole=True)
    except UnfitError:
        return None
    return actor if actor.name == name and (other is None or actor.id != other.id) else None


def _new(draft: Draft, name: str, kind: ActorType, words: Sequence[Piece]) -> Actor:
    """An actor that was not there, as salient as the least of those who are mentioned no less."""
    like = [actor.salience for actor in draft.actors.values() if len(actor.mentions) >= len(words)]
    mentions = tuple(_mention(piece) for piece in words)
    salience = min(like, default=max((actor.salience for actor in draft.actors.values()), default=0.0))
    return Actor(id=next_id(draft.actors, "a"), name=name, type=kind, salience=salience, mentions=mentions)


def _mention(piece: Piece) -> Mention:
    """Words as a mention; which kind, they say themselves."""
    return Mention(start=piece.start, end=piece.end, text=piece.text, kind=_kind(piece.text))


def _kind(text: str) -> MentionKind:
    if text.strip().casefold() in _PRONOUNS:
        return "pronoun"
    return "name" if any(map(_begins_a_name, _words(text))) else "nominal"


def _words(text: str) -> Iterator[str]:
    return (word for word in text.split() if word.casefold() not in {"the", "a", "an"})


def _begins_a_name(word: str) -> bool:
    return word.lstrip("\"'“‘(")[:1].isupper()
