"""Damage plans by chance and read them: nothing but a reading or one plain sentence may come of it.

    python -m tests.hostile.fuzz [--count 20000] [--seed iep] [--from 0] [--keep FOLDER]

Read in processes that this one watches, each for many files, for speed; recognition is off.
"""

from __future__ import annotations

import argparse
import logging
import multiprocessing
import resource
import signal
import sys
import time
import traceback
from collections import Counter
from contextlib import suppress
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path

from analyzer import pipeline
from analyzer.errors import BadInput
from analyzer.reading import read_here
from analyzer.reading.recognition import engines
from tests.hostile.mutate import good_plans, mutant

LONGEST = 10  # seconds of work for one file
_MEMORY = 3_000_000_000
_FORK = multiprocessing.get_context("fork")


class TooLong(BaseException):
    """A file took longer than allowed."""


def fault(data: bytes, *, checked: bool = False) -> str:
    """Read a file in this process, check it too if asked, and name what went wrong; "" for nothing."""
    signal.signal(signal.SIGPROF, _ring)
    signal.setitimer(signal.ITIMER_PROF, LONGEST)
    try:
        document = read_here(data, name="plan")
        for block in document.blocks:
            if block.boxes is not None and len(block.boxes) != len(block.text):
                return "a block whose letters and boxes differ in number"
        if checked:
            pipeline.report_on(document, place="CA-BC")
    except BadInput as problem:
        said = str(problem)
        return "" if said.endswith((".", ".)")) and len(said) < 400 else f"no sentence: {said!r}"
    except TooLong as problem:
        return f"too long at {_place(problem)}"
    except BaseException as problem:  # noqa: BLE001 - whatever it is, it is what we look for
        return f"{type(problem).__name__} at {_place(problem)}: {str(problem)[:80]}"
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return ""


def _ring(*_: object) -> None:
    raise TooLong


def _place(problem: BaseException) -> str:
    frames = traceback.extract_tb(problem.__traceback__)
    ours = [frame for frame in frames if "/analyzer/" in frame.filename]
    last = ours[-1] if ours else frames[-1]
    return f"{Path(last.filename).name}:{last.lineno}"


def _work(
    first: int, last: int, seed: str, at: Synchronized[int], found: multiprocessing.Queue[object]
) -> None:
    engines.is_available = lambda: False  # type: ignore[assignment]
    logging.disable(logging.CRITICAL)
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    for number in range(first, last):
        at.value = number
        wrong = fault(mutant(number, seed=seed)[2])
        if wrong:
            found.put((number, wrong))
    at.value = last


def run(first: int, last: int, seed: str) -> list[tuple[int, str]]:
    """Read the mutants from `first` up to `last` in one watched process; return what went wrong."""
    results: list[tuple[int, str]] = []
    while first < last:
        at, found = _FORK.Value("l", first), _FORK.Queue()
        worker = _FORK.Process(target=_work, args=(first, last, seed, at, found))
        worker.start()
        seen, since, told = first, time.monotonic(), time.monotonic()
        while worker.is_alive():
            worker.join(0.2)
            if at.value != seen:
                seen, since = at.value, time.monotonic()
            if time.monotonic() - since > 12 * LONGEST:
                worker.kill()
            if time.monotonic() - told > 20:
                told = time.monotonic()
                sys.stderr.write(f"{seen - first:,} of {last - first:,}\n")
        while not found.empty():
            results.append(found.get())
        if at.value < last:
            results.append((at.value, f"the process ended by itself ({worker.exitcode})"))
        first = at.value + 1
    return results


def main() -> int:
    """Run, and print each kind of fault once with the first file that shows it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", default="iep")
    parser.add_argument("--from", type=int, default=0, dest="first")
    parser.add_argument("--keep", type=Path)
    given = parser.parse_args()
    good_plans()
    started = time.monotonic()
    results = run(given.first, given.first + given.count, given.seed)
    kinds = Counter(wrong for _, wrong in results)
    for wrong, times in kinds.most_common():
        number = next(n for n, other in results if other == wrong)
        name, ending, data = mutant(number, seed=given.seed)
        sys.stdout.write(
            f"{times:5} x {wrong}   (first: {number}, {name}.{ending}, {len(data)} bytes)\n"
        )
        if given.keep:
            given.keep.mkdir(parents=True, exist_ok=True)
            (given.keep / f"{number}.{ending}").write_bytes(data)
    seconds = time.monotonic() - started
    sys.stdout.write(f"{given.count:,} files, {len(results)} wrong, {seconds:.0f} seconds\n")
    return 1 if results else 0


if __name__ == "__main__":
    sys.exit(main())
