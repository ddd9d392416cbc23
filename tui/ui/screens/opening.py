"""Opening on a worker thread: what is said meanwhile, how it is stopped, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread

from textual.message import Message
from textual.message_pump import MessagePump
from textual.worker import Worker, get_current_worker

from tui.model import Document, Listing
from tui.ui.ports import Tell
from tui.ui.screens.messages import DocumentOpened, ListingOpened, OpeningFailed, OpeningTold

_GLANCE = 0.05
"""Seconds after which a worker looks whether it was stopped."""


class _StoppedError(Exception):
    """The reader has thought better of it."""


def news_of(opened: Document | Listing) -> Message:
    """The message that says what was opened."""
    return ListingOpened(opened) if isinstance(opened, Listing) else DocumentOpened(opened)


def post_opened(node: MessagePump, open_with: Callable[[Tell], Document | Listing]) -> None:
    """Open something, on a worker of `node`, and post it there, or why not; nothing, when the worker was stopped.

    The work itself is a daemon's, for whoever stops or leaves does not wait until a server has answered.
    """
    worker = get_current_worker()
    opened: SimpleQueue[Message | None] = SimpleQueue()
    Thread(target=lambda: opened.put(_opened(node, worker, open_with)), daemon=True).start()
    while not worker.is_cancelled:
        try:
            news = opened.get(timeout=_GLANCE)
        except Empty:
            continue
        if news and not worker.is_cancelled:
            node.post_message(news)
        return


def _opened(
    node: MessagePump, worker: Worker[object], open_with: Callable[[Tell], Document | Listing]
) -> Message | None:
    """What became of it, telling meanwhile; None when it was stopped."""
    told = ""

    def tell(words: str) -> None:
        """Say what takes time, once; end the work when it was stopped."""
        nonlocal told
        if worker.is_cancelled:
            raise _StoppedError
        if words != told:
            told = words
            node.post_message(OpeningTold(words))

    try:
        return news_of(open_with(tell))
    except _StoppedError:
        return None
    except (ValueError, OSError) as error:
        return OpeningFailed(" ".join(str(error).split()))
    except Exception as error:  # noqa: BLE001 - what a library makes of a hostile file must not end the program
        return OpeningFailed(" ".join(f"cannot be opened: {type(error).__name__}: {error}".split()))
