"""Names of people, organisations and places, from word lists and shapes.

Runs of capitalised words are cut at titles and between names that stand side by side, and typed by word lists, by their
words, by their neighbours; the surest type of a string is then taken for every place where it stands.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from tui.reading.draft import Draft, Sentence, Tagged, Token
from tui.reading.lexicon import table, words
from tui.reading.tagging.name_types import guess, listed_type, type_of
from tui.reading.tagging.places import country_names, demonyms, is_place, names_people
from tui.reading.tagging.shapes import Capitals, is_headline, starts_name, survey
from tui.reading.tagging.teams import as_teams

_INNER = frozenset({"of", "for", "and", "&", "the"}) | words("name_particles")
_LONGEST_LISTED = 5
_LONGEST_PERSON = 3
# The score of a type that a word list tells.
_LISTED = 0.9
# What an article names so often acts in it, whatever it is.
_OFTEN = 4
_QUOTES = frozenset("\"'“”‘’")
Range = tuple[int, int]
# An adjective that begins with a name: "Mumbai-based".
_COMPOUND = re.compile(r"(\w[\w.]*)[-‐‑](?:[a-z]+)$")


def find(draft: Draft) -> tuple[Tagged, ...]:
    """The names of the article, not overlapping, in text order."""
    capitals = survey(draft)
    found: list[Tagged] = []
    for sentence in draft.sentences:
        headline = is_headline(draft, sentence)
        for run in _runs(draft, sentence, capitals, headline=headline):
            for first, last in _cut(draft.tokens, *run):
                found += _tagged(draft, first, last)
    found = sorted([*found, *_like_titles(draft, found)], key=lambda name: name.start)
    return tuple(as_teams(draft, list(_consistent(draft, found))))


def _like_titles(draft: Draft, found: list[Tagged]) -> Iterator[Tagged]:
    """Surnames that look like a title when they stand alone: "Cook", "Judge"; known from longer names."""
    inside = {index for name in found for index in draft.tokens_in(name.start, name.end)}
    surnames = {
        draft.tokens[draft.token_at(name.end - 1)].text
        for name in found
        if name.label == "person" and " " in draft.text[name.start : name.end]
    }
    for index, token in enumerate(draft.tokens):
        alone = index + 1 >= len(draft.tokens) or index + 1 not in inside
        if token.text in surnames and index not in inside and alone and token.text.istitle():
            yield Tagged(token.start, token.end, "person", 0.8)


def _runs(draft: Draft, sentence: Sentence, capitals: Capitals, *, headline: bool) -> Iterator[Range]:
    """Maximal rows of words that look like names, with the small words inside them."""
    index = sentence.first
    while index < sentence.last:
        if not starts_name(draft, index, sentence, capitals, headline=headline):
            index += 1
            continue
        end = index + 1
        while end < sentence.last:
            quoted = inner = end + 3 * _nickname(draft.tokens, end, sentence.last)
            while inner < sentence.last and inner - quoted < 3 and draft.tokens[inner].text in _INNER:
                inner += 1
            joined = inner < sentence.last and starts_name(draft, inner, sentence, capitals, headline=headline)
            if not joined or (inner > quoted and not _links(draft.tokens, index, end, inner)):
                break
            end = inner + 1
        yield index, end
        index = end


def _nickname(tokens: tuple[Token, ...], index: int, stop: int) -> bool:
    """Whether a nickname in quotation marks stands here inside a name: Robert "Bob" Smith."""
    if index + 3 >= stop or tokens[index].text not in _QUOTES or tokens[index + 2].text not in _QUOTES:
        return False
    return tokens[index + 1].text.istitle() and tokens[index + 3].text.istitle()


def _links(tokens: tuple[Token, ...], first: int, end: int, after: int) -> bool:
    """Whether the small words `tokens[end:after]` stand inside one name."""
    small = [token.text for token in tokens[end:after]]
    left = tokens[end - 1].text
    run = [token.text for token in tokens[first:end]]
    if small == ["&"] or words("name_particles").issuperset(small):
        return True
    if small[0] == "of":
        return left in words("organisation_words") or left in words("place_words") or left in words("event_words")
    if small == ["for"]:
        return any(word in words("organisation_words") for word in run)
    inside = any(
        word in ("Ministry", "Department", "Institute", "Committee", "Centre", "Center", "Council") for word in run
    )
    return small[0] == "and" and inside and "of" in run


def _cut(tokens: tuple[Token, ...], first: int, last: int) -> Iterator[Range]:
    """The names in a row of capitalised words: without titles and peoples, side by side names apart."""
    whole = " ".join(token.text for token in tokens[first:last])
    if listed_type(whole):
        yield first, last
        return
    if tokens[last - 1].text in words("organisation_words") and not _person_follows(tokens, first, last):
        first = _past_peoples(tokens, first, last) if last - first > 2 else first
        yield from _split_known(tokens, first, last)
        return
    start = first
    for index in range(first, last):
        if _title(tokens[index].text) and not _first_name_then_more(tokens, index, first, last):
            yield from _trimmed(tokens, start, index, before_title=True)
            start = index + 1
    yield from _trimmed(tokens, start, last, before_title=False)


def _title(word: str) -> bool:
    """Whether a capitalised word is a title."""
    bare = word.rstrip(".")
    return bare in table("honorifics") or bare.lower() in table("person_nouns")


def _first_name_then_more(tokens: tuple[Token, ...], index: int, first: int, last: int) -> bool:
    """Whether a word that could be a title is a surname here: "John Major", "Dean Smith"."""
    word = tokens[index].text
    if word in table("first_names") and index == first and index + 1 < last:
        return True
    return index > first and tokens[index - 1].text in table("first_names") and index + 1 == last


def _person_follows(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether a title stands in the row with something after it."""
    return any(_title(tokens[i].text) for i in range(first, last - 1))


