"""The network, its losses and its course: what they must be whatever is trained."""

import math

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnxscript")

import numpy as np  # noqa: E402 - the imports are what the skip is about
import onnxruntime  # noqa: E402

from tui.model import Block, Document  # noqa: E402
from tui.reading import sentences  # noqa: E402
from tui.reading.draft import Draft  # noqa: E402
from tui.reading.encoder.labels import LABELS, WIDTH  # noqa: E402
from tui.reading.encoder.links import PART, Judge, pairs  # noqa: E402
from tui.reading.encoder.pieces import Words  # noqa: E402
from tui.training import losses  # noqa: E402
from tui.training.batches import collate, epoch, spot  # noqa: E402
from tui.training.examples import ANY, Example, Mention  # noqa: E402
from tui.training.export import export  # noqa: E402
from tui.training.learning import Course, Plan  # noqa: E402
from tui.training.model import Network  # noqa: E402

MARKS = (101, 102)
TEXT = "Ann Lee spoke. She left."


def article(name="a"):
    """Seven words, the first two a name, and who is who."""
    block = Block(start=0, end=len(TEXT), kind="paragraph")
    draft = sentences.split(Draft(Document(source=name, text=TEXT, blocks=(block,))))
    spans = tuple((sentence.first, sentence.last) for sentence in draft.sentences)
    words = Words(tuple((2000 + i,) for i in range(7)), (1, 1, 0, 5, 7, 0, 5), (0,) * 7, spans)
    example = Example("test", name, draft, words)
    example.allowed = {kind: np.full(7, ANY, np.int64) for kind in LABELS}
    example.outside("names")
    example.mark_span("names", 0, 7, ["person"])
    example.mentions = (Mention(0, 1, "name", "1"), Mention(4, 4, "pronoun", "1"))
    return example


@pytest.fixture(scope="module")
def network():
    torch.manual_seed(1)
    return Network()


def batch_of(example):
    (row,) = epoch([example], 0, 8)
    return collate(row, MARKS)


def test_only_what_is_annotated_is_learned(network):
    network.eval()
    assert losses.loss(network, batch_of(article())).keys() == {"names", "links"}


def test_a_vague_annotation_costs_less_than_a_sure_one(network):
    network.eval()
    sure, vague = article(), article()
    vague.mark_span("names", 0, 7, ["person", "work"])
    costs = [losses.loss(network, batch_of(example))["names"].item() for example in (sure, vague)]
    assert costs[1] < costs[0]


def test_all_windows_come_once_an_epoch_in_an_order_that_the_seed_decides():
    examples = [article(str(i)) for i in range(9)]
    names = [[unit.example.name for unit in row] for row in epoch(examples, 1, 4)]
    assert sorted(name for row in names for name in row) == [str(i) for i in range(9)]
    assert names == [[unit.example.name for unit in row] for row in epoch(examples, 1, 4)]
    assert names != [[unit.example.name for unit in row] for row in epoch(examples, 2, 4)]


def test_reading_scores_antecedents_as_training_does(network):
    network.eval()
    batch = batch_of(article())
    with torch.no_grad():
        _, vectors = network(batch.pieces, batch.kinds, batch.hints, batch.mask, batch.firsts)
        expected = losses.judge(network, vectors, batch.links[0]).numpy()
    judge = Judge(
        network.features.weight.detach().numpy(),
        network.judge.weight.detach().numpy()[0],
        network.judge.bias.item(),
    )
    spots = [spot(article(), mention) for mention in article().mentions]
    assert judge.scores(vectors.numpy(), spots, pairs(spots)) == pytest.approx(expected, abs=1e-4)
    assert vectors.shape[1] == 8 * PART


def test_a_training_cut_off_goes_on_to_the_same_weights(tmp_path):
    def course(name, epochs):
        torch.manual_seed(1)
        return Course(Network(), Plan(epochs=epochs, size=1), tmp_path / name, MARKS)

    examples = [article("a"), article("b")]
    whole = course("whole", 2)
    whole.run(examples)
    broken = course("broken", 2)
    rows = broken._batches
    broken._batches = lambda examples: (batch for _, batch in zip(range(3), rows(examples), strict=False))
    broken.run(examples)
    resumed = course("broken", 2)
    assert resumed.step == 3
    resumed.run(examples)
    assert resumed.step == whole.step == 4
    for one, other in zip(whole.network.parameters(), resumed.network.parameters(), strict=True):
        assert torch.equal(one, other)


@pytest.mark.filterwarnings("ignore")  # the exporter's own
def test_eight_bits_say_nearly_what_thirty_two_do(network, tmp_path):
    network.eval()
    batch = batch_of(article())
    with torch.no_grad():
        expected, _ = network(batch.pieces, batch.kinds, batch.hints, batch.mask, batch.firsts)
    fed = {name: getattr(batch, name).numpy() for name in ("pieces", "kinds", "hints", "firsts")}
    found = {}
    for small in (False, True):
        path = tmp_path / f"{small}.onnx"
        export(network, path, {}, small=small)
        found[small] = onnxruntime.InferenceSession(path).run(["scores"], fed)[0]
        assert found[small].shape == (7, WIDTH)
    assert found[False] == pytest.approx(expected.numpy(), abs=1e-3)
    assert np.corrcoef(found[True].ravel(), found[False].ravel())[0, 1] > 0.99
    assert (tmp_path / "True.onnx").stat().st_size < 25e6 < (tmp_path / "False.onnx").stat().st_size
    assert math.isfinite(found[True].sum())
