"""Sources that are named once and speak twice: "He said A and denied B", "Roe, who thinks A, said B"."""

from __future__ import annotations

from collections.abc import Sequence

from tui.reading.draft import Draft
from tui.reading.quotes.linking import Run
from tui.reading.quotes.pieces import Piece


def share(draft: Draft, found: Sequence[Run]) -> Sequence[Run]:
    """Give a run whose cue has no source the one that its sentence names: before it, or after an opening participle.

    A source left without content of its own is the subject that an insertion parted from its verb; else it is the
    source
    of the run before. A passive and a noun keep silent about their source.
    """
    named: Piece | None = None
    orphan: Piece | None = None
    opening: Run | None = None
    for run in found:
        if run.source is not None:
            if opening is not None and run.source.sentence is opening.contents[0].sentence:
                _give(opening, run.source)
            named, opening = run.source, None
            orphan = run.source if not run.contents else orphan
        elif run.cue is not None and run.contents and not _silent(draft, run.cue):
            opening = run if _opens_sentence(draft, run.cue) else None
            _give(run, _reaches(orphan, run.cue) or _reaches(named, run.cue))
    return found


def join(found: Sequence[Run]) -> list[Run]:
    """Runs with those joined that go on where prose after the cue parted them, in one paragraph.

    "A," said Roe, who had promised B. "C." has an attribution of its own between A and C, which are one quote.
    """
    joined: list[Run] = []
    open_run: Run | None = None
    for run in found:
        lone = run.cue is None and run.source is None and run.contents[0].quoted
        if lone and open_run is not None and _goes_on(open_run, run):
            open_run.contents += run.contents
            continue
        joined.append(run)
        if run.contents and run.contents[0].quoted:
            open_run = run if run.cue is not None and run.cue.start > run.contents[0].start else None
    return joined


def _goes_on(run: Run, lone: Run) -> bool:
    """Whether the lone content opens a sentence of the paragraph in which the run is told."""
    first = lone.contents[0]
    cue = run.cue
    if cue is None or len(run.contents) > 1 or first.sentence.block != cue.sentence.block:
        return False
    return first.start == first.sentence.start


def _give(run: Run, source: Piece | None) -> None:
    """Let the run have a source that stands elsewhere."""
    if source is not None:
        run.source, run.shared = source, True


def _reaches(source: Piece | None, cue: Piece) -> Piece | None:
    """The source when it stands in the cue's sentence, before it."""
    return source if source is not None and source.sentence is cue.sentence and source.end <= cue.start else None


def _opens_sentence(draft: Draft, cue: Piece) -> bool:
    """Whether the cue is a participle at the beginning of its sentence: "Citing costs, the board ..."."""
    return cue.first == cue.sentence.first and draft.tokens[cue.first].tag == "VBG"


def _silent(draft: Draft, cue: Piece) -> bool:
    """Whether the cue is a passive or holds no verb."""
    tokens = draft.tokens[cue.first : cue.last]
    verbs = [token for token in tokens if token.tag.startswith("VB")]
    if not verbs:
        return True
    main = verbs[-1]
    auxiliary = len(verbs) > 1 and verbs[-2].lemma == "be"
    return (main.tag in ("VBN", "VBD") and auxiliary) or (main.tag == "VBN" and len(verbs) == 1)
