"""Days that are written out: a month is not taken for a happening of the same name."""

from __future__ import annotations

from datetime import date

import pytest

from tui.model import Block, RawArticle
from tui.reading.normalise import normalise
from tui.reading.pipeline import analyse

PUBLISHED = date(2024, 3, 12)


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("The ministers met in Lisbon on 4 March 2024.", "met", date(2024, 3, 4)),
        ("The minister will visit Lisbon on 20 March 2024.", "visit", date(2024, 3, 20)),
        ("On March 5, 2024, the minister signed the treaty.", "signed", date(2024, 3, 5)),
        ("Friday's talks failed.", "talks", date(2024, 3, 8)),
    ],
)
def test_a_happening_has_the_day_of_its_clause(text, trigger, day):
    block = Block(start=0, end=len(text), kind="paragraph")
    reading = analyse(normalise(RawArticle(source="x", text=text, published=PUBLISHED, blocks=(block,))))
    assert [event.begins for event in reading.events if event.trigger.text == trigger] == [day]
