"""Where words stand as seen from other words."""

from __future__ import annotations

from explain_samples import TEXT, at, reading

from tui.explain.places import Places
from tui.model import Document, Reading, Span


def test_sentences_lines_and_paragraphs():
    places = Places(reading(), rows=lambda offset: offset // 40)
    assert places.distance(at("Narendra"), at("reporters")) == "same sentence"
    assert places.distance(at("Narendra"), at("Modi", 1)) == "same line"
    assert places.distance(at("Narendra"), at("summit")) == "2 lines above"
    assert places.distance(at("summit"), at("Narendra")) == "2 lines below"


def test_far_away_or_without_a_screen_paragraphs_are_counted():
    assert Places(reading(), rows=lambda offset: offset * 9).distance(at("Narendra"), at("summit")) == (
        "2 paragraphs above"
    )
    assert Places(reading()).distance(at("summit"), at("spoke")) == "1 paragraph below"
    assert Places(reading()).distance(at("spoke"), at("glad")) == "same paragraph"


def test_a_sentence_goes_on_after_an_abbreviation_in_small_letters():
    text = "He left at 4 p.m. on Friday. She stayed."
    places = Places(Reading(article=Document(source="", text=text)))
    left, friday, she = (Span(start=text.index(w), end=text.index(w) + 3) for w in ("left", "Friday", "She"))
    assert places.distance(left, friday) == "same sentence"
    assert places.distance(left, she) == "same paragraph"


def test_many_words_are_shortened_in_their_midst():
    quoted = Places(reading()).words(Span(start=0, end=len(TEXT)))
    assert len(quoted) < 64
    assert "\n" not in quoted
    assert " … " in quoted
