"""Fuzzy matching and ranking over names, quotes, events and text."""
