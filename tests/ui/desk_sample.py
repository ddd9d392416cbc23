"""A desk for the tests of the screen: the first seed, with the facts of tests/expected and the real search."""

from __future__ import annotations

import threading
from datetime import date
from pathlib import Path

from desk_counts import Counts
from expectation import load, place

from tui.corrections import apply, dress, dump
from tui.desk import Desk as RealDesk
from tui.keeping import Keeping
from tui.model import Actor, Block, Document, Event, Mention, Piece, Quote, Reading, Span, TimeExpression
from tui.model.history import History
from tui.paths import shared

PUBLISHED = date(2025, 8, 8)
EXPECTED = load("modi-putin")
_SUMMARIES = (
    "India goes on buying discounted Russian oil",
    "Trump imposes a 50% tariff on Indian exports",
    "Putin meets Doval in Moscow",
    "Modi and Putin talk by phone",
    "Russia expresses solidarity with India regarding the U.S. pressure",
    "Putin visits India for the annual bilateral summit",
)


def document(published=None, source="seeds/modi-putin.md"):
    text = (shared("seeds") / "modi-putin.md").read_text(encoding="utf-8").strip().removeprefix("## ")
    blocks, start = [], 0
    for words in text.split("\n\n"):
        if words.strip():
            begin = text.index(words.strip(), start)
            start = begin + len(words.strip())
            blocks.append(Block(start=begin, end=start, kind="paragraph" if blocks else "heading", level=not blocks))
    return Document(source=source, title=EXPECTED["title"], text=text, blocks=tuple(blocks), published=published)


def _piece(text, start, end, model=Piece, **more):
    return model(start=start, end=end, text=text[start:end], **more)


def _phrase(text, words, after=0):
    start = text.index(words, after)
    return _piece(text, start, start + len(words))


def _mention(text, marked):
    start, end = place(text, marked)
    words = text[start:end]
    kind = "pronoun" if words in {"he", "its"} else "nominal" if words == "Russia's President" else "name"
    return _piece(text, start, end, Mention, kind=kind)


def _actors(text):
    for index, row in enumerate(EXPECTED["actors"]):
        mentions = sorted((_mention(text, marked) for marked in row["mentions"]), key=lambda m: m.start)
        yield Actor(
            id=f"a{index + 1}",
            name=row["name"],
            type=row["type"],
            roles=tuple(row.get("roles", ())),
            salience=1 / (index + 2),
            mentions=tuple(mentions),
        )


def _quotes(text, ids):
    for index, row in enumerate(EXPECTED["quotes"]):
        content = _phrase(text, row["content"])
        yield Quote(
            id=f"q{index + 1}",
            kind=row["kind"],
            content=(content,),
            cue=_phrase(text, row["cue"]) if "cue" in row else None,
            source=_phrase(text, row["source"]) if "source" in row else None,
            speaker=ids.get(row.get("speaker")),
        )


def _times(text, published):
    for row in EXPECTED["times"]:
        value = row["value"] if published else row.get("undated", row["value"])
        yield _piece(text, *place(text, row["place"]), TimeExpression, type=row["type"], value=value or None)


ORDERS = (1, 2, 3, 4, 4, 5)
RELATIONS = ("past", "past", "past", "present", "present", "future")


def _days(index, published):
    if published and index == 5:
        return {"begins": date(published.year, 1, 1), "ends": date(published.year, 12, 31), "precision": "year"}
    if published and index == 3:
        return {"begins": published, "ends": published, "precision": "day"}
    return {}


def _events(text, ids, published):
    for index, row in enumerate(EXPECTED["events"]):
        start, end = place(text, row["triggers"][0])
        yield Event(
            id=f"e{index + 1}",
            trigger=_piece(text, start, end),
            sentence=Span(start=start, end=end),
            summary=_SUMMARIES[index],
            relation=RELATIONS[index],
            order=ORDERS[index],
            actors=tuple(ids[name] for name in row["actors"]),
            **_days(index, published),
        )


def reading(published=None):
    article = document(published)
    actors = tuple(_actors(article.text))
    ids = {actor.name: actor.id for actor in actors}
    times = tuple(_times(article.text, published))
    events = tuple(_events(article.text, ids, published))
    return Reading(article=article, actors=actors, quotes=tuple(_quotes(article.text, ids)), times=times, events=events)


class Desk(Counts, Keeping):
    """Opens and reads the sample; `gate`, when closed, holds the reader up, and `opening` what opens an entry.

    `beginning`, if there is one, is what is found before all else.
    """

    beginning = None

    def __init__(self):
        super().__init__()
        self.gate, self.rested = threading.Event(), threading.Event()
        self.gate.set()
        self.done = 0.42
        self.opening = threading.Event()
        self.opening.set()
        self.listing, self.titles = None, {}
        self.opened, self.read_with, self.asked = [], [], []
        self.trouble, self.kept = {}, {}
        self.news = set()
        self._real = RealDesk()
        self._real._library = self.library
        self.narrow, self.complete = self._real.narrow, self._real.complete

    def open(self, source, published=None, tell=None):
        """A document; an entry's is of its own title, and says that it comes from the network."""
        name = getattr(source, "source", source)
        self.opened.append(name)
        if tell and name != source:
            tell(f"fetching {name}")
            self.opening.wait(10)
            tell("reading it")
        if name in self.trouble or "open" in self.trouble:
            raise ValueError(self.trouble.get(name) or self.trouble["open"])
        return document(published, name)

    def look(self, source, published=None, tell=None):
        return self.listing or self.open(source, published, tell)

    def is_news(self, hint):
        found = hint in self.news
        self.news.discard(hint)
        return found

    def choose(self, listing, query):
        return RealDesk().choose(listing, query)

    def entitled(self, entry):
        return entry.with_(title=self.titles.get(entry.source, entry.title))

    def read(self, article, progress=None, glimpse=None):
        self.read_with.append(article.published)
        if glimpse and self.beginning:
            glimpse(self.beginning)
        if progress and not self.gate.is_set():
            progress(0.0)
            progress(self.done)
        self.gate.wait(10)
        if progress:
            progress(1.0)
        if "read" in self.trouble:
            raise RuntimeError(self.trouble["read"])
        return reading(article.published)

    def find(self, article, pattern):
        return RealDesk().find(article, pattern)

    def sentences(self, article):
        return RealDesk().sentences(article)

    def passage(self, *asked):
        return RealDesk().passage(*asked)

    def explain(self, *asked):
        return RealDesk().explain(*asked)

    def doubts(self, found_in):
        return RealDesk().doubts(found_in)

    def history(self, article):
        if "history" in self.trouble:
            raise OSError(self.trouble["history"])
        return History.of(self.kept.get(article.id, ()))

    def keep_history(self, article, history):
        if "keep" in self.trouble:
            raise OSError(self.trouble["keep"])
        self.kept[article.id] = history.rows()

    def correct(self, found_in, log):
        return apply(found_in, log)

    def dress(self, article, log):
        return dress(article, log)

    def write_corrections(self, article, log, path):
        Path(path).write_text(dump(article, log), encoding="utf-8")

    def rest(self):
        self.rested.set()

    def prepare(self, reading):
        self._real.prepare(reading)

    def search(self, found_in, query, limit=60):
        self.asked.append(query)
        return self._real.search(found_in, query, limit)
