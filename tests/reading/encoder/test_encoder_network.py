"""The network at work: one answer for one article, however it is read, and nothing but the processor is needed."""

import hashlib
import re
import socket
import subprocess
import sys

import numpy as np
import pytest

from tui.desk import Desk
from tui.model import Block, Document
from tui.paths import shared
from tui.reading import parts_of_speech, sentences
from tui.reading.draft import Draft
from tui.reading.encoder.labels import WIDTH
from tui.reading.encoder.links import LINK_WIDTH
from tui.reading.encoder.network import WEIGHTS, Network
from tui.reading.encoder.pieces import WINDOW

SHIPPED = ("encoder.onnx", "tokenizer.json")


def network(threads):
    return Network(*(WEIGHTS / name for name in SHIPPED), threads=threads)


def drafted(document):
    return parts_of_speech.tag(sentences.split(Draft(document)))


def prose(count):
    """So many words in sentences of ten."""
    text = "The minister told Ann Lee in Geneva that talks failed. " * (count // 10)
    return drafted(Document(source="test", text=text, blocks=(Block(start=0, end=len(text), kind="paragraph"),)))


@pytest.fixture(scope="module")
def single():
    return network(1)


@pytest.fixture(scope="module")
def articles():
    return [drafted(Desk().open(str(path))) for path in sorted(shared("seeds").glob("*.md"))]


def test_the_answer_is_the_same_alone_and_among_others_on_one_thread_and_on_two(single, articles):
    alone = [network(1).read(article) for article in articles]
    among = [single.read(article) for article in articles]
    double = network(2)
    threaded = [double.read(article) for article in reversed(articles)][::-1]
    for first, *others in zip(alone, among, threaded, strict=True):
        for other in others:
            assert np.array_equal(first.scores, other.scores)
            assert np.array_equal(first.vectors, other.vectors)


class Counting:
    """Stands in for the session: notes how many pieces each window has, and says nothing of any word."""

    def __init__(self):
        self.lengths = []

    def run(self, _names, fed):
        self.lengths.append(fed["pieces"].shape[1])
        words = len(fed["firsts"])
        return np.ones((words, WIDTH), np.float32), np.ones((words, LINK_WIDTH), np.float32)


def test_twenty_thousand_words_take_ten_times_the_windows_of_two_thousand():
    reader = network(1)
    costs = []
    for count in (2_000, 20_000):
        reader.session = Counting()
        answer = reader.read(prose(count))
        assert answer.scores.all(), "every word is answered for"
        assert max(reader.session.lengths) <= WINDOW
        costs.append(sum(reader.session.lengths))
    assert costs[1] < 10.5 * costs[0]


def test_reading_opens_no_connection(articles, monkeypatch):
    def refused(*_arguments, **_options):
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    assert network(1).read(articles[0]).scores.shape == (len(articles[0].tokens), WIDTH)


def test_the_weights_are_those_of_the_card():
    card = (WEIGHTS / "CARD.md").read_text(encoding="utf-8")
    shipped = card.partition("\n## The encoder\n")[2].partition("\n## ")[0]
    named = dict(re.findall(r"^\| ([\w.]+) \| [\d.]+ \| ([0-9a-f]{64}) \|$", shipped, re.MULTILINE))
    assert named == {name: hashlib.sha256((WEIGHTS / name).read_bytes()).hexdigest() for name in SHIPPED}


def test_the_weights_are_small():
    assert sum(path.stat().st_size for path in WEIGHTS.iterdir() if path.is_file()) <= 30_000_000


def test_weights_for_other_labels_are_refused(monkeypatch):
    monkeypatch.setattr("tui.reading.encoder.network.LABELS", {"names": ("O",)})
    with pytest.raises(ValueError, match="other labels"):
        network(1)


def test_an_article_is_on_the_screen_before_the_encoder_is_loaded():
    seed = next(iter(shared("seeds").glob("*.md")))
    script = (
        "import sys, tui.ui.app, tui.desk, tui.cli.read\n"
        f"tui.desk.Desk().open({str(seed)!r})\n"
        "print([m for m in ('numpy', 'onnxruntime', 'tokenizers', 'tui.reading.encoder.network') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
