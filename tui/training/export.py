"""The trained network as one ONNX file, in float32 or with eight-bit weights."""

from __future__ import annotations

import base64
import json
import tempfile
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from tui.reading.encoder.labels import LABELS
from tui.training.model import HEADS, HIDDEN, Layer, Network

_OPSET = 23
"""The first version of ONNX in which attention is an operation."""


class _Rows(nn.Module):
    """An embedding in eight bits, each row with its own scale: a quarter of the size, and next to nothing lost."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.rows = nn.Buffer(torch.round(weight / scale).to(torch.int8))
        self.scale = nn.Buffer(scale)

    def forward(self, index: Tensor) -> Tensor:
        """Rows of the embedding as float32."""
        rows = nn.functional.embedding(index, self.rows)
        return rows.to(torch.float32) * nn.functional.embedding(index, self.scale)


class _OneWindow(nn.Module):
    """The network as it is used: one window, every place of it filled, so that there is nothing to mask.

    What is asked for are words, not pieces; so the last layer looks at all pieces, but works out the words alone.
    """

    def __init__(self, network: Network, *, small: bool) -> None:
        super().__init__()
        self.network = network
        self.pieces: nn.Module = _Rows(network.pieces.weight.detach()) if small else network.pieces
        last = network.layers[-1].mixed
        self.query, self.others = _rows(last, slice(HIDDEN)), _rows(last, slice(HIDDEN, None))

    def forward(self, pieces: Tensor, kinds: Tensor, hints: Tensor, firsts: Tensor) -> tuple[Tensor, Tensor]:
        """Three of [1, pieces] and [words] -> scores [words, WIDTH], vectors [words, LINK_WIDTH]."""
        network = self.network
        hidden = self.pieces(pieces) + network.positions.weight[: pieces.shape[1]]
        hidden = network.embedded(hidden + network.kinds(kinds) + network.hints(hints))
        for layer in network.layers[:-1]:
            hidden = _layer(layer, hidden, *layer.mixed(hidden).split(HIDDEN, -1))
        asking = hidden[:, firsts]
        words = _layer(network.layers[-1], asking, self.query(asking), *self.others(hidden).split(HIDDEN, -1))[0]
        return network.labels(words), network.links(words)


def _rows(linear: nn.Linear, rows: slice) -> nn.Linear:
    """Some of the outputs of a linear map as one of its own."""
    part = nn.utils.skip_init(nn.Linear, linear.in_features, len(linear.bias[rows]))
    part.load_state_dict({name: tensor[rows] for name, tensor in linear.state_dict().items()})
    return part


def _layer(layer: Layer, hidden: Tensor, query: Tensor, key: Tensor, value: Tensor) -> Tensor:
    """What `Layer.forward` does, with attention as one operation of ONNX, which takes the heads apart by itself."""
    found = torch.onnx.ops.attention(query, key, value, q_num_heads=HEADS, kv_num_heads=HEADS)[0]
    hidden = layer.attended(hidden + layer.joined(found))
    thought: Tensor = layer.thought(hidden + layer.narrow(nn.functional.gelu(layer.wide(hidden))))
    return thought


def export(network: Network, path: Path, temperatures: Mapping[str, float], *, small: bool = True) -> None:
    """Write the network to `path`; `small` with eight-bit weights, a scale for each column of a matrix."""
    network.eval()
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        _trace(_OneWindow(network, small=small), whole)
        if small:
            quantize_dynamic(
                whole,
                path,
                per_channel=True,
                weight_type=QuantType.QInt8,
                op_types_to_quantize=["MatMul", "Gemm"],
                extra_options={"MatMulConstBOnly": True},
            )
        else:
            path.write_bytes(whole.read_bytes())
    _describe(path, network, temperatures)


def _trace(module: nn.Module, path: Path) -> None:
    pieces = torch.randint(999, 2000, (1, 40))
    module.eval()
    example = (pieces, torch.zeros_like(pieces), torch.zeros_like(pieces), torch.arange(1, 21))
    length, words = torch.export.Dim("length", min=3, max=512), torch.export.Dim("words", min=1, max=510)
    program = torch.onnx.export(
        module,
        example,
        input_names=["pieces", "kinds", "hints", "firsts"],
        output_names=["scores", "vectors"],
        dynamic_shapes={"pieces": {1: length}, "kinds": {1: length}, "hints": {1: length}, "firsts": {0: words}},
        dynamo=True,
        opset_version=_OPSET,
        verbose=False,
    )
    assert program, "an export with dynamo gives a program"
    program.save(path)


def _describe(path: Path, network: Network, temperatures: Mapping[str, float]) -> None:
    """Write into the file what reading it takes beside the graph: labels, temperatures, scorer of antecedents."""
    model = onnx.load(path)
    rows = (network.features.weight, network.judge.weight, network.judge.bias)
    judge = np.concatenate([row.detach().float().cpu().numpy().ravel() for row in rows])
    facts = {
        "labels": json.dumps({kind: list(row) for kind, row in LABELS.items()}),
        "temperatures": json.dumps(dict(temperatures)),
        "judge": base64.b64encode(judge.astype(np.float32).tobytes()).decode(),
    }
    onnx.helper.set_model_props(model, facts)
    onnx.save(model, path)
