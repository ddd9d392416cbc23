"""A query taken apart. Any line of text is one: what cannot be understood is a word, and a remark says so."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from rapidfuzz import fuzz, process

from tui.search.operators import OPERATORS

# Typographic quotation marks are as good as straight ones; one for one, so that offsets hold.
_STRAIGHT = str.maketrans("“”„«»", '"""""')
_TERM = re.compile(r'(?P<no>-(?=\S))?(?:(?P<sign>@)|(?P<name>[A-Za-z]+):)?(?P<value>"[^"]*"?|[^\s"]+)?')
_SAVED = re.compile(r'(?<!\S)#("[^"]+"|[^\s"]+)')
_OR = ("OR", "|")


class Term(NamedTuple):
    """A part of a query: `name` is the operator's, empty for words; a `phrase` stood in quotation marks.

    `open` says that the quotation mark at its end is still to come.
    """

    name: str
    value: str
    phrase: bool = False
    open: bool = False
    negated: bool = False


class Query(NamedTuple):
    """Alternatives, of which one must hold; of each, all terms must."""

    alternatives: tuple[tuple[Term, ...], ...]
    remarks: tuple[str, ...] = ()


def parse(text: str) -> Query:
    """Take a query apart. Never raises: an operator without a value is still being typed, and says nothing."""
    alternatives: list[list[Term]] = [[]]
    remarks: list[str] = []
    for match in _TERM.finditer(text.translate(_STRAIGHT)):
        if match[0] in _OR:
            alternatives.append([])
            continue
        term = _term(match)
        if term.name and term.name not in OPERATORS:
            remarks.append(_unknown(term.name))
            term = term._replace(name="", value=f"{match['name']} {term.value}")
        if term.value.strip():
            alternatives[-1].append(term)
    return Query(tuple(tuple(terms) for terms in alternatives if terms), tuple(remarks))


def _term(match: re.Match[str]) -> Term:
    written = match["value"] or ""
    phrase = written.startswith('"')
    return Term(
        name=match["sign"] or (match["name"] or "").lower(),
        value=written.strip('"') if phrase else written,
        phrase=phrase,
        open=phrase and (len(written) == 1 or not written.endswith('"')),
        negated=bool(match["no"]),
    )


def _unknown(name: str) -> str:
    """That there is no such operator, and which may have been meant."""
    like = process.extractOne(
        name, [known for known in OPERATORS if len(known) > 1], scorer=fuzz.ratio, score_cutoff=60
    )
    return f"no operator {name}: " + (f"(did you mean {like[0]}: ?)" if like else "(taken as a word)")


def expand(text: str, saved: Mapping[str, str]) -> str:
    """The query with saved ones, `#name`, written out; a name that nothing is saved under stays as it is."""
    return _SAVED.sub(lambda match: saved.get(match[1].strip('"'), match[0]), text)
