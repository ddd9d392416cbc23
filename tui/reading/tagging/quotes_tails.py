"""What follows a quotation: "said Roe", "Roe, a lawyer who was there, said", "— Roe"."""

from __future__ import annotations

from collections.abc import Iterator

from tui.reading.lexicon import words
from tui.reading.phrases import Clause, Syntax
from tui.reading.tagging.quotes_found import Found
from tui.reading.tagging.quotes_phrases import following
from tui.reading.tagging.quotes_prose import COMMAS, Prose, Range
from tui.reading.tagging.quotes_units import Segment

_SUBJECT = ("NN", "PRP", "DT", "JJ", "CD", "VBN", "WP", "VBG")  # tags that a source may begin with
_NEAR = 6  # tokens from the quotation to a verb that is not known as one of speech
_FAR = 60  # tokens from the quotation to its verb of speech, past the longest apposition
_RELATIVE = frozenset({"who", "which", "whose", "that", "where"})


def tail(prose: Prose, segment: Segment, syntax: Syntax) -> Found | None:
    """The cue and source of the quotation to the left of a segment; None when its prose goes on otherwise."""
    if segment.left is None:
        return None
    content = ((segment.left.first, segment.left.last),)
    start = segment.first
    while prose.lower(start) in COMMAS:
        start += 1
    opening = next((c for c in syntax.clauses if cue_start(prose, c.verb.first, segment.first) <= start), None)
    if opening is not None:
        return _inverted(prose, opening, start, content)
    clause = _speaking(prose, syntax, start)
    if clause is None:
        return _signed(prose, segment, start, content)
    if not (prose.titled(start) or prose.tag(start).startswith(_SUBJECT)):
        return None
    first = last = cue_start(prose, clause.verb.first, start)
    while last > start + 1 and prose.lower(last - 1) in COMMAS:
        last -= 1
    return Found((first, clause.verb.last), (start, last), content, prose.lemma(clause.verb.head), "after")


def cue_start(prose: Prose, verb: int, stop: int) -> int:
    """Where the cue of a verb begins: with the adverbs before it, but not before `stop`."""
    while verb > stop and prose.tag(verb - 1) == "RB":
        verb -= 1
    return verb


def _inverted(prose: Prose, clause: Clause, start: int, content: tuple[Range, ...]) -> Found | None:
    """The verb comes first: "...," said Roe."""
    lemma = prose.lemma(clause.verb.head)
    if not clause.verb.finite and not clause.verb.passive:
        return None
    source = following(prose, clause.verb.last)
    if source is None and lemma not in words("quote_speech"):
        return None
    return Found((start, clause.verb.last), source, content, lemma, "after")


def _speaking(prose: Prose, syntax: Syntax, start: int) -> Clause | None:
    """The first verb of speech after its subject and all that describes it; else any verb close by."""
    near = None
    for clause in _main(prose, syntax, start):
        if prose.lemma(clause.verb.head) in words("quote_speech"):
            return clause
        if (
            near is None
            and clause.verb.first - start <= _NEAR
            and prose.lower(start) not in ("and", "but", "is", "was")
        ):
            near = clause
    return near


def _main(prose: Prose, syntax: Syntax, start: int) -> Iterator[Clause]:
    """The finite clauses near the quotation that stand in no relative clause."""
    for clause in syntax.clauses:
        first = cue_start(prose, clause.verb.first, start)
        if first - start > _FAR:
            return
        if clause.verb.finite and not _in_relative(prose, start, first):
            yield clause


def _in_relative(prose: Prose, start: int, verb: int) -> bool:
    """Whether a relative clause is open before the verb: a relative pronoun, and no comma since."""
    for index in range(verb - 1, start - 1, -1):
        if prose.lower(index) == ",":
            return False
        if prose.lower(index) in _RELATIVE and prose.tag(index) != "DT":
            return True
    return False


def _signed(prose: Prose, segment: Segment, start: int, content: tuple[Range, ...]) -> Found | None:
    """A name after a dash and nothing more."""
    if start == segment.first or prose.lower(start - 1) == ",":
        return None
    source = following(prose, start)
    return Found(None, source, content, "", "after") if source and source[1] >= segment.last - 1 else None
