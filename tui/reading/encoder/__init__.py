"""The trained encoder: what in the text is a name, a mention's head, a piece of a quote, a time, a trigger.

numpy, onnxruntime and tokenizers are loaded when the first article is read.
"""

from __future__ import annotations

import ctypes
import gc
import sys
from dataclasses import replace

from tui.reading.draft import Draft


def tag(draft: Draft) -> Draft:
    """Fill `draft.tags` with what the encoder says, which mentions go together among it."""
    from tui.reading.encoder import answers, antecedents, network  # noqa: PLC0415 - heavy, and needed only here

    trained = network.trained()
    answer = trained.read(draft)
    tagged = draft.with_(tags=answers.tags(draft, answer, trained.temperatures))
    return tagged.with_(tags=replace(tagged.tags, links=antecedents.links(tagged, answer, trained.judge)))


def forget() -> None:
    """Give the memory that the network takes back to the system; who reads next loads it again."""
    if network := sys.modules.get("tui.reading.encoder.network"):
        network.trained.cache_clear()
        gc.collect()
        # The C library keeps what was freed, in many small pieces; glibc alone can be told to give it back.
        if trim := getattr(ctypes.CDLL(None), "malloc_trim", None):
            trim(0)
