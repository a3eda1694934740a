"""The side that asks: one process for each job, a few at once, none longer than allowed."""

from __future__ import annotations

import atexit
import os
import signal
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from analyzer.errors import BadInput
from analyzer.reading import limits
from analyzer.reading.apart import frames
from analyzer.reading.apart.child import Job, request
from analyzer.reading.apart.line import Line, Stopped
from analyzer.reading.apart.processes import BUSY, Server, Worker

_LOOK_EVERY = 0.05  # seconds between two looks whether the one who asked has left
BROKE = (
    "This file could not be opened: something inside it is broken. Open it, print it to a new PDF, "
    "and try that."
)
_OVERWORKED = -getattr(signal, "SIGXCPU", 0) or None  # how the system ends who worked too long
_STARVED = -signal.SIGABRT  # how pdfium ends itself when it gets no more memory
_ENDS = {_OVERWORKED: limits.WORK_SECONDS.sentence, _STARVED: limits.MEMORY.sentence}


@dataclass(frozen=True, slots=True)
class Headway:
    """How far the work on a file has come: `before` others first, then `page` of `pages`."""

    before: int = 0
    page: int = 0
    pages: int = 0


def unheard(headway: Headway) -> None:
    """Nobody waits: say nothing."""


def run(
    job: Job,
    *arguments: Any,
    headway: Callable[[Headway], None] = unheard,
    stop: threading.Event | None = None,
) -> bytes:
    """Run `job(*arguments)` in a process of its own and return its bytes.

    `job` is a function of a module. `headway` is told, in the thread of the caller, how many stand
    before it and which page is done. Setting `stop` ends the process; Stopped is raised then.

    Raises BadInput with a sentence when the job does, when it takes too long or too much memory,
    and when its process ends in any other way.
    """
    return _office.run(request(job, arguments), headway, stop or threading.Event())


def warm_up() -> None:
    """Begin to load what opens files, without waiting for it: the first file is read sooner."""
    with suppress(OSError):  # whatever is wrong is said when a file is opened
        _office.server()


class Office:
    """Where jobs come in: it holds the server of processes and the line that waits for it."""

    def __init__(self, start: Callable[[], Server], at_once: int) -> None:
        self._start = start
        self._line = Line(at_once)
        self._server: Server | None = None
        self._changing = threading.Lock()

    def run(self, asked: bytes, headway: Callable[[Headway], None], stop: threading.Event) -> bytes:
        """Do a job when its turn comes; see `run` of the module."""
        with self._line.turn(lambda before: headway(Headway(before=before)), stop):
            worker = self._worker()
            try:
                with suppress(EOFError, frames.BadFrame):
                    return _answer(worker, asked, headway, stop)
            finally:
                status = worker.end()
            raise BadInput(_ENDS.get(status, BROKE))

    def server(self) -> Server:
        """Return the server of processes, started when it is first needed."""
        with self._changing:
            if self._server is None:
                self._server = self._start()
            return self._server

    def close(self) -> None:
        """End the server; a later job starts another."""
        with self._changing:
            if self._server is not None:
                self._server.close()
            self._server = None

    def leave(self) -> None:
        """Leave the server to the process that we were forked from."""
        if self._server is not None:
            self._server.forget()

    def _worker(self) -> Worker:
        for _ in range(
            2
        ):  # once more with a new server: the first may have been ended from outside
            try:
                server = self.server()
            except OSError:
                break
            try:
                return server.start()
            except OSError:
                self._leave_behind(server)
        raise BadInput(BUSY)

    def _leave_behind(self, server: Server) -> None:
        with self._changing:
            if self._server is server:
                server.close()
                self._server = None


def _answer(
    worker: Worker, asked: bytes, headway: Callable[[Headway], None], stop: threading.Event
) -> bytes:
    """Return what the job returns.

    Raises EOFError when its process is gone without an answer, BadFrame when it talks nonsense.
    """
    began = time.monotonic()
    allowed = float(limits.CLOCK_SECONDS.most)
    busy = _busy()
    came = frames.Frames()
    try:
        worker.send(asked)
    except OSError:
        raise EOFError from None
    while True:
        if stop.is_set():
            raise Stopped
        left = began + min(allowed * busy, limits.LONGEST_SECONDS.most) - time.monotonic()
        if left <= 0:
            raise BadInput(limits.CLOCK_SECONDS.sentence)
        data = worker.receive(min(left, _LOOK_EVERY))
        if data is None:
            continue
        if not data:
            raise EOFError
        for kind, said in came.add(data):
            if kind == frames.ANSWER:
                return said
            if kind != frames.HEADWAY:
                raise BadInput(_sentence(kind, said))
            step, page, pages = frames.unpack_step(said)
            allowed += limits.ADDS[step].clock
            headway(Headway(page=page, pages=pages))


def _busy() -> float:
    """Return how many times longer work takes by the clock, because others work here too."""
    if not hasattr(os, "getloadavg"):
        return 1.0
    return min(max(os.getloadavg()[0] / at_once(), 1.0), limits.BUSIEST)


def _sentence(kind: bytes, said: bytes) -> str:
    """Return what the user is told. The process has seen the file, so its own words are short."""
    if kind == frames.REFUSED:
        return " ".join(said.decode("utf-8", "replace").split())
    return limits.MEMORY.sentence if kind == frames.MEMORY else BROKE


# --- the one office of this process ------------------------------------------------------------


def _start_server() -> Server:
    if hasattr(os, "fork"):
        from analyzer.reading.apart.fork_server import ForkServer

        return ForkServer()
    from analyzer.reading.apart.single import Single

    return Single()


def at_once() -> int:
    """Return how many files are worked on at once: one a core, and two at least.

    With two, one slow file does not hold up everybody.
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return max(cores or 1, 2)


def _new_office() -> Office:
    return Office(_start_server, at_once())


def _after_fork() -> None:
    global _office
    _office.leave()
    _office = _new_office()


_office = _new_office()
atexit.register(lambda: _office.close())
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
