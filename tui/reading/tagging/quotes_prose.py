"""Prose between quotations, asked by token index: what stands where, and where a clause or phrase ends."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property

from tui.reading.draft import Draft
from tui.reading.lexicon import words

Range = tuple[int, int]
"""A half-open range of token indices."""

FINITE = ("VBD", "VBZ", "VBP", "MD")
COMMAS = frozenset({",", "-", "--", "–", "—", "―"})
RELATIVE = frozenset({"who", "which", "that"})
NOMINAL = frozenset(
    {"NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "DT", "CD", "JJ", "JJR", "JJS"}
    | {"EX", "$", "POS", "VBN", "PDT", "WP$", "FW", "RB", "RBR", "RBS"}
)  # what noun phrases are made of
_CLAUSE_OPENERS = frozenset(
    {"because", "although", "though", "while", "unless", "whereas"}
    | {"after", "before", "when", "if", "until", "since"}
)
_KEPT = frozenset({")", "]", "%", "’", "'"})  # marks that end a content and belong to it


class Prose:
    """A stretch of tokens, `first` to `last` (half open), with the quoted fragments in it.

    Outside the stretch there is nothing: tags and words are empty there.
    """

    def __init__(self, draft: Draft, first: int, last: int, fragments: Sequence[Range]) -> None:
        """Look at the draft's tokens from `first` to `last`; `fragments` in text order, not overlapping."""
        self.tokens = draft.tokens
        self.first, self.last = first, last
        self._starts = [start for start, _ in fragments]
        self._ends = [end for _, end in fragments]

    def fragment(self, index: int) -> Range | None:
        """The quoted fragment that holds a token."""
        at = bisect_right(self._starts, index) - 1
        return (self._starts[at], self._ends[at]) if at >= 0 and index < self._ends[at] else None

    def opens_fragment(self, index: int) -> bool:
        """Whether a quoted fragment begins at this token."""
        found = self.fragment(index)
        return found is not None and found[0] == index

    def names_work(self, span: Range) -> bool:
        """Whether quoted words look like a title: every long one begins with a capital."""
        inside = [text for i in range(*span) if (text := self.tokens[i].text)[:1].isalnum()]
        return bool(inside) and inside[0][:1].isupper() and all(t[:1].isupper() or len(t) <= 3 for t in inside)

    def lower(self, index: int) -> str:
        """The token's lower case."""
        return self.tokens[index].lower if self.first <= index < self.last else ""

    def tag(self, index: int) -> str:
        """The token's part of speech."""
        return self.tokens[index].tag if self.first <= index < self.last else ""

    def lemma(self, index: int) -> str:
        """The token's lemma."""
        return self.tokens[index].lemma if self.first <= index < self.last else ""

    def titled(self, index: int) -> bool:
        """Whether the token begins with a capital."""
        return self.first <= index < self.last and self.tokens[index].text[:1].isupper()

    def content_end(self, at: int) -> int:
        """Past the last token of a reported clause that begins at `at`: mostly the end of its sentence."""
        return self.trimmed(at, _next(self._clause_ends, at, self.last))

    def phrase_end(self, at: int) -> int:
        """Past the last token of a phrase (noun phrase or infinitive) of which `at` is a part."""
        end = _next(self._phrase_ends, at, self.last)
        if end == at and self.lower(at) in _CLAUSE_OPENERS:
            end = _next(self._phrase_ends, at + 1, self.last)
        return self.trimmed(at, end)

    def trimmed(self, first: int, last: int) -> int:
        """`last` without closing punctuation that is not quoted."""
        while last > first and self.fragment(last - 1) is None:
            text = self.tokens[last - 1].text
            if text[:1].isalnum() or text in _KEPT:
                break
            last -= 1
        return last

    @cached_property
    def _clause_ends(self) -> list[int]:
        return self._where(lambda index: self.lower(index) == ";" or self._resumes(index))

    @cached_property
    def _phrase_ends(self) -> list[int]:
        return self._where(self._ends_phrase)

    def _where(self, ends: Callable[[int], bool]) -> list[int]:
        """The indices outside quoted fragments at which something ends."""
        return [index for index in range(self.first, self.last) if self.fragment(index) is None and ends(index)]

    def _resumes(self, index: int) -> bool:
        """Whether the reporter speaks again here: ", adding that", ", according to", "and said", "but he added"."""
        word = self.lower(index)
        if word == ",":
            adds = self.tag(index + 1) == "VBG" and self.lemma(index + 1) in words("quote_speech")
            return adds or self.lower(index + 1) == "according"
        if word not in ("and", "but"):
            return False
        at = self.past(index + 1, "RB")
        return self._speaks(at) or (self.tag(at) in ("PRP", "NNP") and self._speaks(self.past(at + 1, "RB", "NNP")))

    def past(self, index: int, *tags: str) -> int:
        """The first index from `index` on whose tag is none of these."""
        while self.tag(index) in tags:
            index += 1
        return index

    def _speaks(self, index: int) -> bool:
        """Whether a finite verb of speech stands here."""
        return self.tag(index) in ("VBD", "VBZ") and self.lemma(index) in words("quote_speech")

    def _ends_phrase(self, index: int) -> bool:
        """Whether a phrase cannot go on past this token."""
        word, tag = self.lower(index), self.tag(index)
        if tag in (",", ":", ".") and word not in ("-", "–"):
            return not self._lists(index)
        if word in _CLAUSE_OPENERS and tag in ("IN", "WRB"):
            return True
        return word in ("and", "but", "or") and self.tag(index + 1) in (*FINITE, "PRP")

    def _lists(self, comma: int) -> bool:
        """Whether a comma stands in a list of nouns or adjectives rather than at the end of the phrase."""
        if self.lower(comma) != ",":
            return False
        window = range(comma + 1, min(comma + 7, self.last))
        joined = next((i for i in window if self.lower(i) in ("and", "or")), None)
        return joined is not None and all(self.tag(i) in (*NOMINAL, ",", "IN") for i in range(comma + 1, joined))


def _next(ends: Sequence[int], at: int, otherwise: int) -> int:
    """The first of `ends` from `at` on."""
    index = bisect_left(ends, at)
    return ends[index] if index < len(ends) else otherwise
