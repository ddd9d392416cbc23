"""What goes over the wire: only what changed, as briefly as terminals understand.

Textual writes every cell of every region that it repaints. Here stands what the terminal shows, cell by cell, and what
differs is written. It hangs on private parts of one version of Textual; with any other, Textual writes itself.
"""
