"""The signs: one cell each, and an ASCII twin for all of them."""

from __future__ import annotations

from dataclasses import asdict

import pytest
from rich.cells import cell_len

from tui.ui.paint.glyphs import ASCII, UNICODE, Glyphs


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
def test_every_sign_is_one_cell(glyphs: Glyphs):
    wide = {name: sign for name, sign in asdict(glyphs).items() if any(cell_len(char) != 1 for char in sign)}
    long = {name: sign for name, sign in asdict(glyphs).items() if len(sign) != 1 and name != "density"}
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
    )
    assert all(len(set(family)) == len(family) for family in families)


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
def test_a_little_of_something_never_looks_like_nothing(glyphs: Glyphs):
    assert glyphs.level(0) == " "
    assert glyphs.level(0.001) != " "
    assert glyphs.level(1) == glyphs.level(7) == glyphs.density[-1]
