"""The folder of results: written line by line, so that a run that was stopped can go on."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, Self

from analyzer.batch.plan_file import Outcome
from analyzer.errors import BadInput
from analyzer.saving import save

REPORTS, UNREAD, SUMMARY, RUN = "reports.jsonl", "unread.jsonl", "summary.csv", "run.json"
FILES = "files"  # in run.json: the name in the results of each file, when names are hidden

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
            run = json.loads(json.dumps(run))  # as it reads when it comes back
            before = _run(folder)
            self._run = run if before is None else before
            if before is None:
                self._keep_run()
            elif {**before, FILES: {}} != {**run, FILES: {}}:
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

    def numbered(self, names: Sequence[str]) -> list[str]:
        """Return a name that gives nothing away for each file, the same one whenever it is asked.

        The key is kept with how the run was asked for. Raises BadInput when it cannot be written.
        """
        key: dict[str, str] = self._run.setdefault(FILES, {})
        for name in names:
            key.setdefault(name, f"plan-{len(key) + 1:04}{Path(name).suffix.lower()}")
        self._keep_run()
        return [key[name] for name in names]

    def _keep_run(self) -> None:
        save(self.folder / RUN, json.dumps(self._run, indent=2, ensure_ascii=False).encode())

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


def _run(folder: Path) -> dict[str, Any] | None:
    """Return what an earlier run was asked for; None when the folder holds no results."""
    try:
        return dict(json.loads((folder / RUN).read_text("utf-8")))
    except FileNotFoundError:
        return {} if (folder / REPORTS).exists() else None
    except (TypeError, ValueError):  # not one of ours
        return {}


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
