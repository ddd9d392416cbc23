"""Quotes by speaker on the whole screen."""

from __future__ import annotations

from collections.abc import Iterable

from tui.model import Reading, SpeakersForm, Voices
from tui.ui.acts.viewing import Outcome
from tui.ui.clipboard import copy
from tui.ui.screens.four_panes import WIDE
from tui.ui.screens.view import ViewScreen
from tui.ui.selection import Selection
from tui.ui.widgets.key_line import KeyLine
from tui.ui.widgets.lines import Line, fit
from tui.ui.widgets.speakers import Speakers


class SpeakersScreen(ViewScreen[Voices]):
    """Who is quoted how much, and what kind of source it is."""

    NAME = "speakers"

    def make_rows(self) -> Speakers:
        """The speakers, empty."""
        return Speakers(id="view-rows")

    def on_resize(self) -> None:
        """Where it is narrow, what the bars mean stands below them."""
        self.set_class(self.app.size.width < WIDE, "-narrow")

    @property
    def speakers(self) -> Speakers:
        """The speakers."""
        return self.query_one(Speakers)

    def count(self, reading: Reading) -> Voices:
        """Who is quoted how much."""
        return self.desk.voices(reading)

    def take(self, reading: Reading, counted: Voices) -> None:
        """Stand at the speaker of the selected quote, or at the selected actor, if he is quoted."""
        selection, voice = self.reader.selection, self.speakers.voice
        said = [quote.id for actor in selection.actors(reading) for quote in reading.quotes_of.get(actor, ())]
        first = selection.ref if selection.kind == "quote" else next(iter(said), None)
        self.speakers.show(counted, voice.quotes[0] if voice else first)

    def head(self, width: int) -> Iterable[Line]:  # noqa: ARG002  # the rows know their own width
        """What the columns hold."""
        return self.speakers.head()

    def detail(self, width: int) -> Iterable[Line]:
        """The first words of the speaker, and everything quoted, divided."""
        voice, glyphs = self.speakers.voice, self.speakers.glyphs
        if voice and self.reading and (quote := self.reading.quote_by_id.get(voice.quotes[0])):
            yield Line((("first     ", "axis"), (fit(quote.words, width - 10, glyphs.ellipsis), "words")))
        yield from self.speakers.divisions(width)

    def framing(self) -> tuple[str, str]:
        """How many speakers and quotes there are, and what is measured."""
        found = self.speakers.found
        if found is None or not found.voices:
            return "6 Speakers", ""
        sources, quotes = len(found.voices), found.quotes
        title = f"6 Speakers {self.speakers.glyphs.separator} {sources} in {quotes} quotes"
        return title, f"by {self.speakers.measured}"

    def here(self) -> Selection | None:
        """The speaker at the cursor; of one unresolved, the first quote."""
        voice = self.speakers.voice
        if voice is None:
            return None
        return Selection("actor", voice.actor) if voice.actor else self._first()

    def _first(self) -> Selection | None:
        """The first quote of the speaker at the cursor."""
        voice = self.speakers.voice
        quote = self.reading.quote_by_id.get(voice.quotes[0]) if voice and self.reading else None
        return Selection("quote", quote.id, quote.content[0]) if quote else None

    def opened(self) -> Outcome:
        """To the speaker's first quote among the quotes, from where `n` goes on to the others."""
        return Outcome(self._first(), "quotes")

    def copied(self) -> str:
        """The whole table, as Markdown."""
        return self._table("Markdown")

    def _table(self, form: SpeakersForm) -> str:
        found = self.speakers.found
        return self.desk.speakers(found, form) if found and found.voices else ""

    def action_table(self, form: SpeakersForm) -> None:
        """Copy the table in another form."""
        text = self._table(form)
        told = f"{len(text.splitlines())} lines"
        self.query_one(KeyLine).note = copy(self.app, text, f"copied as {form}", told) if text else "nobody is quoted"
