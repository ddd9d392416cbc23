"""What Textual does with each row is left out only where it changes nothing: rows look as it would draw them."""

from __future__ import annotations

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.strip import Strip
from textual.widget import Widget

from tui.ui.driver.cells import Brush
from tui.ui.driver.rows import rendered
from tui.ui.terminal import Terminal
from tui.ui.widgets.component import filled

THEMES = ["dateline-dark", "dateline-light", "dateline-contrast", "dateline-ansi", "nord"]
SCREENS = {
    "an actor": ("2", "j", "j"),
    "an event": ("4", "G"),
    "the search": ("slash", "p"),
    "help": ("question_mark",),
}
RULES = [
    "",
    "border: round red",
    "border-left: thick red",
    "border-top: solid red",
    "border: round red; padding: 1",
    "padding: 1 2",
    "outline: round red",
    "opacity: 40%",
    "text-opacity: 40%",
    "tint: red 50%",
    "hatch: cross red",
]


def new_brush():
    return Brush(Terminal.of({"TERM": "xterm-direct", "LANG": "C.UTF-8"}))


def cells(strips):
    brush = new_brush()
    return [brush.cells((strip,)) for strip in strips]


@pytest.mark.parametrize("keys", SCREENS.values(), ids=SCREENS)
@pytest.mark.parametrize("theme", THEMES)
async def test_rows_are_those_of_textual(drive, theme, keys):
    async with drive(theme=theme) as desk:
        await desk.press(*keys)
        compared = [widget for widget in desk.app.screen.walk_children() if widget.outer_size]
        assert compared
        for widget in compared:
            whole = widget.outer_size.region
            for crop in (whole, whole.shrink((1, 2, 1, 1)), whole.split_horizontal(1)[0]):
                assert cells(rendered(widget, crop)) == cells(widget.render_lines(crop)), (widget, crop)


class Framed(Widget):
    """A widget that draws by the line, with whatever its style sheet adds."""

    DEFAULT_CSS = "Framed { width: 20; height: 6; background: #102030; color: white; }"

    def render_line(self, y):
        return Strip([Segment(f"row {y}", Style.parse("red on blue"))])


@pytest.mark.parametrize("rule", RULES)
async def test_what_a_style_sheet_adds_is_drawn(rule):
    class Sheet(App):
        CSS = f"Framed {{ {rule} }}"

        def compose(self):
            yield Framed()

    async with Sheet().run_test(size=(30, 10)) as pilot:
        widget = pilot.app.query_one(Framed)
        whole = widget.outer_size.region
        assert cells(rendered(widget, whole)) == cells(widget.render_lines(whole))


@pytest.mark.parametrize("colours", ["1", None], ids=["without colour", "in colour"])
async def test_a_brush_that_looks_through_filters_draws_what_they_make_of_strips(drive, monkeypatch, colours):
    if colours:
        monkeypatch.setenv("NO_COLOR", colours)
    for theme in THEMES:
        async with drive(theme=theme) as desk:
            await desk.press("2", "j")
            filters, ground = desk.app.colour_filters(), desk.app.screen.background_colors[1]
            assert filters or desk.app.native_ansi_color
            view = desk.reader.article.view
            strips = [view.render_line(y) for y in range(view.size.height)]
            strips.append(Strip([Segment("faint", Style(dim=True, color="#a0b0c0", bgcolor="#102030"))]))
            passed = strips
            for line_filter in filters:
                passed = [strip.apply_filter(line_filter, ground) for strip in passed]
            brush = new_brush()
            brush.look_through(filters, ground)
            assert [brush.cells((strip,)) for strip in strips] == cells(passed)
            brush.look_through((), ground)
            assert [brush.cells((strip,)) for strip in strips] == cells(strips)


@pytest.mark.parametrize("words", [("one", " two"), ("日本", "語" * 6), ("", ""), ("x" * 10,)])
@pytest.mark.parametrize("width", [1, 4, 7, 10, 30])
def test_a_row_is_filled_as_textual_extends_it(words, width):
    blank, strip = Style.parse("on red"), [Segment(word, Style.parse("bold")) for word in words]
    assert cells([filled(strip, width, blank)]) == cells([Strip(strip).crop_extend(0, width, blank)])
    assert filled(strip, width, blank).cell_length == width
