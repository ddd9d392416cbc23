"""The signs: one cell each, and an ASCII twin for all of them."""

from __future__ import annotations

import pytest
from msgspec.structs import asdict
from rich.cells import cell_len

from tui.ui.paint.glyphs import ASCII, UNICODE, Glyphs

LADDERS = {"density", "shades", "fills", "parts"}


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
def test_every_sign_is_one_cell(glyphs: Glyphs):
    wide = {name: sign for name, sign in asdict(glyphs).items() if any(cell_len(char) != 1 for char in sign)}
    long = {name: sign for name, sign in asdict(glyphs).items() if len(sign) != 1 and name not in LADDERS}
    assert (wide, long) == ({}, {})


def test_the_ascii_set_is_ascii():
    assert all(sign.isascii() for sign in asdict(ASCII).values())


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
def test_signs_that_must_be_told_apart_differ(glyphs: Glyphs):
    families = (
        [glyphs.actor(kind) for kind in ("person", "organization", "place", "group", "other")],
        [glyphs.quote(kind) for kind in ("direct", "mixed", "indirect")],
        [glyphs.dot(relation) for relation in ("past", "present", "future")],
        [glyphs.rail_names, glyphs.rail_name, glyphs.rail_nominal, glyphs.rail_pronoun, glyphs.rail_quote],
        [glyphs.track, glyphs.window],
        [glyphs.duration, glyphs.vague, glyphs.dot_past, glyphs.grid, glyphs.published],
        list(glyphs.parts),
        list(glyphs.shades),
    )
    assert all(len(set(family)) == len(family) for family in families)


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
def test_a_little_of_something_never_looks_like_nothing(glyphs: Glyphs):
    assert glyphs.level(0) == " "
    assert glyphs.level(0.001) != " "
    assert glyphs.level(1) == glyphs.level(7) == glyphs.density[-1]


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
def test_a_bar_is_as_long_as_its_share_and_never_longer_than_its_room(glyphs: Glyphs):
    assert glyphs.fill(0, 10) == ""
    assert len(glyphs.fill(0.001, 10)) == 1
    assert glyphs.fill(0.5, 10) == glyphs.fills[-1] * 5
    assert glyphs.fill(1, 10) == glyphs.fills[-1] * 10


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
def test_the_more_the_denser(glyphs: Glyphs):
    shades = [glyphs.shade(share / 10) for share in range(11)]
    assert [glyphs.shades.index(sign) for sign in shades] == sorted(glyphs.shades.index(sign) for sign in shades)
    assert (shades[0], shades[-1]) == (glyphs.shades[0], glyphs.shades[-1])
