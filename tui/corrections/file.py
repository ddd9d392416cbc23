"""Corrections in a file of their own: a line that says of which article, and a line of JSON for each, to be diffed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

from tui.model import Correction, Document, correction
from tui.model.history import row

SCHEMA = "dateline-corrections/1"


class Log(NamedTuple):
    """The corrections of a file, and the id of the article that they were made in; empty where it does not say."""

    article: str
    corrections: tuple[Correction, ...]


def dump(document: Document, log: Iterable[Correction]) -> str:
    """The file of an article's corrections."""
    head = {"schema": SCHEMA, "article": document.id, "title": document.title}
    return "".join(f"{line}\n" for line in (json.dumps(head, ensure_ascii=False), *map(row, log)))


def parse(text: str) -> Log:
    """The corrections of such a file.

    Raises:
        ValueError: when it is none; the message is one line that names the line of the file.
    """
    lines = [(number, line) for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1) if line.strip()]
    if not lines:
        raise ValueError(f"line 1: an empty file; the first line of corrections says {SCHEMA!r}")
    head = _object(*lines[0])
    if head.get("schema") != SCHEMA:
        raise ValueError(f"line {lines[0][0]}: its schema is not {SCHEMA!r}: these are no corrections, or newer ones")
    article = head.get("article")
    return Log(article if isinstance(article, str) else "", tuple(_correction(*line) for line in lines[1:]))


def _object(number: int, line: str) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"line {number}: not JSON: {error}") from None
    if not isinstance(found, dict):
        raise ValueError(f"line {number}: not a JSON object")  # noqa: TRY004 - a wrong file, not a wrong call
    return found


def _correction(number: int, line: str) -> Correction:
    told = _object(number, line)
    try:
        return correction(told)
    except ValueError as error:
        raise ValueError(f"line {number}: {error}") from None
