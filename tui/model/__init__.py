"""The shape of a reading, inside and out. Imports nothing else of the project."""

from tui.model.document import Block, BlockKind, Document, Frozen, Piece, RawArticle, Span
from tui.model.facts import (
    Actor,
    ActorType,
    Because,
    Event,
    Mention,
    MentionKind,
    Precision,
    Quote,
    QuoteKind,
    Relation,
    TimeExpression,
    TimeType,
)
from tui.model.forms import PassageForm
from tui.model.hit import Hit, HitKind
from tui.model.reading import Placed, Reading

__all__ = [
    "Actor",
    "ActorType",
    "Because",
    "Block",
    "BlockKind",
    "Document",
    "Event",
    "Frozen",
    "Hit",
    "HitKind",
    "Mention",
    "MentionKind",
    "PassageForm",
    "Piece",
    "Placed",
    "Precision",
    "Quote",
    "QuoteKind",
    "RawArticle",
    "Reading",
    "Relation",
    "Span",
    "TimeExpression",
    "TimeType",
]
