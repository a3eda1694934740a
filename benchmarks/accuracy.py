"""Our flags beside those of other checkers, on the same labelled rows.

    python benchmarks/accuracy.py ROWS.jsonl [ROWS.jsonl …]

Compared: a bare list of our own phrases (what a word list alone would do), proselint (all its checks), and
write-good (weasel words and its other checks; needs node and `npm install write-good`, in the folder that
WRITE_GOOD names). A statement counts as flagged when a checker says anything about it. What is not installed
is left out, and said so.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from analyzer.evaluation.statements import Ratio, Row, read_rows, score_rows
from analyzer.rulebook import shipped_rules

Flags = Sequence[bool]


def main(paths: list[str]) -> None:
    """Print one table for each file of rows."""
    for path in paths:
        rows = read_rows(Path(path))
        print(
            f"\n{Path(path).name}: {len(rows)} statements, {sum(row.flag for row in rows)} labelled vague"
        )
        print(f"{'':34}{'precision':>10}{'recall':>8}{'F1':>7}")
        for name, checker in CHECKERS.items():
            try:
                ratio = ratio_of(rows, checker(rows))
            except (ImportError, FileNotFoundError, subprocess.CalledProcessError):
                print(f"{name:34}not installed")
                continue
            print(f"{name:34}{ratio.precision:>10.3f}{ratio.recall:>8.3f}{ratio.f1:>7.3f}")


def ratio_of(rows: Sequence[Row], flags: Flags) -> Ratio:
    """Return how often the flags agree with the labels."""
    right = sum(row.flag and flag for row, flag in zip(rows, flags, strict=True))
    return Ratio(right=right, flagged=sum(flags), labelled=sum(row.flag for row in rows))


def ours(rows: Sequence[Row]) -> Flags:
    """The whole program, sure findings."""
    return [bool(scored.sure) for scored in score_rows(rows).rows]


def word_list(rows: Sequence[Row]) -> Flags:
    """Our phrases without any context: flagged wherever one stands."""
    phrases = sorted({p for rule in shipped_rules().values() for p in rule.match.phrases}, key=len)
    pattern = re.compile(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, reversed(phrases)))})(?!\w)", re.IGNORECASE
    )
    return [pattern.search(row.text) is not None for row in rows]


def proselint(rows: Sequence[Row]) -> Flags:
    """proselint with all its checks."""
    from proselint.checks import __register__
    from proselint.registry import CheckRegistry
    from proselint.tools import LintFile

    if not CheckRegistry().checks:
        CheckRegistry().register_many(__register__)
    return [bool(LintFile("row", row.text).lint()) for row in rows]


def write_good(rows: Sequence[Row]) -> Flags:
    """write-good with all its checks."""
    script = (
        "const check=require('write-good');"
        "const rows=JSON.parse(require('fs').readFileSync(0));"
        "console.log(JSON.stringify(rows.map(row=>check(row).length>0)))"
    )
    done = subprocess.run(
        ["node", "-e", script],
        input=json.dumps([row.text for row in rows]),
        capture_output=True,
        text=True,
        check=True,
        cwd=os.environ.get("WRITE_GOOD", "."),
    )
    return json.loads(done.stdout)


CHECKERS: dict[str, Callable[[Sequence[Row]], Flags]] = {
    "IEP Analyzer": ours,
    "our phrases as a bare word list": word_list,
    "proselint": proselint,
    "write-good": write_good,
}

if __name__ == "__main__":
    main(sys.argv[1:])
