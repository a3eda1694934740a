"""What an export gives back: bytes, their type, and what the reader should know."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Made:
    """A file that was made, in memory. `warnings` are plain sentences for the reader."""

    data: bytes
    mime: str
    warnings: tuple[str, ...] = ()
