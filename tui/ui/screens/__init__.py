"""Whole screens: the desk, the search, the help."""
