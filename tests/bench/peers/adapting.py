"""What every adapter does alike: load, read the listed texts one by one, write a reading of each, say what it cost.

An adapter is called as `adapter LIST OUT`. LIST has a line for each text, its path, a tab and its day of publication or
nothing; OUT gets `<name>.json` in the shape of docs/contract.md. The last line of standard output is the cost as JSON:
`load` (seconds from the adapter's first line until it is ready to read), `seconds` (reading, writing left out),
`articles`, `peak` (MB of resident memory, with that of child processes).
"""

import json
import resource
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

Facts = dict[str, Any]
Read = Callable[[str, str | None], Facts]


def listed(listing: Path) -> Iterator[tuple[Path, str | None]]:
    """The texts' paths and their days, YYYY-MM-DD or None."""
    for line in listing.read_text(encoding="utf-8").splitlines():
        path, _, day = line.partition("\t")
        yield Path(path), day or None


def span(text: str, start: int, end: int) -> Facts:
    """A piece of text with its place."""
    return {"start": start, "end": end, "text": text[start:end]}


def actors(text: str, names: list[tuple[int, int, str]]) -> list[Facts]:
    """Actors from names as (start, end, type): those of the same words and type are one, which is all a tagger says."""
    together: dict[tuple[str, str], list[Facts]] = {}
    for start, end, kind in names:
        key = (text[start:end], kind)
        together.setdefault(key, []).append({**span(text, start, end), "kind": "name"})
    return [
        {"id": f"a{n}", "name": name, "type": kind, "salience": len(mentions) / len(names), "mentions": mentions}
        for n, ((name, kind), mentions) in enumerate(together.items(), 1)
    ]


def peak() -> float:
    """The most memory held so far, in MB: this process's and, where it has any, its largest child's."""
    kilobytes = sum(resource.getrusage(w).ru_maxrss for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return kilobytes / 1024


def main(begun: float, load: Callable[[], Read]) -> None:
    """Run an adapter: `begun` is the performance counter at its first line, `load` gives what reads one text."""
    listing, out = map(Path, sys.argv[1:3])
    read = load()
    ready = time.perf_counter()
    texts = list(listed(listing))
    spent = 0.0
    for path, day in texts:
        text = path.read_text(encoding="utf-8")
        at = time.perf_counter()
        facts = read(text, day)
        spent += time.perf_counter() - at
        whole = {"schema": "dateline/1", "article": {"text": text}, "actors": [], "quotes": [], "times": []} | facts
        (out / f"{path.stem}.json").write_text(json.dumps(whole), encoding="utf-8")
    cost = {"load": ready - begun, "seconds": spent, "articles": len(texts), "peak": peak()}
    sys.stdout.write(json.dumps(cost) + "\n")
