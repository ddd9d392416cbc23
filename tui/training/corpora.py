"""From annotated articles on disk to examples: which corpus says what, and how far it is to be believed.

A folder holds pairs of NAME.txt and NAME.gold.json (offsets are code points), or NAME.conllu files that add syntax to
articles of the same name. A gold file tells by its keys what it annotates.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tui.reading.encoder.labels import ACTORS
from tui.reading.encoder.pieces import Reader
from tui.training.examples import Example, Gold, Mention, bits, blank, within
from tui.training.treebank import add_syntax

SUFFIX = ".gold.json"
NEWSWIRE = {
    "Person": ("person",), "PER": ("person",),
    "Organization": ("organization",), "ORG": ("organization",),
    "Location": ("place",), "LOC": ("place",), "Facility": ("place",),
    "NORP": ("group",), "Product": ("work",),
    "Misc": ("event", "work"), "MISC": ("event", "work"),
}  # fmt: skip
_LOST = ("Organization", "Facility", "Misc", "Product")
_PROPER = ("NNP", "NNPS", "JJ", "NN", "NNS")
TIMES = ("DATE", "TIME", "DURATION", "SET")


def examples(folders: Sequence[Path], reader: Reader) -> Iterator[Example]:
    """Every article of the folders, in the order of their names."""
    syntax = {path.stem: path for folder in folders for path in sorted(folder.glob("*.conllu"))}
    for folder in folders:
        for path in sorted(folder.glob(f"*{SUFFIX}")):
            if path.with_name(path.name.removesuffix(SUFFIX) + ".txt").exists():
                yield example(path, syntax, reader)


def example(path: Path, syntax: dict[str, Path], reader: Reader) -> Example:
    """One annotated article."""
    name = path.name.removesuffix(SUFFIX)
    found = blank(path.parent.name, path.with_name(f"{name}.txt"), reader)
    gold: Gold = json.loads(path.read_text(encoding="utf-8"))
    if "attributions" in gold:
        _quotes(found, gold)
    if "times" in gold:
        _times(found, gold)
    if gold.get("coref"):
        _entities(found, gold)
    elif "mentions" in gold:
        _newswire(found, gold)
    if gold.get("coref") and name in syntax:
        add_syntax(found, syntax[name], _spans(gold, {"time"}), _salient_events(gold))
    return found


def fingerprint(folders: Iterable[Path]) -> dict[str, tuple[int, str]]:
    """For each folder how many annotated files it holds, and the SHA-256 over their names and bytes."""
    prints = {}
    for folder in folders:
        total = hashlib.sha256()
        files = [p for p in sorted(folder.iterdir()) if p.suffix in {".txt", ".json", ".conllu"}]
        for path in files:
            total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
        prints[folder.name] = (len(files), total.hexdigest())
    return prints


def _quotes(example: Example, gold: Gold) -> None:
    example.outside("quotes")
    for row in gold["attributions"]:
        for label in ("content", "cue", "source"):
            for piece in row[label]:
                example.mark_span("quotes", piece["start"], piece["end"], [label])


def _times(example: Example, gold: Gold) -> None:
    """Where only some types are annotated, words outside may still be times of the others."""
    example.outside("times")
    for row in gold["times"]:
        if "start" in row:
            example.mark_span("times", row["start"], row["end"], [row["type"]])
    if gold.get("events"):
        example.outside("events")
        for row in gold["events"]:
            for index in within(example.draft, row["start"], row["end"])[:1]:
                example.mark("events", index, ["event", "salient"])


def _newswire(example: Example, gold: Gold) -> None:
    """Names alone. Dates are marked where they are spelled out, so what is unmarked may still be a time."""
    example.outside("names")
    for row in gold["mentions"]:
        if not row["nested"] and (labels := NEWSWIRE.get(row["label"])):
            labels = ("group",) if row["demonym"] else labels
            example.mark_span("names", row["start"], row["end"], labels)
        elif row["label"] == "Date":
            example.mark_span("times", row["start"], row["end"], TIMES)
    for row in gold["mentions"]:
        if not row["nested"] and row["label"] in _LOST:
            _doubt_parts(example, row["start"], row["end"], NEWSWIRE[row["label"]])


def _doubt_parts(example: Example, start: int, end: int, labels: Sequence[str]) -> None:
    """Doubt the bounds of a name beside a proper noun that is not annotated.

    The newswire lost what stood inside another name: of "Addis Ababa University" it marks "University" alone. Whether
    the neighbours belong to the name is left to corpora that know.
    """
    words = within(example.draft, start, end)
    outside = bits("names", ["O"])
    first, last = words.start, words.stop
    while first and _proper(example, first - 1, outside):
        first -= 1
    while last < len(example.draft.tokens) and _proper(example, last, outside):
        last += 1
    inner = [f"I-{label}" for label in labels]
    for index in (*range(first, words.start), *range(words.stop, last)):
        example.mark("names", index, ["O", *inner, *(f"B-{label}" for label in labels)])
    if first < words.start:
        example.mark("names", words.start, [*inner, *(f"B-{label}" for label in labels)])


def _proper(example: Example, index: int, outside: int) -> bool:
    """Whether a word is a proper noun that nothing is said of."""
    token = example.draft.tokens[index]
    return token.text[0].isupper() and token.tag in _PROPER and example.allowed["names"][index] == outside


def _entities(example: Example, gold: Gold) -> None:
    """Names, heads of the other mentions, and who is who, where all of it is annotated."""
    example.outside("names")
    example.outside("heads")
    for start, end in [*gold["silent_spans"], *gold["demonym_spans"]]:
        for index in within(example.draft, start, end):
            example.allowed["names"][index] = -1
    taken: set[int] = set()
    mentions: dict[tuple[int, int], Mention] = {}
    for row in sorted(gold["mentions"], key=lambda row: row["core"][0] - row["core"][1]):
        mention = _mention(example, row)
        if mention and not taken & set(range(mention.first, mention.last + 1)):
            taken |= _mark_mention(example, row, mention)
        if mention and row["type"] in ACTORS:
            mentions.setdefault((mention.first, mention.last), mention)
    example.mentions = tuple(mentions[key] for key in sorted(mentions))


def _mention(example: Example, row: Gold) -> Mention | None:
    """The words that stand for a mention: a name's own, of others the head; None where no word is left of them."""
    named = _named(row)
    spot = within(example.draft, *(row["core"] if named else row["head"]))
    if not spot or row["aggregate"]:
        return None
    kind = "name" if named else "nominal" if row["kind"] == "name" else row["kind"]
    return Mention(spot[0], spot[-1] if named else spot[0], kind, row["cluster"])


