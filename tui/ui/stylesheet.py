"""Style sheets parsed once in a process, however many apps it runs: the resident process forks many."""

from __future__ import annotations

from typing import Any

from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

_PARSED: dict[tuple[Any, ...], list[RuleSet]] = {}
"""Rules by all that they were made of."""


class KeptStylesheet(Stylesheet):
    """Textual's, which keeps what it parsed for itself alone."""

    def _parse_rules(self, *source: Any, **more: Any) -> list[RuleSet]:
        """The rules of a source with these variables."""
        made_of = (source, *sorted(more.items()), frozenset(self._variables.items()))
        if made_of not in _PARSED:
            _PARSED[made_of] = super()._parse_rules(*source, **more)
        return _PARSED[made_of]
