"""Find wording in a child's school plan that is too broad, and the sentence to ask for instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from analyzer.errors import BadInput
from analyzer.model import DEFAULT_PLACE, Kind, Report, Statement

if TYPE_CHECKING:
    from pathlib import Path

    from analyzer.comparing import Comparison

__version__ = "0.1.0"
__all__ = ["BadInput", "Report", "Statement", "analyze", "check_text", "compare"]


def analyze(
    source: str | Path | bytes | BinaryIO, *, name: str | None = None, place: str = DEFAULT_PLACE
) -> Report:
    """Read a plan and return its statements with findings, gaps and suggestions.

    `source` is a path, the bytes of a file, or an open binary file; `name` is the file's name where
    the source does not have one. `place` is a key of `model.PLACES`.

    Raises BadInput when the file cannot be read or the place is not known.
    """
    from analyzer import pipeline

    return pipeline.analyze(source, name=name, place=place)


def check_text(
    text: str, *, kind: Kind = "support", heading: str = "", place: str = DEFAULT_PLACE
) -> Statement:
    """Check one statement on its own and return it with findings and gaps.

    `heading` is the heading it stood under, which can answer for it ("The teacher will" says who).
    """
    from analyzer import pipeline

    return pipeline.check_text(text, kind=kind, heading=heading, place=place)


def compare(
    old: str | Path | bytes | BinaryIO,
    new: str | Path | bytes | BinaryIO,
    *,
    place: str = DEFAULT_PLACE,
) -> Comparison:
    """Compare two years of a plan: what stayed, is clearer, vaguer, gone or new.

    Raises BadInput when a file cannot be read or the place is not known.
    """
    from analyzer.comparing import compare_reports

    return compare_reports(analyze(old, place=place), analyze(new, place=place))
