"""Lemmas of English words, given their part of speech: a table of irregular forms, then the regular endings."""

from __future__ import annotations

import re
from functools import cache

from tui.reading.lexicon import table, words

_VOWELLESS = re.compile(r"[^aeiouy]+$")
_DOUBLED = re.compile(r"(?<=[aeiou])([bdgklmnprtvz])\1$")
# Stems that lost an e before -ed and -ing: "stat(e)", "criticiz(e)", "argu(e)", "leav(e)".
_LOST_E = re.compile(
    r"(?:[aeiou](?:at|it|ut|ok|ik|ak|um|am|im|id|od|ud|ad|ar|ir|or|ur|in|un|an|on|op|ap|ip|ul|il|ol|al|as|is|os|us|ab|ib|ob|ub|ag|og|eg|ig)"
    r"|[aeiouy]?[^aeiouy]?[vzcug]|[aeiou]s|[^aeiou]l|at|iz|[aeo]r[sg]|uct?e)$"
)


@cache
def lemma(word: str, tag: str) -> str:
    """The base form, in lower case, of a word with this Penn tag; other than nouns and verbs stay as they are."""
    lower = word.lower().replace("’", "'")
    kind = "V" if tag.startswith(("VB", "MD")) else "N" if tag == "NNS" else ""
    if not kind:
        return lower
    irregular = table("irregular").get(lower)
    if irregular and (form := dict(pair.split("=") for pair in irregular).get(kind)):
        return form
    if kind == "N":
        return _singular(lower)
    return _verb_base(lower, tag)


def _singular(word: str) -> str:
    """A regular plural's singular."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zzes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _verb_base(word: str, tag: str) -> str:
    """A regular verb's base form."""
    if tag == "VBZ":
        return _singular(word) if not word.endswith(("oes",)) else word[:-2]
    if tag in ("VBD", "VBN") and word.endswith("ed"):
        stem = word[:-2]
    elif tag == "VBG" and word.endswith("ing"):
        stem = word[:-3]
    else:
        return word
    return _restore(stem)


def _restore(stem: str) -> str:
    """The base form of which a stem is left when -ed or -ing is taken off."""
    known = words("verbs")
    undoubled = _DOUBLED.sub(r"\1", stem)
    y = stem[:-1] + "y" if stem.endswith("i") else stem
    for candidate in (stem, stem + "e", undoubled, y):
        if candidate in known:
            return candidate
    if y != stem:
        return y
    if undoubled != stem and not stem.endswith(("ll", "ss", "zz")):
        return undoubled
    return stem + "e" if _LOST_E.search(stem) else stem
