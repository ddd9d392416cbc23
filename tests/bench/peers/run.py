"""dateline beside the peers that can be installed, on the same sets, in one run: how right, how fast, how large.

usage: python tests/bench/peers/run.py --data FOLDER --score PATH [--home FOLDER] [--only PEER] [--sets NAME,...]

FOLDER holds the annotated sets as actors/…, quotes/… and times/…, PATH is the scorer's run.py, and --home is the
scratch folder into which the peers were installed. A peer that is not there is skipped with the command that installs
it. Prints one Markdown table. Each reads article after article in one process and one thread; dateline always finds
everything, a peer only what it can.
"""

import argparse
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from peers import PEERS, Peer  # noqa: E402 - found just above

# The figures of the table, by the task that a set belongs to.
FIGURES = {
    "actors": ("names strict F1", "names exact F1"),
    "quotes": ("soft F1", "joint F1 direct"),
    "times": ("strict F1", "value F1"),
}
HEAD = ("set", "reader", "figures", "articles/s", "loaded in s", "peak MB")
ROOT = HERE.parents[2]


def scorer(path: Path) -> Any:
    """The scorer's module, whose `score` and `published` are used."""
    spec = importlib.util.spec_from_file_location("dateline_score", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def cost(command: list[str], home: Path, listing: Path, out: Path) -> dict[str, float]:
    """Run an adapter over a list in one thread, from the folder of the peers; -> what it says that it cost."""
    alone = os.environ | {"OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)}
    done = subprocess.run([*command, str(listing), str(out)], env=alone, cwd=home, stdout=subprocess.PIPE, check=True)
    told: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return told


def row(name: str, which: str, figures: dict[str, float], told: dict[str, float]) -> tuple[str, ...]:
    """A reader's line on a set."""
    wanted = [f"{k} {figures[k]:.1f}" for k in FIGURES[which.partition("/")[0]] if figures.get(k) is not None]
    speed = told["articles"] / told["seconds"] if told["seconds"] else 0.0
    return which, name, ", ".join(wanted), f"{speed:.2f}", f"{told['load']:.2f}", f"{told['peak']:.0f}"


def table(rows: list[tuple[str, ...]]) -> str:
    """Markdown."""
    lines = [HEAD, tuple("---" for _ in HEAD), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def chosen(home: Path, only: str | None) -> list[Peer]:
    """The peers that can run, after saying of the others why not."""
    if only and only not in {peer.name for peer in PEERS}:
        raise SystemExit(f"no peer {only!r}; there are {', '.join(peer.name for peer in PEERS)}")
    wanted = [peer for peer in PEERS if only in {None, peer.name}]
    for reason in filter(None, (peer.missing(home) for peer in wanted)):
        sys.stderr.write(f"{reason}\n")
    return [peer for peer in wanted if not peer.missing(home)]


def measured(score: Any, gold: Path, home: Path, name: str, command: list[str]) -> tuple[str, ...]:
    """One reader over one set."""
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch)
        texts = sorted(gold.glob("*.txt"))
        listing = out / "inputs.tsv"
        lines = (f"{t.absolute()}\t{score.published(t.with_suffix('.gold.json'))}\n" for t in texts)
        listing.write_text("".join(lines), encoding="utf-8")
        told = cost(command, home, listing, out)
        _, figures = score.score(gold.parent.name, gold, out)
        return row(name, f"{gold.parent.name}/{gold.name}", figures, told)


def readers(peers: list[Peer], home: Path) -> dict[str, list[tuple[str, list[str]]]]:
    """By set, whoever reads it and with which command, dateline last."""
    sets = dict.fromkeys(which for peer in peers for which in peer.sets)
    ours = ("dateline", [sys.executable, str(HERE / "itself.py")])
    return {s: [*((p.name, p.command(home, HERE)) for p in peers if s in p.sets), ours] for s in sets}


def main() -> int:
    """Read the options, run, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--score", type=Path, required=True)
    parser.add_argument("--home", type=Path, default=Path("peers"), help="where the peers are installed")
    parser.add_argument("--only", help="one peer by its name")
    parser.add_argument("--sets", help="of the sets, those whose names are given")
    options = parser.parse_args()
    peers = chosen(options.home, options.only)
    wanted = options.sets and options.sets.split(",")
    rows = []
    if peers:
        score = scorer(options.score)
        for which, all_of_them in readers(peers, options.home).items():
            gold = options.data / which
            if gold.is_dir() and (not wanted or which in wanted):
                rows += [measured(score, gold, options.home, *reader) for reader in all_of_them]
    sys.stdout.write(table(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
