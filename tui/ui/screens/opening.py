"""Opening on a worker thread: what is said meanwhile, how it is stopped, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable

from textual.message import Message
from textual.message_pump import MessagePump
from textual.worker import get_current_worker

from tui.model import Document, Listing
from tui.ui.ports import Tell
from tui.ui.screens.messages import DocumentOpened, ListingOpened, OpeningFailed, OpeningTold


class _StoppedError(Exception):
    """The reader has thought better of it."""


def news_of(opened: Document | Listing) -> Message:
    """The message that says what was opened."""
    return ListingOpened(opened) if isinstance(opened, Listing) else DocumentOpened(opened)


def post_opened(node: MessagePump, open_with: Callable[[Tell], Document | Listing]) -> None:
    """Open something, on a worker of `node`, and post it there, or why not; nothing, when the worker was stopped."""
    worker = get_current_worker()
    told = ""

    def tell(words: str) -> None:
        nonlocal told
        if worker.is_cancelled:
            raise _StoppedError
        if words != told:
            told = words
            node.post_message(OpeningTold(words))

    try:
        found = open_with(tell)
    except _StoppedError:
        return
    except (ValueError, OSError) as error:
        failure = OpeningFailed(" ".join(str(error).split()))
    except Exception as error:  # noqa: BLE001 - what a library makes of a hostile file must not end the program
        failure = OpeningFailed(" ".join(f"cannot be opened: {type(error).__name__}: {error}".split()))
    else:
        if not worker.is_cancelled:
            node.post_message(news_of(found))
        return
    if not worker.is_cancelled:
        node.post_message(failure)
