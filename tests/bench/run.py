"""How fast it is, as ratios within one run, because machines differ and are shared.

usage: python tests/bench/run.py        (make bench)

start     a terminal of 120x36: from exec to all four panes filled, against a bare Textual app with four regions
bytes     what each writes until then
read      articles read in a second in one process, and what ten times the text costs
search    one key typed, over one article and over one of 50,000 words
"""

import gc
import statistics
import sys
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
    pairs = [(started(ours, filled), started(bare, "all there")) for _ in range(RUNS + 1)][1:]
    ratio = statistics.median(a[0] / b[0] for a, b in pairs)
    say(
        "start, all panes filled",
        f"{ratio:.2f} of a bare Textual app",
        f"({statistics.median(a[0] for a, _ in pairs):.2f} s)",
    )
    say("bytes until then", f"{pairs[0][0][1]:,}", f"bare app {pairs[0][1][1]:,}")


def long_document(words):
    """The seed's paragraphs over and over, up to so many words."""
    paragraphs = SEED.read_text(encoding="utf-8").split("\n\n")
    text, blocks = "", []
    while text.count(" ") < words:
        for paragraph in filter(str.strip, paragraphs):
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
    article, ten, hundred = (long_document(n) for n in (500, 5_000, 50_000))
    desk.read(article)
    one, more, most = (seconds(lambda d=d: desk.read(d), runs) for d, runs in ((article, 9), (ten, 3), (hundred, 1)))
    say("an article of 500 words read", f"{1000 * one:.0f} ms", f"{1 / one:.0f} a second in one process")
    say("ten and a hundred times the text", f"{more / one:.1f} and {most / one:.0f} times the time")


def search():
    desk = Desk()
    short, long = (desk.read(long_document(n)) for n in (500, 50_000))
    for reading, label in ((short, "500"), (long, "50,000")):
        desk.search(reading, "x")
        keys = seconds(lambda r=reading: [desk.search(r, "peskv"[:n]) for n in range(1, 6)]) / 5
        say(f"a key in search, {label} words", f"{1000 * keys:.1f} ms")


if __name__ == "__main__":
    for part in (start, read, search):
        part()
