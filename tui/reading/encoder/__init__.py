"""The trained encoder: what in the text is a name, a mention's head, a piece of a quote, a time, a trigger.

numpy, onnxruntime and tokenizers are loaded when the first article is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reading.draft import Draft

if TYPE_CHECKING:
    from tui.reading.encoder.answers import Antecedents


def tag(draft: Draft) -> Draft:
    """Fill `draft.tags` with what the encoder says."""
    from tui.reading.encoder import answers, network  # noqa: PLC0415 - heavy, and needed only when an article is read

    return draft.with_(tags=answers.tags(draft, network.trained().read(draft), network.trained().temperatures))


def antecedents(draft: Draft) -> Antecedents:
    """For each mention of the draft's tags which earlier mentions it may go back to, and how surely."""
    from tui.reading.encoder import answers, network  # noqa: PLC0415 - as above

    trained = network.trained()
    return answers.antecedents(draft, trained.read(draft), trained.judge)
