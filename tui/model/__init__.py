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
from tui.model.hit import Hit, HitKind
from tui.model.languages import ENGLISH, foreign, language_name
from tui.model.listing import Choice, Entry, Listing, ListingKind
from tui.model.reading import Placed, Reading
from tui.model.views import Bond, Company, Moment, Portion, Shape, SpeakersForm, Standing, Together, Voice, Voices

__all__ = [
    "ENGLISH",
    "Actor",
    "ActorType",
    "Because",
    "Block",
    "BlockKind",
    "Bond",
    "Choice",
    "Company",
    "Document",
    "Entry",
    "Event",
    "Frozen",
    "Hit",
    "HitKind",
    "Listing",
    "ListingKind",
    "Mention",
    "MentionKind",
    "Moment",
    "Piece",
    "Placed",
    "Portion",
    "Precision",
    "Quote",
    "QuoteKind",
    "RawArticle",
    "Reading",
    "Relation",
    "Shape",
    "Span",
    "SpeakersForm",
    "Standing",
    "TimeExpression",
    "TimeType",
    "Together",
    "Voice",
    "Voices",
    "foreign",
    "language_name",
]
