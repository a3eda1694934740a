"""The folder of results: written line by line, so that a run that was stopped can go on."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, Self

from analyzer.batch.plan_file import Outcome
from analyzer.errors import BadInput
from analyzer.saving import save

REPORTS, UNREAD, SUMMARY, RUN = "reports.jsonl", "unread.jsonl", "summary.csv", "run.json"

_BLOCK = 1 << 16  # bytes looked at in one step, from the end
_CANNOT_WRITE = "The results cannot be written there. Check the folder and the room on the disk."


class Results:
    """A folder of results, open for more.

    `reports.jsonl` has a report a line, `unread.jsonl` a line for each file that could not be read,
    `run.json` how the run was asked for. A line is on the disk before the next one is begun.
    """

    def __init__(self, folder: Path, run: dict[str, Any], *, anew: bool = False) -> None:
        """Open the folder, or make it. `run` says what was asked for, as plain data.

        With `anew`, results that are there are thrown away. Raises BadInput when they come from a
        run that was asked for otherwise, or the folder cannot be written.
        """
        self.folder = folder
        try:
            if anew:
                for name in (RUN, REPORTS, UNREAD, SUMMARY):
                    (folder / name).unlink(missing_ok=True)
            before = _run(folder)
            if before is None:
                save(folder / RUN, json.dumps(run, indent=2, ensure_ascii=False).encode() + b"\n")
            elif before != run:
                raise BadInput(
                    "The results there come from another folder, other options or another version. "
                    "Give another folder with --out, or add --force to begin anew."
                )
            self._reports, self._unread = (_opened(folder / name) for name in (REPORTS, UNREAD))
        except OSError:
            raise BadInput(_CANNOT_WRITE) from None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for file in (self._reports, self._unread):
            with suppress(OSError):  # what a full disk did not take has been told already
                file.close()

    def there(self) -> Iterator[Outcome]:
        """Yield the outcomes of an earlier run. Raises BadInput when a line is not one."""
        for name in (REPORTS, UNREAD):
            with (self.folder / name).open("rb") as lines:
                for number, line in enumerate(lines, start=1):
                    try:
                        data = json.loads(line)
                        yield Outcome(data["file"] if name == UNREAD else _name(data), data)
                    except (KeyError, TypeError, ValueError):
                        raise BadInput(
                            f"Line {number} of {name} is not a line this program wrote. Give "
                            "another folder with --out, or add --force to begin anew."
                        ) from None

    def add(self, outcome: Outcome) -> None:
        """Write one outcome. Raises BadInput when it cannot be written (a full disk)."""
        file = self._reports if outcome.read else self._unread
        try:
            file.write(outcome.line)
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            raise BadInput(_CANNOT_WRITE) from None

    def add_summary(self, table: bytes) -> None:
        """Write the summary table. Raises BadInput when it cannot be written."""
        save(self.folder / SUMMARY, table)


def _run(folder: Path) -> Any:
    """Return what an earlier run was asked for; None when the folder holds no results."""
    try:
        return json.loads((folder / RUN).read_text("utf-8"))
    except FileNotFoundError:
        return "not known" if (folder / REPORTS).exists() else None
    except ValueError:
        return "not known"


def _name(report: dict[str, Any]) -> str:
    return str(report["document"]["name"])


def _opened(path: Path) -> BinaryIO:
    """Open a file of lines to write on, without the half line a fall of power may have left."""
    file = path.open("a+b")
    end = _end_of_last_line(file)
    if end < path.stat().st_size:
        file.truncate(end)
    return file


def _end_of_last_line(file: BinaryIO) -> int:
    end = file.seek(0, os.SEEK_END)
    while end:
        start = max(0, end - _BLOCK)
        file.seek(start)
        newline = file.read(end - start).rfind(b"\n")
        if newline >= 0:
            return start + newline + 1
        end = start
    return 0
