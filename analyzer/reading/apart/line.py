"""Waiting one's turn: a few at once, the others in the order they came."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_LOOK_EVERY = 0.1  # seconds between two looks whether the one who waits has left


class Stopped(Exception):
    """The one who waited asked for it to stop."""


class Line:
    """As many as `at_once` may work; who comes later stands in line."""

    def __init__(self, at_once: int) -> None:
        self._at_once = at_once
        self._working = 0
        self._waiting: list[object] = []
        self._changed = threading.Condition()

    @contextmanager
    def turn(self, before: Callable[[int], None], stop: threading.Event) -> Iterator[None]:
        """Wait for a free place, and hold it while the block runs.

        `before` is told how many come before this one, at first and whenever that changes, and 0
        in the end; it is told nothing when there is a free place at once. Raises Stopped when
        `stop` is set in the meantime.
        """
        self._enter(before, stop)
        try:
            yield
        finally:
            with self._changed:
                self._working -= 1
                self._changed.notify_all()

    def _enter(self, before: Callable[[int], None], stop: threading.Event) -> None:
        ticket, said = object(), 0
        with self._changed:
            self._waiting.append(ticket)
            try:
                while (place := self._waiting.index(ticket) + 1) > self._at_once - self._working:
                    if stop.is_set():
                        raise Stopped
                    if place != said:
                        said = place
                        before(place - 1 + self._working)
                    self._changed.wait(_LOOK_EVERY)
                if said:
                    before(0)
                self._working += 1
            finally:
                self._waiting.remove(ticket)
                self._changed.notify_all()
