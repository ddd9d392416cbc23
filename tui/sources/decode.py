"""Bytes to text: the encoding by its mark, as declared, or by trial; what is no text at all is refused."""

from __future__ import annotations

import codecs

from tui.sources.errors import SourceError

# UTF-32 before UTF-16, whose little-endian mark begins the same.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 1 << 16
# Besides what lays text out: bell, backspace and escape are in captured terminal output.
_TEXT_CONTROLS = b"\a\b\t\n\f\r\x1b"
_NO_CONTROLS = _TEXT_CONTROLS + bytes(range(0x20, 0x100))
# A hostile article may hold every control there is, but UTF-16 without its mark is half NULs; in a file that is not
# UTF-8, text has next to none of them.
_MOST_CONTROLS_UTF8, _MOST_CONTROLS = 0.3, 0.02
_FEW = 5
# What a file declares under these names is Windows-1252, as every browser takes it.
_WINDOWS = {"ascii", "iso8859-1", "latin-1"}
# Right answers on a paragraph have 0.18 and above, wrong ones, on a few words, 0.14 and below.
_LIKELY, _DETECTED = 0.16, 1 << 18


def decode(data: bytes, source: str, declared: str | None = None) -> str:
    """The text of a file: by its mark, in the encoding it declares, as UTF-8, or in the one it looks like most.

    Raises:
        SourceError: when the bytes are empty or no text.
    """
    text = _by_mark(data, source)
    if text is None and declared:
        text = _as_declared(data, declared)
    if text is None:
        text = _by_trial(data, source) if data else ""
    if not text.strip():
        raise SourceError(f"{source}: is empty")
    return text


def _by_mark(data: bytes, source: str) -> str | None:
    encoding = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    if encoding is None:
        return None
    # One broken character does not cost the reader a whole article whose encoding is written on it.
    text = data.decode(encoding, errors="replace")
    if text.count("\0") > _MOST_CONTROLS_UTF8 * len(text):
        raise _not_text(source)
    return text


def _as_declared(data: bytes, declared: str) -> str | None:
    """The text in an encoding, None where there is no such encoding or the bytes are not in it."""
    try:
        name = codecs.lookup(declared).name
        return data.decode("cp1252" if name in _WINDOWS else name)
    except (LookupError, UnicodeDecodeError, ValueError, AssertionError):
        return None


def _by_trial(data: bytes, source: str) -> str:
    controls = _share_of_controls(data[:_SAMPLE])
    if data.startswith(b"%PDF-") or controls > _MOST_CONTROLS_UTF8:
        raise _not_text(source)
    text = data.decode("utf-8", errors="replace")
    if _is_utf8(text):
        return text
    if b"\0" in data or controls > _MOST_CONTROLS:
        raise _not_text(source)
    return _by_likeness(data)


def _by_likeness(data: bytes) -> str:
    """The text in the encoding that it looks like; where that is unsure, Windows-1252 or Latin-1."""
    import chardet  # noqa: PLC0415 - few files need it

    detected = chardet.detect(data[:_DETECTED])
    encodings = [detected["encoding"]] if (detected["confidence"] or 0) >= _LIKELY else []
    for encoding in filter(None, (*encodings, "cp1252")):
        try:
            return data.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("latin-1")


def _is_utf8(text: str) -> bool:
    """Whether what is broken in a decoded text is the exception: a download cut off, a character spoilt on the way."""
    broken = text.count("\ufffd")
    return not broken or broken * _FEW <= sum(not char.isascii() for char in text)


def _share_of_controls(data: bytes) -> float:
    return len(data.translate(None, _NO_CONTROLS)) / len(data)


def _not_text(source: str) -> SourceError:
    return SourceError(f"{source}: is not a text file")
