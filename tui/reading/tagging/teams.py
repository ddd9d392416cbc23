"""Countries and cities that are teams: in a report on a match, "England" plays, and "in England" is where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tui.reading.draft import Draft, Tagged
from tui.reading.lexicon import words

# One word in so many is a word of sports in a report on a match, hardly one in a hundred elsewhere.
_DENSITY = 20
_PLAYS = frozenset(
    {
        "score",
        "beat",
        "defeat",
        "win",
        "lose",
        "draw",
        "face",
        "play",
        "concede",
        "equalise",
        "equalize",
        "thrash",
        "trail",
    }
    | {"lead", "qualify", "advance", "finish", "open", "dominate", "press", "meet", "substitute", "miss"}
)
_OPPONENT = frozenset(
    {"against", "versus", "vs", "vs.", "v", "beat", "defeat", "face", "thrash", "edge", "for", "over"}
)
_PLAYERS = frozenset(
    {
        "captain",
        "coach",
        "goalkeeper",
        "keeper",
        "defender",
        "midfielder",
        "striker",
        "forward",
        "player",
        "team",
        "winger",
    }
)
_WHERE = frozenset({"in", "at", "from", "across", "near", "around", "outside", "to"})
_TEAM_SHARE = 0.4


def as_teams(draft: Draft, names: list[Tagged]) -> Iterator[Tagged]:
    """The names, places that play in this article as organisations; all as they were where it is not about sports."""
    if not _about_sports(draft):
        yield from names
        return
    places = [name for name in names if name.label == "place"]
    total = Counter(_text(draft, name) for name in places)
    playing = Counter(_text(draft, name) for name in places if _plays(draft, name))
    teams = {text for text, count in playing.items() if count >= _TEAM_SHARE * total[text]}
    for name in names:
        team = name.label == "place" and _text(draft, name) in teams and _before(draft, name) not in _WHERE
        yield replace(name, label="organization") if team else name


def _about_sports(draft: Draft) -> bool:
    """Whether the article reports on a match."""
    lemmas: Iterable[str] = (token.lemma or token.lower for token in draft.tokens)
    return sum(lemma in words("sports_words") for lemma in lemmas) * _DENSITY > len(draft.tokens) > 0


def _text(draft: Draft, name: Tagged) -> str:
    return draft.text[name.start : name.end]


def _before(draft: Draft, name: Tagged) -> str:
    """The base form of the word before a name."""
    first = draft.token_at(name.start)
    return draft.tokens[first - 1].lemma if first else ""


def _plays(draft: Draft, name: Tagged) -> bool:
    """Whether the name wins, loses, stands beside a score or has players here."""
    after = draft.tokens_in(name.end, name.end + 40)[:3]
    following = [draft.tokens[index] for index in after]
    if _before(draft, name) in _OPPONENT or not following:
        return bool(following)
    scored = following[0].text.isdigit() or _before(draft, name).isdigit()
    owns = following[0].tag == "POS" and any(token.lemma in _PLAYERS for token in following[1:])
    return scored or owns or following[0].lemma in _PLAYS or following[0].lemma in _PLAYERS
