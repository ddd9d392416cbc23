"""What narrows a list: a query, and the facts that it leaves."""

from __future__ import annotations

from typing import NamedTuple


class Filter(NamedTuple):
    """`ids` are those of the facts that the query leaves; `remark` is what must be said of it."""

    query: str
    ids: frozenset[str]
    remark: str = ""
