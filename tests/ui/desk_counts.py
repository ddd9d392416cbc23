"""What the sample's desk counts over its readings: as the real one does, but with a full stop as a sentence's end."""

from __future__ import annotations

import re

from tui import views
from tui.model import Span


def _sentences(article):
    return [Span(start=m.start(), end=m.end()) for m in re.finditer(r"[^.\n]+(?:\.\w[^.\n]*)*", article.text)]


class Counts:
    """The views of a whole article."""

    def together(self, reading, actors):
        return views.together(reading, actors, views.Stretches(_sentences(reading.article)))

    def company(self, reading):
        return views.company(reading, views.Stretches(_sentences(reading.article)))

    def voices(self, reading):
        return views.voices(reading)

    def moments(self, reading):
        return views.moments(reading)

    def speakers(self, voices, form):
        return {"Markdown": views.speakers_markdown, "CSV": views.speakers_csv}[form](voices)
