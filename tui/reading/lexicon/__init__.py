"""Word lists: one word or phrase a line in `NAME.txt`, `#` begins a comment. Read once, when first asked for."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def lines(name: str) -> tuple[str, ...]:
    """The entries of a list in its own order.

    Raises:
        FileNotFoundError: when there is no such list.
    """
    text = (files(__name__) / f"{name}.txt").read_text(encoding="utf-8")
    rows = (row.partition("#")[0].strip() for row in text.splitlines())
    return tuple(row for row in rows if row)


@cache
def words(name: str) -> frozenset[str]:
    """The entries of a list as a set."""
    return frozenset(lines(name))


@cache
def table(name: str) -> dict[str, tuple[str, ...]]:
    """A list whose rows are `key<TAB>value<TAB>...`, by key."""
    rows = (row.split("\t") for row in lines(name))
    return {key: tuple(values) for key, *values in rows}
