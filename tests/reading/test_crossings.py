"""Ruling lines, cells and tables are found as pdfplumber finds them."""

from __future__ import annotations

from random import Random

import pytest
from pdfplumber.table import (
    cells_to_tables,
    edges_to_intersections,
    intersections_to_cells,
    merge_edges,
)

from analyzer.reading.pdf.crossings import Stretch, cells, crossings, groups, joined

APART = 3.0


def drawn(seed: int) -> tuple[list[Stretch], list[Stretch]]:
    """Return upright and level lines of a few tables, some of them off by a hair or broken."""
    chance = Random(seed)
    upright: list[Stretch] = []
    level: list[Stretch] = []
    for _ in range(chance.randint(1, 3)):
        left, top = chance.uniform(20, 300), chance.uniform(20, 500)
        xs = [left + chance.choice((0, 50, 50.4, 100, 180)) for _ in range(chance.randint(2, 5))]
        ys = [top + chance.choice((0, 20, 20.7, 40, 90, 91)) for _ in range(chance.randint(2, 6))]
        for places, ends, lines in ((xs, ys, upright), (ys, xs, level)):
            for at in places:
                at = round(at + chance.choice((0, 0, 0, 0.3, 2.8)), 2)
                start, end = sorted(chance.sample(sorted(ends), 2))
                lines.append(Stretch(at, round(start, 2), round(end, 2)))
    return upright, level


def edges(upright: list[Stretch], level: list[Stretch]) -> list[dict[str, object]]:
    """Return lines as pdfplumber takes them."""
    return [
        {"orientation": "v", "x0": at, "x1": at, "top": start, "bottom": end, "height": end - start}
        for at, start, end in upright
    ] + [
        {"orientation": "h", "x0": start, "x1": end, "top": at, "bottom": at, "width": end - start}
        for at, start, end in level
    ]


@pytest.mark.parametrize("seed", range(300))
def test_lines_cells_and_tables_are_those_of_pdfplumber(seed):
    upright, level = drawn(seed)
    merged = merge_edges(edges(upright, level), APART, APART, APART, APART)
    met = edges_to_intersections(merged, APART, APART)
    found = intersections_to_cells(met)

    joined_upright, joined_level = joined(upright, APART), joined(level, APART)
    assert [(e["x0"], e["top"], e["bottom"]) for e in merged if e["orientation"] == "v"] == [
        tuple(line) for line in joined_upright
    ]
    assert [(e["top"], e["x0"], e["x1"]) for e in merged if e["orientation"] == "h"] == [
        tuple(line) for line in joined_level
    ]
    ours = crossings(joined_upright, joined_level, APART)
    assert set(ours) == set(met)
    assert cells(ours) == found
    tables = cells_to_tables(found)
    in_tables = {cell for table in tables for cell in table}
    assert groups(found) == [*tables, *([cell] for cell in found if cell not in in_tables)]
