"""What verbs report: after them ("said that A"), before them ("A, she said"), around them ("A, she said, B")."""

from __future__ import annotations

from collections.abc import Iterator

from tui.reading.lexicon import words
from tui.reading.phrases import Clause, Syntax
from tui.reading.tagging import quotes_sources as sources
from tui.reading.tagging.quotes_found import Found
from tui.reading.tagging.quotes_frames import Complement, complement
from tui.reading.tagging.quotes_phrases import before, following
from tui.reading.tagging.quotes_prose import FINITE, RELATIVE, Prose, Range
from tui.reading.tagging.quotes_tails import cue_start, tail
from tui.reading.tagging.quotes_units import Segment

_LIGHT = frozenset({"be", "have", "do", "get", "make", "take"})
_CLOSING = (",", ".", "", ";")
_AFTERTHOUGHT = 9  # tokens of "on Monday", "in a statement" after a cue
_LEAD_WORDS = frozenset({"it", "this", "once", "earlier", "recently", "yesterday"})


def verbs(prose: Prose, segment: Segment, syntax: Syntax) -> Iterator[Found]:
    """The attributions by verbs in a segment."""
    said = tail(prose, segment, syntax)
    if said:
        yield said
    governors = {clause.verb.head: clause for clause in syntax.clauses}
    for clause in syntax.clauses:
        taken = said is not None and said.cue is not None and clause.verb.first < said.cue[1]
        if not taken and prose.fragment(clause.verb.head) is None:
            source = sources.of_clause(prose, clause, governors.get(clause.governor or -1))
            if found := _reported(prose, segment, clause, source):
                yield found
    yield from _plural_lead(prose, segment)


def _reported(prose: Prose, segment: Segment, clause: Clause, source: Range | None) -> Found | None:
    """What one verb reports."""
    verb = clause.verb
    lemma = prose.lemma(verb.head) + ("/by" if sources.passive(prose, clause) else "")
    stop = source[1] if source and source[1] <= verb.first else verb.first
    cue = (cue_start(prose, verb.first, stop), verb.last)
    if source and (contents := _enclosed(prose, segment, cue, source)):
        return Found(cue, source, contents, lemma, "around")
    if segment.right and verb.first == segment.first and lemma in words("quote_speech"):
        inverted = following(prose, verb.last)
        if inverted and prose.lower(inverted[1]) in (":", ","):
            return Found(cue, inverted, ((segment.right.first, segment.right.last),), lemma, "quote")
    after = complement(prose, verb.head, max(verb.last, source[1] if source else 0))
    if after is not None and after.first < after.last and not _names(prose, verb.head, after):
        return Found((cue[0], after.cue_end), source, ((after.first, after.last),), lemma, after.frame)
    return _lead(prose, segment, cue, source, lemma)


def _names(prose: Prose, head: int, after: Complement) -> bool:
    """Whether the verb has a name in quotation marks after it rather than words: "starred in "Two Roads""."""
    if after.frame != "quote" or prose.lemma(head) in words("quote_speech"):
        return False
    return prose.lemma(head) in _LIGHT or prose.names_work((after.first, after.last))


def _lead(prose: Prose, segment: Segment, cue: Range, source: Range | None, lemma: str) -> Found | None:
    """A verb without complement whose sentence leads to a quotation: "She was furious when she wrote: ..."."""
    mark = prose.lower(segment.last - 1)
    if segment.right is None or mark not in (":", ","):
        return None
    if any(prose.tag(index) in FINITE for index in range(cue[1], segment.last)):
        return None
    end = segment.last if mark == ":" and cue[1] == segment.last - 1 else cue[1]
    return Found((cue[0], end), source, ((segment.right.first, segment.right.last),), lemma, "before")


def _enclosed(prose: Prose, segment: Segment, cue: Range, source: Range) -> tuple[Range, ...]:
    """The content that encloses a cue and its source; empty when it does not."""
    begin, end = min(cue[0], source[0]), max(cue[1], source[1])
    if prose.lower(begin - 1) == "as" and begin <= prose.first + 3:
        while prose.lower(end) in _LEAD_WORDS:
            end += 1
        led = (end + 1, prose.content_end(end + 1))
        return (led,) if prose.lower(end) == "," and led[0] < led[1] else ()
    return () if prose.lower(source[0]) in RELATIVE else _around(prose, segment, begin, end)


def _around(prose: Prose, segment: Segment, begin: int, end: int) -> tuple[Range, ...]:
    """The content around "..., he said, ...": the clause before the comma, and what follows up to the end."""
    begin -= prose.lower(begin - 1) == "as"
    end += prose.lower(end) == "it"
    if prose.lower(begin - 1) != "," or begin - 1 - segment.first < (2 if prose.lower(end) == "," else 3):
        return ()
    close = _past_afterthought(prose, end, segment.last)
    if close is None or _leads(prose, close + 1):
        return ()
    left = (segment.first, prose.trimmed(segment.first, begin))
    right = (close + 1, prose.content_end(close + 1))
    goes_on = prose.lower(close) == "," and right[0] < right[1] and prose.tag(close + 1) not in ("WP", "WDT", "WP$")
    return (left, right) if goes_on else (left,)


def _leads(prose: Prose, at: int) -> bool:
    """Whether a quotation that is a sentence begins here, so that what stands before it is no content."""
    return prose.opens_fragment(at) and any(prose.titled(index) for index in (at + 1, at + 2))


def _past_afterthought(prose: Prose, end: int, stop: int) -> int | None:
    """The mark that closes the insertion, past when and where it was said; None when a clause follows instead."""
    if prose.lower(end) in _CLOSING:
        return end
    if prose.tag(end) not in ("IN", "NNP", "TO", "NN", "DT"):
        return None
    window = range(end, min(end + _AFTERTHOUGHT, stop))
    close = next((i for i in window if prose.lower(i) in (",", ".", "that")), stop)
    if prose.lower(close) == "that" or any(prose.tag(i) in FINITE for i in range(end, close)):
        return None
    return close


def _plural_lead(prose: Prose, segment: Segment) -> Iterator[Found]:
    """A lead whose verb was taken for a plural: "The Times reports: ..."."""
    at = segment.last - 1 - (prose.lower(segment.last - 1) in (":", ","))
    if not segment.right or not prose.tag(at).startswith("NN") or not prose.lower(at).endswith("s"):
        return
    lemma = prose.lower(at).removesuffix("s")
    source = before(prose, at)
    if lemma in words("quote_speech") and source:
        yield Found(
            (at, at + 1 + (prose.lower(at + 1) == ":")),
            source,
            ((segment.right.first, segment.right.last),),
            lemma,
            "quote",
        )