def _mark_mention(example: Example, row: Gold, mention: Mention) -> set[int]:
    """Mark it; -> the words of a name, of which no other name may have a part."""
    words = set(range(mention.first, mention.last + 1))
    if mention.kind != "name":
        if row["type"] in ACTORS:
            example.mark("heads", mention.first, [f"{mention.kind}:{row['type']}"])
        return set()
    labels = ["group"] if row["demonym"] else [row["type"]] if row["type"] in {*ACTORS, "event"} else ["work"]
    if row["type"] != "time":
        start, end = row["core"]
        example.mark_span("names", start, end, labels)
    if labels == ["work"]:
        for index in words:
            example.allowed["names"][index] |= 1  # a name of a thing: a work, or outside
    return words


def _named(row: Gold) -> bool:
    return row["kind"] == "name" and not row["title_only"]


def _spans(gold: Gold, types: set[str]) -> list[tuple[int, int]]:
    return [(row["start"], row["end"]) for row in gold["mentions"] if row["type"] in types]


def _salient_events(gold: Gold) -> dict[int, bool]:
    """Where the head of each event that is a noun begins, and whether summaries of the article speak of it."""
    weight = {cluster["id"]: cluster["salience"] or 0 for cluster in gold["clusters"]}
    events = [row for row in gold["mentions"] if row["type"] == "event" and row["kind"] != "pronoun"]
    return {row["head"][0]: weight.get(row["cluster"], 0) >= 2 for row in events}
