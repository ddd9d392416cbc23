"""The regions of the reading screen. A pane holds what is bound to it and posts what was picked."""
