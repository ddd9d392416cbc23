"""Corrections made in a reading, kept in files. Imports the model only."""

from tui.corrections.application import apply, dress
from tui.corrections.file import Log, dump, parse

__all__ = ["Log", "apply", "dress", "dump", "parse"]
