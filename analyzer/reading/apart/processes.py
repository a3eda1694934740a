"""Starting a process for one file: forked from one that waits ready, or, without fork, afresh."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Protocol

BUSY = "This computer is too busy to open the file. Close other programs and try again."


class Worker(Protocol):
    """A process that does one job, as its parent sees it."""

    def send(self, data: bytes) -> None:
        """Hand it its job; raises OSError when it is gone."""

    def receive(self, seconds: float) -> bytes | None:
        """Return what it says: None when nothing came in that time, b"" when it is gone."""

    def end(self) -> int:
        """End it and all it started, wait until it is gone, and return its exit code.

        Negative: the signal that ended it.
        """


class Server(Protocol):
    """What starts the processes."""

    def start(self) -> Worker:
        """Start a process for one job.

        Raises OSError when the server is gone, BadInput when the computer can start no more.
        """

    def close(self) -> None:
        """End the server and all that it started."""

    def forget(self) -> None:
        """Leave it to the process we were forked from."""


def python(start: str, *arguments: str) -> list[str]:
    """Return the command that runs `start` in a Python that has our modules and no more.

    -I: nothing from the folder it is started in, and nothing from the environment. It looks for
    modules where this one does, and for ours where this one found them.
    """
    own = str(Path(__file__).parents[3])
    also = [path for path in sys.path if path and path != own]
    look = f"import sys; sys.path.insert(0, {own!r}); sys.path += {also!r}; "
    compiled = ["-B"] if sys.dont_write_bytecode else []
    return [sys.executable, "-I", *compiled, "-c", look + start, *arguments]


def environment() -> dict[str, str]:
    """Return our environment, with no more than one thread for each library that would start some.

    A process with threads must not fork, and tesseract with threads is five times slower.
    """
    return {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_THREAD_LIMIT": "1"}
