"""An article as the words of time expressions: where each stands, its kind and its value.

The reading's own tokens are not used: here "third-quarter", "6a.m." and "mid-1990s" must come apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from tui.reading.times.holidays import HOLIDAYS
from tui.reading.times.vocabulary import CODES, ENTRIES, MARK, OTHER, PHRASES


class Word(NamedTuple):
    """A word or mark: its place in the text, the code of its kind, its value as the lexicon or the digits give it."""

    start: int
    end: int
    code: str
    value: str


_WORD = re.compile(
    r"""
      (?P<paragraph_break>\n[^\S\n]*\n)
    | (?P<iso_date>(?<![\w-])[12]\d{3}-[01]\d-[0-3]\d(?:T[\d:]+Z?)?(?![\w-]))
    | (?P<numeric_date>(?<![\w/.-])
        (?:\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)|\d{1,2}-\d{1,2}-\d{4}|\d{1,2}\.\d{1,2}\.\d{4})(?![\w/]))
    | (?P<clock>(?<![\w:.])[012]?\d(?::[0-5]\d(?::[0-5]\d)?|\.[0-5]\d(?=\s?[ap]\.?m\b)|(?=\s?[ap]\.?m\b))(?![:\d]))
    | (?P<clock_digits>(?<![\w:.-])(?<!\d,\s)(?:[01]\d|2[0-3])[0-5]\d(?=\s?(?:Z|UTC|GMT|hours|hrs|local\stime)\b))
    | (?P<eleventh>(?<![\w/])9/11(?![\w/]))
    | (?P<decade>(?<!\w)(?:[12]\d\d0|['’‘]?[1-9]0)['’]?s\b)
    | (?P<short_year>(?<!\w)['’‘]\d\d(?!\w))
    | (?P<numeric_ordinal>(?<!\w)\d{1,2}(?:st|nd|rd|th)\b)
    | (?P<fraction>(?<![\w/])\d/\d(?![\w/])|[½¼¾])
    | (?P<quarter_name>\b(?:Q[1-4]|[1-4]Q)\b)
    | (?P<number>\d+(?:,\d{3})*(?:\.\d+)?)
    | (?P<meridiem>(?<![^\W\d])[ap]\.m\b\.?)
    | (?P<oclock>o['’]clock\b)
    | (?P<word>[^\W\d_]+)
    | (?P<s>['’]s\b)
    | (?P<mark>[^\w\s])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CURRENCY = frozenset("$£€¥₹#")
_AMOUNT = re.compile(r"\s?(?:%|percent\b|per\s+cent\b|[mb]illion\b|trillion\b|cents?\b|points?\b|dollars?\b|yen\b)")
_PART_OF_CODE = re.compile(r"(?:[^\W\d]|[/._@]|(?<!\d)\d{1,3}-)\d{4}|\d{4}(?:[/@]|[.-]\d{3}|\.\d|[^\W\ds])")
_CAPITALISED = frozenset(
    CODES[kind] for kind in ("month", "month_short", "weekday", "weekday_short", "weekdays", "holiday", "zone")
)
_NAMED_MONTHS = frozenset({"may", "march", "april", "june", "august", "mar", "jan", "sun", "sat"})
_LEADS_TO_MONTH = re.compile(
    r"(?:\b(?:in|of|last|next|this|that|since|until|till|by|from|through|throughout|early|late|mid|and|or|to|during|before|after|"
    r"for|each|every|between|following|end|beginning|on|previous|around|about|day|\d{1,2}(?:st|nd|rd|th)?)[\s-]+|[,(]\s*)$",
    re.IGNORECASE,
)
_NUMBER_FOLLOWS = re.compile(r"\.?,?\s+(?:\d|of\s+(?:last|this|next|\d))|\s+(?:last|this|next)\s+year\b")
_CAPITAL_FOLLOWS = re.compile(r"\s+[A-Z][^\W\d_]")
_CAPITAL_BEFORE = re.compile(r"[A-Z][\w.]+\s+$")


def scan(text: str) -> Iterator[Word]:
    """The words of a text in order; phrases of the vocabulary and names of holidays are one word."""
    past = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        if start < past:
            continue
        kind = match.lastgroup or ""
        word = _READERS[kind](text, start, end) if kind in _READERS else Word(start, end, CODES[kind], match.group())
        past = word.end
        yield word


def _letters(text: str, start: int, end: int) -> Word:
    lower = text[start:end].lower()
    if lower in HOLIDAYS and (match := HOLIDAYS[lower].match(text, start)):
        return Word(start, match.end(), CODES["holiday"], match.group())
    if lower in PHRASES and (match := PHRASES[lower].match(text, start)):
        code, value = ENTRIES[" ".join(match.group().lower().split())]
        return Word(start, match.end(), code, value)
    if text.startswith(".", end) and lower + "." in ENTRIES:
        lower, end = lower + ".", end + 1
    entry = ENTRIES.get(lower)
    if entry is None or not _means_time(text, start, end, lower, entry.code):
        return Word(start, end, OTHER, "")
    if entry.code == CODES["units"] and text[max(start - 5, 0) : start].lower() == "this ":
        entry = ENTRIES[entry.value]  # "this years festival": the apostrophe is missing
    return Word(start, end, *entry)


def _means_time(text: str, start: int, end: int, lower: str, code: str) -> bool:
    """Whether a word that can also be a name or a verb is here a month or weekday: by capital and neighbours."""
    if code not in _CAPITALISED:
        return True
    if not text[start].isupper():
        return False
    if lower not in _NAMED_MONTHS or _NUMBER_FOLLOWS.match(text, end):
        return True
    if _LEADS_TO_MONTH.search(text, max(start - 12, 0), start):
        return lower != "may" or not _CAPITAL_FOLLOWS.match(text, end)
    named = _CAPITAL_FOLLOWS.match(text, end) or _CAPITAL_BEFORE.search(text, max(start - 20, 0), start)
    return not named and lower not in {"may", "march"}


def _number(text: str, start: int, end: int) -> Word:
    digits = text[start:end].replace(",", "")
    if (start and text[start - 1] in _CURRENCY) or _AMOUNT.match(text, end):
        return Word(start, end, OTHER, "")
    kind = "integer"
    if digits.isdecimal() and len(digits) == end - start:
        if (
            len(digits) == 4
            and "1000" <= digits <= "2199"
            and not _PART_OF_CODE.search(text, max(start - 5, 0), end + 4)
        ):
            kind = "year_number"
        elif len(digits) <= 2 and 1 <= int(digits) <= 31:
            kind = "day_number"
    return Word(start, end, CODES[kind], digits)


def _mark(text: str, start: int, end: int) -> Word:
    entry = ENTRIES.get(text[start:end])
    return Word(start, end, *entry) if entry else Word(start, end, MARK, "")


def _meridiem(text: str, start: int, end: int) -> Word:
    return Word(start, end, CODES["meridiem"], text[start].lower() + "m")


def _clock_digits(text: str, start: int, end: int) -> Word:
    return Word(start, end, CODES["clock"], f"{text[start : start + 2]}:{text[start + 2 : end]}")


def _eleventh(_text: str, start: int, end: int) -> Word:
    return Word(start, end, CODES["iso_date"], "2001-09-11")


_READERS: dict[str, Callable[[str, int, int], Word]] = {
    "word": _letters,
    "number": _number,
    "mark": _mark,
    "meridiem": _meridiem,
    "clock_digits": _clock_digits,
    "eleventh": _eleventh,
}
