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
from tui.model.hit import Answer, Hit, HitKind, Narrowed, Suggestion, Suggestions
from tui.model.reading import Placed, Reading

__all__ = [
    "Actor",
    "ActorType",
    "Answer",
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
    "Narrowed",
    "Piece",
    "Placed",
    "Precision",
    "Quote",
    "QuoteKind",
    "RawArticle",
    "Reading",
    "Relation",
    "Span",
    "Suggestion",
    "Suggestions",
    "TimeExpression",
    "TimeType",
]
