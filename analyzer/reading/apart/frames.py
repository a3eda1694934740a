"""What goes over the pipe: a kind of one letter, a length, and that many bytes."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import BinaryIO, cast, get_args

from analyzer.reading import limits
from analyzer.reading.limits import Step

_HEAD = struct.Struct("!cQ")
_STEP = struct.Struct("!BII")
_STEPS = get_args(Step)

REQUEST = b"Q"  # the parent's: the job
# What the process that works may say.
ANSWER = b"A"  # the answer
REFUSED = b"R"  # a sentence for the user: why the file cannot be used
HEADWAY = b"H"  # how far it has come: a step
MEMORY = b"M"  # it ran out of memory
BROKEN = b"B"  # it failed in a way nobody thought of; no word of why, for it could quote the file
KINDS = frozenset((ANSWER, REFUSED, HEADWAY, MEMORY, BROKEN))

SHORT = 1000  # bytes: all but an answer is shorter


class BadFrame(Exception):
    """The other side did not keep to the rules."""


def framed(kind: bytes, data: bytes) -> bytes:
    """Return one frame."""
    return _HEAD.pack(kind, len(data)) + data


def read_request(source: BinaryIO) -> bytes:
    """Read the one frame that the parent sends, whole."""
    _, length = _HEAD.unpack(source.read(_HEAD.size))
    return source.read(length)


def pack_step(step: Step, page: int, of: int) -> bytes:
    """Return what a frame of headway holds."""
    return _STEP.pack(_STEPS.index(step), page, of)


def unpack_step(data: bytes) -> tuple[Step, int, int]:
    """Return a step, its page, and of how many. Raises BadFrame when it is none."""
    try:
        step, page, of = _STEP.unpack(data)
        return cast("Step", _STEPS[step]), page, of
    except (struct.error, IndexError):
        raise BadFrame from None


class Frames:
    """Takes bytes as they come and gives back whole frames; nothing longer than allowed is kept."""

    def __init__(self) -> None:
        self._held = bytearray()

    def add(self, data: bytes) -> Iterator[tuple[bytes, bytes]]:
        """Yield each frame that is now complete.

        Raises BadFrame when a frame is of no known kind or too long for its kind, and BadInput
        when the answer is longer than that of any plan.
        """
        self._held += data
        while len(self._held) >= _HEAD.size:
            kind, length = _HEAD.unpack_from(self._held)
            if kind == ANSWER:
                limits.ANSWER.check(length / limits.MB)
            elif kind not in KINDS or length > SHORT:
                raise BadFrame
            end = _HEAD.size + length
            if len(self._held) < end:
                return
            frame = bytes(memoryview(self._held)[_HEAD.size : end])
            del self._held[:end]
            yield kind, frame
