"""Corrections made in a reading, kept in files. Imports the model only."""

from tui.corrections.application import apply, dress

__all__ = ["apply", "dress"]
