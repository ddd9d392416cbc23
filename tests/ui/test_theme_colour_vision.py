"""Colours that say something different look different to every eye, and never say it alone."""

from __future__ import annotations

from itertools import combinations

import pytest
from colour_vision import EYES, difference, seen_with
from textual.color import Color

APART = 10.0
"""As far as the colours that Okabe and Ito chose are from each other at the least (CIEDE2000 10.9), to the digit."""
# Kinds of actors, plain words, quotes and times stand side by side in the text; the selection and what is marked,
# found or asked for are accent and warning; the four looks of several selected actors are these same again.
TOLD_APART = ("text-primary", "text-accent", "text-secondary", "text-success", "text-warning", "foreground")
WRONG = ("text-error", "foreground"), ("text-error", "unsure")
"""What is wrong is not like what is right, nor like what is unsure."""


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("theme", ["dateline-okabe-dark", "dateline-okabe-light"])
async def test_the_colour_blind_can_tell_them_apart(drive, theme, eyes):
    async with drive(theme=theme) as desk:
        variables = desk.app.get_css_variables()
        unsure = desk.reader.article.view.component_style("article--unsure").foreground
    colours = {name: Color.parse(variables[name]) for name in (*TOLD_APART, "text-error")}
    colours["unsure"] = Color.parse(variables["surface"]) + unsure
    seen = {name: seen_with(eyes, colour) for name, colour in colours.items()}
    apart = {pair: difference(*(seen[name] for name in pair)) for pair in (*combinations(TOLD_APART, 2), *WRONG)}
    assert {pair: round(by, 1) for pair, by in apart.items() if by < APART} == {}


@pytest.mark.parametrize(
    ("one", "other", "by"),
    [
        # From the test data of Sharma, Wu and Dalal, those that can be written in sRGB, to what rounding leaves.
        ("#FFFFFF", "#000000", 100.0),
        ("#FF0000", "#00FF00", 86.6),
        ("#0000FF", "#00FF00", 83.2),
        ("#808080", "#808080", 0.0),
    ],
)
def test_differences_are_those_of_the_books(one, other, by):
    assert difference(Color.parse(one), Color.parse(other)) == pytest.approx(by, abs=0.3)


def test_who_sees_no_red_confuses_red_with_a_dark_green():
    red, green = Color.parse("#C00000"), Color.parse("#3C4600")
    assert difference(red, green) > 40
    assert difference(seen_with("protanopia", red), seen_with("protanopia", green)) < 5


WITHOUT_COLOUR = {
    "at rest": ("paragraph", "quote", "time", "name", "nominal", "pronoun", "unsure"),
    "an actor selected": ("name", "name-selected", "nominal-selected", "pronoun-selected", "quote-selected"),
    "what it takes part in": ("quote", "quote-selected", "trigger-selected", "name-selected"),
    "several selected": ("name", "one-selected", "two-selected", "three-selected", "four-selected", "shared-selected"),
    "a pattern": ("paragraph", "match", "match-here", "selecting"),
}


@pytest.mark.parametrize("together", WITHOUT_COLOUR.values(), ids=WITHOUT_COLOUR)
async def test_text_is_told_apart_without_colour(drive, monkeypatch, together):
    monkeypatch.setenv("NO_COLOR", "1")
    async with drive() as desk:
        styles = [desk.reader.article.view.component_style(f"article--{role}") for role in together]
    looks = [
        tuple(bool(look) for look in (s.bold, s.dim, s.italic, s.underline, s.underline2, s.reverse)) for s in styles
    ]
    assert len(set(looks)) == len(looks), dict(zip(together, looks, strict=True))


async def test_the_frame_tells_without_colour_where_the_keys_go(drive, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    async with drive() as desk:
        for key, pane in (("1", "article"), ("2", "actors"), ("3", "quotes")):
            await desk.press(key)
            framed = {
                name: desk.reader.query_one(f"#{name}").styles.border.top[0] for name in ("article", "actors", "quotes")
            }
            assert [name for name, frame in framed.items() if frame == "heavy"] == [pane]
