"""Hints: what word lists and quotation marks say of each word, as the network is told it."""

from __future__ import annotations

from tui.model import Document
from tui.reading import sentences
from tui.reading.draft import Draft, Tagged, Tags
from tui.reading.encoder.hints import HINTS, NONE, hints
from tui.sources import layout


def said(text: str, *names: tuple[str, str]) -> dict[str, tuple[str, str]]:
    """The hint of each word of a text in which these names with their types were found."""
    draft = sentences.split(Draft(Document(source="x", text=text, blocks=layout.blocks(text))))
    spots = [(text.index(name), name, label) for name, label in names]
    tags = Tags(names=tuple(Tagged(at, at + len(name), label) for at, name, label in spots))
    rows = hints(draft.with_(tags=tags))
    return {token.text: HINTS[row] for token, row in zip(draft.tokens, rows, strict=True)}


def test_names_are_told_with_their_types_and_where_they_begin() -> None:
    found = said("Ada Lovelace wrote to Acme Works.", ("Ada Lovelace", "person"), ("Acme Works", "work"))
    assert [found[word][0] for word in ("Ada", "Lovelace", "wrote", "Acme", "Works")] == [
        "B-person",
        "I-person",
        "O",
        "B-other",
        "I-other",
    ]


def test_quotation_marks_open_and_close_what_stands_inside() -> None:
    found = said('She said "we will go" today.')
    words = [token for token in found if token != '"']
    assert [found[word][1] for word in words if found[word][1] != "outside"] == ["inside"] * 3
    assert found["said"][1] == found["today"][1] == "outside"


def test_a_quotation_that_runs_on_is_not_closed_at_the_end_of_its_paragraph() -> None:
    found = said("“One\n\n“two” three")
    assert found["One"][1] == "inside"
    assert found["”"][1] == "closing"
    assert found["three"][1] == "outside"


def test_a_word_of_which_nothing_is_known_has_no_hint() -> None:
    assert HINTS[NONE] == ("O", "outside")
    assert said("Nothing here.")["Nothing"] == HINTS[NONE]
