"""The least a Textual app with the same four regions can be: what any such app pays to start."""

from pathlib import Path

from textual.app import App, ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Footer, Header, OptionList, Static


class BareApp(App):
    """One long Static and three lists, with Textual's own header and footer."""

    CSS = "Horizontal > * { width: 1fr } OptionList { height: 1fr }"

    def compose(self) -> ComposeResult:
        yield Header()
        with Horizontal():
            yield Static(Path(__file__).read_text(encoding="utf-8") * 4, markup=False)
            with Vertical():
                for pane in ("actors", "quotes", "time line"):
                    yield OptionList(*(f"{pane} {n}" for n in range(12)))
        yield Static("all there")
        yield Footer()


if __name__ == "__main__":
    BareApp().run()
