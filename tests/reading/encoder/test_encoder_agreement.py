"""Names spelled alike have one type."""

from tui.reading.draft import Tagged
from tui.reading.encoder.agreement import agreed

TEXT = "Ann Lee spoke. Lee left. Lee won. In Lee it rained."


def tagged(start, words, label, score):
    start = TEXT.index(words, start)
    return Tagged(start, start + len(words), label, score)


def test_the_surest_type_wins_and_a_full_name_speaks_for_its_surname():
    names = [tagged(0, "Ann Lee", "person", 0.9), tagged(10, "Lee", "place", 0.6), tagged(20, "Lee", "person", 0.5)]
    assert [name.label for name in agreed(TEXT, names)] == ["person", "person", "person"]


def test_a_name_that_nothing_contradicts_stays_as_it_is():
    names = [tagged(0, "Ann Lee", "person", 0.4), tagged(34, "Lee", "place", 0.9)]
    assert [name.label for name in agreed(TEXT, names)] == ["person", "place"]


def test_offsets_and_scores_are_kept():
    names = (tagged(0, "Ann Lee", "person", 0.9), tagged(10, "Lee", "place", 0.6))
    assert [(n.start, n.end, n.score) for n in agreed(TEXT, names)] == [(n.start, n.end, n.score) for n in names]
