"""Corrections in words, as the reader did them: for the last line of the screen, and for the list of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from tui import model
from tui.model import ActorRef, Correction, EventRef, Piece, QuoteRef
from tui.ui.paint.days import written

_SHORT = 48


def told(done: Correction) -> str:
    """What was done, on one line: `merged Modi into Narendra Modi`."""
    return _TELL[done.do](done)


def words(text: str) -> str:
    """Words of the article on one line, in quotation marks, the middle left out where they are many."""
    line = " ".join(text.split())
    return f'"{line if len(line) <= _SHORT else f"{line[:30].rstrip()} ... {line[-12:].lstrip()}"}"'


def _names(refs: Iterable[ActorRef]) -> str:
    return ", ".join(dict.fromkeys(ref.name for ref in refs)) or "nobody"


def _quotes(refs: Sequence[QuoteRef]) -> str:
    return words(refs[0].content[0].text) if len(refs) == 1 else f"{len(refs)} quotes"


def _events(refs: Sequence[EventRef]) -> str:
    return words(refs[0].trigger.text) if len(refs) == 1 else f"{len(refs)} events"


def _pieces(pieces: Sequence[Piece]) -> str:
    return ", ".join(words(piece.text) for piece in pieces) if len(pieces) < 3 else f"{len(pieces)} mentions"


def _merge(done: model.Merge) -> str:
    others = list(dict.fromkeys(ref.name for ref in done.actors if ref.name != done.name))
    return f"merged {', '.join(others) or 'two of one name'} into {done.name}"


def _said(done: model.SetSpeaker) -> str:
    return f"{_quotes(done.quotes)} said by {done.speaker.name if done.speaker else 'nobody named'}"


def _days(done: model.SetDays) -> str:
    days = written(done.begins, done.ends, done.precision)
    return f"dated {_events(done.events)} {days}" if days else f"took the date from {_events(done.events)}"


def _accepted(done: model.Accept) -> str:
    found = [_names(done.actors)] if done.actors else []
    found += [_quotes(done.quotes)] if done.quotes else []
    found += [_events(done.events)] if done.events else []
    return f"accepted {', '.join(found) or 'nothing'}"


_TELL: dict[str, Callable[[Any], str]] = {
    "merge": _merge,
    "split": lambda done: f"split {_pieces(done.leaving)} off {done.actor.name} as {done.name}",
    "rename": lambda done: f"renamed {done.actor.name} to {done.name}",
    "retype": lambda done: f"{_names(done.actors)}: {done.type}",
    "drop-actors": lambda done: f"dropped {_names(done.actors)}",
    "make-actor": lambda done: f"made {_pieces(done.mentions)} the {done.type} {done.name}",
    "add-mentions": lambda done: f"{_pieces(done.words)} is {done.actor.name}",
    "drop-mentions": lambda done: f"{_pieces(done.words)} is not {done.actor.name}",
    "set-speaker": _said,
    "set-quote-kind": lambda done: f"{_quotes(done.quotes)} is {done.kind}",
    "set-limits": lambda done: f"the quote is {words(done.content[0].text)}",
    "drop-quotes": lambda done: f"dropped {_quotes(done.quotes)}",
    "add-quote": lambda done: f"quoted {words(done.content[0].text)}",
    "set-days": _days,
    "set-order": lambda done: f"put {_events(done.events)} {done.place} {words(done.other.trigger.text)}",
    "set-people": lambda done: f"{_events(done.events)}: {_names(done.actors)}",
    "drop-events": lambda done: f"dropped {_events(done.events)}",
    "add-event": lambda done: f"put {words(done.trigger.text)} on the time line",
    "set-published": lambda done: f"published {done.day or 'on an unknown day'}",
    "set-title": lambda done: f"titled {words(done.title)}",
    "set-byline": lambda done: f"by {done.byline or 'nobody named'}",
    "accept": _accepted,
}
