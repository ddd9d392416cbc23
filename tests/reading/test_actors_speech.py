"""The I of a quote is its speaker, the you its hearer, the we the body that speaks."""

from actor_texts import tagged

from tui.model import Piece, Quote
from tui.reading import actors


def spoken(text: str, words: str, speaker: str, kind: str = "direct", cue: str = "", **names: str):
    """The actors after these words are given to this speaker."""
    draft = actors.resolve(tagged(text, **names))
    ids = {actor.name: actor.id for actor in draft.actors}
    start = text.index(words)
    content = Piece(start=start, end=start + len(words), text=words)
    said = Piece(start=text.index(cue), end=text.index(cue) + len(cue), text=cue) if cue else None
    quote = Quote(id="q1", kind=kind, content=(content,), cue=said, speaker=ids.get(speaker))
    read = actors.resolve_speech(draft.with_(quotes=(quote,)))
    return {actor.name: [m.text for m in actor.mentions] for actor in read.actors}


def test_i_and_my_are_the_speaker():
    words = '"I love my town, and we love it"'
    assert spoken(f"{words}, said Ann Roe.", words, "Ann Roe", Ann_Roe="person")["Ann Roe"] == ["I", "my", "Ann Roe"]


def test_we_is_a_company_that_speaks():
    words = '"We are sorry"'
    assert spoken(f"{words}, Acme said.", words, "Acme", Acme="organization")["Acme"] == ["We", "Acme"]


def test_an_i_outside_quotation_marks_is_nobody_s():
    words = "I was there"
    assert spoken(f"Ann Roe said {words}.", words, "Ann Roe", "indirect", Ann_Roe="person")["Ann Roe"] == ["Ann Roe"]


def test_without_a_speaker_i_is_nobody():
    words = '"I love it"'
    assert spoken(f"{words}. Ann Roe left.", words, "", Ann_Roe="person")["Ann Roe"] == ["Ann Roe"]


def test_we_of_a_person_is_the_body_that_this_person_leads():
    words = '"We are sorry"'
    names = {"Ann_Roe": "person", "Acme": "organization"}
    for who in ("Acme's chief executive Ann Roe", "Ann Roe, the chief executive of Acme,"):
        assert "We" in spoken(f"{words}, {who} said.", words, "Ann Roe", **names)["Acme"]
    found = spoken(f"{words}, Ann Roe said. Acme fell.", words, "Ann Roe", **names)
    assert not any("We" in called for called in found.values())


def test_you_is_the_person_who_is_told():
    words = '"You know why"'
    names = {"Ann_Roe": "person", "Tom_Moe": "person"}
    assert "You" in spoken(f"Ann Roe told Tom Moe: {words}", words, "Ann Roe", cue="told", **names)["Tom Moe"]
    found = spoken(f"Ann Roe said Tom Moe left: {words}", words, "Ann Roe", cue="said", **names)
    assert not any("You" in called for called in found.values())
