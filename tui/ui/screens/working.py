"""What the reading screen hands on: what is typed and asked goes to the kind of work that knows about it."""

from __future__ import annotations

from typing import TypeVar, cast

from textual import on, work

from tui.settings import Settings
from tui.ui.acts.analysing import Analysing
from tui.ui.acts.analysing_messages import ReadingTold
from tui.ui.acts.asking import Asking
from tui.ui.acts.asking_messages import Forgotten, Found, Listed, Narrowing
from tui.ui.acts.correcting import Correcting
from tui.ui.acts.explaining import Explaining
from tui.ui.acts.helping import Helping
from tui.ui.acts.noting import Noting
from tui.ui.acts.opening import Opening
from tui.ui.acts.passages import Passages
from tui.ui.acts.viewing import Gathered, Viewing, ViewName
from tui.ui.commands.port import ScreenPort
from tui.ui.panes.search_filter import FilterLine
from tui.ui.panes.search_messages import Asked, Forgetting, Recalled, Saving
from tui.ui.ports import DeskPort
from tui.ui.questions import Question
from tui.ui.screens.four_panes import FourPanes
from tui.ui.widgets.find_bar import FindBar

STOPPED = 130
"""The exit status when the reader stops the opening of the only article."""

T = TypeVar("T")


class WorkingScreen(FourPanes):
    """The panes with all that can be done on them; `ReaderScreen` makes it whole."""

    def __init__(self, desk: DeskPort, settings: Settings, *, ascii_only: bool) -> None:
        super().__init__(settings, ascii_only=ascii_only)
        self.desk = desk
        port = cast("ScreenPort", self)
        self.correcting, self.explaining, self.asking = Correcting(port), Explaining(port), Asking(port)
        self.viewing, self.passages, self.noting = Viewing(port), Passages(port), Noting(port)
        self.opening, self.helping, self.analysing = Opening(port), Helping(port), Analysing(port)

    # What is typed and what was found.

    @on(ReadingTold)
    def _tell_progress(self, message: ReadingTold) -> None:
        self.analysing.tell(message)

    @on(Gathered)
    def _take_gathered(self, message: Gathered) -> None:
        self.viewing.take(message)

    @on(Asked)
    def _search(self, message: Asked) -> None:
        self.asking.search(message)

    @on(Found)
    def _show_found(self, message: Found) -> None:
        self.search.show_found(message.query, message.answer, message.suggestions, message.failure)

    @on(Recalled)
    def _recall(self, message: Recalled) -> None:
        self.asking.recall(message)

    @on(Listed)
    def _show_listed(self, message: Listed) -> None:
        self.search.show_listed(message.words, message.suggestions)

    @on(Saving)
    @work
    async def _save_search(self, message: Saving) -> None:
        from tui.ui.screens.naming import NameScreen  # noqa: PLC0415 - loaded when it is asked for

        if name := await self.app.push_screen_wait(NameScreen(message.query)):
            self.asking.save(message.query, name)

    @on(Forgetting)
    def _forget_search(self, message: Forgetting) -> None:
        self.asking.forget(message.words)

    @on(Forgotten)
    def _list_again(self, message: Forgotten) -> None:
        self.search.list_again()
        self.search.say(f"forgotten: {message.words}, which was {message.query}")

    @on(FilterLine.Typed)
    def _narrow(self, message: FilterLine.Typed) -> None:
        self.asking.narrow(message.query)

    @on(Narrowing)
    def _take_narrowed(self, message: Narrowing) -> None:
        self.asking.take_narrowed(message)

    @on(FilterLine.Left)
    def _leave_filter(self, message: FilterLine.Left) -> None:
        self.asking.leave_filter(keep=message.keep)

    # What is asked over the screen.

    async def ask(self, question: Question[T]) -> T | None:
        """The reader's answer; None from one who thinks better of it."""
        from tui.ui.screens.asked import dialog  # noqa: PLC0415 - loaded when something is asked

        answer: T | None = await self.app.push_screen_wait(dialog(question, self.article.view.glyphs))
        return answer

    def on_unmount(self) -> None:
        """Lose nothing that is on its way to be kept."""
        self.correcting.keep_now()
        self.noting.places.leave()
        self.helping.settling.leave()

    @on(FindBar.Typed)
    def _find_pattern(self, message: FindBar.Typed) -> None:
        self.passages.finding.ask(message.pattern)

    @on(FindBar.Moved)
    def _look_on(self, message: FindBar.Moved) -> None:
        self.passages.finding.look_on(message.step)

    @on(FindBar.Left)
    def _leave_pattern(self, message: FindBar.Left) -> None:
        self.passages.finding.leave(stay=message.stay)

    @work
    async def show_articles(self) -> None:
        """Show the articles of the folder or feed, and open the one that is chosen."""
        from tui.ui.screens.articles import ArticlesScreen  # noqa: PLC0415 - loaded when it is asked for

        shelf, keys = self.opening.shelf, self.settings.keys
        assert shelf is not None
        alone = self.document is None
        screen = ArticlesScreen(self.desk, shelf, ascii_only=self.ascii, keys=keys, alone=alone)
        self.opening.take(*await self.app.push_screen_wait(screen))

    def stop_opening(self) -> None:
        """Open nothing, and leave."""
        self.app.exit(return_code=STOPPED)

    def show_view(self, name: ViewName) -> None:
        """Show a view of the whole article, and come back from it to what the reader chose there."""
        from tui.ui.screens.views import view  # noqa: PLC0415 - loaded when it is asked for

        self.app.push_screen(view(name, self, self.desk), self.viewing.arrive)

    def show_settings(self) -> None:
        """Show the settings, to be changed."""
        from tui.ui.screens.settings import SettingsScreen  # noqa: PLC0415 - loaded when it is asked for

        self.app.push_screen(SettingsScreen(self, self.helping.settling.change))

    def new_settings_file(self) -> str:
        """The text of a settings file in which nothing was changed yet."""
        from tui.settings.writing import template  # noqa: PLC0415 - few sessions need it
        from tui.ui.screens.key_check import commands  # noqa: PLC0415 - as above

        return template(commands())

    def show_help(self) -> None:
        """Show every key."""
        from tui.ui.screens.help import HelpScreen  # noqa: PLC0415 - loaded when it is asked for

        self.app.push_screen(HelpScreen(self.article.view.glyphs, self.settings.keys, self.current, self.refuses))
