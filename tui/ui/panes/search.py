"""The search: a line to type in and what was found, over the panes, so that the article shows each place behind it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input, Static

from tui.model import Answer, Hit, Suggestions
from tui.ui.panes.search_line import HINTS, SearchLine
from tui.ui.panes.search_lists import HitList, SuggestionList
from tui.ui.panes.search_messages import Asked, Forgetting, Left, Looked, Recalled, Saving
from tui.ui.widgets.late import Late
from tui.ui.widgets.line_list import LineList

_NOTHING = "nothing like it in this article"


class SearchPane(Container, Late):
    """Posts what is asked for as it is typed, where the reader looks, and how the search was left."""

    DEFAULT_CLASSES = "over"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "go there", id="search-choose", tooltip="Select this everywhere, and go there"),
        Binding("down,ctrl+n", "move(1)", "next", id="search-down", tooltip="Look at the next one"),
        Binding("up", "move(-1)", "previous", id="search-up", tooltip="Look at the previous one; or earlier searches"),
        Binding("tab", "complete", "complete", id="search-complete", tooltip="Take what is suggested; or next kind"),
        Binding("ctrl+down", "group(1)", "next kind", id="search-group", show=False, tooltip="Next kind of hits"),
        Binding("ctrl+up,shift+tab", "group(-1)", "kind before", id="search-group-back", show=False, tooltip="Back"),
        Binding("ctrl+r", "history", "history", id="search-history", tooltip="Earlier searches like what is typed"),
        Binding("ctrl+s", "save", "save", id="search-save", tooltip="Save this search under a name"),
        Binding("ctrl+x", "forget", "forget", False, priority=True, id="search-forget", tooltip="Forget what is saved"),
        Binding("pagedown", "move(8)", "page down", id="search-page-down", show=False, tooltip="A page down"),
        Binding("pageup", "move(-8)", "page up", id="search-page-up", show=False, tooltip="A page up"),
        Binding("escape", "leave", "back", priority=True, id="search-leave", tooltip="Go back to where you were"),
    ]

    BORDER_TITLE = "Search"

    ascii: reactive[bool] = reactive(False)
    """Whether only ASCII signs are drawn."""

    def __init__(self) -> None:
        super().__init__()
        self._awaited = False  # whether what is typed has not been found yet
        self._hasty = False  # whether the reader chose before that
        self._suggested = Suggestions()
        self._walked = False  # whether the reader went to one of the suggestions

    def inside(self) -> Iterable[Widget]:
        """The line to type in, what could be typed on, what must be said of it, and what was found."""
        yield SearchLine(placeholder="who, what, words", compact=True)
        yield SuggestionList()
        yield Static(id="search-remark", markup=False)
        yield Static(HINTS, id="search-hints", markup=False)
        yield HitList()

    def watch_ascii(self) -> None:
        """Let the lists have the same signs."""
        for each in self.query(LineList):
            each.ascii = self.ascii

    @property
    def _input(self) -> SearchLine:
        return self.query_one(SearchLine)

    @property
    def _list(self) -> HitList:
        return self.query_one(HitList)

    @property
    def _options(self) -> SuggestionList:
        return self.query_one(SuggestionList)

    def open(self) -> None:
        """Come up empty, with the keys."""
        self.furnish()
        self.watch_ascii()
        self.display = True
        self._input.value = ""
        self._rest()
        self.screen.set_focus(self._input)

    def _rest(self) -> None:
        """Nothing is asked for: teach by example, and offer what was saved."""
        self._show(Answer(), "")
        self.suggest(Suggestions())
        self.post_message(Recalled("", saved=True))

    def ask_again(self) -> None:
        """Ask for what is typed: it could not be searched for, or other facts may be found now."""
        if self.display and self._input.value.strip():
            self.post_message(Asked(self._input.value, self._input.cursor_position))

    # What was found.

    def show_found(self, query: str, answer: Answer, suggestions: Suggestions, failure: str = "") -> None:
        """Show what a query found, unless the reader has typed on since."""
        if not self.display or query != self._input.value:
            return
        self._awaited = False
        self.suggest(suggestions)
        if query.strip():
            self._show(answer, failure or _NOTHING)
            hits = answer.hits
            if self._hasty and hits:
                self._leave(hits[0])
            else:
                self.post_message(Looked(hits[0] if hits else None))
        self._hasty = False

    def _show(self, answer: Answer, note: str) -> None:
        self._list.answer, self._list.note, self._list.cursor = answer, note, 0
        self._list.lay_out()
        self._list.scroll_to(y=0, animate=False, immediate=True, force=True)
        self.say(answer.remark)
        self.query_one("#search-hints").display = not note
        self._list.display = bool(note)
        self._count()

    def say(self, remark: str) -> None:
        """A line below what is typed."""
        line = self.query_one("#search-remark", Static)
        line.update(remark)
        line.display = bool(remark)

    def _count(self) -> None:
        hits = self._list.hits
        self.border_subtitle = f"{self._list.cursor + 1} of {len(hits)}" if hits else ""

    @on(Input.Changed)
    def _ask(self, event: Input.Changed) -> None:
        event.stop()
        if not self.display:
            return
        self._hasty, self._awaited = False, bool(event.value.strip())
        if self._awaited:
            self.post_message(Asked(event.value, self._input.cursor_position))
        else:
            self._rest()
            self.post_message(Looked(None))

    # What could be typed on.

    def show_listed(self, words: str, suggestions: Suggestions) -> None:
        """Offer earlier searches, unless the reader has typed on since."""
        if self.display and words == self._input.value.strip():
            self.suggest(suggestions)

    def suggest(self, suggestions: Suggestions) -> None:
        """Show what could be typed on, the likeliest first."""
        self._suggested, self._walked = suggestions, False
        options = self._options
        options.options, options.cursor = suggestions.options, 0
        options.display = bool(suggestions.options)
        options.styles.height = len(suggestions.options)
        options.lay_out()

    def action_complete(self) -> None:
        """Take the suggestion; without any, go to the next kind of hits, or see the operators."""
        if self._suggested.options:
            self._take()
        elif self._list.hits:
            self.action_group(1)
        else:
            self.post_message(Asked(self._input.value, self._input.cursor_position, every=True))

    @on(SearchLine.Ended)
    def _take(self) -> None:
        if not self._suggested.options:
            return
        taken, line = self._suggested, self._input
        text = taken.options[self._options.cursor].text
        rest = line.value[taken.end :]
        gap = "" if text.endswith((":", "@")) or rest.startswith(" ") else " "
        line.value = line.value[: taken.start] + text + gap + rest
        line.cursor_position = taken.start + len(text + gap)

    def action_history(self) -> None:
        """List earlier searches with what is typed in them."""
        self.post_message(Recalled(self._input.value.strip()))

    def action_save(self) -> None:
        """Save what is typed."""
        if query := self._input.value.strip():
            self.post_message(Saving(query))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """Only a saved search can be forgotten; else the key cuts, as everywhere."""
        return action != "forget" or self._saved() is not None

    def action_forget(self) -> None:
        """Forget the saved search at the cursor."""
        if saved := self._saved():
            self.post_message(Forgetting(saved))

    def _saved(self) -> str | None:
        """The saved search among the suggestions that the cursor is at, as it is typed."""
        options = self._suggested.options
        text = options[self._options.cursor].text if options else ""
        return text if text.startswith("#") else None

    def list_again(self) -> None:
        """List what there is now of searches or hits."""
        if self._input.value.strip():
            self.ask_again()
        elif self.display:
            self._rest()

    # Moving and leaving.

    def action_move(self, step: int) -> None:
        """Look at another hit, or go to another suggestion where nothing else can be meant."""
        if self._suggested.options and (self._suggested.eager or self._can_walk(step)):
            self._walked = True
            self._options.cursor = max(min(self._options.cursor + step, len(self._options.options) - 1), 0)
            self._options.update_looks()
        elif step < 0 and not self._input.value.strip():
            self.action_history()
        else:
            self._look_at(self._list.cursor + step)

    def _can_walk(self, step: int) -> bool:
        """Whether nothing is typed, and the saved searches go on that way; above them are the earlier ones."""
        return not self._input.value.strip() and (step > 0 or self._options.cursor > 0)

    def action_group(self, step: int) -> None:
        """Look at the first hit of another kind."""
        self._look_at(self._list.group(step))

    def _look_at(self, index: int) -> None:
        hits = self._list.hits
        if hits:
            self._list.cursor = max(min(index, len(hits) - 1), 0)
            self._list.show_entry(self._list.cursor)
            self._list.update_looks()
            self._count()
            self.post_message(Looked(hits[self._list.cursor]))

    @on(Input.Submitted)
    def _choose(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_choose()

    def action_choose(self) -> None:
        """Take the suggestion gone to, choose the hit looked at, or the best as soon as it is found."""
        if self._suggested.options and (self._walked or not self._input.value.strip()):
            self._take()
            return
        self._hasty = self._awaited
        if self._list.hits and not self._awaited:
            self._leave(self._list.hits[self._list.cursor])

    def action_leave(self) -> None:
        """Leave the suggestions, or else the search, without choosing."""
        if self._suggested.eager and self._suggested.options:
            self.suggest(Suggestions())
        else:
            self._leave(None)

    def on_click(self, event: events.Click) -> None:
        """Choose the hit that was clicked on."""
        if event.widget is self._list:
            index = self._list.entry_at(event.get_content_offset_capture(self._list).y + self._list.scroll_offset.y)
            if 0 <= index < len(self._list.hits):
                self._leave(self._list.hits[index])

    def _leave(self, hit: Hit | None) -> None:
        self.display = False
        self.screen.set_focus(None)  # or the next key would be typed into a line that nobody sees
        self.post_message(Left(self._input.value.strip(), hit))
