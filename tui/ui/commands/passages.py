"""Commands of `tui.ui.acts.passages`."""

from __future__ import annotations

from tui.ui.commands.base import DeskCommand
from tui.ui.commands.port import ScreenPort


class _WhileSelecting(DeskCommand):
    """What the commands of selected words share."""

    id = "selecting"
    mode = "words are selected"

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused while no words are selected."""
        return None if desk.passages.selected else "no words are selected"


class OtherEnd(_WhileSelecting):
    """The cursor at the other end of the selected words."""

    id = "other-end"
    keys = "o"
    label = "other end"
    tooltip = "Go to the other end of the selected words"
    footer = True

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Swap the ends."""
        desk.passages.swap_ends()


class EndSelecting(_WhileSelecting):
    """No words selected any more."""

    id = "end-selecting"
    keys = "escape"
    label = "end"
    tooltip = "Select no words any more"
    footer = True

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Let go of them; the cursor stays."""
        desk.passages.end_selecting()


class _WhileFinding(DeskCommand):
    """What the commands of a pattern's matches share."""

    id = "finding"
    mode = "a pattern is found"

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused while nothing is found."""
        return None if desk.passages.finding.matches else "find a pattern first"


class NextMatch(_WhileFinding):
    """On to the next match."""

    id = "next-match"
    keys = "n"
    label = "next match"
    tooltip = "Go to the next match of the pattern"
    footer = True

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Go forward, from the last match round to the first."""
        desk.passages.finding.walk(1)


class PreviousMatch(_WhileFinding):
    """Back to the match before."""

    id = "previous-match"
    keys = "N"
    label = "previous match"
    tooltip = "Go to the previous match of the pattern"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Go back, from the first match round to the last."""
        desk.passages.finding.walk(-1)


class EndFinding(_WhileFinding):
    """No pattern any more."""

    id = "end-finding"
    keys = "escape"
    label = "end finding"
    tooltip = "Mark no matches any more"
    footer = True

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Forget the matches; the cursor stays."""
        desk.passages.finding.end()


class _OfText(DeskCommand):
    """What commands that need a text share."""

    id = "of-text"

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused until there is a text."""
        return None if desk.document and desk.document.text else "there is no text"


class _InText(_OfText):
    """What commands that work in the article share."""

    id = "in-text"
    panes = ("article",)


class SelectWords(_InText):
    """Words, from here to wherever the cursor goes."""

    id = "select-words"
    keys = "v"
    label = "words"
    tooltip = "Select words: move to take in more; again, for whole"
    footer = True

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Start at the cursor, or take in the whole sentence, paragraph, article."""
        desk.passages.select_words()


class SelectSentence(_InText):
    """The sentence here; again, the paragraph."""

    id = "select-sentence"
    keys = "V"
    label = "sentence"
    tooltip = "Select the sentence; again, paragraph and article"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Take in the whole of what the selected words, or those at the cursor, are of."""
        desk.passages.select_words(whole=True)


class Find(_OfText):
    """Places that match a regular expression."""

    id = "find"
    keys = "backslash"
    label = "find"
    tooltip = "Find in the text by a regular expression"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Let the reader type it."""
        desk.passages.finding.open()


class Focus(DeskCommand):
    """Only what the selection is in."""

    id = "focus"
    keys = "F"
    label = "focus"
    tooltip = "Leave only the sentences about the selection"

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused while there is nothing to focus on."""
        if desk.article.view.focusing or (desk.reading and desk.selection.kind):
            return None
        return "select an actor, a quote or an event first" if desk.reading else "the article is still being read"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Leave the rest out, or give it back."""
        desk.passages.focus()


class ShowOutline(_OfText):
    """The article's parts."""

    id = "outline"
    keys = "o"
    label = "outline"
    tooltip = "Show the outline, with the selection's mentions"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Show it."""
        desk.show_outline()


class SetBookmark(_InText):
    """This place, marked with a letter."""

    id = "mark"
    keys = "m"
    label = "mark"
    tooltip = "Mark this place with a letter"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Wait for the letter."""
        desk.passages.bookmarks.ask_to_set()


class GoToBookmark(_InText):
    """To a place that was marked."""

    id = "go-to-mark"
    keys = "apostrophe"
    label = "go to mark"
    tooltip = "Go to a marked place; twice: to where you were before"

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused while there is nowhere to go."""
        return None if desk.passages.bookmarks.marks or desk.trail else "no place is marked yet: m marks one"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Wait for the letter."""
        desk.passages.bookmarks.ask_to_go()


class Jump(DeskCommand):
    """To anything in view, by a letter or two."""

    id = "jump"
    keys = "semicolon"
    label = "jump"
    tooltip = "Label everything in view, and go to a label"

    @classmethod
    def refusal(cls, desk: ScreenPort) -> str | None:
        """Refused until there are facts to go to."""
        return None if desk.reading else "the article is still being read"

    @classmethod
    def run(cls, desk: ScreenPort) -> None:
        """Show the labels."""
        desk.passages.jumping.start()


COMMANDS: tuple[type[DeskCommand], ...] = (
    OtherEnd,
    EndSelecting,
    NextMatch,
    PreviousMatch,
    EndFinding,
    SelectWords,
    SelectSentence,
    Find,
    Focus,
    ShowOutline,
    Jump,
    SetBookmark,
    GoToBookmark,
)
