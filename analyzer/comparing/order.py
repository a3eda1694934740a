"""Where lines stand: between the same two lines as last year, if the plan kept its order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np

from analyzer.comparing.likeness import Table
from analyzer.comparing.wording import plain
from analyzer.model import Statement

_IN_ORDER = 0.8  # share of the lines known again that follow each other as they did


def neighbours(
    before: Sequence[Statement], after: Sequence[Statement], known: Mapping[str, str]
) -> Table:
    """Return 1 where two lines not known have the same lines on both sides, 0.5 for one, else 0.

    `known` names the new line (by id) that an old one has become. The table has a row for every
    other old line and a column for every other new one. It is all 0 where the lines known were put
    into another order: then places say nothing.
    """
    itself = {name: name for name in known.values()}
    place = {line.id: number for number, line in enumerate(after)}
    follow = [place[known[line.id]] for line in before if line.id in known]
    kept = [first < second for first, second in pairwise(follow)]
    in_order = bool(kept) and sum(kept) >= _IN_ORDER * len(kept)
    above = _equal(_last_known(before, known), _last_known(after, itself))
    below = _equal(_last_known(before[::-1], known)[::-1], _last_known(after[::-1], itself)[::-1])
    table: Table = 0.5 * in_order * (above + below)
    return table


def _equal(old: Sequence[str], new: Sequence[str]) -> Table:
    table: Table = np.equal.outer(np.array(old), np.array(new)).astype(np.float32)
    return table


def _last_known(lines: Sequence[Statement], known: Mapping[str, str]) -> list[str]:
    """Return for each line not known the last known one before it under its heading, or that."""
    found, last, section = [], "", None
    for line in lines:
        if line.section != section:
            section, last = line.section, f"under {plain(line.section)}"
        if line.id in known:
            last = known[line.id]
        else:
            found.append(last)
    return found
