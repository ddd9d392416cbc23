"""How fast it is, as ratios within one run, because machines differ and are shared.

usage: python tests/bench/run.py [PART ...]      (make bench runs every part)

start     a terminal of 120x36: from exec to all four panes filled, against a bare Textual app with four regions
bytes     what each writes until then
load      the encoder in a process that has loaded nothing yet, and the most memory that process takes to read with it
read      an article of 500 words once all is loaded, and what the same text ten, a hundred, two hundred times costs
folder    `dateline extract` over a folder of articles of 500 words, from exec to the last file, by number of articles
search    one key typed, over one article and over one of 50,000 words
"""

import gc
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "terminal"))

from pseudo_terminal import PseudoTerminal, dateline  # noqa: E402 - the tests' own terminal, found just above

from tui.desk import Desk  # noqa: E402
from tui.model import Block, RawArticle  # noqa: E402
from tui.paths import shared  # noqa: E402
from tui.reading.normalise import normalise  # noqa: E402

SEED = shared("seeds") / "modi-putin.md"
RUNS = 7


def say(label, *figures):
    sys.stdout.write(f"{label:<34}{'  '.join(figures)}\n")
    sys.stdout.flush()


def started(make, wanted):
    """Seconds from exec until the wanted words are on the screen, and the bytes written until then."""
    begun = time.perf_counter()
    with make() as terminal:
        terminal.wait_for(wanted)
        return time.perf_counter() - begun, len(terminal.output)


def start():
    ours = lambda: dateline(str(SEED))  # noqa: E731 - two ways to begin, side by side
    bare = lambda: PseudoTerminal(sys.executable, str(HERE / "bare_app.py"))  # noqa: E731
    filled = lambda screen: "Ajit Doval" in screen and "Peskov" in screen  # noqa: E731
    pairs = [(started(ours, filled), started(bare, "Filter")) for _ in range(RUNS + 1)][1:]
    ratio = statistics.median(a[0] / b[0] for a, b in pairs)
    say(
        "start, all panes filled",
        f"{ratio:.2f} of a bare Textual app",
        f"({statistics.median(a[0] for a, _ in pairs):.2f} s)",
    )
    say("bytes until then", f"{pairs[0][0][1]:,}", f"bare app {pairs[0][1][1]:,}")


def load():
    script = HERE / "loading.py"
    runs = [json.loads(subprocess.check_output([sys.executable, script, SEED])) for _ in range(RUNS)]
    imports, weights, peak = (statistics.median(run[part] for run in runs) for part in ("imports", "weights", "peak"))
    say(
        "the encoder loaded",
        f"{1000 * (imports + weights):.0f} ms",
        f"({1000 * imports:.0f} ms libraries, {1000 * weights:.0f} ms weights)",
    )
    say("memory of a process that reads", f"{peak / 2**20:.0f} MB at most")


def long_text(words, begin=0):
    """The seed's paragraphs over and over, from one of them on, up to so many words."""
    paragraphs = [p for p in SEED.read_text(encoding="utf-8").split("\n\n") if p.strip()]
    found, count = [], 0
    while count < words:
        found.append(" ".join(paragraphs[(begin + len(found)) % len(paragraphs)].split()[: words - count]))
        count += len(found[-1].split())
    return found


def long_document(words):
    """An article of exactly so many words."""
    text, blocks = "", []
    for paragraph in long_text(words):
        blocks.append(Block(start=len(text), end=len(text) + len(paragraph), kind="paragraph"))
        text += paragraph + "\n\n"
    return normalise(RawArticle(source="bench", text=text, blocks=tuple(blocks)))


def seconds(call, runs=5):
    """The median time of a call."""
    times = []
    for _ in range(runs):
        gc.collect()
        begun = time.perf_counter()
        call()
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


def read():
    desk = Desk()
    sizes = {500: 9, 5_000: 3, 50_000: 1, 100_000: 1}
    desk.read(long_document(500))
    documents = [long_document(n) for n in sizes]
    times = [seconds(lambda d=d: desk.read(d), runs) for d, runs in zip(documents, sizes.values(), strict=True)]
    say("an article of 500 words read", f"{1000 * times[0]:.0f} ms")
    growth = ", ".join(f"{n:,} words {t / times[0]:.0f} times" for n, t in zip(sizes, times, strict=True) if n > 500)
    say("longer articles take", growth)


def folder():
    for count in (20, 120, 400):
        with tempfile.TemporaryDirectory() as scratch:
            inputs = [Path(scratch) / f"article{i}.txt" for i in range(count)]
            for i, path in enumerate(inputs):
                path.write_text("\n\n".join(long_text(500, i)), encoding="utf-8")
            command = [sys.executable, "-m", "tui", "extract", "--out", f"{scratch}/out", *inputs]
            taken = seconds(lambda c=command: subprocess.run(c, check=True), 1)
        say(f"a folder of {count} articles", f"{count / taken:.1f} a second", f"({os.cpu_count()} processors)")


def search():
    desk = Desk()
    short, long = (desk.read(long_document(n)) for n in (500, 50_000))
    for reading, label in ((short, "500"), (long, "50,000")):
        desk.search(reading, "x")
        keys = seconds(lambda r=reading: [desk.search(r, "peskv"[:n]) for n in range(1, 6)]) / 5
        say(f"a key in search, {label} words", f"{1000 * keys:.1f} ms")


if __name__ == "__main__":
    parts = {part.__name__: part for part in (start, load, read, folder, search)}
    for name in sys.argv[1:] or parts:
        parts[name]()
