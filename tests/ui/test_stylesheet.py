"""The style sheets squeezed for the parser say what they say as they are written."""

from __future__ import annotations

import pytest
from textual.css.parse import parse
from textual.css.stylesheet import StylesheetParseError
from textual.css.tokenize import tokenize_values
from textual.widgets import Input, OptionList, TextArea

from tui.paths import shared
from tui.ui.stylesheet import KeptStylesheet, _squeezed

SHEETS = {path.name: path.read_text(encoding="utf-8") for path in sorted(shared("styles").glob("*.tcss"))}
SHEETS |= {widget.__name__: widget.DEFAULT_CSS for widget in (Input, OptionList, TextArea)}


def rules(css, variables):
    return [
        (rule.css, rule.pseudo_classes) for rule in parse("", css, ("", ""), variable_tokens=tokenize_values(variables))
    ]


@pytest.mark.parametrize("name", SHEETS)
async def test_nothing_is_lost(drive, name):
    async with drive() as driven:
        variables = driven.app.get_css_variables()
    assert rules(_squeezed(SHEETS[name]), variables) == rules(SHEETS[name], variables) != []


def test_a_mistake_is_told_with_its_line():
    sheet = KeptStylesheet()
    sheet.add_source("Static {\n    /* words */\n\n    colour: red;\n}\n", ("x.tcss", ""))
    with pytest.raises(StylesheetParseError) as error:
        sheet.parse()
    ((token, _),) = [wrong for rule in error.value.errors.rules for wrong in rule.errors]
    assert token.location[0] == 3
