"""What goes wrong with an input."""

from __future__ import annotations


class SourceError(ValueError):
    """An input that cannot be read. Its message says on one line what is wrong and where."""
