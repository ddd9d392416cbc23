"""Where the words of a correction stand: at their offsets, or else in the one place of another text that has them."""

from __future__ import annotations

from collections.abc import Iterable

from tui.model import Piece


class UnfitError(ValueError):
    """Words that do not stand in the text, or in more than one place of it; the message is a line to the reader."""


class Places:
    """The places of words in one text."""

    def __init__(self, text: str) -> None:
        self._text = text

    def find(self, piece: Piece) -> Piece | None:
        """The words where they stand; None where that cannot be said."""
        if piece.text and self._text[piece.start : piece.end] == piece.text:
            return piece
        start = self._text.find(piece.text) if piece.text.strip() else -1
        if start < 0 or self._text.find(piece.text, start + 1) >= 0:
            return None
        return Piece(start=start, end=start + len(piece.text), text=piece.text)

    def one(self, piece: Piece) -> Piece:
        """The words where they stand.

        Raises:
            UnfitError: when that cannot be said.
        """
        found = self.find(piece)
        if found is None:
            raise UnfitError(f"{shown(piece.text)} does not stand in one certain place of this text")
        return found

    def maybe(self, piece: Piece | None) -> Piece | None:
        """The words where they stand, None for none.

        Raises:
            UnfitError: when there are some and that cannot be said.
        """
        return None if piece is None else self.one(piece)

    def all(self, pieces: Iterable[Piece]) -> tuple[Piece, ...]:
        """All of these words, in text order and each once.

        Raises:
            UnfitError: when one of them has no certain place.
        """
        found = {(piece.start, piece.end): piece for piece in map(self.one, pieces)}
        return tuple(found[key] for key in sorted(found))


def shown(text: str, most: int = 60) -> str:
    """Words in a line to the reader."""
    line = " ".join(text.split())
    return f'"{line if len(line) <= most else line[: most - 3].rstrip() + "..."}"'
