"""The least a Textual app with a list, something beside it and a filter can be: what any such app pays."""

from itertools import product
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widgets import DataTable, Footer, Header, Input, OptionList

GIVEN = ("Ada", "Bela", "Carl", "Dana", "Egon", "Fritz", "Gita", "Hugo", "Ines", "Jon", "Kaja", "Lars", "Mina", "Nils")
FAMILY = (
    "Fenwick",
    "Ostrow",
    "Quill",
    "Reyes",
    "Brandt",
    "Varga",
    "Holt",
    "Ekberg",
    "Sato",
    "Lind",
    "Adeyemi",
    "Kraus",
)
NAMES = [f"{given} {family}" for family, given in product(FAMILY, GIVEN)]


class BareApp(App[None]):
    """Textual's own list and table, header and footer, and nothing that makes any of them faster or slower."""

    CSS = "OptionList, DataTable { width: 1fr; height: 1fr } #filter { display: none }"
    BINDINGS: ClassVar[list[BindingType]] = [("slash", "filter", "Filter"), ("q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        """The regions."""
        yield Header()
        with Horizontal():
            yield OptionList(*NAMES, id="names", markup=False)
            yield DataTable(cursor_type="row")
        yield Input(id="filter")
        yield Footer()

    def on_mount(self) -> None:
        """Fill the table."""
        table = self.query_one(DataTable)
        table.add_columns("name", "mentions")
        table.add_rows((name, str(len(name))) for name in NAMES)

    def action_filter(self) -> None:
        """Show the filter."""
        self.query_one("#filter").display = True
        self.query_one("#filter").focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """List the names that have the letters."""
        names = self.query_one("#names", OptionList)
        names.clear_options()
        names.add_options(name for name in NAMES if event.value.lower() in name.lower())


if __name__ == "__main__":
    BareApp().run()
