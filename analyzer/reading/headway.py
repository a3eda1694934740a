"""How far reading has come: said by the readers, heard by whoever set the time limit.

A reader need not know who waits. In the process that reads one file there is one listener; without
one nothing happens.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

Step = Literal["page", "recognised page"]

_listener: Callable[[Step, int, int], None] | None = None


def listen(listener: Callable[[Step, int, int], None] | None) -> None:
    """Have each step told to `listener`: what was done, the page (from 1), and of how many."""
    global _listener
    _listener = listener


def done(step: Step, page: int, of: int) -> None:
    """Say that a page has been read."""
    if _listener is not None:
        _listener(step, page, of)
