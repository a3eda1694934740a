"""Ruling lines in a picture of a page, so that a scanned table is read cell by cell."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Rule = tuple[float, float, float, float]  # x0, top, x1, bottom in pixels

MIN_LENGTH = 90  # pixels at 200 dpi: longer than any stroke of a letter


def find_rules(image: Image.Image) -> list[Rule]:
    """Return the level and upright rules of a straight grey picture as x0, top, x1, bottom."""
    pixels = np.asarray(image, dtype=np.int16)
    dark = pixels < min(int(np.percentile(pixels, 90)) - 60, 160)
    level = _runs(dark)
    upright = _runs(dark.T)
    return level + [(top, x0, bottom, x1) for x0, top, x1, bottom in upright]


def _runs(dark: NDArray[np.bool_]) -> list[Rule]:
    """Return long dark runs along the rows; what is left of the skew may shift them a little."""
    thick = dark.copy()
    thick[1:] |= dark[:-1]
    thick[:-1] |= dark[1:]
    sums = np.cumsum(np.pad(thick, ((0, 0), (1, 0))), axis=1)
    if thick.shape[1] <= MIN_LENGTH:
        return []
    lengths: NDArray[np.int64] = sums[:, MIN_LENGTH:] - sums[:, :-MIN_LENGTH]
    full = np.greater_equal(lengths, 0.97 * MIN_LENGTH)
    found: list[list[float]] = []
    edge = np.zeros(1, np.int8)
    for row in np.flatnonzero(full.any(axis=1)):
        steps = np.flatnonzero(np.diff(np.concatenate((edge, full[row].astype(np.int8), edge))))
        for start, end in zip(steps[::2], steps[1::2], strict=True):
            _merge(found, float(start), float(row), float(end - 1 + MIN_LENGTH))
    return [(x0, top, x1, bottom) for x0, top, x1, bottom in found if bottom - top < 14]


def _merge(found: list[list[float]], x0: float, row: float, x1: float) -> None:
    for run in found[-60:]:
        if row - run[3] <= 2 and x0 < run[2] + 12 and x1 > run[0] - 12:
            run[0], run[2], run[3] = min(run[0], x0), max(run[2], x1), row
            return
    found.append([x0, row, x1, row])
