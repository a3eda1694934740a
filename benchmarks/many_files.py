"""A thousand files, twenty of them bad: all at once, and stopped half-way and started again.

Run: python benchmarks/many_files.py [files]
Says how long it took, how many results and reasons there are, and whether both runs are the same.
"""

from __future__ import annotations

import filecmp
import signal
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.made_plans import plan, word_plan
from benchmarks.measuring import IEP_ANALYZER, command_seconds

BAD_EVERY = 50
RESULTS = ("reports.jsonl", "unread.jsonl", "summary.csv")


def main(files: int = 1000) -> int:
    """Make the files, run, compare; return 1 when something is not as it must be."""
    with TemporaryDirectory() as scratch:
        plans, whole, parts = (Path(scratch) / name for name in ("plans", "whole", "parts"))
        make(plans, files)
        passed = command_seconds(command(plans, whole))
        good, bad = (count(whole / name) for name in RESULTS[:2])
        print(f"{files} files in {passed:.0f} s: {good} reports, {bad} reasons")
        running = subprocess.Popen(command(plans, parts), stderr=subprocess.DEVNULL)
        while count(parts / RESULTS[0]) < files // 2:
            time.sleep(0.2)
        running.send_signal(signal.SIGINT)
        running.wait()
        print(f"stopped at {count(parts / RESULTS[0])} reports, exit code {running.returncode}")
        command_seconds(command(plans, parts))
        same = not any(filecmp.cmpfiles(whole, parts, RESULTS, shallow=False)[1:])
        print(
            f"stopped and started again, the results are {'the same' if same else 'NOT the same'}"
        )
        return 0 if same and (good, bad) == (files - files // BAD_EVERY, files // BAD_EVERY) else 1


def make(folder: Path, files: int) -> None:
    """Write plans of one page, PDF and Word in turn; every fiftieth file is bad."""
    folder.mkdir()
    for number in range(files):
        suffix, maker = ((".pdf", plan), (".docx", word_plan))[number % 2]
        data = maker(1, number)
        cut = len(data) // 3 if number % BAD_EVERY == 0 else len(data)
        (folder / f"plan{number:05}{suffix}").write_bytes(data[:cut])


def command(plans: Path, results: Path) -> list[str]:
    """Return the command that checks a folder."""
    return [*IEP_ANALYZER, "batch", str(plans), "--out", str(results)]


def count(path: Path) -> int:
    """Return the number of whole lines of a file that may not be there yet."""
    return path.read_bytes().count(b"\n") if path.is_file() else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
