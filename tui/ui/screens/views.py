"""The views by their names."""

from __future__ import annotations

from typing import Any

from tui.ui.acts.viewing import ViewName
from tui.ui.ports import DeskPort
from tui.ui.screens.chart import ChartScreen
from tui.ui.screens.company import CompanyScreen
from tui.ui.screens.four_panes import FourPanes
from tui.ui.screens.speakers import SpeakersScreen
from tui.ui.screens.view import ViewScreen


def view(name: ViewName, reader: FourPanes, desk: DeskPort) -> ViewScreen[Any]:
    """A view of what is on the reading screen."""
    views: dict[ViewName, type[ViewScreen[Any]]] = {
        "company": CompanyScreen,
        "speakers": SpeakersScreen,
        "chart": ChartScreen,
    }
    return views[name](reader, desk)
