"""What a reader has put right in an article, in order: taken back, and made again, step by step."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Self

from tui.model.corrections import Correction, correction
from tui.model.value import Frozen, to_plain

_UNDONE = "undone"


class History(Frozen):
    """Corrections that hold, the earliest first, and those taken back, the last of which comes back first.

    `strange` are rows that this version cannot read; a newer one wrote them, so that they are kept as they are.
    """

    done: tuple[Correction, ...] = ()
    undone: tuple[Correction, ...] = ()
    strange: tuple[str, ...] = ()

    def made(self, *corrections: Correction) -> History:
        """With more corrections; those that were taken back are gone."""
        return self.with_(done=(*self.done, *corrections), undone=())

    def joined(self, corrections: Iterable[Correction]) -> History:
        """With somebody else's corrections after one's own, without those that one has made too."""
        known = set(self.done)
        new = tuple(done for done in corrections if done not in known)
        return self.made(*new) if new else self

    def back(self) -> History:
        """With the last correction taken back."""
        return self.without(len(self.done) - 1)

    def without(self, number: int) -> History:
        """With one correction taken back, wherever it stands in the log."""
        done, taken = self.done, self.done[number]
        return self.with_(done=(*done[:number], *done[number + 1 :]), undone=(*self.undone, taken))

    def forward(self) -> History:
        """With the correction made again that was last taken back."""
        return self.with_(done=(*self.done, self.undone[-1]), undone=self.undone[:-1])

    # Kept as rows of JSON.

    def rows(self) -> tuple[str, ...]:
        """A row for each correction, those taken back last and marked as such."""
        taken = (json.dumps({**json.loads(row(done)), _UNDONE: True}, ensure_ascii=False) for done in self.undone)
        return (*map(row, self.done), *taken, *self.strange)

    @classmethod
    def of(cls, rows: Iterable[str]) -> Self:
        """The history that was kept as these rows."""
        done: list[Correction] = []
        undone: list[Correction] = []
        strange: list[str] = []
        for kept in rows:
            try:
                told = json.loads(kept)
                made = correction(told)
            except (ValueError, RecursionError):
                strange.append(kept)
            else:
                (undone if told.get(_UNDONE) else done).append(made)
        return cls(done=tuple(done), undone=tuple(undone), strange=tuple(strange))


def row(done: Correction) -> str:
    """A correction on one line of JSON, its `do` first."""
    return json.dumps(to_plain(done), ensure_ascii=False)
