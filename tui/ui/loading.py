"""Loads what the app stands on, without what it does not use."""

from __future__ import annotations

import sys


def load_asyncio() -> None:
    """Load asyncio without the encryption of connections, which nobody makes through it and a start would wait for."""
    if "ssl" in sys.modules:
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]  # how Python is told that there is no such module
    try:
        import asyncio  # noqa: F401, PLC0415 - not before
    finally:
        del sys.modules["ssl"]
