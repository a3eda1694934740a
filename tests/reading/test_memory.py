"""Memory stays flat: a long plan is read within what a small computer has."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.reading.bed.sentences import GOAL, LONG, LONGER, SUPPORTS, TABLE
from tests.reading.bed.sheet import BOLD, Sheet, grid

LIMIT = 250  # megabytes resident, without the language model

_READ = """
import sys
from pathlib import Path
from analyzer.reading import read_here
document = read_here(sys.argv[1])
# Not getrusage: its peak begins with that of the process that started this one.
status = Path("/proc/self/status").read_text()
peak = int(status.split("VmHWM:")[1].split()[0]) // 1024
print(document.page_count, len(document.text), peak)
"""


def long_plan(pages: int) -> bytes:
    sheet = Sheet()
    for page in range(1, pages + 1):
        sheet.at(72, 36, "Ravi Sample, Individual Education Plan", size=8)
        sheet.write(f"Goal {page}", size=13, font=BOLD)
        for text in (LONGER, LONG, GOAL):
            sheet.write(text)
        for text in SUPPORTS:
            sheet.write(f"• {text}", x=90, width=300, hang=8, after=2)
        grid(sheet, [*TABLE, *TABLE[1:]], [160, 160, 140])
        sheet.write(LONGER)
        sheet.at(300, 765, f"Page {page} of {pages}", size=8)
        sheet.new_page()
    return sheet.data()


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads the peak from /proc")
def test_two_hundred_pages(tmp_path):
    plan = tmp_path / "plan.pdf"
    plan.write_bytes(long_plan(200))
    done = subprocess.run(
        [sys.executable, "-c", _READ, str(plan)], capture_output=True, text=True, check=True
    )
    pages, letters, megabytes = map(int, done.stdout.split())
    assert pages == 200
    assert letters > 200 * 1500
    assert megabytes < LIMIT
