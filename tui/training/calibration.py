"""How honest the reader's confidences are, and the curves that make them so.

usage: python -m tui.training.calibration --data FOLDER --predictions FOLDER [--write]

DATA holds annotated sets as TASK/SET, PREDICTIONS what the reader made of them as TASK/SET (`run.py --keep`). It prints
for each kind of fact the expected calibration error (Naeini et al. 2015; ten bins, points): of what the reader says
now, and of a curve fitted on one half of the articles and measured on the other, both ways. --write puts curves fitted
on all of them, over those in use, into the weights, for each kind of fact that the second error says gains by it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tui.reading.confidence import CURVES, odds
from tui.training.judging import Judged, judged

Floats = NDArray[np.float64]
Rows = list[tuple[int, Judged]]
BINS = 10
_RIDGE = 1.0
_SUFFIX = ".gold.json"


def gather(data: Path, predictions: Path) -> dict[str, Rows]:
    """By kind every judged fact, each with the number of its article."""
    rows: dict[str, Rows] = defaultdict(list)
    for number, gold in enumerate(sorted(data.glob(f"*/*/*{_SUFFIX}"))):
        name = gold.name.removesuffix(_SUFFIX)
        path = predictions / gold.parent.relative_to(data) / f"{name}.json"
        if path.is_file():
            facts = (json.loads(file.read_text(encoding="utf-8")) for file in (gold, path))
            for fact in judged(gold.parent.parent.name, *facts):
                rows[fact.kind].append((number, fact))
    return rows


def error(sure: Floats, right: Floats) -> float:
    """The expected calibration error, 0 to 1: how far confidence and share of right facts lie apart, bin by bin."""
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    gaps = [abs(float((sure - right)[bins == i].sum())) for i in range(BINS)]
    return sum(gaps) / max(len(sure), 1)


def fit(sure: Floats, right: Floats) -> tuple[float, float]:
    """Scale and shift of the log-odds under which the facts are likeliest; near 1 and 0 where there are few facts."""
    table = np.stack([np.array([odds(c) for c in sure]), np.ones(len(sure))], axis=1)
    curve = start = np.array([1.0, 0.0])
    for _ in range(50):
        chance = applied((curve[0], curve[1]), sure)
        slope = table.T @ (right - chance) - _RIDGE * (curve - start)
        bend = (table * (chance * (1 - chance))[:, None]).T @ table + _RIDGE * np.eye(2)
        curve = curve + np.clip(np.linalg.solve(bend, slope), -0.5, 0.5)
    return float(curve[0]), float(curve[1])


def applied(curve: tuple[float, float], sure: Floats) -> Floats:
    """Confidences under a curve."""
    return np.asarray(1 / (1 + np.exp(-curve[0] * np.array([odds(c) for c in sure]) - curve[1])))


def over(old: tuple[float, float], new: tuple[float, float]) -> tuple[float, float]:
    """The one curve that does what `old` and after it `new` do."""
    return round(new[0] * old[0], 3), round(new[0] * old[1] + new[1], 3)


def crossed(number: NDArray[np.int64], sure: Floats, right: Floats) -> float:
    """The error of a curve on articles that it was not fitted on."""
    said = sure.copy()
    for half in (0, 1):
        there = number % 2 == half
        if there.any() and not there.all():
            said[there] = applied(fit(sure[~there], right[~there]), sure[there])
    return error(said, right)


def _columns(rows: Rows) -> tuple[NDArray[np.int64], Floats, Floats]:
    return (
        np.array([number for number, _ in rows]),
        np.array([fact.confidence for _, fact in rows]),
        np.array([float(fact.right) for _, fact in rows]),
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure; with --write fit as well."""
    parser = argparse.ArgumentParser(prog="python -m tui.training.calibration")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--predictions", type=Path, required=True)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args(arguments)
    curves = json.loads(CURVES.read_text(encoding="utf-8"))
    sys.stdout.write(f"{'kind':<10}{'facts':>7}{'right %':>9}{'ECE':>7}{'refitted':>10}\n")
    for kind, rows in sorted(gather(asked.data, asked.predictions).items()):
        number, sure, right = _columns(rows)
        now, refitted = error(sure, right), crossed(number, sure, right)
        figures = (100 * share for share in (right.mean(), now, refitted))
        sys.stdout.write("{:<10}{:>7}{:>9.1f}{:>7.1f}{:>10.1f}\n".format(kind, len(rows), *figures))
        if refitted < now:
            curves[kind] = over(curves.get(kind, (1.0, 0.0)), fit(sure, right))
    if asked.write:
        CURVES.write_text(json.dumps(curves, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
