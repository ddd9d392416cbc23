"""The house rules that a machine can hold: sizes, docstrings, what loads at start, what must not be in the tree."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
OURS = sorted(p for folder in ("tui", "tests", "screenshots", "docs") for p in (ROOT / folder).rglob("*.py"))
PROGRAM = [p for p in OURS if p.is_relative_to(ROOT / "tui")]
FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)


def name(path):
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", OURS, ids=name)
def test_a_file_stays_under_300_lines_and_a_function_under_40(path):
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 300
    functions = [n for n in ast.walk(ast.parse(text)) if isinstance(n, FUNCTION)]
    long = {f.name: f.end_lineno - f.lineno + 1 for f in functions if f.end_lineno - f.lineno + 1 > 40}
    assert not long


@pytest.mark.parametrize("path", PROGRAM, ids=name)
def test_everything_public_says_what_it_is(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), "the module has no docstring"
    owners = [tree, *(node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))]
    public = [node for owner in owners for node in owner.body if isinstance(node, (*FUNCTION, ast.ClassDef))]
    bare = [node.name for node in public if not node.name.startswith("_") and not ast.get_docstring(node)]
    assert not bare


def test_the_lock_holds_hashes_and_no_address():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    packages = [row for row in lock.splitlines() if re.match(r"[a-z0-9][\w.-]*==", row)]
    assert packages
    assert lock.count("--hash=sha256:") >= len(packages)
    assert all(row.endswith("\\") for row in packages)


def test_colours_are_named_in_styles_only():
    colour = re.compile(r"""["'](?:#[0-9a-fA-F]{6}|rgb\()""")
    assert not [name(p) for p in PROGRAM if colour.search(p.read_text(encoding="utf-8"))]


HEAVY = (
    "textual", "numpy", "onnxruntime", "tokenizers", "pydantic", "rich", "rapidfuzz", "trafilatura", "lxml", "httpx2",
    "pypdfium2", "docx", "feedparser", "chardet", "py3langid", "tomlkit", "tui.sources",
)  # fmt: skip


def test_asking_for_the_version_loads_nothing_heavy():
    script = (
        "import sys, runpy; sys.argv = ['dateline', '--version']\n"
        "try: runpy.run_module('tui', run_name='__main__')\n"
        "except SystemExit: pass\n"
        f"print([m for m in {HEAVY!r} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    version, loaded = done.stdout.splitlines()
    assert re.search(r"\d+\.\d+", version)
    assert loaded == "[]"
