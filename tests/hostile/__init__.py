"""Files made to break the reader: a script makes them, so that nothing harmful lies in the repository."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

# What a plan in a hostile file says, where the file can be read at all.
WORDS = "Visual supports as needed in class."

Answer = Literal["reads", "refused", "either"]


@dataclass(frozen=True)
class Hostile:
    """One hostile file: what it is called, what it does, and what answer is right."""

    name: str
    does: str
    make: Callable[[], bytes]
    answer: Answer
    quick: bool  # small and soon answered: part of every run of the tests


FILES: dict[str, Hostile] = {}


def hostile(
    name: str, answer: Answer = "refused", *, quick: bool = True
) -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
    """Register the maker of a hostile file; its docstring says what the file does."""

    def register(make: Callable[[], bytes]) -> Callable[[], bytes]:
        does = " ".join((make.__doc__ or "").split()).rstrip(".")
        assert name not in FILES
        FILES[name] = Hostile(name, does, make, answer, quick)
        return make

    return register


def register_all() -> dict[str, Hostile]:
    """Load every module that registers files, and return them all by name."""
    from tests.hostile import pdf, pictures, texts, words, xml, zips  # noqa: F401

    return FILES
