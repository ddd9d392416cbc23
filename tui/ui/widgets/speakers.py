"""Who is quoted how much: a row for each source with a bar; and everything quoted, divided by what its sources are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import BindingType

from tui.model import Portion, Voice, Voices
from tui.ui.commands.view_keys import SPEAKERS_KEYS
from tui.ui.widgets.lines import Line, Piece, fill, fit
from tui.ui.widgets.rows import Rows

_NARROW = 100
_NOBODY = "nobody named as source"


class Speakers(Rows):
    """Sources, by words or by number of quotes."""

    BINDINGS: ClassVar[list[BindingType]] = [*SPEAKERS_KEYS]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # the name that every Textual widget has for it
        super().__init__(id=id)
        self._found: Voices | None = None
        self._voices: Sequence[Voice] = ()
        self.by_quotes = False

    def show(self, voices: Voices, at: str | None) -> None:
        """Show these voices, standing at that of a quote."""
        self._found = voices
        self._list(at)

    def _list(self, at: str | None) -> None:
        assert self._found is not None
        self._voices = sorted(self._found.voices, key=self._measure, reverse=True)
        self.cursor = next((row for row, voice in enumerate(self._voices) if at in voice.quotes), 0)
        self.lay_out()
        self.go_to(self.cursor)

    def _measure(self, part: Voice | Portion) -> int:
        if not self.by_quotes:
            return part.words
        return part.quotes if isinstance(part, Portion) else len(part.quotes)

    @property
    def voice(self) -> Voice | None:
        """The source at the cursor."""
        return self._voices[self.cursor] if self.cursor < len(self._voices) else None

    @property
    def found(self) -> Voices | None:
        """Everything that is shown."""
        return self._found

    @property
    def measured(self) -> str:
        """What is measured."""
        return "quotes" if self.by_quotes else "words"

    @property
    def _all(self) -> int:
        if self._found is None:
            return 1
        return max(self._found.quotes if self.by_quotes else self._found.words, 1)

    def action_measure(self) -> None:
        """Measure the other way, and stay with the same source."""
        at = self.voice.quotes[0] if self.voice else None
        self.by_quotes = not self.by_quotes
        if self._found:
            self._list(at)

    # Drawing.

    def count(self) -> int:
        """A source a row."""
        return len(self._voices)

    @property
    def _columns(self) -> tuple[int, int]:
        """Cells for the name and for the bar; beside them stand the figures."""
        figures = 30 if self.drawn_width >= _NARROW else 12
        name = min(max(self.drawn_width // 3, 12), 40)
        return name, max(self.drawn_width - name - figures - 1, 4)

    def row(self, index: int) -> Line:
        """Who, how much, and how it is quoted."""
        voice, (name, room) = self._voices[index], self._columns
        share, most = self._measure(voice) / self._all, self._measure(self._voices[0]) / self._all
        bar = self.glyphs.fill(share / max(most, 0.001), room)
        return Line((*self._who(voice, name), (fill(bar, room + 1), "strip"), *self._figures(voice, share)))

    def _who(self, voice: Voice, room: int) -> Iterable[Piece]:
        sign = self.glyphs.actor(voice.type) if voice.type else self.glyphs.unsure
        yield f"{sign} ", voice.type or "unsure"
        name = fill(fit(voice.name or _NOBODY, room - 3, self.glyphs.ellipsis), room - 2)
        yield name, "unresolved" if voice.standing == "unresolved" else "name"

    def _figures(self, voice: Voice, share: float) -> Iterable[Piece]:
        yield f"{share:5.0%}", "head"
        if self.drawn_width >= _NARROW:
            yield f"{voice.words:6}{len(voice.quotes):7}", "count"
        else:
            yield f"{self._measure(voice):7}", "count"
        for kind, count in (("direct", voice.direct), ("mixed", voice.mixed), ("indirect", voice.indirect)):
            if self.drawn_width >= _NARROW:
                sign = {"direct": self.glyphs.direct, "mixed": self.glyphs.mixed}.get(kind, self.glyphs.indirect)
                yield (f" {sign}{count:<2}" if count else "    "), "kind"

    def head(self) -> Iterable[Line]:
        """What the columns hold."""
        name, room = self._columns
        wide = self.drawn_width >= _NARROW
        figures = f"{'share':>5}{'words':>6}{'quotes':>7}" if wide else f"{'share':>5}{self.measured:>7}"
        bar = fill(fit(f"share of {self.measured}", room, self.glyphs.ellipsis), room + 1)
        yield Line(((fill("  source", name), "axis"), (bar, "axis"), (figures, "axis")))

    def divisions(self, width: int) -> Iterable[Line]:
        """Everything quoted: one bar for what is known of the sources, one for their types, one for how."""
        if self._found is None:
            return
        parts = (("known as", self._found.standings), ("who", self._found.types), ("how", self._found.kinds))
        for words, portions in parts:
            yield from self._divided(words, [part for part in portions if self._measure(part)], width)

    def _divided(self, words: str, portions: Sequence[Portion], width: int) -> Iterable[Line]:
        """A bar cut in parts, each with a sign of its own, and what they are beside it or below."""
        wide = width >= _NARROW
        room = width // 3 if wide else width - 10
        pieces, legend = [], []
        total, begun, drawn = max(sum(self._measure(part) for part in portions), 1), 0, 0
        for index, part in enumerate(portions):
            sign, role = self._part(index)
            begun += self._measure(part)
            cells = round(begun * room / total) - drawn
            drawn += cells
            pieces.append((sign * cells, role))
            legend += [(f"{sign} ", role), (f"{part.name} {self._measure(part) / total:.0%}   ", "note")]
        start: Piece = (fill(words, 10), "axis")
        if wide:
            yield Line((start, *pieces, (" " * (room - drawn + 2), ""), *legend))
        else:
            yield Line((start, *pieces))
            yield Line(((" " * 10, ""), *legend))

    def _part(self, index: int) -> tuple[str, str]:
        """The sign and the role of a part of a bar: the bolder the earlier."""
        signs = self.glyphs.parts
        roles = ("strong", "middling", "weak")
        return signs[index % len(signs)], roles[index % len(roles)]

    def empty(self) -> str:
        """Why there are no rows."""
        return f"counting{self.glyphs.ellipsis}" if self._found is None else "nobody is quoted in this text"
