"""A happening on one line: who did what, in the article's own words, without who said so."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from tui.model import Actor
from tui.reading.draft import Draft
from tui.reading.events.candidates import Candidate
from tui.reading.phrases import Clause, conjuncts

_WIDTH = 80
_STOPS = frozenset({",", ";", ":", "(", "—", "–", "--", "."})
_PRONOUN = ("PRP", "DT", "WP", "EX")
_ARTICLE = re.compile(r"^(?:the|a|an|this|that|these|those)\s+", re.IGNORECASE)
_QUOTES = re.compile(r"[\"“”«»]")


def summary(draft: Draft, candidate: Candidate, doers: Sequence[Actor]) -> str:
    """The line, at most about 80 characters; `doers` stand in for a subject that is a pronoun or too long."""
    if candidate.told is None and candidate.phrase is not None:
        line = _words(draft, candidate.phrase.first, _reach(draft, candidate, candidate.phrase.last))
        line = _ARTICLE.sub("", line)
    else:
        verb = candidate.clause.verb if candidate.clause else None
        start = max(candidate.index, verb.head if verb else 0) + 1
        done = _words(draft, verb.first if verb else candidate.index, _reach(draft, candidate, start))
        line = f"{_subject(draft, candidate)} {done}".strip()
        if doers and (len(line) > _WIDTH or line == done):
            line = f"{' and '.join(_short(actor) for actor in doers[:2])} {done}"
    line = _clip(line)
    return line[:1].upper() + line[1:]


def _subject(draft: Draft, candidate: Candidate) -> str:
    """The subject's words with all that is joined to it; nothing for a pronoun."""
    phrase = candidate.clause.subject if candidate.clause else None
    if phrase is None:
        return ""
    row = conjuncts(draft, phrase, candidate.syntax.phrases)
    if any(draft.tokens[each.head].tag in _PRONOUN for each in row):
        return ""
    return _words(draft, phrase.first, row[-1].last)


def _short(actor: Actor) -> str:
    """An actor by the shortest name that the article uses."""
    names = [mention.text for mention in actor.mentions if mention.kind == "name"]
    return min(names, key=len) if actor.type == "person" and names else actor.name


def _reach(draft: Draft, candidate: Candidate, start: int) -> int:
    """The end of what is told: up to a comma, an aside, another clause or the end of the sentence."""
    stop = draft.sentences[candidate.sentence].last
    clauses = candidate.syntax.clauses
    at = bisect_left(clauses, start, key=lambda clause: clause.verb.first)
    for clause in clauses[at : at + 4]:
        if _completes(draft, candidate, clause):
            continue
        if clause.link != "infinitive":
            stop = min(stop, clause.verb.first)
        if clause.opener is not None and clause.opener >= start:
            stop = min(stop, clause.opener)
    stop = next((index for index in range(start, stop) if draft.tokens[index].text in _STOPS), stop)
    while stop > start and draft.tokens[stop - 1].tag in ("CC", "IN", "TO", "DT", "RB", "PRP$"):
        stop -= 1
    return stop


def _completes(draft: Draft, candidate: Candidate, clause: Clause) -> bool:
    """Whether a clause says what the verb is about: "announced that they were closing it"."""
    verb = candidate.clause.verb.head if candidate.clause and candidate.phrase is None else None
    opens = clause.opener is None or draft.tokens[clause.opener].lower == "that"
    return verb is not None and clause.governor == verb and clause.link == "subordinate" and opens


def _words(draft: Draft, first: int, last: int) -> str:
    """The article's words between two tokens on one line, quotation marks apart."""
    if last <= first:
        return ""
    text = draft.text[draft.tokens[first].start : draft.tokens[last - 1].end]
    return " ".join(_QUOTES.sub("", text).split())


def _clip(line: str) -> str:
    """The line cut at a word where it is too long."""
    if len(line) <= _WIDTH:
        return line
    return line[: _WIDTH - 1].rsplit(" ", 1)[0].rstrip(" ,;") + "…"
