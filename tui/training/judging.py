"""Which facts of a reading are right by an annotated set: pairs of how sure it was and whether it was right.

Readings and annotations are the parsed JSON of `dateline extract` and of the annotated sets.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

Json = dict[str, Any]
Span = tuple[int, int]
_SHARED = 0.5
_ACTORS = {"person", "organization", "place"}


class Fact(NamedTuple):
    """A fact before it is known whether the reader said how sure it was."""

    kind: str
    confidence: float | None
    right: bool


class Judged(NamedTuple):
    """A fact: its kind as `tui.reading.confidence` names it, how sure the reader was, and whether it is right."""

    kind: str
    confidence: float
    right: bool


def judged(task: str, gold: Json, reading: Json) -> Iterator[Judged]:
    """The facts of a reading that an article of this task (a folder of annotated sets) tells something about."""
    by_task = {"actors": _mentions if gold.get("coref") else _names, "quotes": _quotes, "times": _times}
    for kind, confidence, right in by_task.get(task, _events)(gold, reading):
        if confidence is not None:
            yield Judged(kind, confidence, right)


def _names(gold: Json, reading: Json) -> Iterator[Fact]:
    """Where only names are annotated: the same words with the same type."""
    types = {_span(m): m["type"] for m in gold["mentions"]}
    open_spans = [_span(m) for m in gold["mentions"] if types[_span(m)] not in _ACTORS]
    for actor in reading["actors"]:
        for m in actor["mentions"]:
            if m["kind"] == "name" and actor["type"] in _ACTORS and not _touches(_span(m), open_spans):
                yield Fact("name", m["confidence"], types.get(_span(m)) == actor["type"])


def _mentions(gold: Json, reading: Json) -> Iterator[Fact]:
    """A mention is right where it is of the annotated cluster that most of its actor's mentions are of."""
    found = {span: m["cluster"] for m in gold["mentions"] for span in [_span(m), *map(tuple, m["alts"])]}
    heads = {tuple(m["head"]): m["cluster"] for m in gold["mentions"]}
    silent = [tuple(span) for span in (*gold["silent_spans"], *gold["demonym_spans"])]
    for actor in reading["actors"]:
        clusters = [_cluster(_span(m), found, heads) for m in actor["mentions"]]
        counts = Counter(c for c, m in zip(clusters, actor["mentions"], strict=True) if c and m["kind"] == "name")
        counts = counts or Counter(c for c in clusters if c)
        own = counts.most_common(1)[0][0] if counts else None
        for cluster, m in zip(clusters, actor["mentions"], strict=True):
            if not (cluster is None and _touches(_span(m), silent)):
                yield Fact(m["kind"], m["confidence"], cluster is not None and cluster == own)


def _cluster(span: Span, found: dict[Span, str], heads: dict[Span, str]) -> str | None:
    """The cluster of the annotated mention with these words, else of the one whose head is last among them."""
    if span in found:
        return found[span]
    inside = [head for head in heads if span[0] <= head[0] and head[1] <= span[1]]
    return heads[max(inside)] if inside else None


def _quotes(gold: Json, reading: Json) -> Iterator[Fact]:
    """A quote is right with half its words in common, the source, and the speaker where the annotation names one."""
    names = {actor["id"]: actor["name"].lower().split() for actor in reading["actors"]}
    for quote in reading["quotes"]:
        said = _letters(quote["content"])
        right = any(_same_quote(row, quote, said, names.get(quote["speaker"], [])) for row in gold["attributions"])
        yield Fact("quote", quote["confidence"], right)


def _same_quote(row: Json, quote: Json, said: set[int], name: list[str]) -> bool:
    true = _letters(row["content"])
    if not said & true or len(said & true) < _SHARED * len(said | true):
        return False
    heads = [_span(head) for head in row.get("source_heads") or row["source"]]
    source = quote["source"]
    if bool(heads) != bool(source) or (source and not _touches(_span(source), heads)):
        return False
    return not row.get("speaker") or any(alias.lower().split()[-1] in name for alias in row["speaker"])


def _times(gold: Json, reading: Json) -> Iterator[Fact]:
    """A time expression is right with type and value of an annotated one that it overlaps."""
    only = gold.get("only")
    for time in reading["times"]:
        if only and (time["type"] not in only or str(time["value"]).endswith("_REF")):
            continue
        over = [row for row in gold["times"] if "start" in row and _touches(_span(time), [_span(row)])]
        if not any(row.get("ignore") for row in over):
            right = any(row["type"] == time["type"] and row.get("value") == time["value"] for row in over)
            yield Fact("time", time["confidence"], right)


def _events(gold: Json, reading: Json) -> Iterator[Fact]:
    """An event is right with the very day of the annotated one, or with no one day where that has none."""
    for row in gold["events"]:
        over = [e for e in reading["events"] if _touches(_span(e["trigger"]), [_span(row)])]
        if over:
            day = over[0]["begins"] if over[0]["begins"] == over[0]["ends"] else None
            yield Fact("event", over[0]["confidence"], day == row["date"])


def _span(piece: Json) -> Span:
    return piece["start"], piece["end"]


def _touches(span: Span, others: Iterable[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def _letters(pieces: Iterable[Json]) -> set[int]:
    """The places of all characters of some pieces."""
    return {i for piece in pieces for i in range(piece["start"], piece["end"])}
