"""Words to what the network reads: wordpieces, what each word looks like, and windows of whole sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from tokenizers import Tokenizer

from tui.reading.draft import Draft
from tui.reading.encoder.hints import hints

WINDOW = 256
"""Wordpieces in a window at most, with the two marks round it: what the network was made for."""
CONTEXT = 56
"""Wordpieces at most of the sentence before that a window begins with, read again for its sake."""
LONGEST = 8
"""Wordpieces of a word that are read; the rest of it says nothing new."""

SHAPES = ("lower", "title", "upper", "mixed", "digits", "other")
PLACES = ("inside", "first", "heading")
MARK = len(SHAPES) * len(PLACES)
"""The kind of the marks that open and close a window."""
KINDS = MARK + 1


def shape(word: str) -> int:
    """Which of SHAPES a word has: the model itself reads lower case only."""
    if word.isdigit() or (word[0].isdigit() and not word.isalpha()):
        return 4
    if not word[0].isalpha():
        return 5
    if word.islower():
        return 0
    if word.isupper():
        return 2
    return 1 if word[0].isupper() and word[1:].islower() else 3


class Window(NamedTuple):
    """A stretch of words read at once: half open `begin` to `end`. Answers are taken from `fresh` on."""

    begin: int
    fresh: int
    end: int


@dataclass(frozen=True)
class Words:
    """An article as the network reads it: pieces, kind and hint of each word, where its sentences begin and end."""

    pieces: tuple[tuple[int, ...], ...]
    kinds: tuple[int, ...]
    hints: tuple[int, ...]
    sentences: tuple[tuple[int, int], ...]

    @cached_property
    def lengths(self) -> list[int]:
        """How many pieces each word has."""
        return [len(row) for row in self.pieces]


class Reader:
    """Cuts words into wordpieces."""

    def __init__(self, tokenizer: Path) -> None:
        self.tokenizer = Tokenizer.from_file(str(tokenizer))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.open, self.close, unknown = (self.tokenizer.token_to_id(mark) or 0 for mark in ("[CLS]", "[SEP]", "[UNK]"))
        self.unknown = (unknown,)
        self.known: dict[str, tuple[int, ...]] = {}

    def words(self, draft: Draft) -> Words:
        """The draft's tokens as wordpieces, with the look of each and what rules say of it."""
        texts = [token.text for token in draft.tokens]
        self._learn(texts)
        kinds = [shape(text) for text in texts]
        for sentence in draft.sentences:
            if draft.document.blocks[sentence.block].kind == "heading":
                for i in range(sentence.first, sentence.last):
                    kinds[i] += 2 * len(SHAPES)
            else:
                kinds[sentence.first] += len(SHAPES)
        sentences = tuple((sentence.first, sentence.last) for sentence in draft.sentences)
        return Words(tuple(self.known[text] for text in texts), tuple(kinds), tuple(hints(draft)), sentences)

    def _learn(self, texts: Sequence[str]) -> None:
        """Cut the words not met before; a long library would fill the memory, so it is emptied now and then."""
        if len(self.known) > 200_000:
            self.known.clear()
        new = [text for text in dict.fromkeys(texts) if text not in self.known]
        for text, cut in zip(new, self.tokenizer.encode_batch_fast(new, add_special_tokens=False), strict=True):
            self.known[text] = tuple(cut.ids[:LONGEST]) or self.unknown


def windows(words: Words, size: int = WINDOW, context: int = CONTEXT) -> Iterator[Window]:
    """Windows of whole sentences that together answer for each word once, in text order.

    Each begins with the sentence before where that is short enough. A sentence that fits no window is cut.
    """
    room = size - 2
    begin = fresh = end = used = before = 0
    for first, last in _cut(words, room - context):
        length = sum(words.lengths[first:last])
        if end > fresh and used + length > room:
            yield Window(begin, fresh, end)
            reread = sum(words.lengths[before:end])
            begin, fresh = (before, end) if 0 < reread <= context else (end, end)
            used = reread if begin < fresh else 0
        before, end, used = first, last, used + length
    if end > fresh:
        yield Window(begin, fresh, end)


def _cut(words: Words, room: int) -> Iterator[tuple[int, int]]:
    """Sentences; those with more pieces than there is room for in several parts."""
    for first, last in words.sentences:
        begin, used = first, 0
        for i in range(first, last):
            if used + words.lengths[i] > room:
                yield begin, i
                begin, used = i, 0
            used += words.lengths[i]
        yield begin, last
