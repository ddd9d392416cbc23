"""The blocks of a marked-up page: HTML as it came, or what trafilatura left of it, whose tags are those of TEI."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from lxml import etree

from tui.sources.assembly import BETWEEN_CELLS, Assembly, tidy

_SPACE = re.compile(r"[ \t\r\n\f]+")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_QUOTES = frozenset({"blockquote", "quote"})
_LISTS = frozenset({"ul", "ol", "list"})
_ITEMS = frozenset({"li", "item", "dt", "dd"})
_ROWS, _CELLS = frozenset({"tr", "row"}), frozenset({"td", "th", "cell"})
_CAPTIONS = frozenset({"figcaption", "caption"})
_BLOCKS = frozenset(
    {"p", "div", "section", "article", "main", "header", "footer", "aside", "table", "pre", "hr", "address", "dl",
     "figure", "center", "fieldset", "details", "summary", "form", "tbody", "body"}
)  # fmt: skip
_UNSEEN = frozenset(
    {"script", "style", "noscript", "template", "svg", "math", "iframe", "object", "select", "button", "textarea",
     "title", "meta", "link"}
)  # fmt: skip
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


class Markup:
    """The blocks as they are found, element by element. `captions` are those of pictures, by their addresses."""

    def __init__(self, captions: Mapping[str, str] | None = None) -> None:
        self.made = Assembly()
        self._captions = captions or {}
        self._words: list[str] = []
        self._row: list[str] | None = None
        self._counts: list[int | None] = []

    def take(self, body: Any) -> Assembly:
        """Read a tree. However deep it is, this does not recurse."""
        walk = etree.iterwalk(body, events=("start", "end", "comment", "pi"))
        for event, element in walk:
            if event == "start":
                if self._is_unseen(element):
                    walk.skip_subtree()
                else:
                    self._open(element)
                    self._say(element.text)
                continue
            if event == "end" and not self._is_unseen(element):
                self._close(element)
            if element is not body:
                self._say(element.tail)
        self._flush()
        return self.made

    @staticmethod
    def _is_unseen(element: Any) -> bool:
        hidden = element.get("hidden") is not None or _HIDDEN.search(element.get("style", ""))
        return element.tag in _UNSEEN or bool(hidden)

    def _say(self, words: str | None) -> None:
        if words:
            self._words.append(_SPACE.sub(" ", words))

    def _taken(self) -> str:
        """The words since the last block."""
        words = tidy("".join(self._words)).strip()
        self._words.clear()
        return words

    def _flush(self) -> None:
        self.made.add(self._taken())

    def _open(self, element: Any) -> None:
        """Go into an element."""
        tag = element.tag
        if tag in {"br", "lb"}:
            self._words.append("\n")
        elif tag == "graphic":
            self._flush()
            self.made.add_as(self._captions.get(element.get("src", ""), ""), "caption")
        elif tag in _ROWS:
            self._flush()
            self._row = []
        elif self._is_block(tag):
            self._flush()
            self._nest(element, 1)

    def _close(self, element: Any) -> None:
        """Leave an element."""
        tag = element.tag
        if tag in _CELLS and self._row is not None:
            self._row.append(" ".join(self._taken().split()))
        elif tag in _ROWS:
            self.made.add_as(BETWEEN_CELLS.join(filter(None, self._row or ())), "paragraph")
            self._row = None
        elif self._is_block(tag):
            self._flush()
            self._nest(element, -1)

    @staticmethod
    def _is_block(tag: str) -> bool:
        return tag == "head" or any(tag in tags for tags in (_BLOCKS, _HEADINGS, _QUOTES, _LISTS, _ITEMS, _CAPTIONS))

    def _nest(self, element: Any, step: int) -> None:
        """Go into a heading, list, item, quotation or caption, or out of it."""
        tag = element.tag
        if tag in _HEADINGS or tag == "head":
            level = _HEADINGS.get(element.get("rend", tag), 2)
            self.made.heading = level if step > 0 else 0
        elif tag in _QUOTES:
            self.made.quotes += step
        elif tag in _CAPTIONS:
            self.made.captioned = step > 0
        elif tag in _LISTS:
            self._list(ordered=tag == "ol" or element.get("rend") == "ol", step=step)
        elif tag in _ITEMS:
            self._item(step)

    def _list(self, *, ordered: bool, step: int) -> None:
        self.made.lists += step
        if step > 0:
            self._counts.append(0 if ordered else None)
        else:
            self._counts.pop()

    def _item(self, step: int) -> None:
        if step < 0:
            self.made.end_item()
            return
        count = self._counts[-1] if self._counts else None
        if count is not None:
            self._counts[-1] = count + 1
        self.made.begin_item(f"{count + 1}. " if count is not None else "")
