"""Views of a whole article: who with whom, who said how much, what happened when. Pure: a reading in, counts out."""

from tui.views.company import company
from tui.views.moments import moments
from tui.views.stretches import Stretches
from tui.views.tables import speakers_csv, speakers_markdown
from tui.views.together import together
from tui.views.voices import voices

__all__ = ["Stretches", "company", "moments", "speakers_csv", "speakers_markdown", "together", "voices"]
