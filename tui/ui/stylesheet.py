"""Textual's style sheet, doing less: a start and each change of a class wait for it."""

from __future__ import annotations

import re
from typing import Any

from textual.css.model import RuleSet
from textual.css.styles import RulesMap
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode

_PARSED: dict[tuple[Any, ...], list[RuleSet]] = {}
"""Rules by all that they were made of."""

# As it is, by identity, but not in Python: every rule is looked up in a set for every widget.
RuleSet.__hash__ = object.__hash__  # type: ignore[method-assign]

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_LINES = re.compile(r"\s*\n\s*")
_AROUND = re.compile(r" *([{};]) *")


def _squeezed(css: str) -> str:
    """A style sheet without what only people read, which takes a third of the parser's time."""
    return _AROUND.sub(r"\1", _LINES.sub(" ", _COMMENT.sub("", css))).strip()


class KeptStylesheet(Stylesheet):
    """Parses a source once in a process, however many apps that runs, and changes of a widget's style what differs."""

    def _parse_rules(self, css: str, *source: Any, **more: Any) -> list[RuleSet]:
        """The rules of a source with these variables."""
        made_of = (css, source, *sorted(more.items()), frozenset(self._variables.items()))
        if made_of not in _PARSED:
            rules = super()._parse_rules(_squeezed(css), *source, **more)
            if any(rule.errors for rule in rules):  # told with the lines as they are written
                rules = super()._parse_rules(css, *source, **more)
            _PARSED[made_of] = rules
        return _PARSED[made_of]

    @classmethod
    def replace_rules(cls, node: DOMNode, rules: RulesMap, animate: bool = False) -> None:  # noqa: ARG003 - Textual's
        """Let a node have these rules alone; what it has already is not set again.

        Nothing is animated: the app has no transitions.
        """
        styles = node.styles.base
        had, wanted = styles._rules, rules.get  # noqa: SLF001 - it has no other name
        for name in had.keys() | rules.keys():
            if name not in had or had[name] != wanted(name):  # type: ignore[literal-required]
                setattr(styles, name, wanted(name))
        node.notify_style_update()
