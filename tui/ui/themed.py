"""The colours of the app: which theme is shown, which the terminal asks for, and the reader's choice among all."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any, Generic

from textual import work
from textual.filter import LineFilter

from tui.paths import shared
from tui.settings.model import SYSTEM
from tui.ui import looks, themes
from tui.ui.driver.heeding import Result
from tui.ui.driver.lean import LeanApp
from tui.ui.faint import faint
from tui.ui.paint.glyphs import ASCII, UNICODE
from tui.ui.questions import ChoiceQuestion, Option
from tui.ui.stylesheet import KeptStylesheet
from tui.ui.terminal import Terminal, has_light_ground, is_colourless

_NO_COLOURS, _FEW_COLOURS = 2, 16
READABLE = "4.5"
"""The contrast that WCAG asks of text; a theme can promise more."""


class ThemedApp(LeanApp[Result], Generic[Result]):
    """An app in the theme that was asked for; if none was, in one that suits the terminal, and follows it."""

    def __init__(self, asked: str | None, *, terminal: Terminal, **options: Any) -> None:
        """`asked` is a theme's name, SYSTEM or nothing."""
        super().__init__(terminal=terminal, ansi_color=terminal.colours == _NO_COLOURS or None, **options)
        self._house = themes.load(shared("styles") / "themes.toml")
        for theme in self._house:
            self.register_theme(theme)
        self._said_light: bool | None = None  # what the terminal itself said of its ground
        self.asked_theme = asked
        self.suit_terminal()
        self._styled_with = dict(self.get_css_variables())
        self.stylesheet = KeptStylesheet(variables=self._styled_with)

    # Which theme.

    def use_theme(self, asked: str | None) -> None:
        """Show the theme of this name, or one that suits the terminal."""
        self.asked_theme = asked
        self.theme = self._fitting(asked)

    def suit_terminal(self) -> None:
        """Show what was asked for on a ground as light as the environment or, the last time, the terminal said."""
        lit = has_light_ground(os.environ)
        self._is_light = lit or looks.was_light(self.asked_theme, self.terminal, os.environ)
        self.use_theme(self.asked_theme)

    def _fitting(self, asked: str | None) -> str:
        if self.terminal.colours == _NO_COLOURS:
            return themes.SIXTEEN
        if asked in self.available_themes:
            return asked
        if self.terminal.colours <= _FEW_COLOURS:
            return themes.SIXTEEN
        return themes.LIGHT if self._is_light else themes.DARK

    def take_ground(self, *, is_light: bool) -> None:
        """Follow a terminal that said how light its ground is."""
        self._is_light = self._said_light = is_light
        self.use_theme(self.asked_theme)

    @property
    def is_known_light(self) -> bool:
        """Whether the terminal said that its ground is light: only then the next start takes it to be."""
        return self._said_light is True

    # What a theme makes of what is drawn.

    def get_css_variables(self) -> dict[str, str]:
        """The theme's, with text in shades of its foreground.

        Textual would have them `auto`, against whatever is behind; but styles of words in a line know no background.
        """
        variables = super().get_css_variables()
        if self.current_theme.ansi:
            return variables
        ink = variables["foreground"]
        shades = {"text": ink, "text-muted": f"{ink} 72%", "text-disabled": f"{ink} 40%"}
        self.theme_variables = {**variables, **shades, **self.current_theme.variables}
        return self.theme_variables

    def refresh_css(self, animate: bool = True) -> None:  # as Textual has it
        """Style everything anew, unless nothing has changed: at the start Textual does all of it twice."""
        variables = self.get_css_variables()
        if variables != self._styled_with:
            self._styled_with = dict(variables)
            super().refresh_css(animate)

    def colour_filters(self) -> Sequence[LineFilter]:
        """Textual's, and before them ours, where colours can be mixed."""
        filters = super().colour_filters()
        if self.native_ansi_color:
            return filters
        return [faint(self.current_theme.variables.get("least-contrast", READABLE)), *filters]

    # Choosing.

    @work(exclusive=True, group="theme")
    async def action_choose_theme(self) -> None:
        """Let the reader choose a theme, the one at the cursor shown at once, and keep what was chosen."""
        from tui.ui.screens.theme import ThemeScreen  # noqa: PLC0415 - loaded when it is asked for

        if self.terminal.colours == _NO_COLOURS:
            why = "NO_COLOR is set" if is_colourless(os.environ) else f"a {self.terminal.name} has none"
            self.tell(f"there is no theme to choose, for nothing has a colour: {why}")
            return
        before, choices = self.asked_theme or SYSTEM, self._choices()
        names = list(choices)
        question = ChoiceQuestion("Theme", tuple(choices.values()))
        now = names.index(before) if before in choices else 0
        glyphs = ASCII if self.has_class("-ascii") else UNICODE
        screen = ThemeScreen(question, glyphs, now, lambda number: self.use_theme(names[number]))
        chosen = await self.push_screen_wait(screen)
        if chosen:
            self.action_use_theme(names[chosen.numbers[0]])
        else:
            self.use_theme(before)

    def action_use_theme(self, name: str) -> None:
        """Show a theme, and keep that it was chosen."""
        self.use_theme(name)
        self.keep_theme(name)
        self.tell(f"theme: {name}")

    def _choices(self) -> dict[str, Option]:
        """What can be chosen, by its name: as the terminal is, the house's, and then Textual's."""
        about = {SYSTEM: f"as the terminal is: {self._fitting(None)}"}
        about |= {theme.name: theme.about for theme in self._house}
        for name, theme in sorted(self.available_themes.items()):
            about.setdefault(name, "dark" if theme.dark else "light")
        return {name: Option(name, words) for name, words in about.items()}

    # What the app gives.

    def keep_theme(self, name: str) -> None:
        """Have the theme of this name, or SYSTEM, the next time too."""
        raise NotImplementedError

    def tell(self, words: str) -> None:
        """Say something to the reader, on one line."""
        raise NotImplementedError
