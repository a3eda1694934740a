"""Send every hostile file through the command line, and write what came of it to docs/safety.md.

python -m tests.hostile [NAME ...]     with names: only those files, and nothing is written
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

from tests.hostile import Hostile, register_all
from tests.hostile.paths import PATHS, OddPath

PAGE = Path(__file__).parents[2] / "docs" / "safety.md"
SECONDS, MEGABYTES = 10, 1_500  # what no file may take
_GIVE_UP = 60  # seconds of work
_LOOK_EVERY = 0.05
_MARKS = ("<!-- files: begin -->", "<!-- files: end -->")


@dataclass(frozen=True)
class Outcome:
    """What the command line made of one file."""

    name: str
    does: str
    code: int
    out: str
    err: str
    seconds: float  # by the clock
    work: float  # seconds of work of all its processes, whatever else the computer does
    megabytes: float

    @property
    def answer(self) -> str:
        """The sentence it gave, or what it found."""
        if self.code == 0:
            return "Reads it, and finds nothing to ask about."
        if self.code == 1:
            return f"Reads it. {self.out.strip().splitlines()[-1]}" if self.out.strip() else ""
        said = " ".join(self.err.split())
        return said.partition(": ")[2] or said

    def wrong(self, right: str) -> str:
        """Say what is wrong with this answer; "" when nothing is."""
        faults = []
        if self.code not in (0, 1, 2) or "Traceback" in self.err + self.out:
            faults.append("unhandled")
        if (right == "reads" and self.code == 2) or (right == "refused" and self.code != 2):
            faults.append(f"should be {right}")
        if self.code == 2 and not self.answer.endswith("."):
            faults.append("no sentence")
        if self.seconds > SECONDS:
            faults.append("too slow")
        if self.megabytes > MEGABYTES:
            faults.append("too much memory")
        return ", ".join(faults)


def check(path: Path, name: str, does: str) -> Outcome:
    """Run `iep-analyzer check` on a file in a new process and watch what it and its children take."""
    command = [str(Path(sys.executable).with_name("iep-analyzer")), "check", str(path)]
    with tempfile.TemporaryFile("w+b") as out, tempfile.TemporaryFile("w+b") as err:
        started = time.monotonic()
        running = psutil.Popen(command, stdout=out, stderr=err, stdin=subprocess.DEVNULL)
        most = work = 0.0
        while running.poll() is None:
            megabytes, worked = _taken(running)
            most, work = max(most, megabytes), max(work, worked)
            if work > _GIVE_UP or time.monotonic() - started > 10 * _GIVE_UP:
                for process in (*running.children(recursive=True), running):
                    process.kill()
                running.wait()
            time.sleep(_LOOK_EVERY)
        seconds = time.monotonic() - started
        said = []
        for stream in (out, err):
            stream.seek(0)
            said.append(stream.read(2_000_000).decode("utf-8", "replace"))
    return Outcome(name, does, running.returncode, *said, seconds, work, most)


def _taken(running: psutil.Process) -> tuple[float, float]:
    """Return what a process and its children hold now in MB, and their seconds of work so far.

    What they share counts for each of them.
    """
    held, worked = 0, 0.0
    with suppress(psutil.Error):
        times = running.cpu_times()
        worked = times.children_user + times.children_system
        for process in (running, *running.children(recursive=True)):
            with suppress(psutil.Error):
                held += process.memory_info().rss
                worked += sum(process.cpu_times()[:2])
    return held / 1e6, worked


def outcomes(names: list[str]) -> Iterator[tuple[Outcome, str]]:
    """Yield what came of each file, and what is wrong with it."""
    wanted = [one for one in (*register_all().values(), *PATHS) if not names or one.name in names]
    for one in wanted:
        outcome = _sent(one)
        yield outcome, outcome.wrong(one.answer)


def _sent(one: Hostile | OddPath) -> Outcome:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        if isinstance(one, OddPath):
            with one.made(folder) as path:
                return check(path, one.name, one.does)
        path = folder / one.name
        path.write_bytes(one.make())
        return check(path, one.name, one.does)


def table(results: list[Outcome]) -> str:
    """Return the results as a Markdown table."""
    rows = [
        f"| {one.name} | {one.does} | {_cell(one.answer)} | {one.code} | {one.work:.1f} | {one.seconds:.1f} | {one.megabytes:.0f} |"
        for one in results
    ]
    head = "| file | what it does | answer | exit | seconds of work | by the clock | peak MB |\n| --- | --- | --- | --- | --- | --- | --- |"
    worst = (
        f"{len(results)} files, one after the other on {os.cpu_count()} cores, the computer's load {os.getloadavg()[1]:.0f} at the end. The slowest took "
        f"{max(one.work for one in results):.1f} seconds of work, the largest "
        f"{max(one.megabytes for one in results):.0f} MB."
    )
    return "\n".join([worst, "", head, *rows])


def _cell(text: str) -> str:
    first = text.split(". ")[0].rstrip(".") + "." if not text.startswith("Reads") else text
    return first.replace("|", "\\|")[:200]


def main(names: list[str]) -> int:
    """Run the set, print each answer as it comes, and write the table when all files were sent."""
    results, bad = [], 0
    for outcome, wrong in outcomes(names):
        results.append(outcome)
        bad += bool(wrong)
        sys.stdout.write(
            f"{outcome.name:32} {outcome.code:3} {outcome.work:5.1f} s ({outcome.seconds:.1f}) {outcome.megabytes:6.0f} MB  "
            f"{outcome.answer[:110]!r}{f'   <<< {wrong}' if wrong else ''}\n"
        )
        sys.stdout.flush()
    if not names:
        before, _, rest = PAGE.read_text("utf-8").partition(_MARKS[0])
        after = rest.partition(_MARKS[1])[2]
        PAGE.write_text(f"{before}{_MARKS[0]}\n{table(results)}\n{_MARKS[1]}{after}", "utf-8")
    sys.stdout.write(f"{len(results)} files, {bad} wrong\n")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
