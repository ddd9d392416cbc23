"""Putting quotes right: whose they are, of which kind, where they begin and end, and dropping them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from tui.model import (
    Actor,
    ActorRef,
    Correction,
    DropQuotes,
    MakeActor,
    Piece,
    Quote,
    QuoteKind,
    QuoteRef,
    SetLimits,
    SetQuoteKind,
    SetSpeaker,
    Span,
    bare,
)
from tui.ui.acts.correcting_targets import Targets
from tui.ui.paint.places import occurrences
from tui.ui.questions import ChoiceQuestion, KeyQuestion, LimitsQuestion, Option

KINDS = (("d", "direct", "direct"), ("m", "mixed", "mixed"), ("i", "indirect", "indirect"))
"""How words are quoted: key, kind, word."""
NOBODY = "nobody that the text names"
_NEAR = 6
"""So many of those mentioned nearest to a quote are likely to have said it."""


class CorrectingQuotes(Targets):
    """Each method is a key in the list of quotes."""

    def chosen(self) -> tuple[Quote, ...]:
        """The marked quotes, or the one at the cursor."""
        return tuple(self.reading.quote_by_id[ref] for ref in self.ids("quote"))

    def speaker(self) -> None:
        """Ask who said quotes: one of the actors, the likely ones first, nobody, or somebody new."""
        self.ask(self._speaker(self.chosen()))

    async def _speaker(self, quotes: tuple[Quote, ...]) -> None:
        actors = list(self._likely(quotes[0]))
        likely, rest = actors[:_NEAR], actors[_NEAR:]
        options = (*map(self.option, likely), Option(NOBODY), *map(self.option, rest))
        by_number: list[Actor | None] = [*likely, None, *rest]
        choice = await self.screen.ask(ChoiceQuestion("Said by", options, new="a new actor"))
        refs = tuple(map(QuoteRef.of, quotes))
        if choice and choice.numbers:
            actor = by_number[choice.numbers[0]]
            self.make(SetSpeaker(quotes=refs, speaker=ActorRef.of(actor) if actor else None))
        elif choice and choice.typed:
            self.make(*self._somebody_new(quotes, refs, choice.typed))

    def _likely(self, quote: Quote) -> Iterator[Actor]:
        """All actors, those who are mentioned nearest to the quote and can speak first."""
        start, end = quote.content[0].start, quote.content[-1].end

        def distance(actor: Actor) -> int:
            """Characters to the nearest mention; places and things are further away than whoever can speak."""
            away = min(max(start - m.end, m.start - end, 0) for m in actor.mentions)
            return away + (0 if actor.type in ("person", "organization", "group") else 400)

        yield from sorted(self.reading.actors, key=lambda actor: (distance(actor), -actor.salience))

    def _somebody_new(self, quotes: tuple[Quote, ...], refs: tuple[QuoteRef, ...], name: str) -> Iterator[Correction]:
        """The corrections that make an actor of a name that was typed, and give it the quotes."""
        known = next((actor for actor in self.reading.actors if actor.name.casefold() == name.casefold()), None)
        text = self.reading.article.text
        sources = bare(quote.source for quote in quotes if quote.source)
        words = tuple(sources) or tuple(
            Piece(start=span.start, end=span.end, text=text[span.start : span.end]) for span in occurrences(text, name)
        )
        if known:
            yield SetSpeaker(quotes=refs, speaker=ActorRef.of(known))
        elif words:
            yield MakeActor(name=name, type="person", mentions=words)
            yield SetSpeaker(quotes=refs, speaker=ActorRef(name=name, mentions=words, count=len(words)))
        else:
            self.screen.note = f"{name} does not stand in this text: select the words that mean the speaker and press a"

    def kind(self) -> None:
        """Ask how words are quoted: a key."""
        self.ask(self._kind(self.chosen()))

    async def _kind(self, quotes: tuple[Quote, ...]) -> None:
        kind = await self.screen.ask(KeyQuestion("Quoted in a way that is", KINDS, quotes[0].kind))
        wrong = tuple(quote for quote in quotes if quote.kind != kind)
        if kind and wrong:
            self.make(SetQuoteKind(quotes=tuple(map(QuoteRef.of, wrong)), kind=cast("QuoteKind", kind)))

    def limits(self) -> None:
        """Ask where a quote begins and ends."""
        self.ask(self._limits(self.chosen()[0]))

    async def _limits(self, quote: Quote) -> None:
        article = self.reading.article
        blocks = [block for block in article.blocks if any(block.overlaps(piece) for piece in quote.content)]
        around = Span(
            start=min([block.start for block in blocks] + [quote.content[0].start]),
            end=max([block.end for block in blocks] + [quote.content[-1].end]),
        )
        spans = await self.screen.ask(LimitsQuestion("Where the quote ends", article.text, around, quote.content))
        if spans and [(s.start, s.end) for s in spans] != [(p.start, p.end) for p in quote.content]:
            content = tuple(article.slice(span.start, span.end) for span in spans)
            cue, source = (next(iter(bare((piece,))), None) if piece else None for piece in (quote.cue, quote.source))
            self.make(SetLimits(quote=QuoteRef.of(quote), content=content, cue=cue, source=source))

    def drop(self) -> None:
        """Take quotes out."""
        self.make(DropQuotes(quotes=tuple(map(QuoteRef.of, self.chosen()))))
