"""Constraints of order: the surer hold, circles are cut, places are as late as they may be."""

from hypothesis import given
from hypothesis import strategies as st

from tui.reading.events.graph import components, consistent, ranks

EDGES = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=30)


def test_a_weaker_edge_that_closes_a_circle_is_left_out():
    after = consistent(3, [[(0, 1), (1, 2)], [(2, 0)]])
    assert ranks(after, 3) == [1, 2, 3]


def test_what_no_edge_tells_apart_shares_its_place():
    assert ranks(consistent(3, [[(0, 2), (1, 2)]]), 3) == [1, 1, 2]


def test_places_are_as_late_as_what_follows_allows():
    assert ranks(consistent(4, [[(0, 1), (1, 2)], [(3, 2)]]), 4) == [1, 2, 3, 2]


def test_nodes_that_are_no_rows_only_carry_order():
    assert ranks(consistent(3, [[(0, 2), (2, 1)]]), 2) == [1, 2]


@given(EDGES, EDGES)
def test_whatever_the_edges_the_result_has_no_circle(sure, likely):
    after = consistent(8, [sure, likely])
    parts = components(after)
    assert len(set(parts)) == 8
    places = ranks(after, 8)
    assert all(places[a] < places[b] for a, others in enumerate(after) for b in others)


@given(EDGES)
def test_edges_of_the_first_tier_outside_circles_all_hold(edges):
    parts = components([[b for a, b in edges if a == node] for node in range(8)])
    after = consistent(8, [edges])
    assert all(b in after[a] for a, b in edges if parts[a] != parts[b])
