"""The shape of a reading, inside and out. Imports nothing else of the project."""

from tui.model.document import Block, BlockKind, Document, Frozen, Piece, RawArticle, Span
from tui.model.explanation import Doubt, DoubtKind, Explanation, Reason, Subject, SubjectKind
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
from tui.model.hit import Hit, HitKind
from tui.model.reading import Placed, Reading

__all__ = [
    "Actor",
    "ActorType",
    "Because",
    "Block",
    "BlockKind",
    "Document",
    "Doubt",
    "DoubtKind",
    "Event",
    "Explanation",
    "Frozen",
    "Hit",
    "HitKind",
    "Mention",
    "MentionKind",
    "Piece",
    "Placed",
    "Precision",
    "Quote",
    "QuoteKind",
    "RawArticle",
    "Reading",
    "Reason",
    "Relation",
    "Span",
    "Subject",
    "SubjectKind",
    "TimeExpression",
    "TimeType",
]
