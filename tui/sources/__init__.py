"""One file per kind of input, each `read(...) -> RawArticle`."""
