"""The card that goes with the weights: what they are, what they learned from, under which terms, how good they are."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

HEADING = "## The encoder"


class Source(NamedTuple):
    """Where a folder of annotated articles comes from, and what may be done with it."""

    title: str
    terms: str
    open: bool


SOURCES = {
    "worldwide-train": Source("names: English Worldwide Newswire (Shan et al. 2023)", "none stated", open=False),
    "wikigold": Source("names: WikiGold", "CC BY 4.0", open=True),
    "gum-other": Source(
        "mentions, coreference: GUM, all genres but news", "CC BY, CC BY-SA or CC BY-NC-SA by genre", open=True
    ),
    "gum": Source("syntax, dates of the same documents of GUM", "annotation CC BY 4.0", open=True),
    "polnear-train": Source("quotes: PolNeAR (Newell et al. 2018)", "none stated for the data", open=False),
}
UNKNOWN = Source("not known to this program", "not known", open=False)


def is_open(folder: Path) -> bool:
    """Whether what is in a folder of this name states a licence."""
    return SOURCES.get(folder.name, UNKNOWN).open


class Facts(NamedTuple):
    """What one training has to say of itself; figures by dev set, 0 to 1, of the shipped file and of float32."""

    command: str
    steps: int
    minutes: float
    prints: Mapping[str, tuple[int, str]]
    shipped: Mapping[str, Mapping[str, float]]
    exact: Mapping[str, Mapping[str, float]]


def write(out: Path, facts: Facts) -> None:
    """Write the encoder's section into CARD.md beside the weights; what else stands there stays."""
    path = out / "CARD.md"
    before = path.read_text(encoding="utf-8").split(HEADING)[0].rstrip() if path.exists() else "# Weights"
    path.write_text(f"{before}\n\n{section(out, facts)}", encoding="utf-8")


def section(out: Path, facts: Facts) -> str:
    """The encoder's section of the card."""
    files = [f"| {name} | {_size(out / name)} | {_sha256(out / name)} |" for name in ("encoder.onnx", "tokenizer.json")]
    sources = [_source(name, count, total) for name, (count, total) in facts.prints.items()]
    figures = [
        f"| {folder} | {name} | {100 * value:.1f} | {100 * facts.exact[folder][name]:.1f} |"
        for folder, row in facts.shipped.items()
        for name, value in row.items()
    ]
    return "\n".join(
        [
            HEADING,
            "",
            "One transformer encoder of six layers, started from all-MiniLM-L6-v2 (Apache 2.0), and one forward pass",
            "for names, heads of mentions, quotes, times, events, parts of speech, and vectors to find antecedents by.",
            "It was trained on texts, of which it holds none.",
            "",
            f"Made by `{facts.command}`: {facts.steps} steps, {facts.minutes:.0f} minutes.",
            "",
            "| file | MB | SHA-256 |",
            "|---|---|---|",
            *files,
            "",
            "| trained on | files | SHA-256 over names and bytes | terms |",
            "|---|---|---|---|",
            *sources,
            "",
            "F1 in per cent (links and parts: right answers), by whole stretches unless by word, on unseen articles.",
            "",
            "| set | kind | as shipped | in float32 |",
            "|---|---|---|---|",
            *figures,
            "",
        ]
    )


def _source(name: str, count: int, total: str) -> str:
    source = SOURCES.get(name, UNKNOWN)
    return f"| {name}: {source.title} | {count} | {total} | {source.terms} |"


def _size(path: Path) -> str:
    return f"{path.stat().st_size / 1e6:.1f}"


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
