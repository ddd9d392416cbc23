"""The speakers as a table to take along: Markdown for a text, CSV for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from tui.model import Voice, Voices

_HEAD = ("speaker", "source", "type", "quotes", "words", "share of words", "direct", "mixed", "indirect")
_FORMULA = ("=", "+", "-", "@")
_NOBODY = "no source"


def speakers_markdown(voices: Voices) -> str:
    """A Markdown table, a row for each speaker."""
    rows = [_HEAD, ("---",) * 3 + ("---:",) * 6, *_rows(voices)]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows)


def speakers_csv(voices: Voices) -> str:
    """Lines of values separated by commas. What a spreadsheet would take for a formula is made plain text."""
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(_HEAD)
    writer.writerows((f"'{row[0]}" if row[0].startswith(_FORMULA) else row[0], *row[1:]) for row in _rows(voices))
    return sheet.getvalue()


def _rows(voices: Voices) -> Iterator[tuple[str, ...]]:
    for voice in voices.voices:
        yield (voice.name or _NOBODY, voice.standing, voice.type or "", *_figures(voice, voices.words))


def _figures(voice: Voice, words: int) -> Iterator[str]:
    share = 100 * voice.words / max(words, 1)
    yield from (str(len(voice.quotes)), str(voice.words), f"{share:.0f}%")
    yield from (str(voice.direct), str(voice.mixed), str(voice.indirect))
