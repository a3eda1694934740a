"""What runs in the process of one file: take the job, do it within limits, hand back bytes."""

from __future__ import annotations

import gc
import pickle
from collections.abc import Callable
from typing import Any, BinaryIO

from analyzer.errors import BadInput
from analyzer.reading import headway, limits
from analyzer.reading.apart import frames
from analyzer.reading.apart.confine import allow_memory, allow_work, confine

Job = Callable[..., bytes]


def request(job: Job, arguments: tuple[Any, ...]) -> bytes:
    """Return a job as the bytes that are sent to the process that does it.

    Pickled, for it goes from us to our own process. What comes back never is: that process has
    opened a stranger's file.
    """
    return frames.framed(frames.REQUEST, pickle.dumps((job, arguments), protocol=5))


def work(source: BinaryIO, out: BinaryIO) -> None:
    """Do the one job that comes in, and answer. Of what it meets, only the kind is told."""
    confine()
    # A document refers to itself nowhere, so there is nothing to look for but in a huge file.
    gc.set_threshold(100_000)

    def say(kind: bytes, data: bytes = b"") -> None:
        out.write(frames.framed(kind, data))
        out.flush()

    _report_steps(say)
    try:
        job, arguments = pickle.loads(frames.read_request(source))  # noqa: S301 - from our parent
        say(frames.ANSWER, job(*arguments))
    except BadInput as problem:
        say(frames.REFUSED, str(problem).encode()[: frames.SHORT])
    except MemoryError:
        say(frames.MEMORY)
    except Exception:  # noqa: BLE001 - its words could quote the file, so nobody hears them
        say(frames.BROKEN)


def _report_steps(say: Callable[[bytes, bytes], None]) -> None:
    """Tell the parent of each step, and allow ourselves the work it adds."""
    seconds = float(limits.WORK_SECONDS.most)

    def heard(step: limits.Step, page: int, of: int) -> None:
        nonlocal seconds
        seconds += limits.ADDS[step].work
        if step == "rapidocr":
            allow_memory(limits.RAPIDOCR_MEMORY.most)
        allow_work(min(seconds, limits.LONGEST_SECONDS.most))
        say(frames.HEADWAY, frames.pack_step(step, page, of))

    headway.listen(heard)
