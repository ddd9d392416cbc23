"""An attribution as the finders of this folder hand it on, and what the lexicon says to it."""

from __future__ import annotations

from dataclasses import dataclass

from tui.reading.lexicon import table
from tui.reading.tagging.quotes_prose import Range

_SURE = frozenset({"after", "according", "label"})


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution in half-open token ranges, and what it rests on: the cue's lemma and the frame it stands in.

    Frames besides those of `quotes_frames`: `after` (right after a quotation), `before` (leads to one), `around`
    ("..., she
    says, ..."), `according`, `label` ("ROE: ...").
    """

    cue: Range | None
    source: Range | None
    contents: tuple[Range, ...]
    lemma: str
    frame: str

    @property
    def start(self) -> int:
        """Where its cue and source begin."""
        return min((part[0] for part in (self.cue, self.source) if part), default=0)

    @property
    def reports(self) -> bool:
        """Whether the lemma is known as a cue in this frame; before quotation marks every unknown one is."""
        if self.frame in _SURE:
            return True
        frames = table("quote_cues").get(self.lemma)
        return self.frame == "quote" if frames is None else self.frame in frames
