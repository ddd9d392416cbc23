"""The wheel, built and installed elsewhere, runs with its styles, seeds, word lists and weights inside."""

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, check=True, cwd=ROOT, capture_output=True)
    return next(folder.glob("*.whl"))


def test_everything_is_inside(wheel):
    inside = set(zipfile.ZipFile(wheel).namelist())
    for needed in (
        "tui/_share/styles/base.tcss",
        "tui/_share/seeds/modi-putin.md",
        "tui/reading/lexicon/abbreviations.txt",
        "tui/reading/weights/encoder.onnx",
        "tui/reading/weights/parts_of_speech.json",
        "tui/reading/weights/tokenizer.json",
    ):
        assert needed in inside
    assert not [name for name in inside if name.startswith(("tests/", "shared/", "docs/"))]


def test_it_reads_an_article_where_no_checkout_is(wheel, tmp_path):
    venv.create(tmp_path / "env", with_pip=False, symlinks=True)
    python = tmp_path / "env" / "bin" / "python"
    packages = next((tmp_path / "env" / "lib").glob("python*")) / "site-packages"
    zipfile.ZipFile(wheel).extractall(packages)
    # Its dependencies are those of this environment; the project itself must come from the wheel.
    site = next(p for p in sys.path if p.endswith("site-packages"))
    (packages / "dependencies.pth").write_text(f"{site}\n", encoding="utf-8")
    where = subprocess.run(
        [python, "-c", "import tui; print(tui.__file__)"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert where.stdout.startswith(str(packages))
    seed = packages / "tui" / "_share" / "seeds" / "modi-putin.md"
    command = [python, "-m", "tui", "show", str(seed)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "Dmitry Peskov" in done.stdout
