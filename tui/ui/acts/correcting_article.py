"""Making facts out of words of the article, or taking from words what they were thought to mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from tui.model import (
    Actor,
    ActorRef,
    ActorType,
    AddEvent,
    AddMentions,
    AddQuote,
    DropMentions,
    MakeActor,
    Piece,
    QuoteKind,
    Span,
    bare,
)
from tui.ui.acts.correcting_actors import TYPES
from tui.ui.acts.correcting_targets import Targets
from tui.ui.paint.places import occurrences, word_span
from tui.ui.questions import KeyQuestion
from tui.ui.selection import FactKind, Selection

_MARKS = "\"“”„«»‘’'"
_LONG_SUMMARY = 160


class CorrectingArticle(Targets):
    """Each method is a key in the article, on the words that are selected there, else on the word at the cursor."""

    def words(self) -> Piece | None:
        """Those words, without the blanks around them; at the cursor a whole mention; None between words."""
        document, screen = self.screen.document, self.screen
        if document is None:
            return None
        span = screen.passages.selected or self._mention_at_cursor() or self._word_at_cursor()
        text = document.text[span.start : span.end]
        start = span.start + len(text) - len(text.lstrip())
        return document.slice(start, start + len(text.strip())) if text.strip() else None

    def _mention_at_cursor(self) -> Span | None:
        reading = self.screen.reading
        placed = reading.mentions_at(self.screen.article.view.cursor) if reading else ()
        return placed[0].mention if placed else None

    def _word_at_cursor(self) -> Span:
        assert self.screen.document is not None
        return word_span(self.screen.document.text, self.screen.article.view.cursor)

    # Actors.

    def make_actor(self) -> None:
        """Let the words mention the selected actor; with none selected, ask what they are and make an actor of them."""
        words = self.words()
        assert words is not None
        selection = self.screen.selection
        actor = self.reading.actor_by_id.get(selection.ref or "") if selection.kind == "actor" else None
        if actor and not any((m.start, m.end) == (words.start, words.end) for m in actor.mentions):
            self._finish("actor", words, AddMentions(actor=ActorRef.of(actor), words=(words,)))
        else:
            self.ask(self._make_actor(words))

    async def _make_actor(self, words: Piece) -> None:
        name = " ".join(words.text.split())
        kind = await self.screen.ask(KeyQuestion(f"{name} is a", TYPES))
        if kind:
            mentions = self._everywhere(words)
            self._finish("actor", words, MakeActor(name=name, type=cast("ActorType", kind), mentions=mentions))

    def _everywhere(self, words: Piece) -> tuple[Piece, ...]:
        """The words, and where they are a name, the same words wherever they mention nobody yet."""
        reading = self.reading
        if not words.text[:1].isupper():
            return (words,)
        spans = occurrences(reading.article.text, words.text)
        free = [span for span in spans if span.start == words.start or not reading.mentions_at(span.start)]
        return tuple(reading.article.slice(span.start, span.end) for span in free) or (words,)

    def drop_mention(self) -> None:
        """The words at the cursor do not mention whom they were thought to mention."""
        actor, mention = self.mentioned()[0]
        self.make(DropMentions(actor=ActorRef.of(actor), words=bare((mention,))))

    def mentioned(self) -> list[tuple[Actor, Piece]]:
        """Whom the words at the cursor mention: the selected one first, then the innermost."""
        reading = self.screen.reading
        placed = reading.mentions_at(self.screen.article.view.cursor) if reading else ()
        found = sorted(placed, key=lambda p: p.actor.id != self.screen.selection.ref)
        return [(p.actor, p.mention) for p in found]

    # Quotes and events.

    def make_quote(self) -> None:
        """The words are quoted: how, their marks say; by whom, the sentence, if it names but one outside them."""
        words = self.words()
        assert words is not None
        self.screen.passages.sentences.then(lambda sentences: self._make_quote(words, sentences))

    def _make_quote(self, words: Piece, sentences: Sequence[Span]) -> None:
        near = [s for s in sentences if s.overlaps(words)]
        around = Span(start=min([words.start, *(s.start for s in near)]), end=max([words.end, *(s.end for s in near)]))
        named = [
            actor
            for actor in self.reading.actors
            if actor.type in ("person", "organization", "group")
            and any(around.covers(m) and not words.overlaps(m) for m in actor.mentions)
        ]
        speaker = ActorRef.of(named[0]) if len(named) == 1 else None
        kind = _kind(self.reading.article.text, words)
        self._finish("quote", words, AddQuote(content=(words,), kind=kind, speaker=speaker))

    def make_event(self) -> None:
        """The words tell of something that happened, to those whom their sentence names."""
        words = self.words()
        assert words is not None
        self.screen.passages.sentences.then(lambda sentences: self._make_event(words, sentences))

    def _make_event(self, words: Piece, sentences: Sequence[Span]) -> None:
        article = self.reading.article
        around: Span = next((s for s in sentences if s.overlaps(words)), words)
        sentence = article.slice(min(around.start, words.start), max(around.end, words.end))
        people = [
            ActorRef.of(actor)
            for actor in self.reading.actors
            if any(m.kind == "name" and sentence.covers(m) for m in actor.mentions)
        ]
        summary = " ".join(sentence.text.split())[:_LONG_SUMMARY]
        made = AddEvent(trigger=words, sentence=sentence, summary=summary, actors=tuple(people))
        self._finish("event", words, made)

    def _finish(self, kind: FactKind, words: Piece, made: AddMentions | MakeActor | AddQuote | AddEvent) -> None:
        """Make the correction, and select what it made."""
        screen = self.screen
        screen.passages.end_selecting()
        self.make(made)
        said, ref = screen.note, self._made(kind, words)
        if ref:
            screen.select(Selection(kind, ref, Span(start=words.start, end=words.end)))
            screen.note = said

    def _made(self, kind: FactKind, words: Piece) -> str | None:
        """The fact of a kind that these words are."""
        reading = self.reading
        if kind == "actor":
            placed = (p for p in reading.mentions if (p.mention.start, p.mention.end) == (words.start, words.end))
            return next((p.actor.id for p in placed), None)
        if kind == "quote":
            return next((quote.id for quote in reading.quotes if quote.content[0].start == words.start), None)
        return next((event.id for event in reading.events if event.trigger.start == words.start), None)


def _kind(text: str, words: Span) -> QuoteKind:
    """Direct in quotation marks, their own or around them; mixed with marks inside; else indirect."""
    inside, before, after = text[words.start : words.end], text[: words.start][-1:], text[words.end :][:1]
    if (inside[0] in _MARKS and inside[-1] in _MARKS) or (before and before in _MARKS and after and after in _MARKS):
        return "direct"
    return "mixed" if any(mark in inside for mark in '"“”„«»') else "indirect"
