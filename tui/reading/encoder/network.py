"""The network at work: ONNX on the processor, window by window."""

from __future__ import annotations

import base64
import json
import os
from functools import cache
from multiprocessing import parent_process
from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from tui.reading.draft import Draft
from tui.reading.encoder.hints import NONE
from tui.reading.encoder.labels import LABELS, WIDTH
from tui.reading.encoder.links import LINK_WIDTH, PART, Judge
from tui.reading.encoder.pieces import MARK, Reader, Window, Words, windows

WEIGHTS = Path(__file__).resolve().parents[1] / "weights"
Floats = NDArray[np.float32]


class Answer(NamedTuple):
    """What the network says of each word: label scores [words, WIDTH] and vectors [words, LINK_WIDTH]."""

    scores: Floats
    vectors: Floats


class Network:
    """The trained network, its tokenizer and its scorer of antecedents.

    Windows are read one by one and never in the company of another article's: an article's answer is the same,
    whatever is read beside it.
    """

    def __init__(self, model: Path, tokenizer: Path, threads: int = 0) -> None:
        self.session = _session(model, threads or min(2, os.cpu_count() or 1))
        self.reader = Reader(tokenizer)
        facts = self.session.get_modelmeta().custom_metadata_map
        if json.loads(facts["labels"]) != {kind: list(row) for kind, row in LABELS.items()}:
            raise ValueError("the weights were trained for other labels")
        self.temperatures: dict[str, float] = json.loads(facts["temperatures"])
        self.judge = _judge(facts["judge"])

    def read(self, draft: Draft) -> Answer:
        """What the network says of the draft's tokens."""
        words = self.reader.words(draft)
        answer = Answer(
            np.zeros((len(words.pieces), WIDTH), np.float32), np.zeros((len(words.pieces), LINK_WIDTH), np.float32)
        )
        for window in windows(words):
            self._read(words, window, answer)
            draft.progress(window.end / len(words.pieces))
        return answer

    def _read(self, words: Words, window: Window, answer: Answer) -> None:
        """Fill in the answer for one window."""
        spans = [words.pieces[i] for i in range(window.begin, window.end)]
        starts = np.cumsum([1, *map(len, spans)])[:-1]
        flat = [self.reader.open, *(piece for span in spans for piece in span), self.reader.close]
        lengths = words.lengths[window.begin : window.end]
        kinds = np.repeat(words.kinds[window.begin : window.end], lengths)
        hints = np.repeat(words.hints[window.begin : window.end], lengths)
        fed = {
            "pieces": np.array([flat], np.int64),
            "kinds": np.concatenate(([MARK], kinds, [MARK]))[None].astype(np.int64),
            "hints": np.concatenate(([NONE], hints, [NONE]))[None].astype(np.int64),
            "firsts": starts[window.fresh - window.begin :].astype(np.int64),
        }
        scores, vectors = self.session.run(["scores", "vectors"], fed)
        answer.scores[window.fresh : window.end] = scores
        answer.vectors[window.fresh : window.end] = vectors


def _session(model: Path, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # other processes read as well
    # On the processor the fused operation takes seven times as long as the two that it stands for.
    slow = ["SkipLayerNormFusion"]
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"], disabled_optimizers=slow)


def _judge(packed: str) -> Judge:
    """The scorer of antecedents from the model's metadata: features, weights and bias, as float32 in base 64."""
    row = np.frombuffer(base64.b64decode(packed), np.float32)
    return Judge(row[: -PART - 1].reshape(-1, PART), row[-PART - 1 : -1], float(row[-1]))


@cache
def trained() -> Network:
    """The network that comes with the program, loaded at first use.

    One of several processes that read side by side takes one thread: more would only get in each other's way. So does
    one that is told to, as by who forks processes, where threads would be lost.
    """
    single = parent_process() or os.environ.get("OMP_NUM_THREADS") == "1"
    return Network(WEIGHTS / "encoder.onnx", WEIGHTS / "tokenizer.json", threads=1 if single else 0)
