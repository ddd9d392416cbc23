"""Offsets to rows, marks to styled text. Pure functions, no widget."""
