"""Sources that are named once and speak twice: "He said A and denied B", "Roe, who thinks A, said B"."""

from __future__ import annotations

from collections.abc import Sequence

from tui.reading.draft import Draft
from tui.reading.quotes.linking import Run
from tui.reading.quotes.pieces import Piece


def share(draft: Draft, found: Sequence[Run]) -> Sequence[Run]:
    """Give every run whose cue has no source the one that its sentence names: before it, or after an opening participle.

    A source left without content of its own is the subject that an insertion parted from its verb; else it is the source
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
    return main.tag in ("VBN", "VBD") and auxiliary or (main.tag == "VBN" and len(verbs) == 1)
