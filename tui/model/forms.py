"""In which form a reader takes a passage along."""

from __future__ import annotations

from typing import Literal

PassageForm = Literal["text", "citation", "Markdown quote"]
