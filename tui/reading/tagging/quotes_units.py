"""The text between quotations: paragraphs cut into quoted stretches and the prose around them.

A sentence that holds a quotation of several sentences is one unit here, and so is a question in quotation marks with
the
"he asked" that the splitter parted from it. A stretch that could stand as a sentence is a wall between two segments of
prose; a quoted fragment is a part of the prose it stands in.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from tui.reading.draft import Draft, Sentence
from tui.reading.quotes.marks import Stretch, stretches

_SHORT = 2  # words; a quotation of so few is a fragment unless it ends like a sentence


_DASHES = ("-", "--", "–", "—", "―")
_CLOSING = ("”", '"', "'", "''", "’", "»")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quoted stretch as a half-open token range, marks included; `whole`: it reads as a sentence of its own."""

    first: int
    last: int
    stretch: Stretch
    whole: bool
    words: int


@dataclass(frozen=True, slots=True)
class Segment:
    """Prose between two whole quotations: a half-open token range, and the quotations at either side."""

    first: int
    last: int
    left: Quoted | None
    right: Quoted | None


@dataclass(frozen=True)
class Unit:
    """One sentence as a reader hears it: token range, paragraph, its quotations and the prose around them."""

    first: int
    last: int
    block: int
    quoted: tuple[Quoted, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [quoted.first for quoted in self.quoted]

    def quoted_in(self, first: int, last: int) -> list[tuple[int, int]]:
        """The token ranges of the quotations that begin in a range."""
        found = self.quoted[bisect_left(self._starts, first) : bisect_left(self._starts, last)]
        return [(quoted.first, quoted.last) for quoted in found]

    def segments(self) -> Iterator[Segment]:
        """The prose of the unit, cut at whole quotations."""
        walls = [q for q in self.quoted if q.whole]
        ends = [None, *walls, None]
        for left, right in pairwise(ends):
            first = left.last if left else self.first
            last = right.first if right else self.last
            if first < last:
                yield Segment(first, last, left, right)


def units(draft: Draft) -> list[Unit]:
    """The article's units in text order."""
    quoted = [_quoted(draft, s) for s in stretches(draft.document) if s.depth == 0]
    quoted = [q for q in quoted if q.words]
    starts = [q.first for q in quoted]
    found: list[Unit] = []
    for first, last, block in _ranges(draft, quoted):
        inside = quoted[bisect_left(starts, first) : bisect_left(starts, last)]
        found.append(Unit(first, last, block, tuple(inside)))
    return found


def inner_units(draft: Draft) -> Iterator[Unit]:
    """Inside quotations, the sentences that quote again: what a speaker says that others said."""
    outer: Stretch | None = None
    for stretch in stretches(draft.document):
        outer = stretch if stretch.depth == 0 else outer
        if stretch.depth != 1 or outer is None:
            continue
        start, end = outer.inside
        first = max(draft.sentence_at(stretch.start).start, start)
        last = min(draft.sentence_at(stretch.end - 1).end, end)
        tokens = draft.tokens_in(first, last)
        yield Unit(tokens.start, tokens.stop, draft.sentence_at(stretch.start).block, (_quoted(draft, stretch),))


def _ranges(draft: Draft, quoted: Sequence[Quoted]) -> Iterator[tuple[int, int, int]]:
    """Token ranges of the units: sentences, joined where a quotation runs over their border."""
    current: list[Sentence] = []
    at = 0
    for sentence in draft.sentences:
        while at < len(quoted) and quoted[at].last <= sentence.first:
            at += 1
        here = quoted[at] if at < len(quoted) and quoted[at].first <= sentence.first else None
        if current and not _belongs(draft, current[-1], sentence, here):
            yield current[0].first, current[-1].last, current[0].block
            current = []
        current.append(sentence)
    if current:
        yield current[0].first, current[-1].last, current[0].block


def _belongs(draft: Draft, before: Sentence, sentence: Sentence, quoted: Quoted | None) -> bool:
    """Whether a sentence belongs to the unit of the one before it; `quoted` is the quotation at its beginning.

    A quotation may run over their border, or hang on a colon before it, even from one paragraph to the next.
    """
    if quoted is not None and quoted.first == sentence.first and draft.tokens[before.last - 1].text == ":":
        return quoted.whole and sentence.block <= before.block + 1
    over = quoted is not None and quoted.first < sentence.first
    return sentence.block == before.block and (over or _tail(draft, before, sentence))


def _tail(draft: Draft, before: Sentence, sentence: Sentence) -> bool:
    """Whether the sentence is the "he asked." of a quotation that ends the sentence before it."""
    end = before.last
    while end > before.first and draft.tokens[end - 1].text in _CLOSING:
        end -= 1
    if end in (before.first, before.last):
        return False
    mark, opens = draft.tokens[end - 1], draft.tokens[sentence.first]
    if opens.text[:1].islower() or opens.text in _DASHES:
        return True
    if mark.text not in ("?", "!", "—", "…", "...", "-", "--"):
        return False
    head = draft.tokens[sentence.first : sentence.first + 8]
    return any(t.tag in ("VBD", "VBZ") and t.lemma in ("say", "ask", "tell", "add", "write") for t in head)


def _quoted(draft: Draft, stretch: Stretch) -> Quoted:
    """The stretch in tokens, judged whole or not."""
    tokens = draft.tokens_in(stretch.start, stretch.end)
    inside = [draft.tokens[i] for i in tokens]
    words = [t for t in inside if t.text[:1].isalnum()]
    start, end = stretch.inside
    text = draft.text[start:end].strip()
    sentence = text[:1].isupper() or text[:1] in "[(…." or text[:1].isdigit()
    stops = text[-1:] in ".,?!…—-" or not stretch.closed
    verb = any(t.tag in ("VBD", "VBP", "VBZ", "MD") for t in inside)
    whole = bool(words) and (
        (sentence and stops and (len(words) > _SHORT or text[-1:] in "?!.,")) or (len(words) >= 5 and sentence and verb)
    )
    return Quoted(tokens.start, tokens.stop, stretch, whole, len(words))
