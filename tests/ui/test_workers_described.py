"""Work on threads has a description: without one Textual writes out its arguments, and an article may be a book."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import tui.ui

FILES = sorted(Path(tui.ui.__file__).parent.rglob("*.py"))


def threaded(tree):
    """The calls that begin work on a thread."""
    for node in ast.walk(tree):
        named = isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", ""))
        if named in {"work", "run_worker"} and any(keyword.arg == "thread" for keyword in node.keywords):
            yield node


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_work_on_a_thread_is_described(file):
    for call in threaded(ast.parse(file.read_text(encoding="utf-8"))):
        assert "description" in {keyword.arg for keyword in call.keywords}, f"{file}:{call.lineno}"


def test_there_is_such_work():
    assert any(list(threaded(ast.parse(file.read_text(encoding="utf-8")))) for file in FILES)
