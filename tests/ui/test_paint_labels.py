"""Labels to jump by: as short as can be, and never one that begins another."""

from __future__ import annotations

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.ui.paint.labels import LETTERS, labels
from tui.ui.widgets.labelled import labelled


@pytest.mark.parametrize("count", [0, 1, 9, 26, 27, 51, 52, 120, 676])
def test_no_label_begins_another_and_none_is_wasted(count):
    made = labels(count)
    assert len(set(made)) == count
    assert not [(a, b) for a in made for b in made if a != b and b.startswith(a)]
    assert [len(label) for label in made] == sorted(len(label) for label in made)
    singles = sum(len(label) == 1 for label in made)
    assert singles + (len(LETTERS) - singles) * len(LETTERS) >= count


def test_the_first_labels_are_under_the_fingers():
    assert labels(4) == ["a", "s", "d", "f"]


def test_more_than_can_be_labelled_are_left_without():
    assert len(labels(2000)) == 676


def test_labels_stand_on_their_cells_and_move_on_where_there_is_no_room():
    row = Strip([Segment("“Wir 你好”  "), Segment("   ")])
    drawn = labelled(row, [(0, "aa"), (1, "sd"), (5, "f")], Style(bold=True))
    assert drawn.text == "aasd f 好”     "
    assert drawn.cell_length == row.cell_length
