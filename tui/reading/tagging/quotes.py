"""Pieces of quotes: sources, cues and contents, by quotation marks, cue words and the frames they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui.reading.draft import Draft, Sentence, Tagged
from tui.reading.phrases import read_clauses
from tui.reading.tagging.quotes_found import Found
from tui.reading.tagging.quotes_others import according, label, nouns
from tui.reading.tagging.quotes_prose import Prose, Range
from tui.reading.tagging.quotes_repair import repaired
from tui.reading.tagging.quotes_taken import Taken
from tui.reading.tagging.quotes_units import Quoted, Segment, Unit, inner_units, units
from tui.reading.tagging.quotes_verbs import verbs

_ENCLOSED = ("around", "according", "label")  # frames whose content stands before the cue, so that they choose first
_SCARE = 3  # words; fewer in quotation marks without a cue are a term, not speech


def find(draft: Draft) -> tuple[Tagged, ...]:
    """Label sources, cues and contents, in text order; contents overlap only where one lies inside another."""
    draft = repaired(draft)
    tags = {tag for unit in units(draft) for tag in _pieces(draft, unit)}
    tags |= {tag for unit in inner_units(draft) for tag in _inner(draft, unit)}
    return tuple(sorted(tags, key=lambda tag: (tag.start, -tag.end, tag.label)))


def candidates(draft: Draft, unit: Unit) -> Iterator[Found]:
    """Everything in a unit that has the shape of an attribution, whatever its words."""
    if labelled := label(draft, unit):
        yield labelled
    for segment in unit.segments():
        last = segment.right.last if segment.right else segment.last
        prose = Prose(draft, segment.first, last, unit.quoted_in(segment.first, last))
        syntax = read_clauses(draft.tokens, Sentence(0, 0, segment.first, segment.last, unit.block))
        found = [*according(prose, segment), *verbs(prose, segment, syntax), *nouns(prose, segment)]
        yield from _apart(prose, segment, found)


def _apart(prose: Prose, segment: Segment, found: Sequence[Found]) -> Iterator[Found]:
    """The attributions, none reaching into the one that leads to the quotation after the segment."""
    whole = (segment.right.first, segment.right.last) if segment.right else None
    lead = next((f for f in reversed(found) if f.contents == (whole,) and f.cue and f.reports), None)
    for one in found:
        if lead is None or one.start >= lead.start:
            yield one
        else:
            cut = tuple((a, prose.trimmed(a, min(b, lead.start))) for a, b in one.contents if a < lead.start)
            yield replace(one, contents=tuple((a, b) for a, b in cut if a < b))


def _pieces(draft: Draft, unit: Unit) -> Iterator[Tagged]:
    """The pieces of a unit: of its attributions, outer before inner, then quotations that stand by themselves."""
    taken = Taken()
    chosen = (found for found in candidates(draft, unit) if found.contents and found.reports)
    for found in sorted(chosen, key=lambda f: (f.frame not in _ENCLOSED, f.cue[0] if f.cue else 0)):
        if found.cue and taken.overlaps(found.cue):
            continue
        contents = [span for span in found.contents if taken.add(span)]
        if contents:
            yield from (_tag(draft, span, "content") for span in contents)
            yield from (_tag(draft, span, "cue") for span in (found.cue,) if span)
            yield from (_tag(draft, span, "source") for span in (found.source,) if span)
    for quoted in unit.quoted:
        if _speaks(draft, unit, quoted) and taken.add((quoted.first, quoted.last)):
            yield _tag(draft, (quoted.first, quoted.last), "content")


def _inner(draft: Draft, unit: Unit) -> Iterator[Tagged]:
    """The pieces of a quotation inside a quotation, where it has a cue and a source of its own."""
    (quoted,) = unit.quoted
    span = (quoted.first, quoted.last)
    for found in candidates(draft, unit):
        if found.contents == (span,) and found.cue and found.source and found.reports:
            yield from (
                _tag(draft, span, "content"),
                _tag(draft, found.cue, "cue"),
                _tag(draft, found.source, "source"),
            )
            return


def _tag(draft: Draft, span: Range, name: str) -> Tagged:
    """A token range as a tag."""
    return Tagged(draft.tokens[span[0]].start, draft.tokens[span[1] - 1].end, name)


def _speaks(draft: Draft, unit: Unit, quoted: Quoted) -> bool:
    """Whether a quotation without cue is speech: neither a heading nor a title nor a scare quote."""
    if draft.document.blocks[unit.block].kind == "heading":
        return False
    inside = (draft.tokens[i].text for i in range(quoted.first, quoted.last))
    inside_words = [text for text in inside if text[:1].isalnum()]
    titled = all(text[:1].isupper() or len(text) <= _SCARE for text in inside_words)
    return quoted.whole or (len(inside_words) >= _SCARE and not titled)
