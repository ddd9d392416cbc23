"""Attributions without a verb: "according to Roe", "Roe's claim that A", "ROE: A"."""

from __future__ import annotations

from collections.abc import Iterator

from tui.reading.draft import Draft
from tui.reading.tagging import quotes_sources as sources
from tui.reading.tagging.quotes_found import Found
from tui.reading.tagging.quotes_frames import complement
from tui.reading.tagging.quotes_phrases import following
from tui.reading.tagging.quotes_prose import Prose
from tui.reading.tagging.quotes_units import Segment, Unit

_LABEL = 7  # tokens of a speaker's name before the colon


def according(prose: Prose, segment: Segment) -> Iterator[Found]:
    """What stands beside "according to": after the source at the beginning of a sentence, else before it."""
    for at in range(segment.first, segment.last - 2):
        if prose.lower(at) != "according" or prose.lower(at + 1) != "to" or prose.fragment(at):
            continue
        end = next((i for i in range(at + 2, segment.last) if prose.lower(i) in (",", ".", ";", ":")), segment.last)
        named = following(prose, at + 2)
        end = max(end, named[1]) if named else end
        content = (segment.first, prose.trimmed(segment.first, at))
        if at == segment.first:
            content = (end + 1, prose.content_end(end + 1))
        if content[0] >= content[1] and segment.left:
            content = (segment.left.first, segment.left.last)
        if end > at + 2 and content[0] < content[1]:
            yield Found((at, at + 2), sources.author(prose, at + 2, end), (content,), "accord", "according")


def nouns(prose: Prose, segment: Segment) -> Iterator[Found]:
    """What nouns report: "Roe's claim that ...", "her opposition to ...", "a promise to ..."."""
    for at in range(segment.first, segment.last - 1):
        if prose.tag(at) not in ("NN", "NNS") or prose.fragment(at) or prose.tag(at + 1) not in ("IN", "TO"):
            continue
        after = complement(prose, at, at + 1)
        if after is not None and after.first < after.last and after.frame not in ("np", "clause", "quote"):
            source = sources.of_noun(prose, at)
            cue = (source[1] if source else at, after.cue_end)
            yield Found(cue, source, ((after.first, after.last),), "n:" + prose.lemma(at), after.frame)


def label(draft: Draft, unit: Unit) -> Found | None:
    """A name and a colon at the beginning of a paragraph: a transcript, or the headline when it is the first."""
    block, tokens = draft.document.blocks[unit.block], draft.tokens
    window = range(unit.first, min(unit.first + _LABEL, unit.last - 1))
    colon = next((i for i in window if tokens[i].text == ":"), unit.first)
    if colon == unit.first or tokens[unit.first].start != block.start:
        return None
    name = tokens[unit.first : colon]
    capitals = all(token.text.isupper() for token in name if token.text[:1].isalpha())
    headline = unit.block == 0 and all(token.tag.startswith("NNP") for token in name)
    if not (capitals or headline) or not all(token.text[:1].isupper() or token.text in ".-" for token in name):
        return None
    end = unit.last if headline else draft.tokens_in(block.start, block.end).stop
    return Found((colon, colon + 1), (unit.first, colon), ((colon + 1, end),), ":", "label")
