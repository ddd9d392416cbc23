"""What could stand at the cursor of a query: operators, actors, and the values of operators."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tui.model import Reading, Suggestion, Suggestions
from tui.search.fold import fold, words
from tui.search.names import Names
from tui.search.operators import MENTION, OPERATORS, TIMES

_MOST = 8
# The part of a query that the cursor stands at the end of, from its operator on.
_TOKEN = re.compile(r'(?<!\S)-?(?:(?P<sign>@)|(?P<name>[A-Za-z]+):)?(?P<value>"[^"]*|[^\s"]*)$')
_TIMES = ("today", "yesterday", '"last week"', '"last month"', '"last year"')


def complete(reading: Reading, names: Names, query: str, cursor: int, *, every: bool) -> Suggestions:
    """What could be typed at the cursor, the likeliest first. An operator is proposed from its first letter on."""
    token = _TOKEN.search(query[:cursor])
    if not token:
        return Suggestions()
    name, typed = token["sign"] or (token["name"] or "").lower(), token["value"].strip('"')
    eager = every or bool(name)
    if name:
        found = _values(reading, names, name, typed)
    else:
        found = _operators(typed) if (typed and token["value"] == typed) or every else iter(())
    options = tuple(option for option in list(found)[:_MOST] if every or option.text != token["value"])
    return Suggestions(start=token.start("value"), end=cursor, options=options, eager=eager)


def _operators(typed: str) -> Iterator[Suggestion]:
    for operator in OPERATORS.values():
        shown = operator.name if operator.name == MENTION else f"{operator.name}:"
        if shown.startswith(typed.lower()):
            yield Suggestion(text=shown, detail=operator.means)


def _values(reading: Reading, names: Names, name: str, typed: str) -> Iterator[Suggestion]:
    if name in {MENTION, "said"}:
        return _people(reading, names, typed, speaking=name == "said")
    if name in TIMES:
        return _times(reading, typed)
    values = OPERATORS[name].values.items() if name in OPERATORS else ()
    return (Suggestion(text=value, detail=means) for value, means in values if value.startswith(fold(typed)))


def _people(reading: Reading, names: Names, typed: str, *, speaking: bool) -> Iterator[Suggestion]:
    """Actors by salience, those who say most first where a speaker is asked for."""
    meant = names.meant(typed).ids
    actors = [actor for actor in reading.actors if not words(typed) or actor.id in meant]
    if speaking:
        said = {actor.id: len(reading.quotes_of.get(actor.id, ())) for actor in actors}
        actors = sorted((actor for actor in actors if said[actor.id]), key=lambda actor: -said[actor.id])
    for actor in actors:
        count = len(reading.quotes_of.get(actor.id, ())) if speaking else len(actor.mentions)
        what = "quote" if speaking else "mention"
        yield Suggestion(text=_quoted(actor.name), detail=f"{actor.type}, {count} {what}{'s' * (count != 1)}")


def _times(reading: Reading, typed: str) -> Iterator[Suggestion]:
    """The years and months of the article's events, then words for times."""
    dated = sorted({event.begins for event in reading.events if event.begins})
    years = (str(day.year) for day in dated)
    months = (day.isoformat()[:7] for day in dated)
    known: Iterable[str] = dict.fromkeys((*years, *months, *(_TIMES if reading.article.published else ())))
    return (Suggestion(text=time) for time in known if time.strip('"').startswith(fold(typed)))


def _quoted(name: str) -> str:
    """A name as one value of an operator."""
    plain = name.replace('"', "")
    return plain if re.fullmatch(r"\S+", plain) else f'"{plain}"'
