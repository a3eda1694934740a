"""Documents of known truth: each shows one odd construct, and says what a careful reader reads.

Nothing binary is kept in the repository: the documents are made when the tests run.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Truth:
    """What one block has to say; None means that the test does not ask."""

    text: str
    kind: str | None = None
    cell: tuple[int, int] | None = None  # row, column
    spans: tuple[int, int] | None = None  # rows, columns
    table: int | None = None
    header: bool | None = None
    marker: str | None = None
    ticked: bool | None = None
    level: int | None = None
    label: str | None = None
    page: int | None = None
    part: str | None = None


@dataclass(frozen=True)
class Made:
    """A document and the truth about it."""

    data: bytes
    truth: list[Truth]
    furniture: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Case:
    """One document of the bed."""

    name: str
    suffix: str
    make: Callable[[], Made]
    shows: str


CASES: list[Case] = []


def case(suffix: str) -> Callable[[Callable[[], Made]], Callable[[], Made]]:
    """Register the maker of a document; its docstring says what it shows."""

    def register(make: Callable[[], Made]) -> Callable[[], Made]:
        shows = (make.__doc__ or "").strip().rstrip(".")
        CASES.append(Case(make.__name__, suffix, make, shows))
        return make

    return register
