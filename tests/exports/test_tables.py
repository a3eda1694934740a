"""Tables: every statement is in them, and no cell can run."""

import csv
import io

import openpyxl
import pytest

from analyzer.exports.tables import COLUMNS, inert, to_csv, to_xlsx
from tests.exports.plans import LINES, report

PAYLOADS = [
    "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "\r=1", "\n=1", " =1", "＝1", "＋1", "－1", "＠x",
    "=HYPERLINK(\"http://x\",\"y\")", "\u00a0=1", "\x00=1",
]  # fmt: skip


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_formula_is_inert(payload):
    made = inert(payload)
    assert made.startswith("'")
    plan = report(lines=[("support", f"{payload} as needed", "as needed", payload)])
    [row] = csv.DictReader(io.StringIO(to_csv(plan).data.decode("utf-8-sig"), newline=""))
    assert all(not value.lstrip().startswith(("=", "+", "-", "@")) for value in row.values())
    cells = [
        c
        for line in openpyxl.load_workbook(io.BytesIO(to_xlsx(plan).data)).active.iter_rows()
        for c in line
    ]
    assert {cell.data_type for cell in cells if cell.value is not None} == {"s"}


def test_ordinary_text_is_left_as_it_is():
    assert inert("Reads 3 - 4 lines = good") == "Reads 3 - 4 lines = good"


def test_every_statement_has_its_row():
    plan = report()
    rows = list(csv.reader(io.StringIO(to_csv(plan).data.decode("utf-8-sig"), newline="")))
    assert rows[0] == list(COLUMNS)
    texts = [row[COLUMNS.index("text")].lstrip("'") for row in rows[1:]]
    assert texts == [line[1] for line in LINES]
    sheet = openpyxl.load_workbook(io.BytesIO(to_xlsx(plan).data)).active
    assert next(sheet.iter_rows(values_only=True, min_row=2))[0] == "1"
