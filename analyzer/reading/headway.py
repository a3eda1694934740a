"""How far reading has come: said by the readers, heard by whoever set the time limit.

A reader need not know who waits. In the process that reads one file there is one listener; without
one nothing happens.
"""

from __future__ import annotations

from collections.abc import Callable

from analyzer.reading.limits import Step

Listener = Callable[[Step, int, int], None]

_listener: Listener | None = None


def listen(listener: Listener | None) -> None:
    """Have each step told to `listener`."""
    global _listener
    _listener = listener


def say(step: Step, page: int, of: int = 0) -> None:
    """Say that a page (from 1) has been read ("page"), or that recognising it begins.

    `of` is how many pages there are, 0 where that is not known.
    """
    if _listener is not None:
        _listener(step, page, of)
