"""Triggers of events: verbs and nouns that name a happening, each with how salient it is, from word lists and form."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from tui.reading.draft import Draft, Sentence, Tagged
from tui.reading.lexicon import table
from tui.reading.morphology import lemma
from tui.reading.phrases import NounPhrase, Syntax, read_clauses
from tui.reading.tagging import events_verbs

_LABEL = "event"
_FLOOR = 0.15
_DOUBTFUL = 0.35  # a verb that scores less is believed only where the trained encoder sees an event too
_QUOTED = 0.25  # what somebody says in passing is less of the story than what the article tells
_NO_HAPPENING = ("person", "organization", "place")
# Phrases that say how or why and name no happening.
_ADVERBIAL = frozenset(
    {("in", "order"), ("in", "return"), ("in", "exchange"), ("in", "advance"), ("in", "contact"), ("at", "work")}
    | {("in", "conflict"), ("in", "contrast"), ("on", "display"), ("on", "sale"), ("for", "sale"), ("on", "offer")}
)
_QUOTE_MARKS = {"“": 1, "”": -1}


def find(draft: Draft) -> tuple[Tagged, ...]:
    """One-word triggers in text order; the score is how salient the event is, 0 to 1.

    What only reports, what is and what may be are left out; so are verbs of which the lists are unsure and that the
    encoder, where it has filled `tags.events`, takes for no event.
    """
    quoted, seen = _quoted(draft), {tag.start for tag in draft.tags.events}
    cues = {
        draft.tokens[i].start for q in draft.tags.quotes if q.label == "cue" for i in draft.tokens_in(q.start, q.end)
    }
    names = (name for name in draft.tags.names if name.label in _NO_HAPPENING)
    named = {index for name in names for index in draft.tokens_in(name.start, name.end)}
    found: list[Tagged] = []
    for sentence in draft.sentences:
        syntax = read_clauses(draft.tokens, sentence)
        weight = _place(draft, sentence)
        for index, score in sorted([*_verbs(draft, syntax, cues), *_nouns(draft, syntax)]):
            token = draft.tokens[index]
            doubted = bool(seen) and token.start not in seen and token.tag.startswith("VB") and score < _DOUBTFUL
            if score >= _FLOOR and not doubted and index not in named:
                salience = max(score - (_QUOTED if _inside(quoted, index) else 0.0), 0.0) * weight
                found.append(Tagged(token.start, token.end, _LABEL, round(salience, 3)))
    return tuple(found)


def _verbs(draft: Draft, syntax: Syntax, cues: set[int]) -> Iterator[tuple[int, float]]:
    """The main verbs of a sentence with their scores; `cues` are offsets of the words by which quotes are said."""
    for clause in syntax.clauses:
        happening = any(_name(draft, phrase) is not None for phrase in clause.objects)
        spoken = not cues or draft.tokens[clause.verb.head].start in cues
        score = events_verbs.score(draft, syntax, clause, happening_object=happening, reports=spoken)
        yield clause.verb.head, score


def _nouns(draft: Draft, syntax: Syntax) -> Iterator[tuple[int, float]]:
    """The nouns of a sentence that name happenings, with their scores."""
    light = {
        phrase.head
        for clause in syntax.clauses
        if events_verbs.classes(draft.tokens[clause.verb.head].lemma) & {"light", "aspect"}
        for phrase in clause.objects
    }
    for phrase in syntax.phrases:
        if _name(draft, phrase) is not None:
            yield phrase.head, _noun_score(draft, phrase, light=phrase.head in light)
        for index in range(phrase.first, phrase.head - 1):
            if _swallowed(draft, index):
                yield index, _noun_score(draft, NounPhrase(phrase.first, index + 1, index), light=True)


def _swallowed(draft: Draft, index: int) -> bool:
    """Whether a noun is the subject of a verb that was taken for a noun too: "a tsunami [hit Sulawesi]"."""
    token, verb, after = draft.tokens[index : index + 3]
    happening = token.tag == "NN" and token.lemma in table("event_nouns")
    strikes = verb.tag.startswith(("NN", "JJ")) and lemma(verb.lower, "VBD") in table("event_verbs")["salient"]
    return happening and strikes and after.tag in ("NNP", "NNPS", "DT", "CD")


def _name(draft: Draft, phrase: NounPhrase) -> str | None:
    """The happening that a phrase names by its head noun."""
    head = draft.tokens[phrase.head]
    row = table("event_nouns").get(head.lemma) if head.tag in ("NN", "NNS", "NNP") else None
    return row[0] if row else None


def _noun_score(draft: Draft, phrase: NounPhrase, *, light: bool) -> float:
    """0 to 1 for a noun: one happening that is told of counts, a kind of happening does not."""
    tokens = draft.tokens
    inside = tokens[phrase.first : phrase.head]
    before = tokens[phrase.first - 1].lower if phrase.first else ""
    if not inside and (before, tokens[phrase.head].lower) in _ADVERBIAL:
        return 0.0
    after = tokens[phrase.head + 1].lower if phrase.head + 1 < len(tokens) else ""
    total = 0.4 + (0.2 if light else 0.0)
    if any(token.tag in ("POS", "PRP$") for token in inside):
        total += 0.1
    if after in ("of", "by", "between", "on", "against"):
        total += 0.1
    if before in ("after", "before", "following", "during", "since", "amid"):
        total += 0.1
    if tokens[phrase.head].tag == "NNS":
        total -= 0.1
    if not inside and tokens[phrase.head].tag == "NN":
        total -= 0.15
    return total - (
        0.2 if any(t.lower in ("any", "no", "every", "each", "possible", "potential") for t in inside) else 0.0
    )


def _place(draft: Draft, sentence: Sentence) -> float:
    """What the place of a sentence is worth: a story opens with what happened; its headline repeats it."""
    if draft.document.blocks[sentence.block].kind in ("heading", "caption"):
        return 0.5
    last = draft.tokens[sentence.last - 1].text
    if last[-1].isalnum() and sentence.block == 0:
        return 0.5  # a headline that the source did not mark
    return 1.0


def _quoted(draft: Draft) -> list[int]:
    """Token indices at which direct quotation begins and ends by turns."""
    turns: list[int] = []
    block = -1
    for sentence in draft.sentences:
        if sentence.block != block and len(turns) % 2:
            turns.append(sentence.first)
        block = sentence.block
        for index in range(sentence.first, sentence.last):
            text = draft.tokens[index].text
            opened = bool(len(turns) % 2)
            if text == '"' or (text in _QUOTE_MARKS and (_QUOTE_MARKS[text] < 0) == opened):
                turns.append(index)
    return turns


def _inside(turns: Sequence[int], index: int) -> bool:
    """Whether a token stands in direct quotation."""
    return bisect_right(turns, index) % 2 == 1
