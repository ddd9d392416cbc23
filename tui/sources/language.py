"""Which language a text is written in."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tui.model import ENGLISH

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_SAMPLE = 20_000
# Below this many letters nothing is said against English; nor with less than these probabilities, of the other language
# at least and of English at most.
_FEWEST_LETTERS, _LIKELY, _HARDLY = 60, 0.5, 0.05
_COMMON = frozenset(
    ("the", "of", "and", "to", "in", "that", "is", "was", "for", "on", "with", "said", "it", "as", "by", "at", "from",
     "he", "his", "they", "be", "has", "have", "had", "not", "are", "were", "this", "but", "who", "which", "would",
     "their", "she", "her", "after", "been", "will", "about", "more", "when", "there", "its", "into", "than")
)  # fmt: skip
# English news has 35 to 45 of these in a hundred words, Dutch, the nearest, below 10.
_ENOUGH_COMMON = 0.2
_WORD = re.compile(r"[^\W\d_]+")


def find(text: str) -> str:
    """The ISO 639-1 code of a text's language; English where it is short or nothing is sure.

    Text that is plainly English is told by its commonest words, which costs nothing; for any other the classifier of
    Lui and Baldwin, "langid.py" (2012), is loaded.
    """
    sample = text[:_SAMPLE]
    words = _WORD.findall(sample.lower())
    if sum(map(len, words)) < _FEWEST_LETTERS:
        return ENGLISH
    if sum(word in _COMMON for word in words) >= _ENOUGH_COMMON * len(words):
        return ENGLISH
    ranked: dict[str, float] = dict(_identifier().rank(sample))
    code = max(ranked, key=ranked.__getitem__)
    return code if ranked[code] >= _LIKELY and ranked.get(ENGLISH, 0.0) <= _HARDLY else ENGLISH


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - few texts need it

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
