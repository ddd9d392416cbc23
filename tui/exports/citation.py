"""A passage as a citation: its words, who said them, and where they stand."""

from __future__ import annotations

from tui.exports.passage import Passage, title

_INNER = str.maketrans({"“": "‘", "”": "’"})


def citation(passage: Passage) -> str:
    """One line: “words” — speaker, in “title”, by author, publication, day, paragraph. What is unknown is left out."""
    speaker = passage.speaker()
    told = f"{speaker}, in " if speaker else ""
    rest = "".join(f", {part}" for part in passage.origin())
    return f"“{passage.words().translate(_INNER)}” — {told}“{title(passage.document)}”{rest}"