def _trimmed(tokens: tuple[Token, ...], first: int, last: int, *, before_title: bool) -> Iterator[Range]:
    """A stretch without the peoples and parts of titles at its edges, cut where a listed name ends."""
    while last - first > 1 and (place := _COMPOUND.match(tokens[first].text)) and is_place(place.group(1)):
        yield first, first + 1
        first += 1
    first = _past_peoples(tokens, first, last)
    modifiers = words("title_modifiers")
    while (
        before_title and last > first and (tokens[last - 1].text in modifiers or tokens[last - 1].lower in demonyms())
    ):
        last -= 1
    while first < last and (tokens[first].text in _INNER or (first + 1 < last and _after_of(tokens, first))):
        first += 1
    while first < last and tokens[last - 1].text in _INNER:
        last -= 1
    if first < last and not (last - first == 1 and tokens[first].text in modifiers):
        yield from _split_known(tokens, first, last)


def _after_of(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether the word goes on a title: the State of "Secretary of State Antony Blinken"."""
    return index > 0 and tokens[index - 1].text in ("of", "for") and tokens[index].text in words("title_modifiers")


def _past_peoples(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """Past the adjectives for peoples at the beginning: "Russian", "South Korean"."""
    if any(listed_type(" ".join(t.text for t in tokens[first:end])) for end in range(first + 1, last + 1)):
        return first
    index = first
    while index < last:
        pair = " ".join(token.lower for token in tokens[index : index + 2])
        if index + 1 < last and pair in demonyms():
            index += 2
        elif tokens[index].lower in demonyms() and not names_people(tokens[index].text):
            index += 1
        else:
            break
    # "European Parliament", "Central African Republic": without its people the name would be nobody's.
    bare = all(token.text in words("organisation_words") or token.text == "Republic" for token in tokens[index:last])
    return first if index < last and bare else index


def _split_known(tokens: tuple[Token, ...], first: int, last: int) -> Iterator[Range]:
    """Cut a listed name off the front when a person's name follows it: "Ukraine | Volodymyr Zelensky"."""
    for end in range(min(last - 1, first + _LONGEST_LISTED), first, -1):
        name = " ".join(token.text for token in tokens[first:end])
        if last - end >= 2 and listed_type(name) and tokens[end].text in table("first_names"):
            yield first, end
            yield end, last
            return
    start = _person_from(tokens, first, last)
    if start > first:
        yield first, start
    if first < last:
        yield start, last


def _person_from(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """Where a person's name begins after the office: "Minister for | Indigenous Australians | Linda Burney"."""
    inside = [token.text for token in tokens[max(first - 1, 0) : last]]
    firsts = table("first_names")
    for index in range(first + 1, last - 1):
        if tokens[index].text in firsts and tokens[index - 1].text not in _INNER and last - index <= _LONGEST_PERSON:
            office = ("of" in inside or "for" in inside) and tokens[last - 1].text not in words("organisation_words")
            return index if office and not any(t.text in firsts for t in tokens[first:index]) else first
    return first


def _tagged(draft: Draft, first: int, last: int) -> Iterator[Tagged]:
    """The stretch with its type; words for a people are a group in the plural and no name else."""
    tokens = draft.tokens[first:last]
    start, end = tokens[0].start, tokens[-1].end
    if all(token.lower in demonyms() for token in tokens) or " ".join(t.lower for t in tokens) in demonyms():
        if names_people(tokens[-1].text) and (last >= len(draft.tokens) or not draft.tokens[last].tag.startswith("NN")):
            yield Tagged(start, end, "group", 0.8)
        return
    if last - first == 1 and (place := _COMPOUND.match(tokens[0].text)):
        if is_place(place.group(1)):
            yield Tagged(start, start + place.end(1), "place", 0.9)
        return
    plural = last - first == 1 and first and draft.tokens[first - 1].lower == "the" and tokens[0].tag == "NNPS"
    label, score = type_of(tokens) or (("group", 0.6) if plural else guess(draft, first, last))
    yield Tagged(start, end, label, score)


def _person_here(draft: Draft, name: Tagged, text: str) -> bool:
    """Whether a surname spelled like a city is the person's here: not a country's, not "in Paris"."""
    first = draft.token_at(name.start)
    before = draft.tokens[first - 1].lower if first else ""
    return text not in country_names() and before not in ("in", "at", "from", "near", "to")


def _consistent(draft: Draft, found: list[Tagged]) -> Iterator[Tagged]:
    """Every string with its surest type; a word that ends a person's longer name is that person's."""
    surest: dict[str, Tagged] = {}
    for name in found:
        text = draft.text[name.start : name.end]
        if text not in surest or name.score > surest[text].score:
            surest[text] = name
    counts = Counter(draft.text[name.start : name.end] for name in found)
    surnames = {text.rsplit(" ", 1)[-1] for text, name in surest.items() if name.label == "person" and " " in text}
    for name in found:
        text = draft.text[name.start : name.end]
        best = surest[text]
        if text in surnames and (best.score < _LISTED or _person_here(draft, name, text)):
            yield replace(name, label="person", score=0.8)
        elif best.label == "other" and counts[text] >= _OFTEN:
            yield replace(name, label="organization", score=0.4)
        elif best.label != "other":
            yield replace(name, label=best.label, score=best.score)
