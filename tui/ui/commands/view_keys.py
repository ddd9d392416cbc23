"""Keys of the views of a whole article, and of the settings: the help knows them before those screens are loaded."""

from __future__ import annotations

from textual.binding import Binding, BindingType

VIEW_KEYS: tuple[BindingType, ...] = (
    Binding("y", "copy", "copy", id="view-copy", tooltip="Copy what is at the cursor"),
    Binding("5", "view('company')", "who", id="view-company", show=False, tooltip="Who with whom"),
    Binding("6", "view('speakers')", "speakers", id="view-speakers", show=False, tooltip="Quotes by speaker"),
    Binding("7", "view('chart')", "chart", id="view-chart", show=False, tooltip="The time line as a chart"),
    Binding("1", "pane('article')", "article", id="view-article", show=False, tooltip="Back, to the article"),
    Binding("2", "pane('actors')", "actors", id="view-actors", show=False, tooltip="Back, to the actors"),
    Binding("3", "pane('quotes')", "quotes", id="view-quotes", show=False, tooltip="Back, to the quotes"),
    Binding("4", "pane('timeline')", "time line", id="view-timeline", show=False, tooltip="Back, to the time line"),
    Binding("question_mark", "help", "help", id="view-help", tooltip="Show every key"),
    Binding("escape,q", "leave", "back", id="view-leave", tooltip="Back to the article, where you stand here"),
)
"""Of every view."""

COMPANY_KEYS: tuple[BindingType, ...] = (
    Binding("h,left", "across(-1)", "left", id="company-left", show=False, tooltip="To the actor at the left"),
    Binding("l,right", "across(1)", "right", id="company-right", show=False, tooltip="To the actor at the right"),
    Binding("tab", "bond(1)", "what ties them", id="company-bond", tooltip="Another bond: sentence, speech, event"),
    Binding("shift+tab", "bond(-1)", "bond before", id="company-bond-back", show=False, tooltip="The bond before"),
    Binding("e", "every", "all", id="company-every", tooltip="Show every actor, or the main ones only"),
)
"""Of who with whom."""

SPEAKERS_KEYS: tuple[BindingType, ...] = (
    Binding("s", "measure", "words or quotes", id="speakers-measure", tooltip="Measure by words, or by quotes"),
    Binding("Y", "screen.table('CSV')", "as CSV", id="speakers-csv", tooltip="Copy the table as CSV"),
)
"""Of the speakers."""

CHART_KEYS: tuple[BindingType, ...] = (
    Binding("plus,equals_sign", "zoom(0.5)", "in", id="chart-in", tooltip="A shorter stretch of time"),
    Binding("minus", "zoom(2)", "out", id="chart-out", tooltip="A longer stretch of time"),
    Binding("h,left", "pan(-0.25)", "earlier", id="chart-earlier", tooltip="Look at what was earlier"),
    Binding("l,right", "pan(0.25)", "later", id="chart-later", tooltip="Look at what was later"),
    Binding("0", "whole", "whole", id="chart-whole", tooltip="All of time that the text tells of"),
    Binding("e", "every", "all events", id="chart-every", tooltip="Show every event, or the main ones only"),
)
"""Of the chart of time."""

SETTINGS_KEYS: tuple[BindingType, ...] = (
    Binding("down,ctrl+n", "move(1)", "down", priority=True, id="settings-down", tooltip="To the next setting"),
    Binding("up", "move(-1)", "up", priority=True, id="settings-up", tooltip="To the setting before"),
    Binding("pagedown", "move(10)", "page down", priority=True, id="settings-page-down", tooltip="Ten down"),
    Binding("pageup", "move(-10)", "page up", priority=True, id="settings-page-up", tooltip="Ten up"),
    Binding("right", "step(1)", "next value", priority=True, id="settings-next", tooltip="The next value"),
    Binding("left", "step(-1)", "value before", priority=True, id="settings-previous", tooltip="The value before"),
    Binding(
        "enter", "take", "change", priority=True, id="settings-change", tooltip="Another value; a new key, to press"
    ),
    Binding("delete", "reset", "default", priority=True, id="settings-default", tooltip="Back to the default"),
    Binding("escape", "leave", "close", priority=True, id="settings-close", tooltip="Show all again; close"),
)
"""Of the settings."""
