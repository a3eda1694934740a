"""A process started afresh for each file, where the system cannot fork (Windows)."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
from typing import BinaryIO

from analyzer.errors import BadInput
from analyzer.reading.apart import processes

_PIECE = 1 << 20  # bytes read at once


class Single:
    """Starts a Python for each job. Slower than forking by what it takes to load the readers."""

    def start(self) -> processes.Worker:
        """Start a process for one job."""
        try:
            return _Started()
        except OSError:
            raise BadInput(processes.BUSY) from None

    def close(self) -> None:
        """Nothing waits, so nothing needs to end."""

    def forget(self) -> None:
        """Nothing is shared with the process we were forked from."""


class _Started:
    def __init__(self) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and our own code
            processes.python("from analyzer.reading.apart.single import work_here; work_here()"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # a traceback could quote a file
            env=processes.environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        # A pipe of Windows cannot be waited for with a time limit, so a thread reads it.
        self._said: queue.Queue[bytes] = queue.Queue(maxsize=8)
        threading.Thread(target=self._listen, daemon=True).start()

    def send(self, data: bytes) -> None:
        assert self._process.stdin
        with self._process.stdin as pipe:
            pipe.write(data)

    def receive(self, seconds: float) -> bytes | None:
        try:
            return self._said.get(timeout=seconds)
        except queue.Empty:
            return None

    def end(self) -> int:
        self._process.kill()
        while self._said.full():  # so that the thread that reads comes to its end
            self._said.get()
        return self._process.wait()

    def _listen(self) -> None:
        assert self._process.stdout
        with self._process.stdout as pipe:
            while data := os.read(pipe.fileno(), _PIECE):
                self._said.put(data)
        self._said.put(b"")


def work_here() -> None:
    """Do the job that comes in by standard input; the answer alone goes to standard output."""
    from analyzer.reading.apart.child import work

    out: BinaryIO = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)  # what a library prints is not an answer
    work(sys.stdin.buffer, out)
