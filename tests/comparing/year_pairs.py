"""Thirteen made-up plans of two years each, with what became of every line."""

import io
import random
from functools import cache
from pathlib import Path

import docx
import yaml

PAIRS = sorted((Path(__file__).parent / "pairs").glob("*.yaml"))
_HEADINGS = {"goals": "Goals", "supports": "Supports and accommodations"}


def load(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def plan(pair, side):
    """The plan of one year as a Word file; this year's has its lines in another order."""
    year = pair["year"] + (side == "new")
    document = docx.Document()
    document.add_heading("Individual Education Plan", level=1)
    table = document.add_table(3, 2)
    labels = {
        "Student": pair["student"],
        "Grade": str(pair["grade"] + (side == "new")),
        "School year": f"{year}-{year + 1}",
    }
    for row, (label, value) in zip(table.rows, labels.items(), strict=True):
        row.cells[0].text, row.cells[1].text = label, value
    for part, heading in _HEADINGS.items():
        document.add_heading(heading, level=2)
        lines = [line[side] for line in pair["lines"] if line["part"] == part and line[side]]
        if side == "new":
            random.Random(pair["student"]).shuffle(lines)
        for line in lines:
            document.add_paragraph(line, style="List Bullet")
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


@cache
def reports(name):
    """The reports on both years of a pair."""
    from analyzer import analyze

    pair = load(name)
    return tuple(analyze(plan(pair, side), name=f"{side}.docx") for side in ("old", "new"))
