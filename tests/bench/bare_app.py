"""The least a Textual app with the same four regions and a filter can be: what any such app pays."""

from pathlib import Path

from textual.app import App, ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Footer, Header, Input, OptionList, Static

NAMES = [f"{pane} {n}" for n in range(60) for pane in ("actors", "quotes", "time line")]


class BareApp(App):
    """One long Static and three lists, with Textual's own header and footer."""

    CSS = "Horizontal > * { width: 1fr } OptionList { height: 1fr } #filter { display: none }"
    BINDINGS = (("slash", "filter", "Filter"), ("q", "quit", "Quit"))

    def compose(self) -> ComposeResult:
        """The regions."""
        yield Header()
        with Horizontal():
            yield Static(Path(__file__).read_text(encoding="utf-8") * 4, markup=False)
            with Vertical():
                yield OptionList(*NAMES, id="names")
                for _ in range(2):
                    yield OptionList(*NAMES)
        yield Input(id="filter")
        yield Static("all there")
        yield Footer()

    def action_filter(self) -> None:
        """Show the filter."""
        self.query_one("#filter").display = True
        self.query_one("#filter").focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """List the names that have the letters."""
        names = self.query_one("#names", OptionList)
        names.clear_options()
        names.add_options(name for name in NAMES if event.value.lower() in name)


if __name__ == "__main__":
    BareApp().run()
