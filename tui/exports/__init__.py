"""What a reader takes along from an article: one file per format. Imports `tui.model` only."""
